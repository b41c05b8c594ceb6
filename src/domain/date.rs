//! Points in time, days, and dates of which only the year or month is known.

use crate::domain::words::german;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// An instant: seconds since 1970-01-01T00:00:00Z.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Timestamp(pub i64);

impl Timestamp {
    /// The instant `seconds` later.
    pub fn plus(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds))
    }

    /// The day and time in Bavaria, summer time considered.
    #[cfg(feature = "store")]
    pub fn in_bavaria(self) -> jiff::civil::DateTime {
        let instant = jiff::Timestamp::from_second(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH);
        bavaria().to_datetime(instant)
    }

    /// The moment in Bavaria that dates are held against: day and time of day, which never run back.
    ///
    /// In October the clock shows one hour twice. A time in it means the first; once that has passed, it stays passed.
    #[cfg(feature = "store")]
    pub fn moment(self) -> jiff::civil::DateTime {
        let shown = self.in_bavaria();
        let before = self.plus(-3_600).in_bavaria();
        // One hour ago the clock showed the same: this is the second time.
        if before == shown { shown.date().at(shown.hour(), 59, 59, 0) } else { shown }
    }

    /// The day in Bavaria.
    #[cfg(feature = "store")]
    pub fn day(self) -> Date {
        self.in_bavaria().date()
    }

    /// Whole days that have passed since.
    pub fn days_until(self, now: Timestamp) -> i64 {
        (now.0 - self.0).max(0) / 86_400
    }
}

/// The one time zone of the product, from the compiled-in tables.
#[cfg(feature = "store")]
pub fn bavaria() -> jiff::tz::TimeZone {
    static ZONE: std::sync::LazyLock<jiff::tz::TimeZone> =
        std::sync::LazyLock::new(|| jiff::tz::TimeZone::get("Europe/Berlin").unwrap_or(jiff::tz::TimeZone::UTC));
    ZONE.clone()
}

/// A time in Bavaria with its offset, summer time considered, as RFC 3339 writes it.
#[cfg(feature = "store")]
pub fn instant(at: jiff::civil::DateTime) -> Option<String> {
    let zoned = at.to_zoned_datetime(bavaria()).ok()?;
    Some(zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string())
}

#[cfg(feature = "store")]
impl<DB: sqlx::Database> sqlx::Type<DB> for Timestamp
where
    i64: sqlx::Type<DB>,
{
    fn type_info() -> DB::TypeInfo {
        <i64 as sqlx::Type<DB>>::type_info()
    }
    fn compatible(ty: &DB::TypeInfo) -> bool {
        <i64 as sqlx::Type<DB>>::compatible(ty)
    }
}

#[cfg(feature = "store")]
impl<'r, DB: sqlx::Database> sqlx::Decode<'r, DB> for Timestamp
where
    i64: sqlx::Decode<'r, DB>,
{
    fn decode(value: DB::ValueRef<'r>) -> Result<Self, sqlx::error::BoxDynError> {
        i64::decode(value).map(Timestamp)
    }
}

#[cfg(feature = "store")]
impl<'q, DB: sqlx::Database> sqlx::Encode<'q, DB> for Timestamp
where
    i64: sqlx::Encode<'q, DB>,
{
    fn encode_by_ref(&self, buf: &mut DB::ArgumentBuffer) -> Result<sqlx::encode::IsNull, sqlx::error::BoxDynError> {
        self.0.encode_by_ref(buf)
    }
}

/// A day is written in a form nobody can read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Bitte als Tag (31.12.2027), Monat (12.2027) oder Jahr (2027) angeben.")]
pub struct InvalidDate;

/// A date of which the day, or even the month, may be unknown: `2027`, `2027-08`, `2027-08-31`.
///
/// Sources often name only the year. What they do not say is not made up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum FuzzyDate {
    /// Only the year is known.
    Year(i16),
    /// Year and month are known.
    Month(i16, i8),
    /// The day is known.
    Day(Date),
}

impl FuzzyDate {
    /// The first day it can mean.
    pub fn earliest(self) -> Date {
        match self {
            Self::Year(year) => Date::constant(year, 1, 1),
            Self::Month(year, month) => Date::constant(year, month, 1),
            Self::Day(day) => day,
        }
    }

    /// The last day it can mean.
    pub fn latest(self) -> Date {
        match self {
            Self::Year(year) => Date::constant(year, 12, 31),
            Self::Month(..) => self.earliest().last_of_month(),
            Self::Day(day) => day,
        }
    }

    /// In words: `2027`, `August 2027`, `31. August 2027`.
    pub fn in_words(self) -> String {
        german().date(self)
    }

    /// As people type it: `2027`, `08.2027`, `31.08.2027`. It reads back as the same date.
    pub fn as_typed(self) -> String {
        match self {
            Self::Year(year) => year.to_string(),
            Self::Month(year, month) => format!("{month:02}.{year}"),
            Self::Day(day) => format!("{:02}.{:02}.{}", day.day(), day.month(), day.year()),
        }
    }

    fn from_parts(year: &str, month: Option<&str>, day: Option<&str>) -> Option<Self> {
        let year: i16 = year.parse().ok().filter(|year| (1900..=2200).contains(year))?;
        let Some(month) = month else { return Some(Self::Year(year)) };
        let month: i8 = month.parse().ok().filter(|month| (1..=12).contains(month))?;
        let Some(day) = day else { return Some(Self::Month(year, month)) };
        Date::new(year, month, day.parse().ok()?).ok().map(Self::Day)
    }
}

/// `31. August 2027`.
pub fn day_in_words(day: Date) -> String {
    german().day(day)
}

impl FromStr for FuzzyDate {
    type Err = InvalidDate;

    /// Reads ISO (`2027-08-31`) and German (`31.8.2027`) order.
    fn from_str(text: &str) -> Result<Self, InvalidDate> {
        let text = text.trim();
        let date = if text.contains('.') {
            let mut parts = text.rsplit('.').map(str::trim);
            let (year, month, day) = (parts.next(), parts.next(), parts.next());
            year.filter(|_| parts.next().is_none()).and_then(|y| Self::from_parts(y, month, day))
        } else {
            let mut parts = text.splitn(3, '-');
            let (year, month, day) = (parts.next(), parts.next(), parts.next());
            year.and_then(|y| Self::from_parts(y, month, day))
        };
        date.ok_or(InvalidDate)
    }
}

impl fmt::Display for FuzzyDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(day) => write!(f, "{day}"),
        }
    }
}

impl TryFrom<String> for FuzzyDate {
    type Error = InvalidDate;
    fn try_from(text: String) -> Result<Self, InvalidDate> {
        text.parse()
    }
}

impl From<FuzzyDate> for String {
    fn from(date: FuzzyDate) -> String {
        date.to_string()
    }
}

#[cfg(feature = "store")]
crate::domain::text::text_column!(FuzzyDate);

#[cfg(test)]
mod tests {
    use super::*;

    fn fuzzy(text: &str) -> FuzzyDate {
        text.parse().expect("a date")
    }

    #[test]
    fn a_date_may_be_known_to_the_day_the_month_or_the_year() {
        let read = ["2022", "2022-09", "2022-09-01", "1.9.2022", "9.2022"].map(|t| fuzzy(t).to_string());
        assert_eq!(read, ["2022", "2022-09", "2022-09-01", "2022-09-01", "2022-09"]);
    }

    #[test]
    fn what_stands_in_a_form_reads_back_as_the_same_date() {
        let dates = ["2027", "2027-08", "2027-08-31"].map(fuzzy);
        assert_eq!(dates.map(FuzzyDate::as_typed), ["2027", "08.2027", "31.08.2027"]);
        assert_eq!(dates.map(|date| fuzzy(&date.as_typed())), dates);
    }

    #[test]
    fn what_is_no_date_is_refused() {
        let wrong = ["", "gestern", "2022-13", "31.2.2024", "2022-9-9-9", "99999", "1.2.3.2022", "-5"];
        assert_eq!(wrong.map(|t| t.parse::<FuzzyDate>()), [Err(InvalidDate); 8]);
    }

    #[test]
    fn a_year_reaches_from_its_first_to_its_last_day() {
        let year = fuzzy("2024");
        assert_eq!((year.earliest(), year.latest()), (Date::constant(2024, 1, 1), Date::constant(2024, 12, 31)));
        assert_eq!(fuzzy("2024-02").latest(), Date::constant(2024, 2, 29));
    }

    #[cfg(feature = "store")]
    #[test]
    fn a_day_in_bavaria_follows_summer_time() {
        let summer = Timestamp(1_785_535_200);
        assert_eq!(summer.in_bavaria().to_string(), "2026-08-01T00:00:00");
        let winter = Timestamp(1_769_898_600);
        assert_eq!(winter.in_bavaria().to_string(), "2026-01-31T23:30:00");
    }

    #[cfg(feature = "store")]
    #[test]
    fn the_moment_never_runs_back() {
        // 31 October 2027, 2:00 in summer time, and each quarter of an hour after it.
        let first = Timestamp(1_824_940_800);
        let shown = |quarters: std::ops::Range<i64>| {
            quarters.map(|at| first.plus(at * 900).moment().strftime("%H:%M").to_string()).collect::<Vec<_>>()
        };
        assert_eq!(shown(0..4), ["02:00", "02:15", "02:30", "02:45"]);
        assert_eq!(shown(4..8), ["02:59"; 4]);
        assert_eq!(shown(8..10), ["03:00", "03:15"]);
    }
}
