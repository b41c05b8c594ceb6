//! The languages in which the offer is held.

use super::{Each, Key, Part};
use crate::domain::{
    content::{Names, OfferContent, OfferField, labels},
    vocabulary::Language,
};

/// The languages of the offer.
pub struct Languages;

/// The boxes of the languages.
pub const LANGUAGES: Key = Key::new("languages", "Sprachen");

impl Part for Languages {
    type Value = Vec<Language>;
    const FIELD: OfferField = OfferField::Languages;

    fn members(languages: &mut Self::Value, each: Each<'_>) {
        each(&LANGUAGES, languages);
    }

    fn in_words(languages: &Self::Value, _: &Names) -> String {
        labels(languages)
    }

    /// Nearly everything is held in German: the filter finds the others.
    fn search_words(_: &Self::Value, _: &OfferContent, _: &Names) -> String {
        String::new()
    }
}
