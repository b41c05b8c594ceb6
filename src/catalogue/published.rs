//! What stands around the offers: the networks that an address may name, with or without offers, and the school holidays.

use crate::{
    domain::{school_calendar::SchoolCalendar, term_names::TermNames, web::Slug},
    text::fold::fold,
};
use std::collections::BTreeMap;

/// The published networks by slug, and where their former slugs lead.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Published {
    names: BTreeMap<Slug, String>,
    /// The slugs in the order of the names.
    order: Vec<Slug>,
    former: BTreeMap<Slug, Slug>,
    holidays: SchoolCalendar,
    term_names: TermNames,
}

impl Published {
    /// Networks by slug and name, and where former slugs lead.
    pub fn new(names: BTreeMap<Slug, String>, former: BTreeMap<Slug, Slug>) -> Self {
        let mut order: Vec<Slug> = names.keys().cloned().collect();
        order.sort_by_cached_key(|slug| names.get(slug).map(|name| fold(name)));
        Self { names, order, former, holidays: SchoolCalendar::default(), term_names: TermNames::default() }
    }

    /// The same with the school holidays that are known.
    pub fn with_holidays(self, holidays: SchoolCalendar) -> Self {
        Self { holidays, ..self }
    }

    /// The same with what people call the terms.
    pub fn with_term_names(self, term_names: TermNames) -> Self {
        Self { term_names, ..self }
    }

    /// What people call the terms.
    pub fn term_names(&self) -> &TermNames {
        &self.term_names
    }

    /// The school holidays that are known.
    pub fn holidays(&self) -> &SchoolCalendar {
        &self.holidays
    }

    /// The present slug of a published network that has, or once had, this one.
    pub fn present(&self, slug: &Slug) -> Option<&Slug> {
        let slug = self.former.get(slug).unwrap_or(slug);
        self.names.get_key_value(slug).map(|(slug, _)| slug)
    }

    /// The name of a published network.
    pub fn name(&self, slug: &Slug) -> Option<&str> {
        self.names.get(slug).map(String::as_str)
    }

    /// All slugs and names.
    pub fn names(&self) -> impl Iterator<Item = (&Slug, &str)> {
        self.names.iter().map(|(slug, name)| (slug, name.as_str()))
    }

    /// The same by name, as a dictionary has them.
    pub fn by_name(&self) -> impl Iterator<Item = (&Slug, &str)> {
        self.order.iter().filter_map(|slug| Some((slug, self.name(slug)?)))
    }
}

#[cfg(test)]
impl Published {
    /// A network of that slug and name, and nothing else.
    pub fn only(slug: &str, name: &str) -> Self {
        let slug: Slug = slug.parse().expect("a slug");
        Self::new([(slug, name.to_owned())].into(), BTreeMap::new())
    }
}
