//! Times of day as people type them, and what of them can be meant.

use crate::{domain::field::Refusal, text::clean::plainly};
use jiff::civil::{Date, DateTime, Time, Weekday};

/// The beginning of a day, and the end of the one before.
pub(super) const MIDNIGHT: Time = Time::constant(0, 0, 0, 0);
/// What began at this time or later may end in the night.
const NOON: Time = Time::constant(12, 0, 0, 0);
/// A night ends with this time.
const MORNING: Time = Time::constant(6, 0, 0, 0);

/// When a date ends, as it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// At a time of day.
    At(Time),
    /// With the day: `24:00`, which no clock shows.
    OfDay,
}

/// Whether what ends at that time, on no day that anybody named, ends in the night after its day.
///
/// A date that begins at 14:00 and ends at 13:00 is a slip, and so is one from 9:00 to 5:00.
pub(super) fn is_night(from: Option<Time>, to: Time) -> bool {
    to == MIDNIGHT || (to <= MORNING && from.is_none_or(|from| from >= NOON))
}

/// Whether no clock shows that time: in the night of the last Sunday in March the hour after 2:00 is left out.
///
/// The rule of the European Union since 1996; a browser has no tables of time zones.
pub(super) fn is_skipped(at: DateTime) -> bool {
    at.month() == 3 && at.day() > 24 && at.date().weekday() == Weekday::Sunday && at.hour() == 2
}

/// A time of day as people write it: `9`, `9:30`, `09.30 Uhr`.
pub(super) fn read_time(text: &str) -> Result<Time, Refusal> {
    let (hour, minute) = hour_and_minute(text)?;
    Time::new(hour, minute, 0, 0).map_err(|_| HELP)
}

/// The same for when something ends.
pub(super) fn read_ending(text: &str) -> Result<Ending, Refusal> {
    match hour_and_minute(text)? {
        (24, 0) => Ok(Ending::OfDay),
        _ => read_time(text).map(Ending::At),
    }
}

const HELP: Refusal = Refusal(|words| words.offer.dates.sessions.no_clock.into());

fn hour_and_minute(text: &str) -> Result<(i8, i8), Refusal> {
    let text = plainly(text);
    let text = text.trim_end_matches("Uhr").trim_end();
    let (hour, rest) = text.split_once([':', '.']).unwrap_or((text, "00"));
    // A browser may add seconds: they mean nothing here.
    let minute = rest.get(..2).filter(|_| matches!(rest.len(), 2 | 5)).ok_or(HELP)?;
    Ok((hour.parse().map_err(|_| HELP)?, minute.parse().map_err(|_| HELP)?))
}

/// The day after; the last of all days has none.
pub(super) fn day_after(day: Date) -> Date {
    day.tomorrow().unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::words::german;

    fn clock(at: Time) -> String {
        german().clock(at)
    }

    #[test]
    fn a_time_is_read_as_people_write_it() {
        let read = ["9", "9:30", "09.30", "9.30 Uhr", "14:00:00"].map(|text| read_time(text).map(clock));
        assert_eq!(read, ["9:00", "9:30", "9:30", "9:30", "14:00"].map(|time| Ok(time.to_owned())));
        let refused = ["", "abends", "25", "9:75", "9:3", "-1", "24:00"].map(|text| read_time(text).is_err());
        assert_eq!(refused, [true; 7]);
    }

    #[test]
    fn twenty_four_is_the_end_of_the_day_and_nothing_later() {
        assert_eq!(["24:00", "24", "24.00 Uhr"].map(read_ending), [Ok(Ending::OfDay); 3]);
        assert_eq!(["24:01", "25:00", "24:"].map(|text| read_ending(text).is_err()), [true; 3]);
        assert_eq!(read_ending("0:00"), Ok(Ending::At(MIDNIGHT)));
    }

    /// The tables of the time zone know better than we do.
    #[cfg(feature = "store")]
    #[test]
    fn the_hours_that_the_clock_skips_are_those_of_the_time_zone() {
        use jiff::tz::AmbiguousOffset;
        let zone = crate::domain::date::bavaria();
        let is_gap = |at: DateTime| matches!(zone.to_ambiguous_timestamp(at).offset(), AmbiguousOffset::Gap { .. });
        let days = (1996..=2060).flat_map(|year| (20..=31).map(move |day| Date::constant(year, 3, day)));
        let times = days.flat_map(|day| [(1, 59), (2, 0), (2, 30), (2, 59), (3, 0)].map(|(h, m)| day.at(h, m, 0, 0)));
        let wrong: Vec<DateTime> = times.filter(|at| is_skipped(*at) != is_gap(*at)).collect();
        assert_eq!(wrong, []);
    }
}
