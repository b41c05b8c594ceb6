//! What people mean by the sentence that they type into the search: `roboter für 9-jährige bei rosenheim in den ferien kostenlos` is a word,
//! an age, a place, a time and a price.
//!
//! The grammar reads folded words from left to right and takes the longest phrase that it knows. What may mean something else stays a
//! word: `Hof` is a place only behind `in`, `bei` or `Stadt`.

mod audience;
mod phrase;
mod places;
#[cfg(test)]
mod tests;
mod times;

use super::{
    kreis::{Ags, Bezirk},
    school_calendar::SchoolCalendar,
    search::{Access, CostFilter, TimeSpan},
    vocabulary::{Mode, Stage},
};
use crate::text::{fold::tokens, search::is_idle};
use jiff::civil::{Date, Weekday};
use phrase::Phrase;

/// Something that a phrase says about the offers that are looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// For somebody of that age.
    Age(u8),
    /// For a Jahrgangsstufe.
    Grade(u8),
    /// For a stage of education, or adults around it.
    Stage(Stage),
    /// In a Kreis.
    Kreis(Ags),
    /// In a Regierungsbezirk.
    Bezirk(Bezirk),
    /// Costs nothing, or something.
    Cost(CostFilter),
    /// How it takes place.
    Mode(Mode),
    /// What has to be accessible.
    Access(Access),
    /// Within a stretch of time from today.
    Span(TimeSpan),
    /// On a day from the first to the last.
    Days(Date, Date),
    /// On a day of the week.
    Weekday(Weekday),
}

/// What a sentence says, and the words of it that are to be searched for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Understood {
    /// What its phrases say, in their order.
    pub meanings: Vec<Meaning>,
    /// All other words, as they were typed.
    pub words: String,
}

/// Only so many words of a sentence are read; what stands behind them stays as it is.
const MOST_WORDS: usize = 40;

/// Reads a sentence on a day; `holidays` are the school holidays that are known.
pub fn understand(typed: &str, today: Date, holidays: &SchoolCalendar) -> Understood {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let mut pieces: Vec<(String, usize)> = Vec::new();
    for (at, word) in words.iter().enumerate().take(MOST_WORDS) {
        pieces.extend(tokens(word).into_iter().map(|token| (token, at)));
    }
    let tokens: Vec<&str> = pieces.iter().map(|(token, _)| token.as_str()).collect();
    let mut is_read = vec![false; pieces.len()];
    let mut meanings = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match longest(&tokens[at..], today, holidays) {
            Some(phrase) => {
                is_read[at..at + phrase.length].fill(true);
                let new = phrase.meanings.into_iter().filter(|meaning| !meanings.contains(meaning)).collect::<Vec<_>>();
                meanings.extend(new);
                at += phrase.length;
            }
            None => at += 1,
        }
    }
    // A word is searched for unless all of it was read; what tells nothing goes with the phrase that it belonged to.
    let tells = |token: &str| meanings.is_empty() || !is_idle(token);
    let is_left = |word: &usize| {
        let mut own = pieces.iter().zip(&is_read).filter(|((_, of), _)| of == word).peekable();
        own.peek().is_none() || own.any(|((token, _), is_read)| !is_read && tells(token))
    };
    let words = (0..words.len()).filter(is_left).map(|at| words[at]).collect::<Vec<_>>().join(" ");
    Understood { meanings, words }
}

fn longest(tokens: &[&str], today: Date, holidays: &SchoolCalendar) -> Option<Phrase> {
    let all =
        [audience::phrase(tokens), places::phrase(tokens), times::phrase(tokens, today, holidays), others(tokens)];
    all.into_iter().flatten().max_by_key(|phrase| phrase.length)
}

/// What it costs, how it takes place, what is accessible.
fn others(tokens: &[&str]) -> Option<Phrase> {
    let free = || vec![Meaning::Cost(CostFilter::Free)];
    let mobile = || vec![Meaning::Mode(Mode::Mobile)];
    match tokens {
        ["ohne", "kosten" | "geld" | "gebuhr" | "gebuhren", ..] => Phrase::of(2, free()),
        ["kostenlos" | "kostenlose" | "kostenloses" | "kostenfrei" | "kostenfreie" | "gratis" | "umsonst", ..] => {
            Phrase::of(1, free())
        }
        ["kostet", "nichts", ..] => Phrase::of(2, free()),
        ["kommt", "zu" | "an" | "in", "uns" | "die" | "unsere", "schule", ..] => Phrase::of(4, mobile()),
        ["kommt", "zu" | "an" | "in", "die", "kita" | "klasse", ..] => Phrase::of(4, mobile()),
        ["kommt", "zu", "uns", ..] => Phrase::of(3, mobile()),
        ["an", "die" | "unsere" | "unserer" | "meine", "schule", ..] => Phrase::of(3, mobile()),
        ["von", "zuhause" | "daheim", ..] => Phrase::of(2, vec![Meaning::Mode(Mode::Online)]),
        ["online", ..] => Phrase::of(1, vec![Meaning::Mode(Mode::Online)]),
        ["rollstuhl" | "rollstuhlgerecht" | "barrierefrei", ..] => {
            Phrase::of(1, vec![Meaning::Access(Access::Wheelchair)])
        }
        ["mit", "rollstuhl", ..] => Phrase::of(2, vec![Meaning::Access(Access::Wheelchair)]),
        ["gebardensprache", ..] => Phrase::of(1, vec![Meaning::Access(Access::SignLanguage)]),
        ["in", "leichter", "sprache", ..] => Phrase::of(3, vec![Meaning::Access(Access::EasyLanguage)]),
        ["leichte", "sprache", ..] => Phrase::of(2, vec![Meaning::Access(Access::EasyLanguage)]),
        _ => None,
    }
}
