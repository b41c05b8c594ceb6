//! What kind of offer it is.

use super::{Each, Key, Part, lacking};
use crate::domain::{
    content::{Missing, Names, OfferContent, OfferField, labels},
    vocabulary::Format,
};
use jiff::civil::Date;

/// The kinds of offer; the first one stands on the card.
pub struct Formats;

/// The boxes of the formats.
pub const FORMATS: Key = Key::new("formats", "Format");

impl Part for Formats {
    type Value = Vec<Format>;
    const FIELD: OfferField = OfferField::Formats;

    fn members(formats: &mut Self::Value, each: Each<'_>) {
        each(&FORMATS, formats);
    }

    fn in_words(formats: &Self::Value, _: &Names) -> String {
        labels(formats)
    }

    fn search_words(formats: &Self::Value, _: &OfferContent, _: &Names) -> String {
        labels(formats)
    }

    fn lacking(formats: &Self::Value, _: &OfferContent, _: Date) -> Vec<Missing> {
        lacking(Self::FIELD, [(formats.is_empty(), FORMATS.name, "mindestens ein Format")])
    }
}
