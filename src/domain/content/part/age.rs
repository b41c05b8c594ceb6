//! From and to which age.

use super::{Each, Key, Part, years};
use crate::domain::{
    content::{Names, OfferContent, OfferField},
    field::Parser,
    words::{Text, Words, words},
};

/// The age of those who take part, in years.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Age {
    /// The youngest.
    pub from: Option<u8>,
    /// The oldest.
    pub to: Option<u8>,
}

words! {
    /// What is said of the age.
    Said {
        label: Text, "The field.";
        from: Text, "Input: the youngest.";
        to: Text, "Input: the oldest.";
        at_least: fn(u8) -> String, "The youngest alone, in years.";
        at_most: fn(u8) -> String, "The oldest alone, in years.";
        exactly: fn(u8) -> String, "Both the same, in years.";
        between: fn(u8, u8) -> String, "The youngest and the oldest, in years.";
        backwards: Text, "The oldest is younger than the youngest.";
        no_age: Text, "What was typed is no age.";
    }
}

/// The input of the youngest age.
pub const FROM: Key = Key::new("age_from", |words| words.offer.age.from);
/// The input of the oldest age.
pub const TO: Key = Key::new("age_to", |words| words.offer.age.to);

impl Part for Age {
    type Value = Self;
    const FIELD: OfferField = OfferField::Age;

    fn members(age: &mut Self, each: Each<'_>) {
        let Self { from, to } = age;
        each(&FROM, &mut years(from));
        each(&TO, &mut years(to));
    }

    fn in_words(age: &Self, words: &Words, _: &Names) -> String {
        age.to_words(words)
    }

    /// Nobody types an age as a word: the filter finds it.
    fn search_words(_: &Self, _: &OfferContent, _: &Words, _: &Names) -> String {
        String::new()
    }

    fn refuse_contradictions(age: &Self, _: &OfferContent, parser: &mut Parser) {
        if age.from.zip(age.to).is_some_and(|(from, to)| from > to) {
            TO.refuse(parser, |words| words.offer.age.backwards.into());
        }
    }
}

impl Age {
    /// In words: `10 bis 14 Jahre`, `ab 12 Jahren`, `bis 6 Jahre`; empty if not given.
    pub fn to_words(&self, words: &Words) -> String {
        let said = words.offer.age;
        let Self { from, to } = *self;
        match (from, to) {
            (None, None) => String::new(),
            (Some(from), None) => (said.at_least)(from),
            (None, Some(to)) => (said.at_most)(to),
            (Some(from), Some(to)) if from == to => (said.exactly)(from),
            (Some(from), Some(to)) => (said.between)(from, to),
        }
    }
}
