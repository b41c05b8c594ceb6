//! A phrase of a sentence.

use super::Meaning;

/// What some words say.
pub(super) struct Phrase {
    /// How many words these are.
    pub length: usize,
    /// What they say.
    pub meanings: Vec<Meaning>,
}

impl Phrase {
    /// So many words, which say that; none if they say nothing.
    pub(super) fn of(length: usize, meanings: Vec<Meaning>) -> Option<Self> {
        (!meanings.is_empty()).then_some(Self { length, meanings })
    }

    /// The same with so many words before it.
    pub(super) fn after(self, before: usize) -> Self {
        Self { length: self.length + before, ..self }
    }
}

/// A number between two others, both included.
pub(super) fn number(token: &str, least: u8, most: u8) -> Option<u8> {
    token.parse().ok().filter(|number| (least..=most).contains(number))
}
