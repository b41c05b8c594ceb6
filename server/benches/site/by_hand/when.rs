//! Dates in words, and the moment by which offers are sorted.

use jiff::{
    ToSpan,
    civil::{Date, DateTime, Time},
};
use serde_json::Value;

/// Months from January on.
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
/// Days of the week from Monday on.
const DAYS: [&str; 7] = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"];

/// A date of an offer.
#[derive(Debug, Clone)]
pub struct Session {
    /// Its day.
    pub day: Date,
    /// When it begins.
    pub from: Option<Time>,
    /// When it ends.
    pub to: Option<Time>,
    /// Its last day.
    pub last: Date,
    /// Whether it was cancelled.
    cancelled: bool,
}

/// When an offer takes place.
pub struct When {
    /// In words.
    pub words: String,
    /// The moment to sort by, in minutes.
    pub sort: i64,
    /// Whether its last date has passed.
    pub past: bool,
}

/// A member of the content as text that can be read as something.
fn read<T: std::str::FromStr>(content: &Value, name: &str) -> Option<T> {
    content[name].as_str()?.parse().ok()
}

/// The dates of an offer.
pub fn sessions(content: &Value) -> Vec<Session> {
    let session = |date: &Value| {
        let (day, to) = (read(date, "day")?, read::<Time>(date, "to"));
        let night = to.is_some_and(|to| to.hour() < 7);
        let last = read(date, "last").filter(|_| !night).unwrap_or(day);
        Some(Session { day, from: read(date, "from"), to, last, cancelled: date["news"] == "cancelled" })
    };
    content["dates"].as_array().into_iter().flatten().filter_map(session).collect()
}

/// A day in full.
pub fn day(day: Date) -> String {
    format!("{}. {} {}", day.day(), MONTHS[usize::from(day.month().unsigned_abs()) - 1], day.year())
}

/// A day behind its weekday.
pub fn weekday(of: Date) -> String {
    format!("{} {}", short(of), day(of))
}

/// The weekday in short.
fn short(of: Date) -> &'static str {
    DAYS[of.weekday().to_monday_zero_offset().unsigned_abs() as usize]
}

/// Several days.
fn days(first: Date, last: Date) -> String {
    match (first == last, first.year() == last.year(), first.month() == last.month()) {
        (true, ..) => weekday(first),
        (_, true, true) => format!("{} {}. – {}", short(first), first.day(), weekday(last)),
        _ => format!("{} – {}", weekday(first), weekday(last)),
    }
}

impl Session {
    /// In words.
    pub fn words(&self) -> String {
        let clock = |at: Time| format!("{}:{:02}", at.hour(), at.minute());
        let days = days(self.day, self.last);
        match (self.from.map(clock), self.to.map(clock)) {
            (None, None) => days,
            (Some(from), None) => format!("{days}, ab {from} Uhr"),
            (None, Some(to)) => format!("{days}, bis {to} Uhr"),
            (Some(from), Some(to)) => format!("{days}, {from} bis {to} Uhr"),
        }
    }

    /// Whether it is over.
    pub fn is_over(&self, now: DateTime) -> bool {
        match self.to {
            Some(to) if to.hour() >= 7 => self.last.to_datetime(to) <= now,
            Some(_) | None => self.last < now.date(),
        }
    }
}

/// How often it takes place, in words, and after how many days again.
fn turnus(code: &str) -> (&'static str, Option<i32>) {
    match code {
        "weekly" => ("wöchentlich", Some(7)),
        "monthly" => ("monatlich", Some(30)),
        "several_per_year" => ("mehrmals im Jahr", None),
        "yearly" => ("jährlich", None),
        "permanent" => ("dauerhaft", None),
        "on_request" => ("auf Anfrage", None),
        _ => ("einmalig", None),
    }
}

/// When an offer takes place, seen at a moment.
pub fn when(content: &Value, now: DateTime) -> When {
    let all = sessions(content);
    let minutes = |day: Date, time: Time| {
        i64::from((day - Date::constant(2000, 1, 1)).get_days()) * 1440
            + i64::from(time.hour()) * 60
            + i64::from(time.minute())
    };
    let today = now.date();
    let coming = || all.iter().filter(|session| !session.is_over(now));
    if let Some(next) = coming().find(|session| !session.cancelled).or_else(|| coming().next()) {
        return When {
            words: next.words(),
            sort: minutes(next.day.max(today), next.from.unwrap_or_default()),
            past: false,
        };
    }
    let code = content["recurrence"].as_str();
    let (from, to) = (read::<Date>(content, "period_from"), read::<Date>(content, "period_to"));
    let last_date = all.iter().map(|session| session.last).max();
    let end = match code {
        _ if to.is_some() => last_date.max(to),
        Some("permanent" | "on_request") => None,
        Some("once") => last_date.max(from),
        _ => last_date.filter(|last| from.is_none_or(|first| first <= *last)),
    };
    let past = end.is_some_and(|end| end < today || (end == today && last_date == Some(today)));
    let rhythm = code.map(turnus);
    let within = match (from, end) {
        (Some(from), Some(to)) => Some(days(from, to)),
        (Some(from), None) => Some(format!("ab {}", day(from))),
        (None, Some(to)) => Some(format!("bis {}", day(to))),
        (None, None) => None,
    };
    let often = rhythm.map(|(words, _)| words.to_owned()).filter(|_| code != Some("once"));
    let soonest = match (from, rhythm) {
        (Some(from), _) if from > today => from,
        _ if code == Some("permanent") => Date::MAX,
        (_, Some((_, Some(gap)))) => today.saturating_add(i64::from(gap).days()),
        (_, Some((_, None))) if code != Some("once") => Date::MAX,
        (Some(_), _) => today,
        _ => Date::MAX,
    };
    let words = [often, within].into_iter().flatten().collect::<Vec<_>>().join(", ");
    When { words, sort: minutes(soonest, Time::midnight()), past }
}
