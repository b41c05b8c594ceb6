//! What a network says of single dates of an approved offer: told at once, without a review, since it takes nothing from what was approved.

use super::{OfferContent, Session};
use crate::domain::vocabulary::DateNews;
use jiff::civil::{Date, Time};

/// Which date of an offer: by its day and when it begins. What is said of groups that begin at once is said of all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct DateKey {
    /// The day, the first one if there are several.
    pub day: Date,
    /// When it begins, if known.
    pub from: Option<Time>,
}

impl DateKey {
    /// That of a date.
    pub fn of(session: &Session) -> Self {
        Self { day: session.day, from: session.from }
    }

    /// As it is stored and stands in forms: `2027-05-08T09:00`, or the day alone.
    pub fn code(self) -> String {
        match self.from {
            Some(from) => format!("{}T{}", self.day, from.strftime("%H:%M")),
            None => self.day.to_string(),
        }
    }
}

impl std::str::FromStr for DateKey {
    type Err = jiff::Error;

    fn from_str(code: &str) -> Result<Self, Self::Err> {
        Ok(match code.split_once('T') {
            Some((day, from)) => Self { day: day.parse()?, from: Some(Time::strptime("%H:%M", from)?) },
            None => Self { day: code.parse()?, from: None },
        })
    }
}

impl OfferContent {
    /// The same with what was said of its dates since. News of a date that it does not have says nothing.
    pub fn with_news(mut self, news: &[(DateKey, DateNews)]) -> Self {
        for session in &mut self.dates.sessions {
            let key = DateKey::of(session);
            session.news = news.iter().find(|(date, _)| *date == key).map(|(_, news)| *news);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::content::When;
    use jiff::civil::{DateTime, date, time};

    fn session(day: i8) -> Session {
        Session { from: Some(time(9, 0, 0, 0)), ..Session::on(date(2027, 5, day)) }
    }

    fn offer(news: &[(DateKey, DateNews)]) -> OfferContent {
        let mut content = OfferContent::default();
        content.dates.sessions = vec![session(8), session(15)];
        content.with_news(news)
    }

    const NOW: DateTime = DateTime::constant(2027, 5, 1, 12, 0, 0, 0);

    #[test]
    fn a_date_is_known_by_its_day_and_its_beginning() {
        let keys = [DateKey::of(&session(8)), DateKey { day: date(2027, 5, 8), from: None }];
        assert_eq!(keys.map(DateKey::code), ["2027-05-08T09:00", "2027-05-08"]);
        assert_eq!(keys.map(|key| key.code().parse().ok()), keys.map(Some));
        assert_eq!(
            ["", "morgen", "2027-05-08T", "2027-05-08T25:00"].map(|code| code.parse::<DateKey>().is_err()),
            [true; 4]
        );
    }

    #[test]
    fn the_next_date_is_one_that_takes_place() {
        let [first, second] = [8, 15].map(|day| DateKey::of(&session(day)));
        let next = |news: &[(DateKey, DateNews)]| match offer(news).when(NOW) {
            When::Next(session) => (session.day.day(), session.news),
            other => panic!("{other:?}"),
        };
        let gone = Some(DateNews::Cancelled);
        assert_eq!(next(&[]), (8, None));
        assert_eq!(next(&[(first, DateNews::Cancelled)]), (15, None));
        assert_eq!(next(&[(first, DateNews::FullyBooked)]), (8, Some(DateNews::FullyBooked)));
        assert_eq!(next(&[(first, DateNews::Cancelled), (second, DateNews::Cancelled)]), (8, gone));
        let nothing = offer(&[(first, DateNews::Cancelled), (second, DateNews::Cancelled)]);
        assert_eq!((nothing.happens_within(NOW, 30), nothing.next_day(NOW)), (false, Date::MAX));
    }
}
