//! Headings: shifted levels, never a level left out at the start.

use std::collections::HashMap;

use super::TocEntry;
use crate::text::slug::slugify;

pub(super) struct Headings {
    first_level: u8,
    /// The highest heading seen so far, as the source counts.
    highest: Option<u8>,
    with_ids: bool,
    /// Each id given out, and the highest number tried behind it.
    ids: HashMap<String, usize>,
    toc: Vec<TocEntry>,
}

impl Headings {
    pub(super) fn new(first_level: u8, with_ids: bool) -> Self {
        Self { first_level, highest: None, with_ids, ids: HashMap::new(), toc: Vec::new() }
    }

    pub(super) fn into_toc(self) -> Vec<TocEntry> {
        self.toc
    }

    /// The level at which a heading is shown, and the attribute by which others can link to it.
    pub(super) fn place(&mut self, level: u8, title: &str) -> (u8, String) {
        let highest = self.highest.map_or(level, |before| before.min(level));
        self.highest = Some(highest);
        let shown = self.first_level + u8::from(level > highest);
        let id = if self.with_ids { self.register(shown, title) } else { String::new() };
        (shown, id)
    }

    /// Puts a heading into the table of contents and returns its `id` attribute.
    fn register(&mut self, level: u8, title: &str) -> String {
        let id = self.free_id(&slugify(title));
        let attribute = format!(" id=\"{id}\"");
        self.toc.push(TocEntry { id, title: title.to_owned(), level });
        attribute
    }

    fn free_id(&mut self, slug: &str) -> String {
        let mut id = slug.to_owned();
        while self.ids.contains_key(&id) {
            let number = self.ids.entry(slug.to_owned()).or_insert(1);
            *number += 1;
            id = format!("{slug}-{number}");
        }
        self.ids.insert(id.clone(), 1);
        id
    }
}
