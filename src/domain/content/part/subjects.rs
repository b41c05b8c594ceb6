//! The subjects, and what stands beside them.

use super::{Each, Key, Part, joined, lacking};
use crate::domain::{
    content::{Missing, Names, OfferContent, OfferField, labels},
    vocabulary::{PlusSubject, Subject},
};
use jiff::civil::Date;

/// The subjects of an offer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Subjects {
    /// Of MINT.
    pub mint: Vec<Subject>,
    /// MINT+: beside them, never alone.
    pub plus: Vec<PlusSubject>,
}

/// The boxes of the subjects.
pub const SUBJECTS: Key = Key::new("subjects", "Fach");
/// The boxes of what stands beside them.
pub const PLUS: Key = Key::new("plus_subjects", "MINT+");

impl Part for Subjects {
    type Value = Self;
    const FIELD: OfferField = OfferField::Subjects;

    fn members(subjects: &mut Self, each: Each<'_>) {
        let Self { mint, plus } = subjects;
        each(&SUBJECTS, mint);
        each(&PLUS, plus);
    }

    fn in_words(subjects: &Self, _: &Names) -> String {
        let Self { mint, plus } = subjects;
        joined([labels(mint), labels(plus)], " + ")
    }

    fn search_words(subjects: &Self, _: &OfferContent, names: &Names) -> String {
        Self::in_words(subjects, names)
    }

    fn lacking(subjects: &Self, _: &OfferContent, _: Date) -> Vec<Missing> {
        lacking(Self::FIELD, [(subjects.mint.is_empty(), SUBJECTS.name, "mindestens ein Fach")])
    }
}
