//! What somebody might type about the times of an offer, around both changes of the clock and the end of a year.

use super::random::Random;
use jiff::{ToSpan, civil::Date};

/// Around these days.
const MIDDLES: [Date; 4] = [
    Date::constant(2027, 3, 28),
    Date::constant(2027, 10, 31),
    Date::constant(2027, 12, 31),
    Date::constant(2028, 2, 29),
];
/// From when until when; some cannot be meant, and some not in every night.
const TIMES: [(&str, &str); 15] = [
    ("", ""),
    ("9:00", "12:00"),
    ("9:00", ""),
    ("", "12:00"),
    ("", "1:00"),
    ("0:00", "24:00"),
    ("1:00", "2:30"),
    ("1:45", "3:00"),
    ("2:15", "2:45"),
    ("14:00", "13:00"),
    ("18:00", "24:00"),
    ("18:00", "0:00"),
    ("20:00", "6:00"),
    ("22:00", "1:00"),
    ("22:00", "2:30"),
];
const RHYTHMS: [&str; 8] = ["", "once", "weekly", "monthly", "several_per_year", "yearly", "permanent", "on_request"];

/// An input and what stands in it.
pub type Pair = (&'static str, String);

/// Turnus, period, dates, and now and then a series with exceptions; and the day around which they lie.
pub fn offer(random: &mut Random) -> (Date, Vec<Pair>) {
    let middle = MIDDLES[random.below(MIDDLES.len())];
    let mut typed = vec![("recurrence", RHYTHMS[random.below(RHYTHMS.len())].to_owned())];
    for key in ["period_from", "period_to"] {
        typed.push((key, if random.one_in(3) { day(random, middle) } else { String::new() }));
    }
    for _ in 0..random.below(5) {
        typed.extend(row(random, middle));
    }
    if random.one_in(3) {
        typed.extend(series(random, middle));
    }
    (middle, typed)
}

fn day(random: &mut Random, middle: Date) -> String {
    later(middle, random.below(60) as i32 - 30).to_string()
}

fn later(day: Date, days: i32) -> Date {
    day.saturating_add(days.days())
}

fn times(random: &mut Random) -> [String; 2] {
    let (from, to) = TIMES[random.below(TIMES.len())];
    [from, to].map(str::to_owned)
}

fn row(random: &mut Random, middle: Date) -> Vec<Pair> {
    let first = later(middle, random.below(7) as i32 - 3);
    let last = match random.below(4) {
        0 => later(first, 1).to_string(),
        1 => later(first, random.below(5) as i32).to_string(),
        _ => String::new(),
    };
    let closes = if random.one_in(4) { day(random, middle) } else { String::new() };
    let [from, to] = times(random);
    vec![
        ("date_day", first.to_string()),
        ("date_from", from),
        ("date_to", to),
        ("date_last", last),
        ("date_closes", closes),
    ]
}

fn series(random: &mut Random, middle: Date) -> Vec<Pair> {
    let first = later(middle, random.below(30) as i32 - 30);
    let rhythm = random.weighted(&[("weekly", 2), ("fortnightly", 1), ("monthly", 1)]);
    let until = later(first, 20 + random.below(120) as i32);
    let [from, to] = times(random);
    let except = if random.one_in(3) { later(first, 14).to_string() } else { String::new() };
    vec![
        ("series_day", first.to_string()),
        ("series_from", from),
        ("series_to", to),
        ("series_rhythm", rhythm.to_owned()),
        ("series_until", until.to_string()),
        ("series_except", except),
    ]
}
