//! What full-text search stores and asks, for SQLite (FTS5) and PostgreSQL (tsvector) alike.

#[cfg(test)]
mod tests;

use std::collections::HashSet;

use super::fold::{stem, tokens};

/// Letters of a stored or asked token; the longest German compounds in use stay below.
const MAX_TOKEN_LETTERS: usize = 40;

/// Tokens stored for one text. PostgreSQL refuses a tsvector above 1 MiB: 8,000 tokens of at most
/// 40 letters are a third of that, and ten times what a long description needs.
const MAX_INDEX_TOKENS: usize = 8_000;

/// From this length on a word is taken for a compound.
const COMPOUND_LETTERS: usize = 9;

/// The first part of a compound has at least this many letters (the whole word finds that part).
const PART_START: usize = 3;

/// The last part of a compound has at least this many letters: `Kurs` and `Camp` are to be found.
const PART_LETTERS: usize = 4;

/// More words than this in a query are ignored; each costs one look-up in the index.
const MAX_TERMS: usize = 8;

/// Only so many characters of a query are read, whatever a link carries.
const MAX_QUERY_CHARS: usize = 300;

/// Shorter terms match whole tokens only: `KI*` would find every Kind, `8*` the year 80.
const PREFIX_LETTERS: usize = 3;

/// Folded words that tell nothing about an offer.
const STOP_WORDS: &[&str] = &[
    "ab", "als", "am", "an", "and", "auch", "auf", "aus", "bei", "bis", "das", "dem", "den", "der", "des", "die",
    "ein", "eine", "einem", "einen", "einer", "eines", "es", "for", "fur", "gibt", "ich", "im", "in", "ist", "mit",
    "nach", "oder", "of", "sind", "the", "u", "uber", "um", "und", "vom", "von", "was", "wie", "wir", "wo", "zu",
    "zum", "zur",
];

/// The beginning of a word, 1 to 40 letters and digits of any script, so no query language needs to escape it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Word(String);

impl Word {
    fn new(token: &str) -> Self {
        Self(shortened(&stem(token)).to_owned())
    }

    /// Whether longer tokens that begin with these letters match too.
    fn is_prefix(&self) -> bool {
        self.0.chars().count() >= PREFIX_LETTERS
    }
}

/// One word of a query, in every way in which people may have written it: `Girls'Day` is two words or one.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct QueryTerm {
    /// All of these match …
    words: Vec<Word>,
    /// … or this one does.
    joined: Option<Word>,
}

impl QueryTerm {
    fn single(token: &str) -> Self {
        Self { words: vec![Word::new(token)], joined: None }
    }

    /// A word that consists of several; none if it is one.
    fn compound(word: &str) -> Option<Self> {
        let parts = tokens(&parted(word));
        let whole = tokens(&together(word));
        let [whole] = whole.as_slice() else { return None };
        let is_compound = parts.len() > 1 && !parts.iter().any(|part| is_stop_word(part));
        is_compound
            .then(|| Self { words: parts.iter().map(|part| Word::new(part)).collect(), joined: Some(Word::new(whole)) })
    }

    fn written(&self, and: &str, or: &str, word: impl Fn(&Word) -> String) -> String {
        let words = self.words.iter().map(&word).collect::<Vec<_>>().join(and);
        match &self.joined {
            Some(joined) => format!("(({words}){or}{})", word(joined)),
            None => words,
        }
    }
}

/// The distinct tokens to store for a text, separated by spaces: its words, then the
/// ends of long words, so that `labor` finds `Schülerlabor`; at most 8,000.
///
/// Words are stored whole rather than as stems: a stem begins its word, so a prefix search finds it
/// all the same, and half-typed words are found as well. For PostgreSQL cast the result
/// (`$1::tsvector`); `to_tsvector` would parse it once more and might split `3d`.
pub fn index_text(text: &str) -> String {
    let words = index_words(text);
    let parts = words.iter().flat_map(|word| compound_parts(word));
    let mut seen = HashSet::new();
    let distinct: Vec<&str> = words
        .iter()
        .map(String::as_str)
        .chain(parts)
        .filter(|token| seen.insert(*token))
        .take(MAX_INDEX_TOKENS)
        .collect();
    distinct.join(" ")
}

/// `Schüler-Labor`, `Girls’Day` and `GirlsDay` are stored in their parts and as one word, since people write both.
fn index_words(text: &str) -> Vec<String> {
    let other_ways = text.split_whitespace().flat_map(|word| {
        let apart = Some(parted(word)).filter(|apart| apart != word);
        let as_one = word.contains(is_inner_sign).then(|| together(word));
        apart.into_iter().chain(as_one).flat_map(|word| tokens(&word))
    });
    tokens(text).into_iter().chain(other_ways).map(|token| shortened(&token).to_owned()).collect()
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

/// The ends of a long word. Only of German ones: elsewhere they mean nothing, and are not cut between two bytes.
fn compound_parts(word: &str) -> impl Iterator<Item = &str> {
    let is_long = word.is_ascii() && word.len() >= COMPOUND_LETTERS;
    let starts = if is_long { PART_START..word.len() - PART_LETTERS + 1 } else { 0..0 };
    starts.map(|start| &word[start..])
}

/// The words of a query, at most eight; all of them must match. Empty if nothing can be searched
/// for. Stop words are left out unless there is nothing else.
pub fn query_terms(query: &str) -> Vec<QueryTerm> {
    let read: String = query.chars().take(MAX_QUERY_CHARS).collect();
    let (compounds, plain): (Vec<_>, Vec<_>) = read.split_whitespace().map(compound_or_word).partition(Result::is_ok);
    let plain: Vec<&str> = plain.into_iter().filter_map(Result::err).collect();
    let (idle, telling): (Vec<String>, Vec<String>) =
        tokens(&plain.join(" ")).into_iter().partition(|token| is_stop_word(token));
    let nothing_else = telling.is_empty() && compounds.is_empty();
    let chosen = if nothing_else { idle } else { telling };
    let mut seen = HashSet::new();
    let singles = chosen.iter().map(|token| QueryTerm::single(token));
    singles
        .chain(compounds.into_iter().filter_map(Result::ok))
        .filter(|term| seen.insert(term.clone()))
        .take(MAX_TERMS)
        .collect()
}

fn is_stop_word(token: &str) -> bool {
    STOP_WORDS.contains(&token)
}

fn compound_or_word(word: &str) -> Result<QueryTerm, &str> {
    QueryTerm::compound(word).ok_or(word)
}

/// The terms as an FTS5 `MATCH` expression, for example `"forsch"* AND "ki"`; none for no terms.
pub fn fts5_match(terms: &[QueryTerm]) -> Option<String> {
    joined(terms, " AND ", " OR ", |word| {
        let star = if word.is_prefix() { "*" } else { "" };
        format!("\"{}\"{star}", word.0)
    })
}

/// The terms as a PostgreSQL `tsquery`, for example `forsch:* & ki`, to be cast (`$1::tsquery`);
/// none for no terms.
pub fn tsquery(terms: &[QueryTerm]) -> Option<String> {
    joined(terms, " & ", " | ", |word| {
        let star = if word.is_prefix() { ":*" } else { "" };
        format!("{}{star}", word.0)
    })
}

fn joined(terms: &[QueryTerm], and: &str, or: &str, word: fn(&Word) -> String) -> Option<String> {
    let written: Vec<String> = terms.iter().map(|term| term.written(and, or, word)).collect();
    (!written.is_empty()).then(|| written.join(and))
}

/// Cuts a token to the greatest length.
fn shortened(token: &str) -> &str {
    token.char_indices().nth(MAX_TOKEN_LETTERS).map_or(token, |(end, _)| &token[..end])
}
