//! One date of an offer: a day or several, with the time of day as far as it is known.

use super::part::{Key, read_day};
use crate::domain::{
    field::{Parser, Reason, Refusal, Typed},
    words::{Text, german, words},
};
use crate::text::clean::plainly;
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
        clocks_backwards: Text, "It ends before it begins.";
        row: fn(usize, &str) -> String, "In which row, and what is wrong there.";
        too_many: fn(usize) -> String, "There are more than so many.";
    }
}

/// One date of an offer, in local Bavarian time.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Session {
    /// The day, the first one if there are several.
    pub day: Date,
    /// When it begins, if known.
    pub from: Option<Time>,
    /// When it ends, if known.
    pub to: Option<Time>,
    /// The last day, if there are several.
    pub last: Option<Date>,
    /// Last day to register.
    pub registration_closes: Option<Date>,
}

impl Session {
    /// A date on one day, of which nothing else is known.
    pub fn on(day: Date) -> Self {
        Self { day, from: None, to: None, last: None, registration_closes: None }
    }

    /// The last day of this date.
    pub fn last_day(&self) -> Date {
        self.last.unwrap_or(self.day)
    }

    /// When it begins, if the time of day is known.
    pub fn start(&self) -> Option<DateTime> {
        self.from.map(|time| self.day.to_datetime(time))
    }

    /// When it ends, if the time of day is known.
    pub fn end(&self) -> Option<DateTime> {
        self.to.map(|time| self.last_day().to_datetime(time))
    }

    /// In words: `Mo 3. August 2027, 9:00 bis 12:00 Uhr`, `Mo 3. – Fr 7. August 2027`; other languages have
    /// [`Words::session`](crate::domain::words::Words::session).
    pub fn in_words(&self) -> String {
        german().session(self)
    }

    /// The date as it is stored.
    pub(super) fn store(&self) -> Value {
        let Self { day, from, to, last, registration_closes } = self;
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
        Some(Self {
            day: restored(stored, "day")??,
            from: restored(stored, "from")?,
            to: restored(stored, "to")?,
            last: restored(stored, "last")?,
            registration_closes: restored(stored, "registration_closes")?,
        })
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
    let day = read_day(day)?;
    let session = Session {
        day,
        from: optional(from, read_time)?,
        to: optional(to, read_time)?,
        last: optional(last, read_day)?.filter(|last| *last != day),
        registration_closes: optional(closes, read_day)?,
    };
    if session.last.is_some_and(|last| last < day) {
        return Err(Refusal(|words| words.offer.dates.sessions.days_backwards.into()));
    }
    if session.last.is_none() && session.from.zip(session.to).is_some_and(|(from, to)| to < from) {
        return Err(Refusal(|words| words.offer.dates.sessions.clocks_backwards.into()));
    }
    Ok(session)
}

fn optional<T>(text: &str, read: impl Fn(&str) -> Result<T, Refusal>) -> Result<Option<T>, Refusal> {
    (!text.is_empty()).then(|| read(text)).transpose()
}

/// A time of day as people write it: `9`, `9:30`, `09.30 Uhr`.
pub(super) fn read_time(text: &str) -> Result<Time, Refusal> {
    const HELP: Refusal = Refusal(|words| words.offer.dates.sessions.no_clock.into());
    let text = plainly(text);
    let text = text.trim_end_matches("Uhr").trim_end();
    let (hour, rest) = text.split_once([':', '.']).unwrap_or((text, "00"));
    // A browser may add seconds: they mean nothing here.
    let minute = rest.get(..2).filter(|_| matches!(rest.len(), 2 | 5)).ok_or(HELP)?;
    let (hour, minute) = (hour.parse().map_err(|_| HELP)?, minute.parse().map_err(|_| HELP)?);
    Time::new(hour, minute, 0, 0).map_err(|_| HELP)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clock(at: Time) -> String {
        german().clock(at)
    }

    #[test]
    fn a_time_is_read_as_people_write_it() {
        let read = ["9", "9:30", "09.30", "9.30 Uhr", "14:00:00"].map(|text| read_time(text).map(clock));
        assert_eq!(read, ["9:00", "9:30", "9:30", "9:30", "14:00"].map(|time| Ok(time.to_owned())));
        let refused = ["", "abends", "25", "9:75", "9:3", "-1"].map(|text| read_time(text).is_err());
        assert_eq!(refused, [true; 6]);
    }

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
}
