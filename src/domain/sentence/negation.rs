//! What somebody does not want.

use super::{Meaning, Step, phrase::Phrase};
use crate::domain::{search::CostFilter, vocabulary::Mode};

/// How many words deny what follows them, an article between included; none if none do.
pub(super) fn at(tokens: &[&str]) -> Option<usize> {
    let denies = |token: &str| {
        matches!(
            token,
            "nicht" | "ohne" | "ausser" | "ausserhalb" | "statt" | "kein" | "keine" | "keinen" | "keiner" | "keines"
        )
    };
    match tokens {
        [first, "der" | "den" | "die" | "dem" | "das", ..] if denies(first) => Some(2),
        [first, ..] if denies(first) => Some(1),
        _ => None,
    }
}

/// What a phrase says when it is denied: the contrary if there is one, else it stays words, with those that deny it.
pub(super) fn of(phrase: Phrase, denying: usize) -> Step {
    let contrary: Vec<Meaning> = match phrase.meanings.as_slice() {
        [Meaning::Cost(CostFilter::Free)] => vec![Meaning::Cost(CostFilter::Paid)],
        [Meaning::Mode(Mode::Online), ..] => [Mode::OnSite, Mode::Hybrid, Mode::Mobile].map(Meaning::Mode).to_vec(),
        _ => Vec::new(),
    };
    let length = denying + phrase.length;
    Phrase::of(length, contrary).map_or(Step::Words(length), Step::Read)
}
