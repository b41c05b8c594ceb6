//! What people mean by the sentence that they type into the search: `roboter für 9-jährige bei rosenheim in den ferien kostenlos` is a word,
//! an age, a place, a time and a price.
//!
//! The grammar reads folded words from left to right and takes the longest phrase that it knows. What may mean something else stays a
//! word: `Hof` is a place only behind `in`, `bei` or `Stadt`.

mod audience;
mod negation;
mod phrase;
mod places;
#[cfg(test)]
mod tests;
mod times;

use super::{
    gazetteer::{Radius, Spot},
    kreis::{Ags, Bezirk},
    school_calendar::SchoolCalendar,
    search::{Access, CostFilter, TimeSpan},
    vocabulary::{Mode, Stage},
};
use crate::text::{fold::tokens, search::is_idle};
use jiff::civil::{Date, Weekday};
use phrase::Phrase;
use std::collections::BTreeSet;

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
    /// Near a town or a postcode.
    Near(&'static Spot, Radius),
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
    /// On that day or later.
    From(Date),
    /// On that day or earlier.
    Until(Date),
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

/// Reads a sentence on a day; `holidays` are the school holidays that are known. What it leaves as words says nothing more: read again, they
/// stay words.
pub fn understand(typed: &str, today: Date, holidays: &SchoolCalendar) -> Understood {
    let mut understood = Understood { meanings: Vec::new(), words: typed.to_owned() };
    // It ends: whatever is read takes at least one word away.
    loop {
        let Understood { meanings, words } = read_whole_words(&understood.words, today, holidays);
        let is_all = meanings.is_empty();
        understood.words = if is_all && understood.meanings.is_empty() { words } else { with_letters(&words) };
        let new = meanings.into_iter().filter(|meaning| !understood.meanings.contains(meaning));
        let new: Vec<Meaning> = new.collect();
        understood.meanings.extend(new);
        if is_all {
            return understood;
        }
    }
}

/// Reads a sentence once, without cutting a word that was typed as one: what `kostenlos/Roboter` says in part stays a word as a whole. Else it
/// would say so again wherever the words that are left are searched for.
fn read_whole_words(typed: &str, today: Date, holidays: &SchoolCalendar) -> Understood {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let mut uncut = BTreeSet::new();
    loop {
        let Pass { meanings, left, cut } = read_once(&words, &uncut, today, holidays);
        if cut.is_subset(&uncut) {
            return Understood { meanings, words: left.into_iter().map(|at| words[at]).collect::<Vec<_>>().join(" ") };
        }
        uncut.extend(cut);
    }
}

/// What a pass over the words of a sentence found.
struct Pass {
    meanings: Vec<Meaning>,
    /// The places of the words that are left.
    left: Vec<usize>,
    /// The places of those that are left though a part of them was read.
    cut: BTreeSet<usize>,
}

/// The words of some that are more than a sign.
fn with_letters(words: &str) -> String {
    let has_letters = |word: &&str| !tokens(word).is_empty();
    words.split_whitespace().filter(has_letters).collect::<Vec<_>>().join(" ")
}

/// Reads the words from left to right; no phrase touches those that are not to be cut.
fn read_once(words: &[&str], uncut: &BTreeSet<usize>, today: Date, holidays: &SchoolCalendar) -> Pass {
    let mut pieces: Vec<(String, usize)> = Vec::new();
    for (at, word) in words.iter().enumerate().take(MOST_WORDS) {
        pieces.extend(tokens(word).into_iter().map(|token| (token, at)));
    }
    let tokens: Vec<&str> = pieces.iter().map(|(token, _)| token.as_str()).collect();
    let mut is_read = vec![false; pieces.len()];
    let mut meanings: Vec<Meaning> = Vec::new();
    let (mut at, mut either) = (0, Vec::new());
    while at < tokens.len() {
        match phrase_at(&tokens, at, &is_read, today, holidays) {
            Step::Read(phrase) if touches(&pieces[at..at + phrase.length], uncut) => at += 1,
            Step::Read(phrase) => {
                is_read[at..at + phrase.length].fill(true);
                let new = phrase.meanings.into_iter().filter(|meaning| !meanings.contains(meaning)).collect::<Vec<_>>();
                meanings.extend(new);
                at += phrase.length;
            }
            Step::Words(length) => at += length,
            Step::Either(length) => {
                either.push(at - 1);
                at += length;
            }
        }
    }
    // A word is searched for unless all of it was read; what tells nothing goes with the phrase that it belonged to.
    let tells = |at: usize| meanings.is_empty() || !is_idle(&pieces[at].0) || either.contains(&at);
    let of_word = |word: usize| -> Vec<usize> { (0..pieces.len()).filter(|at| pieces[*at].1 == word).collect() };
    let is_left = |word: &usize| {
        let own = of_word(*word);
        own.is_empty() || own.into_iter().any(|at| !is_read[at] && tells(at))
    };
    let left: Vec<usize> = (0..words.len()).filter(is_left).collect();
    let cut = left.iter().copied().filter(|word| of_word(*word).into_iter().any(|at| is_read[at])).collect();
    Pass { meanings, left, cut }
}

fn touches(pieces: &[(String, usize)], uncut: &BTreeSet<usize>) -> bool {
    pieces.iter().any(|(_, word)| uncut.contains(word))
}

/// What stands at a place of a sentence.
enum Step {
    /// A phrase that says something.
    Read(Phrase),
    /// So many words.
    Words(usize),
    /// So many words behind an `oder`, which stays with them.
    Either(usize),
}

fn phrase_at(tokens: &[&str], at: usize, is_read: &[bool], today: Date, holidays: &SchoolCalendar) -> Step {
    let rest = &tokens[at..];
    let before = at.checked_sub(1).map(|before| tokens[before]);
    let read = |phrase: Option<Phrase>| phrase.map_or(Step::Words(1), Step::Read);
    if let Some(negation) = negation::at(rest) {
        return match longest(&rest[negation..], today, holidays) {
            // `ohne Kosten` is a phrase itself.
            _ if others(rest).is_some() => read(others(rest)),
            Some(phrase) => negation::of(phrase, negation),
            None => Step::Words(1),
        };
    }
    let Some(phrase) = longest(rest, today, holidays) else { return Step::Words(1) };
    // `TH Deggendorf` is an organisation, `am Morgen` no day, and a Grundschule where somebody teaches no stage of who comes.
    let is_other = match phrase.meanings.first() {
        Some(Meaning::Kreis(_) | Meaning::Bezirk(_) | Meaning::Near(..)) => before.is_some_and(names_an_organisation),
        Some(Meaning::Days(..)) => rest.first() == Some(&"morgen") && before.is_some_and(times::is_of_the_day),
        Some(Meaning::Stage(stage)) => {
            *stage != Stage::Lehrkraefte && tokens.iter().any(|token| is_for_teachers(token))
        }
        _ => false,
    };
    // `Bamberg oder online` asks for either, and chips for both.
    let is_either = before == Some("oder") && (at == 1 || is_read[at - 2]);
    match (is_other, is_either) {
        (_, true) => Step::Either(phrase.length),
        (true, false) => Step::Words(phrase.length),
        (false, false) => Step::Read(phrase),
    }
}

/// Whether what follows is the name of an organisation, not where somebody looks.
fn names_an_organisation(token: &str) -> bool {
    matches!(
        token,
        "uni"
            | "universitat"
            | "hochschule"
            | "th"
            | "tu"
            | "fh"
            | "oth"
            | "haw"
            | "ku"
            | "fau"
            | "lmu"
            | "thi"
            | "tum"
            | "ihk"
            | "vhs"
    )
}

fn is_for_teachers(token: &str) -> bool {
    token.contains("fortbildung") || token.contains("weiterbildung") || token.starts_with("lehrkraft")
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
    let online = || [Mode::Online, Mode::Hybrid].map(Meaning::Mode).to_vec();
    match tokens {
        ["ohne", "kosten" | "geld" | "gebuhr" | "gebuhren", ..] => Phrase::of(2, free()),
        ["kostenlos" | "kostenlose" | "kostenloses" | "kostenfrei" | "kostenfreie" | "gratis" | "umsonst", ..] => {
            Phrase::of(1, free())
        }
        ["kostet", "nichts", ..] => Phrase::of(2, free()),
        ["kommt", "zu" | "an" | "in", "uns" | "die" | "unsere", "schule", ..] => Phrase::of(4, mobile()),
        ["kommt", "zu" | "an" | "in", "die", "kita" | "klasse", ..] => Phrase::of(4, mobile()),
        ["kommt", "zu", "uns", ..] => Phrase::of(3, mobile()),
        ["in" | "an", "die", "schule" | "klasse", "kommt" | "kommen", ..] => Phrase::of(4, mobile()),
        ["an", "die" | "unsere" | "unserer" | "meine", "schule", ..] => Phrase::of(3, mobile()),
        // Who takes part online takes part in what is both.
        ["von", "zuhause" | "daheim", ..] => Phrase::of(2, online()),
        ["online", ..] => Phrase::of(1, online()),
        ["rollstuhl" | "rollstuhlgerecht" | "barrierefrei", ..] => {
            Phrase::of(1, vec![Meaning::Access(Access::Wheelchair)])
        }
        ["mit", "rollstuhl", ..] => Phrase::of(2, vec![Meaning::Access(Access::Wheelchair)]),
        ["gebardensprache" | "dgs" | "gehorlos" | "gehorlose", ..] => {
            Phrase::of(1, vec![Meaning::Access(Access::SignLanguage)])
        }
        ["in", "leichter" | "einfacher", "sprache", ..] => Phrase::of(3, vec![Meaning::Access(Access::EasyLanguage)]),
        ["leichte" | "einfache", "sprache", ..] => Phrase::of(2, vec![Meaning::Access(Access::EasyLanguage)]),
        _ => None,
    }
}
