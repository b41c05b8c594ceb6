//! The description in a Markdown subset.

use super::{Each, Key, Part, lacking};
use crate::{
    domain::{
        content::{Missing, Names, OfferContent, OfferField},
        text::Prose,
    },
    text::markdown,
};
use jiff::civil::Date;

/// The long text.
pub struct Description;

/// The input of the description.
pub const DESCRIPTION: Key = Key::new("description", "Darum geht es").limit(<Description as Part>::Value::LIMIT);

impl Part for Description {
    type Value = Prose<6000>;
    const FIELD: OfferField = OfferField::Description;

    fn members(description: &mut Self::Value, each: Each<'_>) {
        each(&DESCRIPTION, description);
    }

    fn in_words(description: &Self::Value, _: &Names) -> String {
        description.to_string()
    }

    fn search_words(description: &Self::Value, _: &OfferContent, _: &Names) -> String {
        markdown::plain(description.as_str())
    }

    fn lacking(description: &Self::Value, _: &OfferContent, _: Date) -> Vec<Missing> {
        lacking(Self::FIELD, [(description.is_empty(), DESCRIPTION.name, "Beschreibung")])
    }
}
