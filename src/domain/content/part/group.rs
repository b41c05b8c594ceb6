//! How many take part.

use super::{Custom, Each, Key, Part};
use crate::domain::{
    content::{Names, OfferContent, OfferField},
    field::Parser,
};

/// The size of the group, in persons.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Group {
    /// The smallest.
    pub min: Option<u16>,
    /// The largest.
    pub max: Option<u16>,
}

/// The input of the smallest size.
pub const MIN: Key = Key::new("group_min", "Gruppe ab");
/// The input of the largest size.
pub const MAX: Key = Key::new("group_max", "Gruppe bis");

impl Part for Group {
    type Value = Self;
    const FIELD: OfferField = OfferField::Group;

    fn members(group: &mut Self, each: Each<'_>) {
        let Self { min, max } = group;
        each(&MIN, &mut persons(min));
        each(&MAX, &mut persons(max));
    }

    fn in_words(group: &Self, _: &Names) -> String {
        group.to_words()
    }

    /// Nobody looks for a size by words.
    fn search_words(_: &Self, _: &OfferContent, _: &Names) -> String {
        String::new()
    }

    fn refuse_contradictions(group: &Self, _: &OfferContent, parser: &mut Parser) {
        if group.min.zip(group.max).is_some_and(|(min, max)| min > max) {
            parser.refuse(MAX.name, MAX.label, "Die größte Gruppe ist kleiner als die kleinste.");
        }
    }
}

impl Group {
    /// In words: `ab 5 Personen`, `5 bis 16 Personen`; empty if not given.
    pub fn to_words(&self) -> String {
        let Self { min, max } = *self;
        match (min, max) {
            (None, None) => String::new(),
            (Some(min), None) => format!("ab {min} Personen"),
            (None, Some(max)) => format!("bis {max} Personen"),
            (Some(min), Some(max)) => format!("{min} bis {max} Personen"),
        }
    }
}

fn persons(value: &mut Option<u16>) -> Custom<'_, u16> {
    let read = |text: &str| match text.parse::<u16>() {
        Ok(count) if (1..=5000).contains(&count) => Ok(count),
        _ => Err("Bitte eine Zahl zwischen 1 und 5000 angeben.".to_owned()),
    };
    Custom { value, read, typed: |count| count.to_string() }
}
