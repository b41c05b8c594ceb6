//! When an offer takes place, as seen on a day; derived when read.

use super::{OfferContent, Session};
use crate::domain::{
    vocabulary::Recurrence,
    words::{Words, german},
};
use jiff::{Span, civil::Date};

/// The dates of an offer as seen on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// The next date.
    Next(Session),
    /// Within a period that has begun or is to come, and how often.
    During(Option<Date>, Option<Date>, Option<Recurrence>),
    /// Without a date or an end, by its Turnus.
    Recurring(Recurrence),
    /// The last date has passed.
    Past(Date),
    /// Nothing is said.
    Unknown,
}

impl OfferContent {
    /// When the offer takes place, seen from a day.
    pub fn when(&self, today: Date) -> When {
        if let Some(next) = self.dates.sessions.iter().find(|session| session.last_day() >= today) {
            return When::Next(next.clone());
        }
        if let Some(last) = self.last_day().filter(|last| *last < today) {
            return When::Past(last);
        }
        let begun = self.dates.first.is_none_or(|from| from <= today);
        match (self.dates.first.or(self.dates.last), self.recurrence) {
            (Some(_), Some(turnus)) if begun && self.dates.last.is_none() && turnus != Recurrence::Once => {
                When::Recurring(turnus)
            }
            (Some(_), turnus) => {
                When::During(self.dates.first, self.last_day(), turnus.filter(|t| *t != Recurrence::Once))
            }
            (None, Some(turnus)) => When::Recurring(turnus),
            (None, None) => When::Unknown,
        }
    }

    /// The last day on which the offer takes place; none if it goes on, or nothing is known.
    ///
    /// A Turnus that needs no dates goes on after those that are named; a single day is a period of one.
    pub fn last_day(&self) -> Option<Date> {
        let last_date = self.dates.sessions.iter().map(Session::last_day).max();
        if self.dates.last.is_some() {
            return last_date.max(self.dates.last);
        }
        match self.recurrence {
            Some(turnus) if turnus.goes_on_without_dates() => None,
            Some(Recurrence::Once) => last_date.max(self.dates.first),
            _ => last_date,
        }
    }

    /// Whether the last date has passed: such an offer is no longer found.
    pub fn is_past(&self, today: Date) -> bool {
        matches!(self.when(today), When::Past(_))
    }

    /// The day by which something happens next, to sort by; the end of time if nothing says so.
    ///
    /// What runs all the time comes after the dates of the coming days: it can wait.
    pub fn next_day(&self, today: Date) -> Date {
        let turnus = match self.when(today) {
            When::Next(session) => return session.day.max(today),
            When::During(Some(from), ..) if from > today => return from,
            When::During(_, _, turnus) => turnus,
            When::Recurring(turnus) => Some(turnus),
            When::Past(_) | When::Unknown => return Date::MAX,
        };
        match turnus {
            // What is always there can wait.
            Some(Recurrence::Permanent) => Date::MAX,
            Some(turnus) => turnus.days_between().map_or(Date::MAX, |days| after(today, days)),
            None => today,
        }
    }

    /// Whether something happens from today until so many days later.
    pub fn happens_within(&self, today: Date, days: i32) -> bool {
        let last = after(today, days);
        if self.dates.sessions.iter().any(|session| session.day <= last && session.last_day() >= today) {
            return true;
        }
        let overlaps = self.dates.first.is_none_or(|from| from <= last);
        if !overlaps || self.last_day().is_some_and(|end| end < today) {
            return false;
        }
        match self.recurrence {
            Some(turnus) if turnus.goes_on_without_dates() => turnus.days_between().is_some_and(|gap| gap <= days),
            _ => self.dates.sessions.is_empty() && self.dates.first.or(self.dates.last).is_some(),
        }
    }

    /// The first and the last day in words; empty if neither is given.
    pub fn period_in_words(&self, words: &Words) -> String {
        words.first_to_last(self.dates.first, self.dates.last)
    }
}

impl Recurrence {
    /// Whether it needs no single dates: it is there as long as nobody ends it.
    pub fn goes_on_without_dates(self) -> bool {
        matches!(self, Self::Weekly | Self::Monthly | Self::Permanent | Self::OnRequest)
    }

    /// After how many days at most it happens again; none if that is not known.
    fn days_between(self) -> Option<i32> {
        match self {
            Self::Weekly | Self::Permanent => Some(7),
            Self::Monthly => Some(30),
            Self::Once | Self::SeveralPerYear | Self::Yearly | Self::OnRequest => None,
        }
    }
}

/// The day so many days later.
pub fn after(day: Date, days: i32) -> Date {
    day.saturating_add(Span::new().days(days))
}

impl When {
    /// In words, for cards and the facts box; other languages have [`Words::when`].
    pub fn in_words(&self) -> String {
        german().when(self)
    }
}

#[cfg(test)]
#[path = "when_tests.rs"]
mod tests;
