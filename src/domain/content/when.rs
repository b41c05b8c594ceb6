//! When an offer takes place, as seen at a moment; derived when read.
//!
//! A moment is day and time of day in Bavaria. Every place that tells when an offer takes place tells what [`When`] says.

use super::{OfferContent, Session};
use crate::domain::{
    vocabulary::{DateNews, Recurrence},
    words::{Words, german},
};
use jiff::{
    Span,
    civil::{Date, DateTime},
};

/// The dates of an offer as seen at a moment.
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
    /// The dates that are not over, in their order.
    pub fn coming(&self, now: DateTime) -> impl Iterator<Item = &Session> {
        self.dates.sessions.iter().filter(move |session| !session.is_over(now))
    }

    /// The dates that are not over and have not been cancelled, in their order.
    pub fn taking_place(&self, now: DateTime) -> impl Iterator<Item = &Session> {
        self.coming(now).filter(|session| session.news != Some(DateNews::Cancelled))
    }

    /// When the offer takes place, seen at a moment. A date that was cancelled is named only if no other is to come.
    pub fn when(&self, now: DateTime) -> When {
        if let Some(next) = self.taking_place(now).next().or_else(|| self.coming(now).next()) {
            return When::Next(next.clone());
        }
        let today = now.date();
        let over_today = self.dates.sessions.iter().any(|session| session.last_day() == today);
        let is_over = |last: &Date| *last < today || (*last == today && over_today);
        if let Some(last) = self.last_day().filter(is_over) {
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
    /// Whoever names dates says when it ends, also of something weekly: the last one ends it, unless the period goes on.
    /// What is permanent or on request does not need them: an exhibition stays open after the tours that are named.
    pub fn last_day(&self) -> Option<Date> {
        let dates = &self.dates;
        let last_date = dates.sessions.iter().map(Session::last_day).max();
        if dates.last.is_some() {
            return last_date.max(dates.last);
        }
        match self.recurrence {
            Some(Recurrence::Permanent | Recurrence::OnRequest) => None,
            // A single day is a period of one.
            Some(Recurrence::Once) => last_date.max(dates.first),
            // What begins after all its dates has not ended with them.
            _ => last_date.filter(|last| dates.first.is_none_or(|first| first <= *last)),
        }
    }

    /// Whether the last date has passed: such an offer is no longer found.
    pub fn is_past(&self, now: DateTime) -> bool {
        matches!(self.when(now), When::Past(_))
    }

    /// The day by which something happens next, to sort by; the end of time if nothing says so.
    ///
    /// What runs all the time comes after the dates of the coming days: it can wait.
    pub fn next_day(&self, now: DateTime) -> Date {
        let today = now.date();
        let turnus = match self.when(now) {
            // Who looks for something soon looks for what takes place.
            When::Next(session) if session.news == Some(DateNews::Cancelled) => return Date::MAX,
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

    /// Whether something happens from now until so many days later.
    ///
    /// Dates say more than the rhythm: as long as one is to come, nothing else is expected before it. Only what is
    /// permanent is there besides.
    pub fn happens_within(&self, now: DateTime, days: i32) -> bool {
        let last = after(now.date(), days);
        let begins = |first: Option<Date>| first.is_none_or(|first| first <= last);
        match self.when(now) {
            When::Next(_) if self.recurrence == Some(Recurrence::Permanent) => begins(self.dates.first),
            When::Next(_) => self.taking_place(now).any(|session| session.day <= last),
            When::During(first, _, turnus) => {
                let begun = first.is_none_or(|first| first <= now.date());
                begins(first) && turnus.is_none_or(|turnus| turnus.happens_in_period(begun, days))
            }
            When::Recurring(turnus) => turnus.days_between().is_some_and(|gap| gap <= days),
            When::Past(_) | When::Unknown => false,
        }
    }

    /// The first and the last day in words; empty if neither is given.
    pub fn period_in_words(&self, words: &Words) -> String {
        words.first_to_last(self.dates.first, self.dates.last)
    }
}

impl Recurrence {
    /// Whether it happens on some of so many days of its period, which has begun or begins on one of them.
    fn happens_in_period(self, begun: bool, days: i32) -> bool {
        match self.days_between() {
            Some(gap) => !begun || gap <= days,
            None => self != Self::OnRequest,
        }
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

#[cfg(all(test, feature = "store"))]
#[path = "random_tests/mod.rs"]
mod random_tests;
