//! From when until when: in the rules, in words, and in a form.

use crate::domain::{
    date::FuzzyDate,
    field::{Parser, Typed},
    words::german,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// From when until when something holds; both ends may be open or only roughly known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "store", derive(sqlx::FromRow))]
pub struct Period {
    /// First day; open if unknown.
    pub since: Option<FuzzyDate>,
    /// Last day; open if it goes on.
    pub until: Option<FuzzyDate>,
}

/// A period that ends before it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Das Ende liegt vor dem Anfang.")]
pub struct EndsBeforeItBegins;

impl Period {
    /// A period, refused if it certainly ends before it begins.
    pub fn new(since: Option<FuzzyDate>, until: Option<FuzzyDate>) -> Result<Self, EndsBeforeItBegins> {
        match (since, until) {
            (Some(since), Some(until)) if until.latest() < since.earliest() => Err(EndsBeforeItBegins),
            _ => Ok(Self { since, until }),
        }
    }

    /// Reads `since` and `until` of a form.
    pub fn read(p: &mut Parser) -> Self {
        Self::read_as(p, "Von", "Bis")
    }

    /// The same for a form that calls them otherwise.
    pub fn read_as(p: &mut Parser, since_label: &str, until_label: &str) -> Self {
        let since = p.optional("since", since_label);
        let until = p.optional("until", until_label);
        Self::new(since, until).unwrap_or_else(|error| {
            p.refuse("until", until_label, error);
            Self::default()
        })
    }

    /// Adds it to what stands in a form.
    pub fn write(&self, typed: &mut Typed) {
        typed.push_some("since", self.since.map(FuzzyDate::as_typed));
        typed.push_some("until", self.until.map(FuzzyDate::as_typed));
    }

    /// The same with another end, refused if it certainly lies before the beginning.
    pub fn ending(self, until: FuzzyDate) -> Result<Self, EndsBeforeItBegins> {
        Self::new(self.since, Some(until))
    }

    /// Whether the period certainly is over on that day.
    pub fn is_over(&self, today: Date) -> bool {
        self.until.is_some_and(|until| until.latest() < today)
    }

    /// Whether the period certainly has not begun on that day.
    pub fn is_to_come(&self, today: Date) -> bool {
        self.since.is_some_and(|since| since.earliest() > today)
    }

    /// Whether that day may lie in the period.
    pub fn holds_on(&self, today: Date) -> bool {
        !self.is_over(today) && !self.is_to_come(today)
    }

    /// Whether that day lies in it even if both ends are taken as narrowly as they can be meant.
    pub fn surely_holds_on(&self, day: Date) -> bool {
        self.since.is_some_and(|since| since.latest() <= day) && self.until.is_some_and(|until| day <= until.earliest())
    }

    /// In words: `seit 2022`, `bis August 2027`, `2022 bis August 2027`; empty if nothing is known.
    pub fn in_words(&self) -> String {
        german().period(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fuzzy(text: &str) -> FuzzyDate {
        text.parse().expect("a date")
    }

    #[test]
    fn a_period_is_refused_only_if_it_certainly_ends_before_it_begins() {
        assert_eq!(Period::new(Some(fuzzy("2022-09")), Some(fuzzy("2022"))).is_ok(), true);
        assert_eq!(Period::new(Some(fuzzy("2023")), Some(fuzzy("2022"))), Err(EndsBeforeItBegins));
    }

    #[test]
    fn a_period_reads_as_a_person_would_say_it() {
        let words =
            |since: &str, until: &str| Period { since: since.parse().ok(), until: until.parse().ok() }.in_words();
        assert_eq!(words("2022", ""), "seit 2022");
        assert_eq!(words("", "2027-08"), "bis August 2027");
        assert_eq!(words("2025-09", "2027-08-31"), "September 2025 bis 31. August 2027");
        assert_eq!(words("", ""), "");
    }

    #[test]
    fn a_period_comes_back_from_a_form_as_it_went_in() {
        let period = Period { since: Some(fuzzy("2022")), until: Some(fuzzy("2027-08")) };
        let mut typed = Typed::default();
        period.write(&mut typed);
        assert_eq!((typed.get("since"), typed.get("until")), ("2022", "08.2027"));
        assert_eq!(Period::read(&mut Parser::new(&typed)), period);
    }

    #[test]
    fn an_end_before_the_beginning_is_refused_where_it_was_typed() {
        let typed = Typed::new([("since", "2023"), ("until", "2022")].map(|(key, text)| (key.into(), text.into())));
        let mut p = Parser::new(&typed);
        assert_eq!(Period::read_as(&mut p, "Seit", "Bis"), Period::default());
        assert_eq!(p.errors, [crate::domain::field::FieldError::new("until", "Bis", EndsBeforeItBegins)]);
    }
}
