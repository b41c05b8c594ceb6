//! Spans and points of time as people say them.

use jiff::civil::Date;
use mintverbund::domain::{
    date::{Timestamp, day_in_words},
    review::Claim,
};

/// `heute`, `vor 12 Tagen`, `vor 11 Monaten`.
pub fn ago(days: i64) -> String {
    match days {
        ..=0 => "heute".to_owned(),
        1 => "gestern".to_owned(),
        2..90 => format!("vor {days} Tagen"),
        _ => format!("vor {} Monaten", days * 12 / 365),
    }
}

/// `heute`, `in 12 Tagen`, `in 9 Monaten`.
pub fn ahead(days: i64) -> String {
    match days {
        ..=0 => "heute".to_owned(),
        1 => "morgen".to_owned(),
        2..90 => format!("in {days} Tagen"),
        _ => format!("in {} Monaten", days * 12 / 365),
    }
}

/// `Vier Stunden`, to begin a sentence: how long a reviewer has what they took on for themselves.
pub fn claim_in_words() -> String {
    const WORDS: [&str; 12] =
        ["Eine", "Zwei", "Drei", "Vier", "Fünf", "Sechs", "Sieben", "Acht", "Neun", "Zehn", "Elf", "Zwölf"];
    let hours = Claim::HOURS;
    let word = usize::try_from(hours - 1).ok().and_then(|at| WORDS.get(at));
    let noun = if hours == 1 { "Stunde" } else { "Stunden" };
    format!("{} {noun}", word.map_or_else(|| hours.to_string(), |word| (*word).to_owned()))
}

/// Days from one day to another; negative if the other lies before.
pub fn days_between(from: Date, to: Date) -> i64 {
    from.until(to).map_or(0, |span| i64::from(span.get_days()))
}

/// How long ago, in words: `heute`, `seit gestern`, `seit 5 Tagen`.
pub fn since_days(days: i64) -> String {
    match days {
        ..=0 => "seit heute".to_owned(),
        1 => "seit gestern".to_owned(),
        days => format!("seit {days} Tagen"),
    }
}

/// An instant in Bavaria: `20. November 2026, 9:12 Uhr`.
pub fn moment(at: Timestamp) -> String {
    format!("{}, {}", day_in_words(at.in_bavaria().date()), clock(at))
}

/// The same without its day: `9:12 Uhr`.
pub fn clock(at: Timestamp) -> String {
    let local = at.in_bavaria();
    format!("{}:{:02} Uhr", local.hour(), local.minute())
}

/// `um 12:03 Uhr` on the same day, else with the day.
pub fn when(at: Timestamp, now: Timestamp) -> String {
    if at.day() == now.day() { format!("um {}", clock(at)) } else { format!("am {}", moment(at)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_told_in_days_and_from_three_months_on_in_months() {
        assert_eq!(
            [0, 1, 89, 92, 340].map(ago),
            ["heute", "gestern", "vor 89 Tagen", "vor 3 Monaten", "vor 11 Monaten"]
        );
        assert_eq!([0, 1, 12, 281].map(ahead), ["heute", "morgen", "in 12 Tagen", "in 9 Monaten"]);
    }

    #[test]
    fn a_claim_is_told_by_what_it_lasts() {
        assert_eq!((claim_in_words(), Claim::SECONDS), ("Vier Stunden".to_owned(), 4 * 3600));
    }

    #[test]
    fn days_between_two_days_count_over_months() {
        assert_eq!(days_between(Date::constant(2026, 11, 23), Date::constant(2027, 8, 31)), 281);
        assert_eq!(days_between(Date::constant(2026, 11, 23), Date::constant(2026, 11, 1)), -22);
    }
}
