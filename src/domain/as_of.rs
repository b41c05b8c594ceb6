//! The day for which a list is asked: today, or any other by what is known today.

use crate::domain::{date::FuzzyDate, field::Typed};
use jiff::civil::{Date, date};

/// The parameter that asks for a table to take along, and its value.
pub const AS_TABLE: (&str, &str) = ("als", "csv");

/// The first and the last day that can be asked for.
const DAYS: [Date; 2] = [date(1990, 1, 1), date(2099, 12, 31)];

/// The day of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AsOf {
    /// That day.
    pub day: Date,
    /// Today.
    pub today: Date,
    /// What was asked for and is no day.
    pub unknown: Option<String>,
    /// Whether it is asked for as a table to take along.
    pub as_table: bool,
}

impl AsOf {
    /// The parameter that names the day.
    pub const KEY: &str = "stand";

    /// What an address asks for; today if it asks for nothing, or for what is no day.
    pub fn read(asked: &Typed, today: Date) -> Self {
        let text = asked.get(Self::KEY).trim();
        let day = text.parse().ok().and_then(|date| match date {
            FuzzyDate::Day(day) => Some(day),
            _ => None,
        });
        let day = day.filter(|day| (DAYS[0]..=DAYS[1]).contains(day));
        let unknown = (day.is_none() && !text.is_empty()).then(|| text.chars().take(80).collect());
        Self { day: day.unwrap_or(today), today, unknown, as_table: asked.get(AS_TABLE.0) == AS_TABLE.1 }
    }

    /// Today, with nothing asked for.
    pub fn of_today(today: Date) -> Self {
        Self { day: today, today, unknown: None, as_table: false }
    }

    /// Whether the day is over.
    pub fn is_past(&self) -> bool {
        self.day < self.today
    }

    /// What a table of that day is called as a file, without its ending: `netzwerke-2027-09-01`.
    pub fn file(&self, name: &str) -> String {
        format!("{name}-{}", self.day)
    }

    /// Whether it is what the list shows unasked.
    pub fn is_today(&self) -> bool {
        self.day == self.today
    }

    /// The day as addresses say it; nothing for today.
    pub fn in_address(&self) -> String {
        if self.is_today() { String::new() } else { self.day.to_string() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TODAY: Date = date(2026, 11, 27);

    fn read(text: &str) -> AsOf {
        AsOf::read(&Typed::new([("stand".to_owned(), text.to_owned())]), TODAY)
    }

    #[test]
    fn a_day_is_read_as_people_and_browsers_write_it_and_what_is_none_is_named() {
        assert_eq!(["2027-09-01", "1.9.2027", " 2027-09-01 "].map(|text| read(text).day), [date(2027, 9, 1); 3]);
        for text in ["2027", "morgen", "1800-01-01", "2100-01-01", "2027-13-01"] {
            let found = read(text);
            assert_eq!((found.day, found.unknown.as_deref()), (TODAY, Some(text)));
        }
        assert_eq!(read("").unknown, None);
    }

    #[test]
    fn today_has_no_address_of_its_own() {
        assert_eq!(["2026-11-27", "", "2027-09-01"].map(|text| read(text).in_address()), ["", "", "2027-09-01"]);
    }
}
