//! Headings: shifted levels, never a level left out at the start, never an empty one.

use std::collections::HashMap;

use pulldown_cmark::HeadingLevel;

use super::{TocEntry, operator};
use crate::text::slug::slugify;

pub(super) struct Headings {
    first_level: u8,
    /// The highest heading seen so far, as the source counts.
    highest: Option<HeadingLevel>,
    open: Option<Open>,
    with_ids: bool,
    /// Each id given out, and the highest number tried behind it.
    ids: HashMap<String, usize>,
    toc: Vec<TocEntry>,
}

struct Open {
    level: u8,
    start: usize,
    title: String,
}

impl Headings {
    pub(super) fn new(first_level: u8, with_ids: bool) -> Self {
        Self { first_level, highest: None, open: None, with_ids, ids: HashMap::new(), toc: Vec::new() }
    }

    pub(super) fn into_toc(self) -> Vec<TocEntry> {
        self.toc
    }

    /// Begins a heading whose content is written to the HTML from `start` on.
    pub(super) fn open(&mut self, level: HeadingLevel, start: usize) {
        let highest = self.highest.map_or(level, |before| before.min(level));
        self.highest = Some(highest);
        self.open = Some(Open { level: self.first_level + u8::from(level > highest), start, title: String::new() });
    }

    /// Takes note of a text, which belongs to the title if a heading is open.
    pub(super) fn text(&mut self, text: &str) {
        if let Some(open) = &mut self.open {
            open.title.push_str(text);
        }
    }

    /// Writes the tags around the content, once it is known whether there is any.
    pub(super) fn close(&mut self, html: &mut String) {
        let Some(open) = self.open.take() else {
            return;
        };
        let content = html.split_off(open.start);
        if open.title.trim().is_empty() {
            return;
        }
        let level = open.level;
        let id = if self.with_ids { self.register(open) } else { String::new() };
        html.push_str(&format!("<h{level}{id}>{content}</h{level}>\n"));
    }

    /// Puts a heading into the table of contents and returns its `id` attribute.
    fn register(&mut self, heading: Open) -> String {
        let title = operator::without_brackets(heading.title.trim());
        let id = self.free_id(&slugify(&title));
        let attribute = format!(" id=\"{id}\"");
        let level = heading.level;
        self.toc.push(TocEntry { id, title, level });
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
