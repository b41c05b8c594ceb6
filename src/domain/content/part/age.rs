//! From and to which age.

use super::{Each, Key, Part, years};
use crate::domain::{
    content::{Names, OfferContent, OfferField},
    field::Parser,
};

/// The age of those who take part, in years.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Age {
    /// The youngest.
    pub from: Option<u8>,
    /// The oldest.
    pub to: Option<u8>,
}

/// The input of the youngest age.
pub const FROM: Key = Key::new("age_from", "Alter von");
/// The input of the oldest age.
pub const TO: Key = Key::new("age_to", "Alter bis");

impl Part for Age {
    type Value = Self;
    const FIELD: OfferField = OfferField::Age;

    fn members(age: &mut Self, each: Each<'_>) {
        let Self { from, to } = age;
        each(&FROM, &mut years(from));
        each(&TO, &mut years(to));
    }

    fn in_words(age: &Self, _: &Names) -> String {
        age.to_words()
    }

    /// Nobody types an age as a word: the filter finds it.
    fn search_words(_: &Self, _: &OfferContent, _: &Names) -> String {
        String::new()
    }

    fn refuse_contradictions(age: &Self, _: &OfferContent, parser: &mut Parser) {
        if age.from.zip(age.to).is_some_and(|(from, to)| from > to) {
            parser.refuse(TO.name, TO.label, "Das höchste Alter liegt unter dem niedrigsten.");
        }
    }
}

impl Age {
    /// In words: `10 bis 14 Jahre`, `ab 12 Jahren`, `bis 6 Jahre`; empty if not given.
    pub fn to_words(&self) -> String {
        let Self { from, to } = *self;
        match (from, to) {
            (None, None) => String::new(),
            (Some(from), None) => format!("ab {from} Jahren"),
            (None, Some(to)) => format!("bis {to} Jahre"),
            (Some(from), Some(to)) if from == to => format!("{from} Jahre"),
            (Some(from), Some(to)) => format!("{from} bis {to} Jahre"),
        }
    }
}
