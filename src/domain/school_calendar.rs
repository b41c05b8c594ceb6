//! On which days there is school in Bavaria. Public holidays follow from Easter; school holidays are a table that the state office keeps.

use crate::domain::{
    id::SchoolHolidayId,
    text::Line,
    words::{MARK, Marked, Text},
};
use jiff::{
    Span,
    civil::{Date, Weekday, date},
};

/// What school holidays are called.
pub type SchoolHolidayName = Line<60>;

/// A stretch of school holidays, or a single day off school.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolHoliday {
    /// Identity.
    pub id: SchoolHolidayId,
    /// What it is called.
    pub name: String,
    /// Its first day.
    pub first_day: Date,
    /// Its last day.
    pub last_day: Date,
    /// Whether somebody has compared it with the announcement of the ministry.
    pub checked: bool,
}

/// The days off school that are known, in their order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SchoolCalendar(pub Vec<SchoolHoliday>);

impl SchoolCalendar {
    /// Whether there is school: on a weekday that is neither in the holidays nor a public one.
    pub fn is_school_day(&self, day: Date) -> bool {
        !is_weekend(day) && !is_public_holiday(day) && !self.is_in_holidays(day)
    }

    /// Whether that day is in the school holidays.
    pub fn is_in_holidays(&self, day: Date) -> bool {
        self.0.iter().any(|one| (one.first_day..=one.last_day).contains(&day))
    }

    /// The next school day of that day of the week, itself included; itself if none is found within half a year.
    pub fn school_day_from(&self, day: Date) -> Date {
        let weeks = (0..26).map(|week| day.saturating_add(Span::new().weeks(week)));
        weeks.into_iter().find(|day| self.is_school_day(*day)).unwrap_or(day)
    }

    /// The first of `days` days in a row in the school holidays, none of them a public holiday or at a weekend; nothing if no holidays
    /// that are known have so many.
    pub fn free_days_from(&self, day: Date, days: i32) -> Option<Date> {
        let is_free = |day: Date| self.is_in_holidays(day) && !is_weekend(day) && !is_public_holiday(day);
        let starts = (0..400).map(|later| day.saturating_add(Span::new().days(later)));
        let fits = |start: &Date| (0..days).all(|later| is_free(start.saturating_add(Span::new().days(later))));
        starts.into_iter().find(fits)
    }
}

fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

/// A public holiday in most of Bavaria, where Assumption is one (Bayerisches Feiertagsgesetz, Art. 1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PublicHoliday {
    /// 1 January.
    NewYear,
    /// 6 January.
    Epiphany,
    /// Two days before Easter Sunday.
    GoodFriday,
    /// The day after it.
    EasterMonday,
    /// 1 May.
    LabourDay,
    /// 39 days after Easter Sunday.
    Ascension,
    /// 50 days after it.
    WhitMonday,
    /// 60 days after it.
    CorpusChristi,
    /// 15 August.
    Assumption,
    /// 3 October.
    GermanUnity,
    /// 1 November.
    AllSaints,
    /// 25 December.
    Christmas,
    /// 26 December.
    BoxingDay,
}

/// Public holidays by month and day.
const FIXED: [(i8, i8, PublicHoliday); 8] = [
    (1, 1, PublicHoliday::NewYear),
    (1, 6, PublicHoliday::Epiphany),
    (5, 1, PublicHoliday::LabourDay),
    (8, 15, PublicHoliday::Assumption),
    (10, 3, PublicHoliday::GermanUnity),
    (11, 1, PublicHoliday::AllSaints),
    (12, 25, PublicHoliday::Christmas),
    (12, 26, PublicHoliday::BoxingDay),
];
/// Public holidays by their days from Easter Sunday.
const FROM_EASTER: [(i32, PublicHoliday); 5] = [
    (-2, PublicHoliday::GoodFriday),
    (1, PublicHoliday::EasterMonday),
    (39, PublicHoliday::Ascension),
    (50, PublicHoliday::WhitMonday),
    (60, PublicHoliday::CorpusChristi),
];

/// What they are called belongs to whoever names them; the mark of a name is here because the type is.
impl Marked for fn(PublicHoliday) -> Text {
    const MARKED: Self = |_| MARK;
}

/// The public holiday that a day is.
pub fn public_holiday(day: Date) -> Option<PublicHoliday> {
    let sunday = easter(day.year());
    let fixed = FIXED.into_iter().find(|(month, number, _)| (*month, *number) == (day.month(), day.day()));
    let moving = || FROM_EASTER.into_iter().find(|(days, _)| sunday.saturating_add(Span::new().days(*days)) == day);
    fixed.map(|(.., holiday)| holiday).or_else(|| moving().map(|(_, holiday)| holiday))
}

/// Whether that is one.
pub fn is_public_holiday(day: Date) -> bool {
    public_holiday(day).is_some()
}

/// Easter Sunday of a year (Gregorian, by Meeus, Jones and Butcher).
fn easter(year: i16) -> Date {
    let year = i32::from(year);
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + century - century / 4 - correction + 15) % 30;
    let week = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 22 * week) / 451;
    let sum = moon + week - 7 * late + 114;
    let (month, day) = (sum / 31, sum % 31 + 1);
    let fitting = |number: i32| i8::try_from(number).unwrap_or(1);
    Date::new(i16::try_from(year).unwrap_or(2000), fitting(month), fitting(day)).unwrap_or(date(2000, 4, 23))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn calendar() -> SchoolCalendar {
        let holiday = |first_day, last_day| SchoolHoliday {
            id: "00000000-0000-7000-8000-000000000001".parse().expect("an identity"),
            name: "Ferien".to_owned(),
            first_day,
            last_day,
            checked: false,
        };
        SchoolCalendar(vec![
            holiday(date(2026, 12, 24), date(2027, 1, 8)),
            holiday(date(2027, 3, 22), date(2027, 4, 2)),
        ])
    }

    #[test]
    fn easter_and_what_follows_from_it_fall_on_the_published_days() {
        let sundays = [2024, 2025, 2026, 2027, 2028, 2038].map(easter);
        let expected = [(2024, 3, 31), (2025, 4, 20), (2026, 4, 5), (2027, 3, 28), (2028, 4, 16), (2038, 4, 25)];
        assert_eq!(sundays, expected.map(|(year, month, day)| date(year, month, day)));
        let holidays = [(2027, 3, 26), (2027, 3, 29), (2027, 5, 6), (2027, 5, 17), (2027, 5, 27), (2027, 1, 6)];
        use PublicHoliday::*;
        let expected = [GoodFriday, EasterMonday, Ascension, WhitMonday, CorpusChristi, Epiphany];
        assert_eq!(holidays.map(|(year, month, day)| public_holiday(date(year, month, day))), expected.map(Some));
        assert_eq!([date(2027, 3, 27), date(2027, 12, 24), date(2027, 10, 31)].map(is_public_holiday), [false; 3]);
    }

    #[test]
    fn a_school_day_is_a_weekday_outside_of_all_holidays_and_is_found_on_the_same_day_of_the_week() {
        let calendar = calendar();
        let days = [date(2026, 12, 23), date(2026, 12, 24), date(2026, 12, 20), date(2027, 1, 11)];
        assert_eq!(days.map(|day| calendar.is_school_day(day)), [true, false, false, true]);
        assert_eq!(calendar.school_day_from(date(2026, 12, 29)), date(2027, 1, 12));
        assert_eq!(calendar.school_day_from(date(2026, 12, 22)), date(2026, 12, 22));
    }

    #[test]
    fn free_days_in_a_row_lie_in_the_holidays_and_on_no_public_holiday_or_weekend() {
        let calendar = calendar();
        assert_eq!(calendar.free_days_from(date(2027, 1, 10), 4), Some(date(2027, 3, 22)));
        assert_eq!(calendar.free_days_from(date(2026, 12, 25), 3), Some(date(2026, 12, 28)));
        assert_eq!(calendar.free_days_from(date(2027, 1, 10), 6), None);
    }
}
