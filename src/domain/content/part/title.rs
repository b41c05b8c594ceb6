//! The title: one line that says what it is without knowing the network.

use super::{Each, Key, Part, lacking};
use crate::domain::{
    content::{Missing, Names, OfferContent, OfferField},
    text::Line,
    words::{Text, Words, words},
};
use jiff::civil::DateTime;

/// The title; well shown up to 55 characters.
pub struct Title;

words! {
    /// What is said of the title.
    Said {
        label: Text, "The field.";
        lacking: Text, "What to do if it is empty.";
        of_a_copy: Text, "What to do if it is still the one of a copy.";
    }
}

/// What the title of a copy ends with, until somebody gives it one of its own.
pub const COPY: &str = "(Kopie)";

/// The input of the title.
pub const TITLE: Key = Key::new("title", |words| words.offer.title.label).limit(<Title as Part>::Value::LIMIT);

impl Part for Title {
    type Value = Line<80>;
    const FIELD: OfferField = OfferField::Title;

    fn members(title: &mut Self::Value, each: Each<'_>) {
        each(&TITLE, title);
    }

    fn in_words(title: &Self::Value, _: &Words, _: &Names) -> String {
        title.to_string()
    }

    fn search_words(title: &Self::Value, _: &OfferContent, _: &Words, _: &Names) -> String {
        title.to_string()
    }

    fn lacking(title: &Self::Value, _: &OfferContent, _: DateTime) -> Vec<Missing> {
        let is_of_a_copy = title.as_str().ends_with(COPY);
        lacking(
            Self::FIELD,
            [
                (title.is_empty(), TITLE.name, |words| words.offer.title.lacking),
                (is_of_a_copy, TITLE.name, |words| words.offer.title.of_a_copy),
            ],
        )
    }
}
