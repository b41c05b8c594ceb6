//! From and to which age.

use super::{Each, Key, Part, lacking, years};
use crate::domain::{
    content::{Missing, Names, OfferContent, OfferField},
    field::Parser,
    vocabulary::Stage,
    words::{Text, Words, words},
};
use jiff::civil::DateTime;
use std::ops::RangeInclusive;

/// Nobody is older, in years.
pub const OLDEST: u8 = 99;

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
        contradicting: Text, "What to do if nobody of that age is in one of the stages.";
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

    /// An offer is found by both, so they must be able to mean the same people.
    fn lacking(age: &Self, whole: &OfferContent, _: DateTime) -> Vec<Missing> {
        let stages = whole.stages.all();
        let alone = stages.iter().all(|stage| *stage == Stage::Lehrkraefte);
        // Teachers may come with a class of that age; alone, they are meant themselves.
        let stages = stages.iter().filter(|stage| alone || **stage != Stage::Lehrkraefte);
        let strange = age
            .range()
            .is_some_and(|named| stages.filter_map(|stage| possible_ages(*stage)).any(|ages| !meet(&named, &ages)));
        lacking(Self::FIELD, [(strange, FROM.name, |words| words.offer.age.contradicting)])
    }
}

impl Age {
    /// The ages that are named; one alone means that age and all above or below.
    pub fn range(&self) -> Option<RangeInclusive<u8>> {
        (self.from.is_some() || self.to.is_some()).then(|| self.from.unwrap_or(0)..=self.to.unwrap_or(OLDEST))
    }

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

fn meet(one: &RangeInclusive<u8>, other: &RangeInclusive<u8>) -> bool {
    one.start() <= other.end() && other.start() <= one.end()
}

/// The ages that somebody in a stage can have, wider than the usual ones; none where anybody may come.
fn possible_ages(stage: Stage) -> Option<RangeInclusive<u8>> {
    match stage {
        Stage::Kita => Some(0..=7),
        Stage::Grundschule => Some(5..=12),
        Stage::Sek1 => Some(9..=18),
        Stage::Sek2 => Some(14..=25),
        Stage::Ausbildung | Stage::Studium => Some(14..=OLDEST),
        Stage::Lehrkraefte => Some(18..=OLDEST),
        Stage::Familien => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::content::Stages;

    fn is_asked(stages: &[Stage], from: Option<u8>, to: Option<u8>) -> bool {
        let stages = Stages { ticked: stages.to_vec(), ..Stages::default() };
        let content = OfferContent { stages, age: Age { from, to }, ..OfferContent::default() };
        !Age::lacking(&content.age, &content, DateTime::constant(2027, 8, 3, 12, 0, 0, 0)).is_empty()
    }

    #[test]
    fn ages_that_nobody_in_a_stage_has_are_asked() {
        use Stage::*;
        assert_eq!(is_asked(&[Kita], Some(12), Some(14)), true);
        assert_eq!(is_asked(&[Sek1, Studium], Some(10), Some(12)), true);
        assert_eq!(is_asked(&[Lehrkraefte], Some(8), Some(12)), true);
        assert_eq!(is_asked(&[Grundschule], None, Some(4)), true);
    }

    #[test]
    fn ages_that_somebody_in_each_stage_has_are_not_asked() {
        use Stage::*;
        assert_eq!(is_asked(&[Sek1, Lehrkraefte], Some(10), Some(14)), false);
        assert_eq!(is_asked(&[Kita, Familien], Some(3), None), false);
        assert_eq!(is_asked(&[Familien], Some(40), None), false);
        assert_eq!(is_asked(&[Sek2, Studium], Some(15), Some(20)), false);
        assert_eq!(is_asked(&[], Some(12), None), false);
        assert_eq!(is_asked(&[Kita], None, None), false);
    }
}
