//! When an offer takes place, as seen on a day; derived when read.

use super::{session::span_in_words, *};
use crate::domain::date::day_in_words;
use jiff::Span;

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
        if let Some(next) = self.dates.iter().find(|session| session.last_day() >= today) {
            return When::Next(next.clone());
        }
        if let Some(last) = self.last_day().filter(|last| *last < today) {
            return When::Past(last);
        }
        let begun = self.period_from.is_none_or(|from| from <= today);
        match (self.period_from.or(self.period_to), self.recurrence) {
            (Some(_), Some(turnus)) if begun && self.period_to.is_none() && turnus != Recurrence::Once => {
                When::Recurring(turnus)
            }
            (Some(_), turnus) => {
                When::During(self.period_from, self.last_day(), turnus.filter(|t| *t != Recurrence::Once))
            }
            (None, Some(turnus)) => When::Recurring(turnus),
            (None, None) => When::Unknown,
        }
    }

    /// The last day on which the offer takes place; none if it goes on, or nothing is known.
    ///
    /// A Turnus that needs no dates goes on after those that are named; a single day is a period of one.
    pub fn last_day(&self) -> Option<Date> {
        let last_date = self.dates.iter().map(Session::last_day).max();
        if self.period_to.is_some() {
            return last_date.max(self.period_to);
        }
        match self.recurrence {
            Some(turnus) if turnus.goes_on_without_dates() => None,
            Some(Recurrence::Once) => last_date.max(self.period_from),
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
        if self.dates.iter().any(|session| session.day <= last && session.last_day() >= today) {
            return true;
        }
        let overlaps = self.period_from.is_none_or(|from| from <= last);
        if !overlaps || self.last_day().is_some_and(|end| end < today) {
            return false;
        }
        match self.recurrence {
            Some(turnus) if turnus.goes_on_without_dates() => turnus.days_between().is_some_and(|gap| gap <= days),
            _ => self.dates.is_empty() && self.period_from.or(self.period_to).is_some(),
        }
    }

    /// The period and how often, in words; empty if no period is given.
    pub fn period_in_words(&self) -> String {
        match (self.period_from, self.period_to) {
            (None, None) => String::new(),
            (from, to) => When::During(from, to, None).in_words(),
        }
    }

    /// The age in words: `10 bis 14 Jahre`, `ab 12 Jahren`, `bis 6 Jahre`; empty if not given.
    pub fn age_in_words(&self) -> String {
        match (self.age_from, self.age_to) {
            (None, None) => String::new(),
            (Some(from), None) => format!("ab {from} Jahren"),
            (None, Some(to)) => format!("bis {to} Jahre"),
            (Some(from), Some(to)) if from == to => format!("{from} Jahre"),
            (Some(from), Some(to)) => format!("{from} bis {to} Jahre"),
        }
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
    /// In words, for cards and the facts box.
    pub fn in_words(&self) -> String {
        match self {
            Self::Next(session) => session.in_words(),
            Self::During(from, to, turnus) => {
                let turnus = turnus.map(|turnus| format!("{}, ", turnus.label())).unwrap_or_default();
                format!("{turnus}{}", period_in_words(*from, *to))
            }
            Self::Unknown => NOT_GIVEN.to_owned(),
            Self::Recurring(recurrence) => recurrence.label().to_owned(),
            Self::Past(day) => format!("vorbei seit {}", day_in_words(*day)),
        }
    }
}

const NOT_GIVEN: &str = "Zeit nicht angegeben";

fn period_in_words(from: Option<Date>, to: Option<Date>) -> String {
    match (from, to) {
        (Some(from), Some(to)) if from == to => Session::on(from).in_words(),
        (Some(from), Some(to)) => span_in_words(from, to),
        (Some(from), None) => format!("ab {}", day_in_words(from)),
        (None, Some(to)) => format!("bis {}", day_in_words(to)),
        (None, None) => NOT_GIVEN.to_owned(),
    }
}

/// An amount in cents as people read it: `5 €`, `5,50 €`.
pub fn euros(cents: u32) -> String {
    match cents % 100 {
        0 => format!("{} €", cents / 100),
        rest => format!("{},{rest:02} €", cents / 100),
    }
}

impl Cost {
    /// In words: `kostenfrei`, `5 €`, `5 € bis 12,50 €`; empty if not given.
    pub fn in_words(&self) -> String {
        match (self.kind, self.from_cents, self.to_cents) {
            (Some(CostKind::Free), ..) => "kostenfrei".to_owned(),
            (Some(CostKind::Amount), Some(cents), _) => euros(cents),
            (Some(CostKind::Range), Some(from), Some(to)) => format!("{} bis {}", euros(from), euros(to)),
            _ => String::new(),
        }
    }
}

#[cfg(test)]
#[path = "when_tests.rs"]
mod tests;
