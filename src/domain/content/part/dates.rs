//! The period, the single dates, and whether it takes place in the holidays.

use super::{Custom, Day, Each, Key, Part, joined, lacking};
use crate::domain::{
    content::{
        Missing, Names, OfferContent, OfferField, Session, series,
        session::{self, COLUMNS},
    },
    field::{Parser, Refusal},
    vocabulary::{Recurrence, RegistrationKind},
    words::{Text, Words, words},
};
use jiff::civil::{Date, DateTime};

/// What people say about the days of an offer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Dates {
    /// First day of the whole offer.
    pub first: Option<Date>,
    /// Last day of the whole offer.
    pub last: Option<Date>,
    /// The single dates, in order.
    pub sessions: Vec<Session>,
    /// Whether it takes place in school holidays.
    pub holidays: Option<bool>,
}

words! {
    /// What is said of the dates.
    Said {
        label: Text, "The field.";
        first: Text, "Input: the first day.";
        last: Text, "Input: the last day.";
        holidays: Text, "Input: whether it takes place in the holidays.";
        in_holidays: Text, "It does.";
        not_in_holidays: Text, "It does not.";
        search: Text, "What people type who look for something in the holidays.";
        neither: Text, "What was typed is neither yes nor no.";
        backwards: Text, "The last day is before the first.";
        lacking: Text, "What to do if there is none.";
        lacking_coming: Text, "What to do if all have passed.";
        outside: Text, "What to do if a date is outside of the first and the last day.";
        closing_late: Text, "What to do if one can register after a date.";
        closing_without: Text, "What to do if there is a last day to register and nobody has to.";
        sessions: session::Said, "The single dates.";
        series: series::Said, "Dates that repeat.";
    }
}

/// The input of the first day.
pub const FIRST: Key = Key::new("period_from", |words| words.offer.dates.first);
/// The input of the last day.
pub const LAST: Key = Key::new("period_to", |words| words.offer.dates.last);
/// The rows of the single dates.
pub const SESSIONS: Key = Key::new("dates", |words| words.offer.dates.label).rows(&COLUMNS);
/// The choice about holidays.
pub const HOLIDAYS: Key = Key::new("holidays", |words| words.offer.dates.holidays);

impl Part for Dates {
    type Value = Self;
    const FIELD: OfferField = OfferField::Dates;
    const FURTHER_INPUTS: &'static [&'static str] = &series::INPUTS;

    fn members(dates: &mut Self, each: Each<'_>) {
        let Self { first, last, sessions, holidays } = dates;
        each(&FIRST, &mut Day(first));
        each(&LAST, &mut Day(last));
        each(&SESSIONS, sessions);
        each(&HOLIDAYS, &mut Custom { value: holidays, read: yes_or_no, typed: typed_answer });
    }

    fn in_words(dates: &Self, words: &Words, _: &Names) -> String {
        let Self { first, last, sessions, holidays } = dates;
        let holidays = match holidays {
            None => String::new(),
            Some(true) => words.offer.dates.in_holidays.to_owned(),
            Some(false) => words.offer.dates.not_in_holidays.to_owned(),
        };
        let sessions = super::join(sessions.iter().map(|session| words.session_in_full(session)), "\n");
        joined([words.first_to_last(*first, *last), holidays, sessions], "\n")
    }

    fn search_words(dates: &Self, _: &OfferContent, words: &Words, _: &Names) -> String {
        let holidays = dates.holidays == Some(true);
        if holidays { words.offer.dates.search.to_owned() } else { String::new() }
    }

    fn refuse_contradictions(dates: &Self, _: &OfferContent, parser: &mut Parser) {
        if dates.first.zip(dates.last).is_some_and(|(first, last)| first > last) {
            LAST.refuse(parser, |words| words.offer.dates.backwards.into());
        }
    }

    /// What happens once needs a day, and one that is still to come; and the days must not contradict each other.
    fn lacking(dates: &Self, whole: &OfferContent, now: DateTime) -> Vec<Missing> {
        let once = whole.recurrence == Some(Recurrence::Once);
        let dated = !dates.sessions.is_empty() || dates.first.is_some() || dates.last.is_some();
        let past = match (dates.sessions.is_empty(), dates.last) {
            (false, _) => SESSIONS.name,
            (true, Some(_)) => LAST.name,
            (true, None) => FIRST.name,
        };
        let any = |is: &dyn Fn(&Session) -> bool| dates.sessions.iter().any(is);
        let closing = |session: &Session| session.registration_closes.is_some();
        let unneeded = whole.registration.kind == Some(RegistrationKind::None) && any(&closing);
        lacking(
            Self::FIELD,
            [
                (once && !dated, FIRST.name, |words| words.offer.dates.lacking),
                (once && whole.is_past(now), past, |words| words.offer.dates.lacking_coming),
                (any(&|session| dates.is_outside(session)), SESSIONS.name, |words| words.offer.dates.outside),
                (any(&closes_late), SESSIONS.name, |words| words.offer.dates.closing_late),
                (unneeded, SESSIONS.name, |words| words.offer.dates.closing_without),
            ],
        )
    }
}

impl Dates {
    /// Whether a date begins before the first or ends after the last day.
    fn is_outside(&self, session: &Session) -> bool {
        let early = self.first.is_some_and(|first| session.day < first);
        early || self.last.is_some_and(|last| session.last_day() > last)
    }
}

/// Whether one can still register when it is over.
fn closes_late(session: &Session) -> bool {
    session.registration_closes.is_some_and(|day| day > session.last_day())
}

fn yes_or_no(text: &str) -> Result<bool, Refusal> {
    match text {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(Refusal(|words| words.offer.dates.neither.into())),
    }
}

fn typed_answer(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}
