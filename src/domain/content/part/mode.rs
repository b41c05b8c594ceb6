//! How the offer takes place: somewhere, online, both, or coming to people.

use super::{Each, Key, Optional, Part, lacking};
use crate::domain::{
    content::{Missing, Names, OfferContent, OfferField},
    vocabulary::{self},
    words::{Text, Words, words},
};
use jiff::civil::DateTime;

/// How it takes place.
pub struct Mode;

words! {
    /// What is said of how it takes place.
    Said {
        label: Text, "The field.";
        lacking: Text, "What to do if it is empty.";
    }
}

/// The choice of how it takes place.
pub const MODE: Key = Key::new("mode", |words| words.offer.mode.label);

impl Part for Mode {
    type Value = Option<vocabulary::Mode>;
    const FIELD: OfferField = OfferField::Mode;

    fn members(mode: &mut Self::Value, each: Each<'_>) {
        each(&MODE, &mut Optional(mode));
    }

    fn in_words(mode: &Self::Value, words: &Words, _: &Names) -> String {
        mode.map(|mode| mode.label_in(words).to_owned()).unwrap_or_default()
    }

    fn search_words(mode: &Self::Value, _: &OfferContent, words: &Words, names: &Names) -> String {
        Self::in_words(mode, words, names)
    }

    fn lacking(mode: &Self::Value, _: &OfferContent, _: DateTime) -> Vec<Missing> {
        lacking(Self::FIELD, [(mode.is_none(), MODE.name, |words| words.offer.mode.lacking)])
    }
}
