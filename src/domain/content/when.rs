//! When an offer takes place, as seen on a day; derived when read.

use super::*;
use crate::domain::date::{day_in_words, month_name, weekday_short};

/// The dates of an offer as seen on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum When {
    /// The next date.
    Next(Session),
    /// Within a period that has begun or is to come.
    During(Option<Date>, Option<Date>),
    /// Without dates, by its Turnus.
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
        if self.period_to.is_none_or(|to| to >= today) && self.period_from.or(self.period_to).is_some() {
            return When::During(self.period_from, self.period_to);
        }
        match (self.last_day(), self.recurrence) {
            (Some(day), _) => When::Past(day),
            (None, Some(recurrence)) => When::Recurring(recurrence),
            (None, None) => When::Unknown,
        }
    }

    /// The last day that is known, if the offer ends at all.
    pub fn last_day(&self) -> Option<Date> {
        let last_date = self.dates.iter().map(Session::last_day).max();
        last_date.max(self.period_to)
    }

    /// Whether the last date has passed: such an offer is no longer found.
    pub fn is_past(&self, today: Date) -> bool {
        matches!(self.when(today), When::Past(_))
    }

    /// What to sort by: the next day on which something happens; recurring offers come after dated ones.
    pub fn next_day(&self, today: Date) -> Date {
        match self.when(today) {
            When::Next(session) => session.start.date().max(today),
            When::During(Some(from), _) => from.max(today.saturating_add(jiff::Span::new().days(30))),
            _ => Date::MAX,
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

impl Session {
    /// The last day of this date.
    pub fn last_day(&self) -> Date {
        self.end.unwrap_or(self.start).date()
    }

    /// In words: `Mo 3. August 2027, 9:00 bis 12:00 Uhr`, `Mo 3. – Fr 7. August 2027`.
    pub fn in_words(&self) -> String {
        let (first, last) = (self.start.date(), self.last_day());
        if first != last {
            return span_in_words(first, last);
        }
        let day = format!("{} {}", weekday_short(first), day_in_words(first));
        match self.end {
            Some(end) => format!("{day}, {} bis {} Uhr", clock(self.start), clock(end)),
            None => format!("{day}, {} Uhr", clock(self.start)),
        }
    }
}

impl When {
    /// In words, for cards and the facts box.
    pub fn in_words(&self) -> String {
        match self {
            Self::Next(session) => session.in_words(),
            Self::During(Some(from), Some(to)) => span_in_words(*from, *to),
            Self::During(Some(from), None) => format!("ab {}", day_in_words(*from)),
            Self::During(None, Some(to)) => format!("bis {}", day_in_words(*to)),
            Self::During(None, None) | Self::Unknown => "Zeit nicht angegeben".to_owned(),
            Self::Recurring(recurrence) => recurrence.label().to_owned(),
            Self::Past(day) => format!("vorbei seit {}", day_in_words(*day)),
        }
    }
}

fn clock(at: DateTime) -> String {
    format!("{}:{:02}", at.hour(), at.minute())
}

fn span_in_words(first: Date, last: Date) -> String {
    let (from, to) = (weekday_short(first), weekday_short(last));
    if (first.year(), first.month()) == (last.year(), last.month()) {
        return format!("{from} {}. – {to} {}", first.day(), day_in_words(last));
    }
    if first.year() == last.year() {
        let month = month_name(first.month());
        return format!("{from} {}. {month} – {to} {}", first.day(), day_in_words(last));
    }
    format!("{from} {} – {to} {}", day_in_words(first), day_in_words(last))
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
