//! The words of a search and of what is searched.

#[cfg(test)]
mod tests;

use super::fold::{fold, tokens};
use std::{collections::HashSet, sync::LazyLock};

/// Letters of a stored or asked word; the longest German compounds in use stay below.
const MAX_WORD_LETTERS: usize = 40;

/// Words kept of one text: ten times what a long description needs.
const MAX_WORDS: usize = 8_000;

/// More words than this in a query are ignored.
const MAX_ASKED: usize = 12;

/// Parts of one word; more are ignored.
const MAX_PARTS: usize = 4;

/// Only so many characters of a query are read, whatever a link carries.
const MAX_QUERY_CHARS: usize = 300;

/// Folded words that tell nothing about an offer.
const IDLE: &str = "\
    ab als am an and angebot angebote auch auf aus bei beste besten bis bitte das dem den der des die ein eine \
    einem einen einer eines er es etwas finden findet for fur gern gerne gesucht gibt hallo hat ich ihr im in ins \
    interesse interessieren interessiert ist kann kommen kommt liebt mache machen macht mag mal man mein meine \
    meinem meinen meiner mich mir mit mochte mochten nach nahe oder of sich sie sind sohn suche suchen sucht the \
    tochter u uber um und uns unser unsere unseren unserer veranstaltung veranstaltungen vom von wann was welche \
    welchen welcher welches wer wie will wir wo wollen zu zum zur";

static STOP_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| IDLE.split(' ').collect());

/// One word of a query, in every way in which people may have written it: `Girls'Day` is two words or one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AskedWord {
    /// As it was typed.
    pub typed: String,
    /// All of these match …
    pub parts: Vec<String>,
    /// … or this one does.
    pub joined: Option<String>,
}

impl AskedWord {
    fn single(token: &str, typed: Option<String>) -> Self {
        Self {
            typed: typed.unwrap_or_else(|| token.to_owned()),
            parts: vec![shortened(token).to_owned()],
            joined: None,
        }
    }

    /// A word that consists of several; none if it is one.
    fn compound(word: &str) -> Option<Self> {
        let parts = tokens(&parted(word));
        let whole = tokens(&together(word));
        let [whole] = whole.as_slice() else { return None };
        let is_compound = parts.len() > 1 && !parts.iter().any(|part| is_idle(part));
        let mut seen = HashSet::new();
        let distinct = parts.iter().filter(|part| seen.insert(part.as_str())).take(MAX_PARTS);
        is_compound.then(|| Self {
            typed: word.to_owned(),
            parts: distinct.map(|part| shortened(part).to_owned()).collect(),
            joined: Some(shortened(whole).to_owned()),
        })
    }
}

/// The distinct folded words of a text in their order, at most 8,000: `Schüler-Labor`, `Girls’Day` and `GirlsDay` in their parts and as
/// one word, since people write both.
pub fn words(text: &str) -> Vec<String> {
    let other_ways = text.split_whitespace().flat_map(|word| {
        let apart = Some(parted(word)).filter(|apart| apart != word);
        let as_one = word.contains(is_inner_sign).then(|| together(word));
        apart.into_iter().chain(as_one).flat_map(|word| tokens(&word))
    });
    let mut seen = HashSet::new();
    let all = tokens(text).into_iter().chain(other_ways).map(|token| shortened(&token).to_owned());
    all.filter(|token| seen.insert(token.clone())).take(MAX_WORDS).collect()
}

/// What people write within one word: hyphens, apostrophes and the like. They all part it.
fn is_inner_sign(letter: char) -> bool {
    matches!(
        letter,
        '-' | '\u{2010}' | '\u{2011}' | '\'' | '’' | '‘' | '´' | '`' | '.' | '/' | '@' | ':' | '&' | '+' | '_' | '·'
    )
}

/// The word as one, without the signs within it.
fn together(word: &str) -> String {
    word.replace(is_inner_sign, "")
}

/// The word with a gap where a capital follows a small letter, but for the ending of `SchülerInnen`.
fn parted(word: &str) -> String {
    let mut parted = String::with_capacity(word.len() + 4);
    for (at, letter) in word.char_indices() {
        let after_small = parted.chars().next_back().is_some_and(char::is_lowercase);
        if after_small && letter.is_uppercase() && !word[at..].starts_with("In") {
            parted.push(' ');
        }
        parted.push(letter);
    }
    parted
}

/// The words of a query, at most twelve. Empty if nothing can be searched for. Words that tell nothing are left out unless there is
/// nothing else.
pub fn asked_words(query: &str) -> Vec<AskedWord> {
    let read: String = query.chars().take(MAX_QUERY_CHARS).collect();
    let (compounds, plain): (Vec<_>, Vec<_>) = read.split_whitespace().map(compound_or_word).partition(Result::is_ok);
    let plain: Vec<&str> = plain.into_iter().filter_map(Result::err).collect();
    let (idle, telling): (Vec<String>, Vec<String>) =
        tokens(&plain.join(" ")).into_iter().partition(|token| is_idle(token));
    let nothing_else = telling.is_empty() && compounds.is_empty();
    let chosen = if nothing_else { idle } else { telling };
    let mut seen = HashSet::new();
    let as_typed = |token: &str| {
        let own = plain.iter().flat_map(|word| word.split(|letter: char| !letter.is_alphanumeric()));
        own.into_iter().find(|word| fold(word) == token).map(str::to_owned)
    };
    let singles = chosen.iter().map(|token| AskedWord::single(token, as_typed(token)));
    singles
        .chain(compounds.into_iter().filter_map(Result::ok))
        .filter(|word| seen.insert(word.parts.clone()))
        .take(MAX_ASKED)
        .collect()
}

/// Whether a folded word tells nothing about an offer.
pub fn is_idle(token: &str) -> bool {
    STOP_WORDS.contains(token)
}

fn compound_or_word(word: &str) -> Result<AskedWord, &str> {
    AskedWord::compound(word).ok_or(word)
}

/// Cuts a word to the greatest length.
fn shortened(token: &str) -> &str {
    token.char_indices().nth(MAX_WORD_LETTERS).map_or(token, |(end, _)| &token[..end])
}
