//! The short text of cards and search results.

use super::{Each, Key, Part, lacking};
use crate::domain::{
    content::{Missing, Names, OfferContent, OfferField},
    text::Line,
    words::{Text, Words, words},
};
use jiff::civil::DateTime;

/// What it is about, in one sentence.
pub struct Summary;

words! {
    /// What is said of the short text.
    Said {
        label: Text, "The field.";
        lacking: Text, "What to do if it is empty.";
    }
}

/// The input of the short text.
pub const SUMMARY: Key = Key::new("summary", |words| words.offer.summary.label).limit(<Summary as Part>::Value::LIMIT);

impl Part for Summary {
    type Value = Line<200>;
    const FIELD: OfferField = OfferField::Summary;

    fn members(summary: &mut Self::Value, each: Each<'_>) {
        each(&SUMMARY, summary);
    }

    fn in_words(summary: &Self::Value, _: &Words, _: &Names) -> String {
        summary.to_string()
    }

    fn search_words(summary: &Self::Value, _: &OfferContent, _: &Words, _: &Names) -> String {
        summary.to_string()
    }

    fn lacking(summary: &Self::Value, _: &OfferContent, _: DateTime) -> Vec<Missing> {
        lacking(Self::FIELD, [(summary.is_empty(), SUMMARY.name, |words| words.offer.summary.lacking)])
    }
}
