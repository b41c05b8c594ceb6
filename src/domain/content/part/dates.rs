//! The period, the single dates, and whether it takes place in the holidays.

use super::{Custom, Day, Each, Key, Part, joined, lacking};
use crate::domain::{
    content::{Missing, Names, OfferContent, OfferField, Session, session::COLUMNS, when::period_to_words},
    field::Parser,
    vocabulary::{Recurrence, UnknownCode},
};
use jiff::civil::Date;

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

/// The input of the first day.
pub const FIRST: Key = Key::new("period_from", "Erster Tag");
/// The input of the last day.
pub const LAST: Key = Key::new("period_to", "Letzter Tag");
/// The rows of the single dates.
pub const SESSIONS: Key = Key::new("dates", "Termine").rows(&COLUMNS);
/// The choice about holidays.
pub const HOLIDAYS: Key = Key::new("holidays", "In den Ferien");

impl Part for Dates {
    type Value = Self;
    const FIELD: OfferField = OfferField::Dates;
    const FURTHER_INPUTS: &'static [&'static str] = &crate::domain::content::series::INPUTS;

    fn members(dates: &mut Self, each: Each<'_>) {
        let Self { first, last, sessions, holidays } = dates;
        each(&FIRST, &mut Day(first));
        each(&LAST, &mut Day(last));
        each(&SESSIONS, sessions);
        each(&HOLIDAYS, &mut Custom { value: holidays, read: yes_or_no, typed: typed_answer });
    }

    fn in_words(dates: &Self, _: &Names) -> String {
        let Self { first, last, sessions, holidays } = dates;
        let holidays = match holidays {
            None => String::new(),
            Some(true) => "auch in den Ferien".to_owned(),
            Some(false) => "nicht in den Ferien".to_owned(),
        };
        let sessions = super::join(sessions.iter().map(Session::in_words_with_deadline), "\n");
        joined([period_to_words(*first, *last), holidays, sessions], "\n")
    }

    fn search_words(dates: &Self, _: &OfferContent, _: &Names) -> String {
        let holidays = dates.holidays == Some(true);
        if holidays { "Ferien Ferienprogramm".to_owned() } else { String::new() }
    }

    fn refuse_contradictions(dates: &Self, _: &OfferContent, parser: &mut Parser) {
        if dates.first.zip(dates.last).is_some_and(|(first, last)| first > last) {
            parser.refuse(LAST.name, LAST.label, "Der letzte Tag liegt vor dem ersten.");
        }
    }

    /// What happens once needs a day, and one that is still to come.
    fn lacking(dates: &Self, whole: &OfferContent, today: Date) -> Vec<Missing> {
        let once = whole.recurrence == Some(Recurrence::Once);
        let dated = !dates.sessions.is_empty() || dates.first.is_some() || dates.last.is_some();
        let past = match (dates.sessions.is_empty(), dates.last) {
            (false, _) => SESSIONS.name,
            (true, Some(_)) => LAST.name,
            (true, None) => FIRST.name,
        };
        lacking(
            Self::FIELD,
            [
                (once && !dated, FIRST.name, "mindestens ein Termin oder Zeitraum"),
                (once && whole.is_past(today), past, "ein Termin, der noch kommt: der angegebene ist vorbei"),
            ],
        )
    }
}

fn yes_or_no(text: &str) -> Result<bool, String> {
    match text {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(UnknownCode.to_string()),
    }
}

fn typed_answer(yes: bool) -> String {
    if yes { "yes" } else { "no" }.to_owned()
}
