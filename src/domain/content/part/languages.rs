//! The languages in which the offer is held.

use super::{Each, Key, Part};
use crate::domain::{
    content::{Names, OfferContent, OfferField, labels},
    vocabulary::Language,
    words::{Text, Words, words},
};

/// The languages of the offer.
pub struct Languages;

words! {
    /// What is said of the languages.
    Said {
        label: Text, "The field.";
    }
}

/// The boxes of the languages.
pub const LANGUAGES: Key = Key::new("languages", |words| words.offer.languages.label);

impl Part for Languages {
    type Value = Vec<Language>;
    const FIELD: OfferField = OfferField::Languages;

    fn members(languages: &mut Self::Value, each: Each<'_>) {
        each(&LANGUAGES, languages);
    }

    fn in_words(languages: &Self::Value, words: &Words, _: &Names) -> String {
        labels(languages, words)
    }

    /// Nearly everything is held in German: the filter finds the others.
    fn search_words(_: &Self::Value, _: &OfferContent, _: &Words, _: &Names) -> String {
        String::new()
    }
}
