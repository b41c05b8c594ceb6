//! What kind of offer it is.

use super::{Each, Key, Part, lacking};
use crate::domain::{
    content::{Missing, Names, OfferContent, OfferField, labels},
    vocabulary::Format,
    words::{Text, Words, words},
};
use jiff::civil::DateTime;

/// The kinds of offer; the first one stands on the card.
pub struct Formats;

words! {
    /// What is said of the kinds of offer.
    Said {
        label: Text, "The field.";
        lacking: Text, "What to do if it is empty.";
    }
}

/// The boxes of the formats.
pub const FORMATS: Key = Key::new("formats", |words| words.offer.formats.label);

impl Part for Formats {
    type Value = Vec<Format>;
    const FIELD: OfferField = OfferField::Formats;

    fn members(formats: &mut Self::Value, each: Each<'_>) {
        each(&FORMATS, formats);
    }

    fn in_words(formats: &Self::Value, words: &Words, _: &Names) -> String {
        labels(formats, words)
    }

    fn search_words(formats: &Self::Value, _: &OfferContent, words: &Words, _: &Names) -> String {
        labels(formats, words)
    }

    fn lacking(formats: &Self::Value, _: &OfferContent, _: DateTime) -> Vec<Missing> {
        lacking(Self::FIELD, [(formats.is_empty(), FORMATS.name, |words| words.offer.formats.lacking)])
    }
}
