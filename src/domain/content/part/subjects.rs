//! The subjects, and what stands beside them.

use super::{Each, Key, Part, joined, lacking};
use crate::domain::{
    content::{Missing, Names, OfferContent, OfferField, labels},
    vocabulary::{PlusSubject, Subject},
    words::{Text, Words, words},
};
use jiff::civil::DateTime;

/// The subjects of an offer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Subjects {
    /// Of MINT.
    pub mint: Vec<Subject>,
    /// MINT+: beside them, never alone.
    pub plus: Vec<PlusSubject>,
}

words! {
    /// What is said of the subjects.
    Said {
        label: Text, "The field.";
        plus: Text, "Input: what stands beside them.";
        lacking: Text, "What to do if there is none.";
    }
}

/// The boxes of the subjects.
pub const SUBJECTS: Key = Key::new("subjects", |words| words.offer.subjects.label);
/// The boxes of what stands beside them.
pub const PLUS: Key = Key::new("plus_subjects", |words| words.offer.subjects.plus);

impl Part for Subjects {
    type Value = Self;
    const FIELD: OfferField = OfferField::Subjects;

    fn members(subjects: &mut Self, each: Each<'_>) {
        let Self { mint, plus } = subjects;
        each(&SUBJECTS, mint);
        each(&PLUS, plus);
    }

    fn in_words(subjects: &Self, words: &Words, _: &Names) -> String {
        let Self { mint, plus } = subjects;
        joined([labels(mint, words), labels(plus, words)], " + ")
    }

    fn search_words(subjects: &Self, _: &OfferContent, words: &Words, names: &Names) -> String {
        Self::in_words(subjects, words, names)
    }

    fn lacking(subjects: &Self, _: &OfferContent, _: DateTime) -> Vec<Missing> {
        lacking(Self::FIELD, [(subjects.mint.is_empty(), SUBJECTS.name, |words| words.offer.subjects.lacking)])
    }
}
