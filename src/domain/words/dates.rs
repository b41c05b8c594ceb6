//! Days, months and periods.

use super::{Text, Words, words};
use crate::domain::{date::FuzzyDate, period::Period};
use jiff::civil::{Date, Weekday};

words! {
    /// How a language names days and months, and what it says of periods.
    Dates {
        months: [Text; 12], "From January on.";
        weekdays: [Text; 7], "From Monday on.";
        weekdays_short: [Text; 7], "From Monday on, in short.";
        month: fn(Text, i16) -> String, "A month of a year: name and year.";
        day: fn(i8, Text, i16) -> String, "A day: its number, the name of the month, the year.";
        since: fn(&str) -> String, "What began on a date and goes on.";
        until: fn(&str) -> String, "What ends on a date.";
        from_until: fn(&str, &str) -> String, "What begins on one date and ends on another.";
    }
}

impl Words {
    /// The name of a month, 1 to 12.
    pub fn month_name(&self, month: i8) -> Text {
        self.dates.months[(month.clamp(1, 12) - 1) as usize]
    }

    /// The name of a day of the week.
    pub fn weekday(&self, day: Weekday) -> String {
        self.dates.weekdays[day.to_monday_zero_offset() as usize % 7].to_owned()
    }

    /// The day of the week in short.
    pub fn weekday_short(&self, day: Date) -> Text {
        self.dates.weekdays_short[day.weekday().to_monday_zero_offset() as usize % 7]
    }

    /// A day in full.
    pub fn day(&self, day: Date) -> String {
        (self.dates.day)(day.day(), self.month_name(day.month()), day.year())
    }

    /// A date as far as it is known.
    pub fn date(&self, date: FuzzyDate) -> String {
        match date {
            FuzzyDate::Year(year) => year.to_string(),
            FuzzyDate::Month(year, month) => (self.dates.month)(self.month_name(month), year),
            FuzzyDate::Day(day) => self.day(day),
        }
    }

    /// A period as far as it is known; empty if nothing is.
    pub fn period(&self, period: &Period) -> String {
        match (period.since, period.until) {
            (None, None) => String::new(),
            (Some(since), None) => (self.dates.since)(&self.date(since)),
            (None, Some(until)) => (self.dates.until)(&self.date(until)),
            (Some(since), Some(until)) => (self.dates.from_until)(&self.date(since), &self.date(until)),
        }
    }
}
