//! A phrase of a sentence.

use super::Meaning;

/// What some words say.
pub(super) struct Phrase {
    /// How many words these are.
    pub length: usize,
    /// What they say.
    pub meanings: Vec<Meaning>,
}

impl Phrase {
    /// So many words, which say that; none if they say nothing.
    pub(super) fn of(length: usize, meanings: Vec<Meaning>) -> Option<Self> {
        (!meanings.is_empty()).then_some(Self { length, meanings })
    }

    /// The same with so many words before it.
    pub(super) fn after(self, before: usize) -> Self {
        Self { length: self.length + before, ..self }
    }
}

/// A number between two others, both included, in figures or as a word: `9`, `neun`, `neunte`, `9te`.
pub(super) fn number(token: &str, least: u8, most: u8) -> Option<u8> {
    let figures = token.trim_end_matches("te").trim_end_matches("ten");
    let number = figures.parse().ok().or_else(|| in_words(token));
    number.filter(|number| (least..=most).contains(number))
}

fn in_words(token: &str) -> Option<u8> {
    const WORDS: [&str; 13] =
        ["ein", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwolf", "dreizehn"];
    const ORDER: [&str; 13] = [
        "erst",
        "zweit",
        "dritt",
        "viert",
        "funft",
        "sechst",
        "siebt",
        "acht",
        "neunt",
        "zehnt",
        "elft",
        "zwolft",
        "dreizehnt",
    ];
    let ordinal = |word: &str| token.strip_prefix(word).is_some_and(|ending| matches!(ending, "e" | "en" | "er"));
    let at = WORDS.iter().position(|word| *word == token).or_else(|| ORDER.iter().position(|word| ordinal(word)))?;
    u8::try_from(at + 1).ok()
}
