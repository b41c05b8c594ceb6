//! Rows from before version 1, when some acts kept words instead of records.
//!
//! Nothing writes these forms any more, and what they looked like never changes: so neither do the names here.

use super::record::{Area, Draft, End, Proposal, Recognition};
use crate::domain::{date::FuzzyDate, kept::Kept};

/// `active seit August 2022`.
pub(super) fn recognition(text: &str) -> Option<Recognition> {
    let (state, words) = text.split_once(' ').unwrap_or((text, ""));
    let (since, until) = match (words.strip_prefix("seit "), words.strip_prefix("bis "), words.split_once(" bis ")) {
        (Some(since), ..) => (date(since), Kept::Nothing),
        (_, Some(until), _) => (Kept::Nothing, date(until)),
        (_, _, Some((since, until))) => (date(since), date(until)),
        _ => (date(words), Kept::Nothing),
    };
    (!state.is_empty()).then(|| Recognition { state: Kept::read(state), since, until })
}

/// A bare list of coverages.
pub(super) fn area(text: &str) -> Option<Area> {
    serde_json::from_str(text).ok().map(|kreise| Area { kreise })
}

/// `{network} covers {network}`.
pub(super) fn proposal(text: &str) -> Option<Proposal> {
    let mut words = text.split(' ');
    let (from, kind, to) = (words.next()?, words.next()?, words.next()?);
    Some(Proposal { from: Kept::read(from), kind: Kept::read(kind), to: Kept::read(to) })
}

/// `confirmed until 2027-08`; `ended` alone.
pub(super) fn end(text: &str) -> Option<End> {
    let (state, until) = text.split_once(" until ").unwrap_or((text, ""));
    (!state.is_empty()).then(|| End { state: Kept::read(state), until: Kept::read(until) })
}

/// `3 sha256:0a1b…`.
pub(super) fn draft(text: &str) -> Option<Draft> {
    let (number, sha256) = text.split_once(" sha256:")?;
    Some(Draft { number: Kept::read(number), sha256: Kept::read(sha256) })
}

const MONTHS: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];

/// `2022`, `August 2022`, `31. August 2022`.
fn date(words: &str) -> Kept<FuzzyDate> {
    let digits = |word: &str| match MONTHS.iter().position(|month| *month == word) {
        Some(month) => (month + 1).to_string(),
        None => word.trim_end_matches('.').to_owned(),
    };
    match words.split(' ').map(digits).collect::<Vec<_>>().join(".").parse() {
        _ if words.is_empty() => Kept::Nothing,
        Ok(date) => Kept::Value(date),
        Err(_) => Kept::Unreadable(words.to_owned()),
    }
}
