//! What something was called before: names with the time in which they held.

use crate::domain::{
    date::FuzzyDate,
    period::{EndsBeforeItBegins, Period},
};
use jiff::{Span, civil::Date};
use serde::{Deserialize, Serialize};

/// A name that no longer holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormerName {
    /// The name.
    pub name: String,
    /// From its first to its last day.
    #[serde(flatten)]
    pub period: Period,
}

/// All former names of one record, in the order in which they are kept.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FormerNames(pub Vec<FormerName>);

impl FormerNames {
    /// So many are kept of one record.
    pub const MOST: usize = 12;

    /// The former name of that day. A day, or the end of a name, of which only the month or the year is known may lie after the
    /// renaming: only a name that held then for certain is said, else that of today.
    pub fn on(&self, day: FuzzyDate) -> Option<&str> {
        let held = |former: &&FormerName| {
            let Period { since, until } = former.period;
            since.is_none_or(|since| since.latest() <= day.earliest())
                && until.is_some_and(|until| day.latest() <= until.earliest())
        };
        self.0.iter().find(held).map(|former| former.name.as_str())
    }

    /// The same once a record is called otherwise: its present name held from the end of the last one to the day before.
    pub fn with(&self, present: &str, renamed: FuzzyDate) -> Result<Self, EndsBeforeItBegins> {
        let ends = self.0.iter().filter_map(|former| former.period.until);
        let since = ends.max_by_key(|until| until.latest()).map(|until| moved(until, Span::new().days(1)));
        let period = Period::new(since, Some(moved(renamed, Span::new().days(-1))))?;
        let former = FormerName { name: present.to_owned(), period };
        Ok(Self(self.0.iter().cloned().chain([former]).collect()))
    }
}

/// The day before or after; of a month or a year nobody knows whether that lies in the same.
fn moved(date: FuzzyDate, by: Span) -> FuzzyDate {
    let moved = |day: Date| FuzzyDate::Day(day.saturating_add(by));
    if let FuzzyDate::Day(day) = date { moved(day) } else { date }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> FuzzyDate {
        text.parse().expect("a date")
    }

    fn former(name: &str, since: &str, until: &str) -> FormerName {
        FormerName { name: name.to_owned(), period: Period { since: since.parse().ok(), until: until.parse().ok() } }
    }

    #[test]
    fn the_name_of_a_day_is_the_one_that_held_then_for_certain() {
        let names = FormerNames(vec![former("BMFT", "", "1994-11-16"), former("BMBF", "1994-11-17", "2025-05-05")]);
        let on = |day: &str| names.on(date(day));
        assert_eq!(["1990", "1994-11-16", "1994-11-17"].map(on), [Some("BMFT"), Some("BMFT"), Some("BMBF")]);
        assert_eq!(["2024", "2025-04", "2025-05-05"].map(on), [Some("BMBF"); 3]);
        assert_eq!(["1994", "2025", "2025-05", "2025-05-06"].map(on), [None; 4], "it may be after the renaming");
    }

    #[test]
    fn a_name_whose_end_is_known_roughly_or_not_at_all_is_not_said_of_a_doubtful_day() {
        let rough = FormerNames(vec![former("Alt", "2010", "2020")]);
        let on = |day: &str| rough.on(date(day));
        assert_eq!(
            ["2010", "2010-12-31", "2019", "2020", "2020-06"].map(on),
            [None, Some("Alt"), Some("Alt"), None, None]
        );
        assert_eq!(FormerNames(vec![former("Alt", "", "")]).on(date("1990")), None);
    }

    #[test]
    fn a_renaming_keeps_the_name_until_the_day_before_and_from_the_end_of_the_last() {
        let once = FormerNames::default().with("Eins", date("2020-01-01")).expect("a name");
        let twice = once.with("Zwei", date("2025-05")).expect("a name");
        assert_eq!(twice.0, [former("Eins", "", "2019-12-31"), former("Zwei", "2020-01-01", "2025-05")]);
        assert_eq!(twice.with("Drei", date("2024")), Err(EndsBeforeItBegins));
    }
}
