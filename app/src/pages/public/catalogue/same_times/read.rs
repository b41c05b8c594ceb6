//! Reads back what pages say of a date. Nothing here asks the program how it writes.

use jiff::civil::{Date, DateTime, Time};
use mintverbund::domain::{content::Session, date::bavaria};

const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const WEEKDAYS: [&str; 7] = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"];

/// The days of a date, and beginning and end as far as they are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Times {
    /// The first day.
    pub first: Date,
    /// The last day that people would name.
    pub last: Date,
    from: Option<Time>,
    end: Option<DateTime>,
}

impl Times {
    pub fn of(session: &Session) -> Self {
        Self { first: session.day, last: session.last_day(), from: session.from, end: session.end() }
    }

    /// What the words of a date mean: `Sa 8. Mai 2027, 22:00 bis So 1:00 Uhr`.
    pub fn in_words(words: &str) -> Self {
        let (days, clocks) = words.split_once(", ").unwrap_or((words, ""));
        let (first, last) = match days.split_once(" – ") {
            Some((first, last)) => (day(first, Some(day(last, None))), day(last, None)),
            None => (day(days, None), day(days, None)),
        };
        let clocks = clocks.trim_end_matches(" Uhr");
        let (from, to) = match clocks.split_once("bis ") {
            Some((from, to)) => (from.trim(), to),
            None => (clocks, ""),
        };
        let from = (!from.is_empty()).then(|| clock(from));
        let end = (!to.is_empty()).then(|| end(last, to));
        Self { first, last, from, end }
    }

    /// When nobody can take part any more.
    pub fn over_at(&self) -> DateTime {
        self.end.unwrap_or_else(|| next(self.last).to_datetime(Time::midnight()))
    }

    /// Under which day a calendar has it, and with which words.
    pub fn in_calendar(&self, today: Date) -> (Date, String) {
        let day = if today > self.first && today <= self.last { today } else { self.first };
        let to = self.end.map(|end| match (end.date() > self.last, end.time() == Time::midnight()) {
            (true, true) => "24:00 Uhr".to_owned(),
            (true, false) => format!("{} {}:{:02} Uhr", weekday(end.date()), end.hour(), end.minute()),
            (false, _) => format!("{}:{:02} Uhr", end.hour(), end.minute()),
        });
        let from = self.from.map(|from| format!("{}:{:02}", from.hour(), from.minute()));
        let clocks = match (from, to) {
            (Some(from), Some(to)) => format!("{from} bis {to}"),
            (Some(from), None) => format!("{from} Uhr"),
            (None, Some(to)) => format!("bis {to}"),
            (None, None) => String::new(),
        };
        let last = format!("bis {}. {} {}", self.last.day(), MONTHS[self.last.month() as usize - 1], self.last.year());
        let words = match (self.last > self.first, clocks.is_empty()) {
            (false, _) => clocks,
            (true, true) => last,
            (true, false) => format!("{last}, {clocks}"),
        };
        (day, words)
    }

    /// Beginning and end with the offset that holds at the time; the day alone where none is known.
    pub fn for_search_engines(&self) -> (String, Option<String>) {
        let instant = |at: DateTime| {
            let zoned = at.to_zoned_datetime(bavaria()).expect("a time");
            assert_eq!(zoned.datetime(), at, "a clock shows it");
            zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
        };
        let start = self.from.map_or_else(|| self.first.to_string(), |from| instant(self.first.to_datetime(from)));
        let last = (self.last > self.first).then(|| self.last.to_string());
        (start, self.end.map(instant).or(last))
    }
}

fn next(day: Date) -> Date {
    day.tomorrow().expect("a day")
}

fn weekday(day: Date) -> &'static str {
    WEEKDAYS[day.weekday().to_monday_zero_offset() as usize]
}

/// `Sa 8. Mai 2027`, or less of it if the last day says the rest.
fn day(words: &str, last: Option<Date>) -> Date {
    let words: Vec<&str> = words.split(' ').collect();
    let number = words[1].trim_end_matches('.').parse().expect("the number of a day");
    let month = words.get(2).map(|name| 1 + MONTHS.iter().position(|month| month == name).expect("a month") as i8);
    let year = words.get(3).map(|year| year.parse().expect("a year"));
    let rest = last.unwrap_or(Date::constant(1, 1, 1));
    let day = Date::new(year.unwrap_or(rest.year()), month.unwrap_or(rest.month()), number).expect("a day");
    assert_eq!(words[0], weekday(day), "{words:?}");
    day
}

fn clock(words: &str) -> Time {
    let (hour, minute) = words.split_once(':').expect("hour and minute");
    Time::new(hour.parse().expect("an hour"), minute.parse().expect("a minute"), 0, 0).expect("a time of day")
}

/// `12:00`, `24:00`, and behind a weekday a time of the day after.
fn end(last: Date, words: &str) -> DateTime {
    if words == "24:00" {
        return next(last).to_datetime(Time::midnight());
    }
    match words.split_once(' ') {
        Some((name, words)) => {
            assert_eq!(name, weekday(next(last)), "the day after");
            next(last).to_datetime(clock(words))
        }
        None => last.to_datetime(clock(words)),
    }
}

/// What stands between two pieces of HTML, the first time.
pub fn first(html: &str, before: &str, after: &str) -> Option<String> {
    all(html, before, after).into_iter().next()
}

/// What stands between two pieces of HTML, each time.
pub fn all(html: &str, before: &str, after: &str) -> Vec<String> {
    let pieces = html.split(before).skip(1);
    pieces.map(|piece| piece.split(after).next().unwrap_or_default().to_owned()).collect()
}
