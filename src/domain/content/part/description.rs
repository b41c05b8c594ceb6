//! The description, with marks for bold, lists, headings and links.

use super::{Each, Key, Part, lacking};
use crate::{
    domain::{
        content::{Missing, Names, OfferContent, OfferField},
        text::Prose,
        words::{Text, Words, words},
    },
    text::markdown,
};
use jiff::civil::DateTime;

/// The long text.
pub struct Description;

words! {
    /// What is said of the description.
    Said {
        label: Text, "The field.";
        lacking: Text, "What to do if it is empty.";
    }
}

/// The input of the description.
pub const DESCRIPTION: Key =
    Key::new("description", |words| words.offer.description.label).limit(<Description as Part>::Value::LIMIT);

impl Part for Description {
    type Value = Prose<6000>;
    const FIELD: OfferField = OfferField::Description;

    fn members(description: &mut Self::Value, each: Each<'_>) {
        each(&DESCRIPTION, description);
    }

    fn in_words(description: &Self::Value, _: &Words, _: &Names) -> String {
        description.to_string()
    }

    fn search_words(description: &Self::Value, _: &OfferContent, _: &Words, _: &Names) -> String {
        markdown::plain(description.as_str())
    }

    fn lacking(description: &Self::Value, _: &OfferContent, _: DateTime) -> Vec<Missing> {
        lacking(Self::FIELD, [(description.is_empty(), DESCRIPTION.name, |words| words.offer.description.lacking)])
    }
}
