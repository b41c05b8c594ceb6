//! When: stretches of time, holidays by name, months, days of the week.

use super::{Meaning, phrase::Phrase};
use crate::{
    domain::{school_calendar::SchoolCalendar, search::TimeSpan},
    text::fold::tokens,
};
use jiff::{
    Span,
    civil::{Date, Weekday},
};

const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "marz",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
];
const DAYS: [(&str, Weekday); 8] = [
    ("montag", Weekday::Monday),
    ("dienstag", Weekday::Tuesday),
    ("mittwoch", Weekday::Wednesday),
    ("donnerstag", Weekday::Thursday),
    ("freitag", Weekday::Friday),
    ("samstag", Weekday::Saturday),
    ("sonnabend", Weekday::Saturday),
    ("sonntag", Weekday::Sunday),
];

pub(super) fn phrase(words: &[&str], today: Date, holidays: &SchoolCalendar) -> Option<Phrase> {
    match words {
        ["in" | "wahrend", "den", rest @ ..] => in_holidays(rest, today, holidays).map(|phrase| phrase.after(2)),
        ["in" | "uber" | "zu", rest @ ..] if in_holidays(rest, today, holidays).is_some() => {
            in_holidays(rest, today, holidays).map(|phrase| phrase.after(1))
        }
        ["an" | "zu", rest @ ..] if feast(rest, today, holidays).is_some() => {
            feast(rest, today, holidays).map(|phrase| phrase.after(1))
        }
        ["im", rest @ ..] => month(rest, today).map(|phrase| phrase.after(1)),
        ["am", rest @ ..] => weekday(rest).map(|phrase| phrase.after(1)),
        _ => relative(words, today).or_else(|| in_holidays(words, today, holidays)).or_else(|| alone(words)),
    }
}

/// `Ferien`, `Osterferien`, `Sommerferien 2027`: those that are known by that name and not over.
fn in_holidays(words: &[&str], today: Date, holidays: &SchoolCalendar) -> Option<Phrase> {
    match words {
        ["ferien" | "schulferien", ..] => Phrase::of(1, vec![Meaning::Span(TimeSpan::Holidays)]),
        [name, ..] if name.ends_with("ferien") => named(name, 1, today, holidays),
        _ => None,
    }
}

/// `an Ostern`, `zu Pfingsten`: the holidays around it.
fn feast(words: &[&str], today: Date, holidays: &SchoolCalendar) -> Option<Phrase> {
    match words {
        ["ostern", ..] => named("osterferien", 1, today, holidays),
        ["pfingsten", ..] => named("pfingstferien", 1, today, holidays),
        ["weihnachten", ..] => named("weihnachtsferien", 1, today, holidays),
        ["fasching", ..] => named("faschingsferien", 1, today, holidays),
        _ => None,
    }
}

fn named(name: &str, length: usize, today: Date, holidays: &SchoolCalendar) -> Option<Phrase> {
    // `Faschingsferien` are the `Frühjahrsferien` of others.
    let name = if name == "faschingsferien" || name == "winterferien" { "fruhjahrsferien" } else { name };
    let is_called = |words: &str| tokens(words).iter().any(|own| own == name);
    let coming = holidays.0.iter().filter(|one| one.last_day >= today && is_called(&one.name));
    let next = coming.min_by_key(|one| one.first_day)?;
    Phrase::of(length, vec![Meaning::Days(next.first_day, next.last_day)])
}

/// `Februar`, `Februar 2027`: the next one.
fn month(words: &[&str], today: Date) -> Option<Phrase> {
    let number = MONTHS.iter().position(|month| words.first() == Some(month))?;
    let number = i8::try_from(number).ok()? + 1;
    let year = words.get(1).and_then(|year| year.parse::<i16>().ok()).filter(|year| (2020..2100).contains(year));
    let (length, year) = match year {
        Some(year) => (2, year),
        None if number < today.month() => (1, today.year() + 1),
        None => (1, today.year()),
    };
    let first = Date::new(year, number, 1).ok()?;
    Phrase::of(length, vec![Meaning::Days(first, first.last_of_month())])
}

fn weekday(words: &[&str]) -> Option<Phrase> {
    let word = words.first()?;
    if *word == "wochenende" {
        return Phrase::of(1, vec![Meaning::Weekday(Weekday::Saturday), Meaning::Weekday(Weekday::Sunday)]);
    }
    let bare = word.strip_suffix('s').unwrap_or(word);
    let (_, day) = DAYS.iter().find(|(name, _)| *name == bare)?;
    Phrase::of(1, vec![Meaning::Weekday(*day)])
}

/// A day of the week or a month that stands alone; `Mai` is a name, too.
fn alone(words: &[&str]) -> Option<Phrase> {
    match *words.first()? {
        "wochenende" | "wochenenden" => weekday(&["wochenende"]),
        word if DAYS.iter().any(|(name, _)| word.strip_suffix('s').unwrap_or(word) == *name) => weekday(&[word]),
        _ => None,
    }
}

/// `heute`, `nächste Woche`, `diesen Monat`.
fn relative(words: &[&str], today: Date) -> Option<Phrase> {
    let later = |days: i32| today.saturating_add(Span::new().days(days));
    let monday = later(7 - i32::from(today.weekday().to_monday_zero_offset()));
    let days = |length, first, last| Phrase::of(length, vec![Meaning::Days(first, last)]);
    match words {
        ["heute", ..] => days(1, today, today),
        ["morgen", ..] => days(1, later(1), later(1)),
        ["ubermorgen", ..] => days(1, later(2), later(2)),
        ["diese" | "dieser", "woche", ..] => days(2, today, monday.yesterday().ok()?),
        ["nachste" | "nachster" | "kommende", "woche", ..] => {
            days(2, monday, monday.saturating_add(Span::new().days(6)))
        }
        ["dieses", "wochenende", ..] => days(2, monday.saturating_sub(Span::new().days(2)), monday.yesterday().ok()?),
        ["nachstes" | "kommendes", "wochenende", ..] => {
            days(2, monday.saturating_add(Span::new().days(5)), monday.saturating_add(Span::new().days(6)))
        }
        ["diesen" | "dieser", "monat", ..] => days(2, today, today.last_of_month()),
        ["nachsten" | "kommenden", "monat", ..] => {
            let first = today.first_of_month().saturating_add(Span::new().months(1));
            days(2, first, first.last_of_month())
        }
        [month_name, year, ..] if MONTHS.contains(month_name) && year.len() == 4 => month(words, today),
        [month_name, ..] if MONTHS.contains(month_name) && *month_name != "mai" && *month_name != "august" => {
            month(words, today)
        }
        _ => None,
    }
}
