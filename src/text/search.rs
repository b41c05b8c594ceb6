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

/// One word of a query: 1 to 40 of `[a-z0-9]`, so no query language needs to escape it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct QueryTerm(String);

impl QueryTerm {
    fn from_token(token: &str) -> Option<Self> {
        is_plain(token).then(|| Self(shortened(&stem(token)).to_owned()))
    }

    /// The letters to search for.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether longer tokens that begin with these letters match too (from three letters on).
    pub fn is_prefix(&self) -> bool {
        self.0.len() >= PREFIX_LETTERS
    }
}

/// The distinct `[a-z0-9]` tokens to store for a text, separated by spaces: its words, then the
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

/// `Schüler-Labor` is stored in its parts and as one word, since people write both.
fn index_words(text: &str) -> Vec<String> {
    let joined = text
        .split_whitespace()
        .filter(|word| word.contains(is_hyphen))
        .flat_map(|word| tokens(&word.replace(is_hyphen, "")));
    tokens(text)
        .into_iter()
        .chain(joined)
        .filter(|token| is_plain(token))
        .map(|token| shortened(&token).to_owned())
        .collect()
}

fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}' | '\u{2011}')
}

fn compound_parts(word: &str) -> impl Iterator<Item = &str> {
    let starts = if word.len() >= COMPOUND_LETTERS { PART_START..word.len() - PART_LETTERS + 1 } else { 0..0 };
    starts.map(|start| &word[start..])
}

/// The words of a query, at most eight; all of them must match. Empty if nothing can be searched
/// for. Stop words are left out unless there is nothing else.
pub fn query_terms(query: &str) -> Vec<QueryTerm> {
    let read: String = query.chars().take(MAX_QUERY_CHARS).collect();
    let (idle, telling): (Vec<String>, Vec<String>) = tokens(&read)
        .into_iter()
        .filter(|token| is_plain(token))
        .partition(|token| STOP_WORDS.contains(&token.as_str()));
    let chosen = if telling.is_empty() { idle } else { telling };
    let mut seen = HashSet::new();
    chosen
        .iter()
        .filter_map(|token| QueryTerm::from_token(token))
        .filter(|term| seen.insert(term.clone()))
        .take(MAX_TERMS)
        .collect()
}

/// The terms as an FTS5 `MATCH` expression, for example `"forsch"* AND "ki"`; none for no terms.
pub fn fts5_match(terms: &[QueryTerm]) -> Option<String> {
    joined(terms, " AND ", |term| {
        let star = if term.is_prefix() { "*" } else { "" };
        format!("\"{}\"{star}", term.0)
    })
}

/// The terms as a PostgreSQL `tsquery`, for example `forsch:* & ki`, to be cast (`$1::tsquery`);
/// none for no terms.
pub fn tsquery(terms: &[QueryTerm]) -> Option<String> {
    joined(terms, " & ", |term| {
        let star = if term.is_prefix() { ":*" } else { "" };
        format!("{}{star}", term.0)
    })
}

fn joined(terms: &[QueryTerm], and: &str, written: fn(&QueryTerm) -> String) -> Option<String> {
    let written: Vec<String> = terms.iter().map(written).collect();
    (!written.is_empty()).then(|| written.join(and))
}

fn is_plain(token: &str) -> bool {
    !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

/// Cuts a plain (ASCII) token to the greatest length.
fn shortened(token: &str) -> &str {
    &token[..token.len().min(MAX_TOKEN_LETTERS)]
}
