//! One date of an offer: a day or several, with the time of day as far as it is known.

use super::{
    clock::{Ending, MIDNIGHT, day_after, is_night, is_skipped, read_ending, read_time},
    part::{Key, read_day},
};
use crate::domain::{
    field::{Parser, Reason, Refusal, Typed},
    vocabulary::DateNews,
    words::{Text, german, words},
};
use jiff::civil::{Date, DateTime, Time};
use serde_json::{Value, json};

/// More single dates than this belong into a period and a Turnus.
pub const MAX_DATES: usize = 60;

/// The inputs of one row, in their order.
pub(super) const COLUMNS: [&str; 5] = ["date_day", "date_from", "date_to", "date_last", "date_closes"];

words! {
    /// What is said of single dates while they are typed.
    Said {
        no_day: Text, "What was typed is no day.";
        no_clock: Text, "What was typed is no time of day.";
        lacking_day: Text, "A row without its day.";
        days_backwards: Text, "The last day is before the first.";
        clocks_backwards: Text, "It does not end after it begins.";
        skipped: Text, "A time that the clock leaves out.";
        row: fn(usize, &str) -> String, "In which row, and what is wrong there.";
        too_many: fn(usize) -> String, "There are more than so many.";
    }
}

/// One date of an offer, in local Bavarian time.
///
/// What ends in the night after its day is a date of one day: Saturday from 22:00 to 1:00 needs no last day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Session {
    /// The day, the first one if there are several.
    pub day: Date,
    /// When it begins, if known.
    pub from: Option<Time>,
    /// When it ends, if known.
    pub to: Option<Time>,
    /// The day on which it ends, if there are several.
    pub last: Option<Date>,
    /// Last day to register.
    pub registration_closes: Option<Date>,
    /// What the network has said of it since it was approved. Never part of what somebody writes: it is kept beside the text and told at once
    /// ([`OfferContent::with_news`](super::OfferContent::with_news)).
    pub news: Option<DateNews>,
}

impl Session {
    /// A date on one day, of which nothing else is known.
    pub fn on(day: Date) -> Self {
        Self { day, from: None, to: None, last: None, registration_closes: None, news: None }
    }

    /// The same as one evening, if it is one: whether anybody named the day after as its last makes no difference.
    fn settled(self) -> Self {
        let last = self.last.filter(|last| *last != self.day && !self.ends_in_the_night());
        Self { last, ..self }
    }

    /// The same with the end that was typed.
    pub(super) fn ending(self, end: Option<Ending>) -> Self {
        let (to, last) = match end {
            Some(Ending::OfDay) => (Some(MIDNIGHT), Some(day_after(self.last.unwrap_or(self.day)))),
            Some(Ending::At(to)) => (Some(to), self.last),
            None => (None, self.last),
        };
        Self { to, last, ..self }.settled()
    }

    /// Whether it is one evening that ends with its day or in the night after.
    pub fn ends_in_the_night(&self) -> bool {
        let of_one_evening = self.last.is_none_or(|last| last == day_after(self.day));
        of_one_evening && self.to.is_some_and(|to| is_night(self.from, to))
    }

    /// The last day of this date: that of the evening if it ends in the night.
    pub fn last_day(&self) -> Date {
        let last = self.last.filter(|_| !self.ends_in_the_night()).unwrap_or(self.day);
        let ends_before = last > self.day && self.to == Some(MIDNIGHT);
        if ends_before { last.yesterday().unwrap_or(last) } else { last }
    }

    /// The day on which the clock shows its end.
    fn day_of_end(&self) -> Date {
        if self.ends_in_the_night() { day_after(self.day) } else { self.last.unwrap_or(self.day) }
    }

    /// When it begins, if the time of day is known.
    pub fn start(&self) -> Option<DateTime> {
        self.from.map(|time| self.day.to_datetime(time))
    }

    /// When it ends, if the time of day is known.
    pub fn end(&self) -> Option<DateTime> {
        self.to.map(|time| self.day_of_end().to_datetime(time))
    }

    /// Whether it has ended at a moment: by its time of day, or with its last day if none is known.
    pub fn is_over(&self, now: DateTime) -> bool {
        self.end().map_or_else(|| self.last_day() < now.date(), |end| end <= now)
    }

    /// Whether it does not end after it begins.
    pub(super) fn is_backwards(&self) -> bool {
        self.start().zip(self.end()).is_some_and(|(start, end)| end <= start)
    }

    /// Whether no clock shows its beginning.
    pub(super) fn begins_never(&self) -> bool {
        self.start().is_some_and(is_skipped)
    }

    /// Whether no clock shows its end.
    pub(super) fn ends_never(&self) -> bool {
        self.end().is_some_and(is_skipped)
    }

    /// In words: `Mo 3. August 2027, 9:00 bis 12:00 Uhr`, `Mo 3. – Fr 7. August 2027`; other languages have
    /// [`Words::session`](crate::domain::words::Words::session).
    pub fn in_words(&self) -> String {
        german().session(self)
    }

    /// The date as it is stored, with the day on which the clock shows its end: programs that know no nights have always
    /// taken the time of the end for one of the last day.
    pub(super) fn store(&self) -> Value {
        let Self { day, from, to, last, registration_closes, news: _ } = self;
        let last = if self.ends_in_the_night() { Some(self.day_of_end()) } else { *last };
        let text = |value: Option<String>| Value::from(value);
        json!({
            "day": day.to_string(),
            "from": text(from.map(|time| time.to_string())),
            "to": text(to.map(|time| time.to_string())),
            "last": text(last.map(|day| day.to_string())),
            "registration_closes": text(registration_closes.map(|day| day.to_string())),
        })
    }

    /// The date that is stored; none if any of it cannot be read: half a date would be another one.
    pub(super) fn restore(stored: &Value) -> Option<Self> {
        let read = Self {
            day: restored(stored, "day")??,
            from: restored(stored, "from")?,
            to: restored(stored, "to")?,
            last: restored(stored, "last")?,
            registration_closes: restored(stored, "registration_closes")?,
            news: None,
        };
        Some(read.settled())
    }

    /// The date as a row of the form.
    pub(super) fn push_to(&self, t: &mut Typed) {
        let time = |at: Option<Time>| at.map(|at| at.strftime("%H:%M").to_string()).unwrap_or_default();
        let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let row = [self.day.to_string(), time(self.from), time(self.to), day(self.last), day(self.registration_closes)];
        COLUMNS.iter().zip(row).for_each(|(key, value)| t.push(key, value));
    }
}

/// A stored value that may be missing: outside none if it is there and cannot be read.
fn restored<T: std::str::FromStr>(stored: &Value, name: &str) -> Option<Option<T>> {
    match stored.get(name) {
        None | Some(Value::Null) => Some(None),
        Some(value) => value.as_str()?.parse().ok().map(Some),
    }
}

/// The rows as they were typed, without empty ones at the end.
pub fn typed_rows(typed: &Typed) -> Vec<[&str; 5]> {
    let columns = COLUMNS.map(|key| typed.all(key).map(str::trim).collect::<Vec<_>>());
    let count = columns.iter().map(Vec::len).max().unwrap_or_default();
    let row = |at| columns.each_ref().map(|column| column.get(at).copied().unwrap_or_default());
    let mut rows: Vec<[&str; 5]> = (0..count).map(row).collect();
    let used = rows.iter().rposition(|row| row.iter().any(|cell| !cell.is_empty())).map_or(0, |last| last + 1);
    rows.truncate(used);
    rows
}

/// Reads the rows of dates. An empty row means nothing; the order is that of time.
pub(super) fn read_rows(key: &Key, p: &mut Parser) -> Vec<Session> {
    let rows = typed_rows(p.typed());
    if rows.iter().filter(|row| is_filled(row)).count() > MAX_DATES {
        key.refuse(p, |words| (words.offer.dates.sessions.too_many)(MAX_DATES));
        return Vec::new();
    }
    let mut sessions = Vec::new();
    for (at, row) in rows.into_iter().enumerate().filter(|(_, row)| is_filled(row)) {
        match read_row(row) {
            Ok(session) => sessions.push(session),
            Err(why) => key.refuse(p, |words| (words.offer.dates.sessions.row)(at + 1, &why.in_words(words))),
        }
    }
    sessions.sort();
    sessions.dedup();
    sessions
}

fn is_filled(row: &[&str; 5]) -> bool {
    row.iter().any(|cell| !cell.is_empty())
}

fn read_row([day, from, to, last, closes]: [&str; 5]) -> Result<Session, Refusal> {
    if day.is_empty() {
        return Err(Refusal(|words| words.offer.dates.sessions.lacking_day.into()));
    }
    let named = Session {
        from: optional(from, read_time)?,
        last: optional(last, read_day)?,
        registration_closes: optional(closes, read_day)?,
        ..Session::on(read_day(day)?)
    };
    if named.last.is_some_and(|last| last < named.day) {
        return Err(Refusal(|words| words.offer.dates.sessions.days_backwards.into()));
    }
    let session = named.ending(optional(to, read_ending)?);
    if session.is_backwards() {
        return Err(Refusal(|words| words.offer.dates.sessions.clocks_backwards.into()));
    }
    if session.begins_never() || session.ends_never() {
        return Err(Refusal(|words| words.offer.dates.sessions.skipped.into()));
    }
    Ok(session)
}

fn optional<T>(text: &str, read: impl Fn(&str) -> Result<T, Refusal>) -> Result<Option<T>, Refusal> {
    (!text.is_empty()).then(|| read(text)).transpose()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_says_no_more_than_is_known() {
        let day = Session::on(Date::constant(2027, 5, 8));
        let from = Session { from: Some(Time::constant(9, 0, 0, 0)), ..day.clone() };
        let to = Session { to: Some(Time::constant(12, 30, 0, 0)), ..day.clone() };
        let both = Session { to: to.to, ..from.clone() };
        let words = [day, from, to, both].map(|session| session.in_words());
        let tail = ["", ", 9:00 Uhr", ", bis 12:30 Uhr", ", 9:00 bis 12:30 Uhr"];
        assert_eq!(words, tail.map(|tail| format!("Sa 8. Mai 2027{tail}")));
    }

    #[test]
    fn a_date_over_several_days_reads_as_a_span() {
        let week = Session { last: Some(Date::constant(2027, 8, 6)), ..Session::on(Date::constant(2027, 8, 2)) };
        let months = Session { last: Some(Date::constant(2027, 9, 3)), ..week.clone() };
        let years = Session { last: Some(Date::constant(2028, 1, 7)), ..week.clone() };
        assert_eq!(week.in_words(), "Mo 2. – Fr 6. August 2027");
        assert_eq!(months.in_words(), "Mo 2. August – Fr 3. September 2027");
        assert_eq!(years.in_words(), "Mo 2. August 2027 – Fr 7. Januar 2028");
    }

    fn read(day: &str, from: &str, to: &str, last: &str) -> Result<Session, String> {
        read_row([day, from, to, last, ""]).map_err(|why| why.in_words(german()))
    }

    fn told(day: &str, from: &str, to: &str, last: &str) -> String {
        read(day, from, to, last).expect("a date").in_words()
    }

    #[test]
    fn what_ends_in_the_night_is_one_evening_however_its_last_day_was_typed() {
        for last in ["", "2027-05-08", "2027-05-09"] {
            let evening = |from, to| told("2027-05-08", from, to, last);
            assert_eq!(evening("22:00", "1:00"), "Sa 8. Mai 2027, 22:00 bis So 1:00 Uhr");
            assert_eq!(evening("12:00", "6:00"), "Sa 8. Mai 2027, 12:00 bis So 6:00 Uhr");
            assert_eq!(evening("18:00", "0:00"), "Sa 8. Mai 2027, 18:00 bis 24:00 Uhr");
            assert_eq!(evening("9:00", "0:00"), "Sa 8. Mai 2027, 9:00 bis 24:00 Uhr");
            assert_eq!(evening("", "1:00"), "Sa 8. Mai 2027, bis So 1:00 Uhr");
        }
        assert_eq!(told("2027-05-08", "18:00", "24:00", ""), "Sa 8. Mai 2027, 18:00 bis 24:00 Uhr");
        assert_eq!(told("2027-12-31", "20:00", "2:00", ""), "Fr 31. Dezember 2027, 20:00 bis Sa 2:00 Uhr");
    }

    #[test]
    fn an_end_before_the_beginning_that_is_no_night_is_a_slip() {
        for (from, to) in
            [("14:00", "13:00"), ("14:00", "14:00"), ("22:00", "6:01"), ("9:00", "5:00"), ("3:00", "2:00")]
        {
            assert_eq!(
                read("2027-05-08", from, to, ""),
                Err(german().offer.dates.sessions.clocks_backwards.to_owned())
            );
        }
        assert_eq!(told("2027-05-08", "18:00", "9:00", "2027-05-09"), "Sa 8. – So 9. Mai 2027, 18:00 bis 9:00 Uhr");
    }

    #[test]
    fn several_days_end_with_the_midnight_that_was_typed() {
        let until_saturday = "Do 6. – Sa 8. Mai 2027, 9:00 bis 24:00 Uhr";
        assert_eq!(told("2027-05-06", "9:00", "24:00", "2027-05-08"), until_saturday);
        assert_eq!(told("2027-05-06", "9:00", "0:00", "2027-05-09"), until_saturday);
        assert_eq!(told("2027-05-07", "9:00", "24:00", "2027-05-08"), "Fr 7. – Sa 8. Mai 2027, 9:00 bis 24:00 Uhr");
    }

    #[test]
    fn a_time_that_the_clock_leaves_out_is_refused_and_one_that_comes_twice_is_not() {
        let skipped = Err(german().offer.dates.sessions.skipped.to_owned());
        assert_eq!(read("2027-03-28", "2:30", "4:00", ""), skipped);
        assert_eq!(read("2027-03-28", "2:00", "", ""), skipped);
        assert_eq!(read("2027-03-27", "22:00", "2:30", ""), skipped);
        assert_eq!(read("2027-03-26", "9:00", "2:30", "2027-03-28"), skipped);
        assert_eq!(told("2027-03-27", "22:00", "3:00", ""), "Sa 27. März 2027, 22:00 bis So 3:00 Uhr");
        assert_eq!(told("2027-10-31", "1:30", "2:30", ""), "So 31. Oktober 2027, 1:30 bis 2:30 Uhr");
    }

    #[test]
    fn a_date_reads_back_as_the_same_from_form_and_document() {
        for (from, to, last) in [("22:00", "1:00", ""), ("18:00", "24:00", ""), ("9:00", "24:00", "2027-05-09")] {
            let session = read("2027-05-08", from, to, last).expect("a date");
            let mut typed = Typed::default();
            session.push_to(&mut typed);
            assert_eq!(read_row(typed_rows(&typed)[0]).expect("the same row"), session);
            assert_eq!(Session::restore(&session.store()), Some(session));
        }
    }

    /// Programs that know no nights read the end as a time of the last day.
    #[test]
    fn a_night_is_stored_with_the_day_on_which_it_ends() {
        let stored = read("2027-05-08", "22:00", "1:00", "").expect("a date").store();
        assert_eq!((&stored["to"], &stored["last"]), (&json!("01:00:00"), &json!("2027-05-09")));
        let before = json!({ "day": "2027-05-08", "from": "18:00:00", "to": "00:00:00", "last": "2027-05-09" });
        let read = Session::restore(&before).expect("a date");
        assert_eq!(read.in_words(), "Sa 8. Mai 2027, 18:00 bis 24:00 Uhr");
    }
}
