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

pub(super) const MONTHS: [&str; 12] = [
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
        ["im", rest @ ..] => months(rest, today).map(|phrase| phrase.after(1)),
        ["am", rest @ ..] => day(rest, today, true).or_else(|| weekday(rest)).map(|phrase| phrase.after(1)),
        ["ab" | "seit" | "vom", "dem", rest @ ..] => open(rest, today, true).map(|phrase| phrase.after(2)),
        ["bis", "zum", rest @ ..] => open(rest, today, false).map(|phrase| phrase.after(2)),
        ["ab", rest @ ..] => open(rest, today, true).map(|phrase| phrase.after(1)),
        ["bis", rest @ ..] => open(rest, today, false).map(|phrase| phrase.after(1)),
        ["von" | "vom", rest @ ..] => days_of_week(rest).or_else(|| between(rest, today)).map(|phrase| phrase.after(1)),
        _ => days_of_week(words)
            .or_else(|| between(words, today))
            .or_else(|| day(words, today, false))
            .or_else(|| relative(words, today))
            .or_else(|| in_holidays(words, today, holidays))
            .or_else(|| alone(words)),
    }
}

/// Words behind which `Morgen` is the time of day.
pub(super) fn is_of_the_day(before: &str) -> bool {
    matches!(before, "am" | "heute" | "guten" | "jeden") || is_weekday(before)
}

fn is_weekday(word: &str) -> bool {
    DAYS.iter().any(|(name, _)| word.strip_suffix('s').unwrap_or(word) == *name)
}

/// `12. Dezember`, `24.12.2026`; `24.12.` only if it is `said` to be a day.
fn day(words: &[&str], today: Date, said: bool) -> Option<Phrase> {
    let (length, date) = date(words, today, said)?;
    Phrase::of(length, vec![Meaning::Days(date, date)])
}

/// A day, and how many words name it. Without a year it is the next one.
fn date(words: &[&str], today: Date, said: bool) -> Option<(usize, Date)> {
    let day = words.first()?.parse::<i8>().ok().filter(|day| (1..=31).contains(day))?;
    let second = words.get(1)?;
    let named = MONTHS.iter().position(|month| month == second);
    let month = match named {
        Some(at) => i8::try_from(at).ok()? + 1,
        None => second.parse::<i8>().ok().filter(|month| (1..=12).contains(month))?,
    };
    let year = words.get(2).and_then(|year| year.parse::<i16>().ok()).filter(|year| (2020..2100).contains(year));
    if named.is_none() && year.is_none() && !said {
        return None;
    }
    let in_year = |year: i16| Date::new(year, month, day).ok();
    match year {
        Some(year) => Some((3, in_year(year)?)),
        None => {
            let next = in_year(today.year()).filter(|date| *date >= today);
            Some((2, next.or_else(|| in_year(today.year() + 1))?))
        }
    }
}

/// From a day or a month on, or until then.
fn open(words: &[&str], today: Date, from: bool) -> Option<Phrase> {
    let (length, first, last) = match date(words, today, true) {
        Some((length, date)) => (length, date, date),
        None => {
            let Phrase { length, meanings } = relative(words, today).or_else(|| month(words, today))?;
            match meanings.as_slice() {
                [Meaning::Days(first, last)] => (length, *first, *last),
                _ => return None,
            }
        }
    };
    Phrase::of(length, vec![if from { Meaning::From(first) } else { Meaning::Until(last) }])
}

/// `Mai bis Juli`, `Dezember und Januar`, `heute oder morgen`, `3. bis 5. August`.
fn between(words: &[&str], today: Date) -> Option<Phrase> {
    let one = |words: &[&str]| match relative(words, today).or_else(|| month(words, today)) {
        Some(Phrase { length, meanings }) => match meanings.as_slice() {
            [Meaning::Days(first, last)] => Some((length, *first, *last)),
            _ => None,
        },
        None => date(words, today, false).map(|(length, date)| (length, date, date)),
    };
    let (length, first, _) = one(words)?;
    let behind = words.get(length..)?;
    let ["bis" | "und" | "oder", others @ ..] = behind else { return None };
    let (more, _, last) = one(others)?;
    let last = if last < first { last.saturating_add(Span::new().years(1)) } else { last };
    Phrase::of(length + 1 + more, vec![Meaning::Days(first, last)])
}

/// `Dezember`, `Dezember und Januar`.
fn months(words: &[&str], today: Date) -> Option<Phrase> {
    between(words, today).or_else(|| month(words, today))
}

/// `Montag bis Freitag`.
fn days_of_week(words: &[&str]) -> Option<Phrase> {
    let [first, "bis", last, ..] = words else { return None };
    let of = |word: &str| {
        let bare = word.strip_suffix('s').unwrap_or(word);
        DAYS.iter().find(|(name, _)| *name == bare).map(|(_, day)| *day)
    };
    let (first, last) = (of(first)?, of(last)?);
    let days = (0..7).map(|later| first.wrapping_add(later));
    let mut days: Vec<Weekday> = days.collect();
    let end = days.iter().position(|day| *day == last)?;
    days.truncate(end + 1);
    Phrase::of(3, days.into_iter().map(Meaning::Weekday).collect())
}

/// `Ferien`, `Osterferien`, `Sommerferien 2027`: those that are known by that name and not over.
fn in_holidays(words: &[&str], today: Date, holidays: &SchoolCalendar) -> Option<Phrase> {
    match words {
        ["ferien" | "schulferien", ..] => Phrase::of(1, vec![Meaning::Span(TimeSpan::Holidays)]),
        [name, year, ..] if name.ends_with("ferien") && is_year(year) => {
            let begins_in = |year: i16| Date::new(year, 1, 1).ok();
            let since = year.parse().ok().and_then(begins_in)?;
            let phrase = named(name, 2, since.max(today), holidays)?;
            // Only if they are known for that year.
            let is_of_year = |meaning: &Meaning| matches!(meaning, Meaning::Days(first, last) if [first, last].iter().any(|day| day.year() == since.year()));
            Some(phrase).filter(|phrase| phrase.meanings.iter().all(is_of_year))
        }
        [name, ..] if name.ends_with("ferien") => named(name, 1, today, holidays),
        _ => None,
    }
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse::<i16>().is_ok_and(|year| (2020..2100).contains(&year))
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
        ["heute", "morgen" | "vormittag" | "mittag" | "nachmittag" | "abend", ..] => days(2, today, today),
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
        ["diesen" | "nachsten" | "kommenden", day, ..] if is_weekday(day) => {
            let bare = day.strip_suffix('s').unwrap_or(day);
            let (_, wanted) = DAYS.iter().find(|(name, _)| *name == bare)?;
            let next = (0..7).map(later).find(|date| date.weekday() == *wanted)?;
            days(2, next, next)
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
