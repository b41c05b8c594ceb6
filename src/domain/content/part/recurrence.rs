//! How often the offer takes place.

use super::{Each, Key, Optional, Part, lacking};
use crate::domain::{
    content::{Missing, Names, OfferContent, OfferField},
    vocabulary::{self},
};
use jiff::civil::Date;

/// How often it takes place.
pub struct Recurrence;

/// The choice of how often.
pub const RECURRENCE: Key = Key::new("recurrence", "Turnus");

impl Part for Recurrence {
    type Value = Option<vocabulary::Recurrence>;
    const FIELD: OfferField = OfferField::Recurrence;

    fn members(recurrence: &mut Self::Value, each: Each<'_>) {
        each(&RECURRENCE, &mut Optional(recurrence));
    }

    fn in_words(recurrence: &Self::Value, _: &Names) -> String {
        recurrence.map(|recurrence| recurrence.label().to_owned()).unwrap_or_default()
    }

    fn search_words(recurrence: &Self::Value, _: &OfferContent, names: &Names) -> String {
        Self::in_words(recurrence, names)
    }

    fn lacking(recurrence: &Self::Value, _: &OfferContent, _: Date) -> Vec<Missing> {
        lacking(Self::FIELD, [(recurrence.is_none(), RECURRENCE.name, "Turnus: wie oft es stattfindet")])
    }
}
