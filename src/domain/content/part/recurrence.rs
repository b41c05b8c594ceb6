//! How often the offer takes place.

use super::{Each, Key, Optional, Part, lacking};
use crate::domain::{
    content::{Missing, Names, OfferContent, OfferField},
    vocabulary::{self},
    words::{Text, Words, words},
};
use jiff::civil::DateTime;

/// How often it takes place.
pub struct Recurrence;

words! {
    /// What is said of how often it takes place.
    Said {
        label: Text, "The field.";
        lacking: Text, "What to do if it is empty.";
    }
}

/// The choice of how often.
pub const RECURRENCE: Key = Key::new("recurrence", |words| words.offer.recurrence.label);

impl Part for Recurrence {
    type Value = Option<vocabulary::Recurrence>;
    const FIELD: OfferField = OfferField::Recurrence;

    fn members(recurrence: &mut Self::Value, each: Each<'_>) {
        each(&RECURRENCE, &mut Optional(recurrence));
    }

    fn in_words(recurrence: &Self::Value, words: &Words, _: &Names) -> String {
        recurrence.map(|recurrence| recurrence.label_in(words).to_owned()).unwrap_or_default()
    }

    fn search_words(recurrence: &Self::Value, _: &OfferContent, words: &Words, names: &Names) -> String {
        Self::in_words(recurrence, words, names)
    }

    fn lacking(recurrence: &Self::Value, _: &OfferContent, _: DateTime) -> Vec<Missing> {
        lacking(Self::FIELD, [(recurrence.is_none(), RECURRENCE.name, |words| words.offer.recurrence.lacking)])
    }
}
