//! How many take part.

use super::{Custom, Each, Key, Part};
use crate::domain::{
    content::{Names, OfferContent, OfferField},
    field::{Parser, Refusal},
    words::{Text, Words, words},
};
use std::ops::RangeInclusive;

/// The size of the group, in persons.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Group {
    /// The smallest.
    pub min: Option<u16>,
    /// The largest.
    pub max: Option<u16>,
}

words! {
    /// What is said of the size of the group.
    Said {
        label: Text, "The field.";
        min: Text, "Input: the smallest.";
        max: Text, "Input: the largest.";
        at_least: fn(u16) -> String, "The smallest alone, in persons.";
        at_most: fn(u16) -> String, "The largest alone, in persons.";
        between: fn(u16, u16) -> String, "The smallest and the largest, in persons.";
        backwards: Text, "The largest is smaller than the smallest.";
        no_size: fn(u16, u16) -> String, "What was typed is no size between these two.";
    }
}

/// The input of the smallest size.
pub const MIN: Key = Key::new("group_min", |words| words.offer.group.min);
/// The input of the largest size.
pub const MAX: Key = Key::new("group_max", |words| words.offer.group.max);

/// How many may take part.
const SIZES: RangeInclusive<u16> = 1..=5000;

impl Part for Group {
    type Value = Self;
    const FIELD: OfferField = OfferField::Group;

    fn members(group: &mut Self, each: Each<'_>) {
        let Self { min, max } = group;
        each(&MIN, &mut persons(min));
        each(&MAX, &mut persons(max));
    }

    fn in_words(group: &Self, words: &Words, _: &Names) -> String {
        group.to_words(words)
    }

    /// Nobody looks for a size by words.
    fn search_words(_: &Self, _: &OfferContent, _: &Words, _: &Names) -> String {
        String::new()
    }

    fn refuse_contradictions(group: &Self, _: &OfferContent, parser: &mut Parser) {
        if group.min.zip(group.max).is_some_and(|(min, max)| min > max) {
            MAX.refuse(parser, |words| words.offer.group.backwards.into());
        }
    }
}

impl Group {
    /// In words: `ab 5 Personen`, `5 bis 16 Personen`; empty if not given.
    pub fn to_words(&self, words: &Words) -> String {
        let said = words.offer.group;
        let Self { min, max } = *self;
        match (min, max) {
            (None, None) => String::new(),
            (Some(min), None) => (said.at_least)(min),
            (None, Some(max)) => (said.at_most)(max),
            (Some(min), Some(max)) => (said.between)(min, max),
        }
    }
}

fn persons(value: &mut Option<u16>) -> Custom<'_, u16> {
    let read = |text: &str| match text.parse::<u16>() {
        Ok(count) if SIZES.contains(&count) => Ok(count),
        _ => Err(Refusal(|words| (words.offer.group.no_size)(*SIZES.start(), *SIZES.end()))),
    };
    Custom { value, read, typed: |count| count.to_string() }
}
