//! The short text of cards and search results.

use super::{Each, Key, Part, lacking};
use crate::domain::{
    content::{Missing, Names, OfferContent, OfferField},
    text::Line,
};
use jiff::civil::Date;

/// What it is about, in one sentence.
pub struct Summary;

/// The input of the short text.
pub const SUMMARY: Key = Key::new("summary", "In einem Satz").limit(<Summary as Part>::Value::LIMIT);

impl Part for Summary {
    type Value = Line<200>;
    const FIELD: OfferField = OfferField::Summary;

    fn members(summary: &mut Self::Value, each: Each<'_>) {
        each(&SUMMARY, summary);
    }

    fn in_words(summary: &Self::Value, _: &Names) -> String {
        summary.to_string()
    }

    fn search_words(summary: &Self::Value, _: &OfferContent, _: &Names) -> String {
        summary.to_string()
    }

    fn lacking(summary: &Self::Value, _: &OfferContent, _: Date) -> Vec<Missing> {
        lacking(Self::FIELD, [(summary.is_empty(), SUMMARY.name, "ein Satz, der sagt, worum es geht")])
    }
}
