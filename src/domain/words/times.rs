//! When an offer takes place: its dates, the time of day, a span of days, and how often.

use super::{Text, Words, words};
use crate::domain::content::{Session, When};
use jiff::civil::{Date, Time};

words! {
    /// What a language says of the times of an offer.
    Times {
        clock: fn(i8, i8) -> String, "A time of day: hour and minute.";
        from_clock: fn(&str) -> String, "What begins at a time of day.";
        until_clock: fn(&str) -> String, "What ends at a time of day.";
        between_clocks: fn(&str, &str) -> String, "From one time of day to another.";
        next_day_clock: fn(&str, &str) -> String, "A time of day behind the weekday of the day after.";
        day: fn(&str, &str) -> String, "A day behind its weekday.";
        days_of_month: fn(&str, i8, &str) -> String, "Several days of one month: the first by weekday and number, the last in full.";
        days_of_year: fn(&str, i8, &str, &str) -> String, "Several days of one year: the first by weekday, number and month, the last in full.";
        days: fn(&str, &str) -> String, "Several days: both in full.";
        timed: fn(&str, &str) -> String, "A date with its time of day.";
        with_news: fn(&str, &str) -> String, "A date with what was said of it since.";
        closing: fn(&str, &str) -> String, "A date with the last day to register.";
        beginning: fn(&str) -> String, "What begins on a day and has no end.";
        ending: fn(&str) -> String, "What ends on a day and has no beginning.";
        turnus: fn(&str, &str) -> String, "How often, and within which time.";
        past: fn(&str) -> String, "The last date has passed.";
        unknown: Text, "Nobody said when.";
    }
}

impl Words {
    /// A time of day.
    pub fn clock(&self, at: Time) -> String {
        (self.times.clock)(at.hour(), at.minute())
    }

    /// A day in full behind its weekday.
    pub fn weekday_and_day(&self, day: Date) -> String {
        (self.times.day)(self.weekday_short(day), &self.day(day))
    }

    /// Several days, with no more words than are needed to tell them apart.
    pub fn days(&self, first: Date, last: Date) -> String {
        let (weekday, end) = (self.weekday_short(first), self.weekday_and_day(last));
        match first.year() == last.year() {
            true if first.month() == last.month() => (self.times.days_of_month)(weekday, first.day(), &end),
            true => (self.times.days_of_year)(weekday, first.day(), self.month_name(first.month()), &end),
            false => (self.times.days)(&self.weekday_and_day(first), &end),
        }
    }

    /// The time of day at which a date ends, if known: `12:00`, `24:00`, and `So 1:00` for the night after.
    fn end_clock(&self, session: &Session) -> Option<String> {
        let end = session.end()?;
        let clock = self.clock(end.time());
        Some(match end.date() > session.last_day() {
            true if end.time() == Time::midnight() => (self.times.clock)(24, 0),
            true => (self.times.next_day_clock)(self.weekday_short(end.date()), &clock),
            false => clock,
        })
    }

    /// The time of day of a date as far as it is known; else empty.
    pub fn clocks(&self, session: &Session) -> String {
        match (session.from.map(|at| self.clock(at)), self.end_clock(session)) {
            (None, None) => String::new(),
            (Some(from), None) => (self.times.from_clock)(&from),
            (None, Some(to)) => (self.times.until_clock)(&to),
            (Some(from), Some(to)) => (self.times.between_clocks)(&from, &to),
        }
    }

    /// A date of an offer, without the last day to register.
    pub fn session(&self, session: &Session) -> String {
        let last = session.last_day();
        let days = if last > session.day { self.days(session.day, last) } else { self.weekday_and_day(session.day) };
        let date = match self.clocks(session) {
            time if time.is_empty() => days,
            time => (self.times.timed)(&days, &time),
        };
        match session.news {
            Some(news) => (self.times.with_news)(&date, news.label_in(self)),
            None => date,
        }
    }

    /// A date of an offer with everything that was said of it.
    pub fn session_in_full(&self, session: &Session) -> String {
        match session.registration_closes {
            None => self.session(session),
            Some(day) => (self.times.closing)(&self.session(session), &self.day(day)),
        }
    }

    /// The first and the last day of an offer; empty if neither is known.
    pub fn first_to_last(&self, first: Option<Date>, last: Option<Date>) -> String {
        match (first, last) {
            (Some(first), Some(last)) if first == last => self.weekday_and_day(first),
            (Some(first), Some(last)) => self.days(first, last),
            (Some(first), None) => (self.times.beginning)(&self.day(first)),
            (None, Some(last)) => (self.times.ending)(&self.day(last)),
            (None, None) => String::new(),
        }
    }

    /// When an offer takes place, for cards and the facts box.
    pub fn when(&self, when: &When) -> String {
        match when {
            When::Next(session) => self.session(session),
            When::During(None, None, _) | When::Unknown => self.times.unknown.to_owned(),
            When::During(first, last, None) => self.first_to_last(*first, *last),
            When::During(first, last, Some(turnus)) => {
                (self.times.turnus)(turnus.label_in(self), &self.first_to_last(*first, *last))
            }
            When::Recurring(turnus) => turnus.label_in(self).to_owned(),
            When::Past(day) => (self.times.past)(&self.day(*day)),
        }
    }
}
