//! The one German folding: index, query and duplicate checks all see the same letters.

mod gender;
mod stem;
#[cfg(test)]
mod tests;

pub use stem::stem;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Folds case, accents, umlaut spellings, gender forms and punctuation away: two texts that people
/// would call the same fold to the same string of words with single spaces.
///
/// Folding twice changes nothing. Words in other scripts keep their letters, so that two different
/// names never both become empty.
pub fn fold(text: &str) -> String {
    tokens(text).join(" ")
}

/// The folded words of a text in their order, repetitions included.
pub fn tokens(text: &str) -> Vec<String> {
    let plain = without_marks(text);
    let neutral = gender::without_signs(&plain);
    let words = neutral
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(fold_word)
        .collect();
    gender::merge_pairs(words)
}

/// Decomposes, so that the dots of an umlaut become a mark of their own, and drops every mark.
fn without_marks(text: &str) -> String {
    text.nfkd().filter(|letter| !is_combining_mark(*letter) && !is_invisible(*letter)).collect()
}

/// Soft hyphens, joiners and direction marks stand inside words without parting them.
fn is_invisible(letter: char) -> bool {
    matches!(letter,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn fold_word(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for letter in word.chars().flat_map(char::to_lowercase) {
        push_folded(&mut folded, letter);
    }
    folded
}

fn push_folded(folded: &mut String, letter: char) {
    match letter {
        'ß' => folded.push_str("ss"),
        'þ' => folded.push_str("th"),
        'æ' => folded.push('a'),
        'ø' | 'œ' => folded.push('o'),
        'đ' | 'ð' => folded.push('d'),
        'ł' => folded.push('l'),
        'ı' => folded.push('i'),
        'e' if spells_umlaut(folded) => {}
        other => folded.push(other),
    }
}

/// Whether an `e` after these letters would be the second half of `ae`, `oe` or `ue`.
///
/// No dictionary tells `Schueler` from `aktuell`, so both lose the `e`: index and query alike, which
/// costs nothing but a rare mix-up. After `a`, `e` and `q` a `ue` is never an umlaut (`Frauen`,
/// `Feuer`, `Quelle`), and keeping it there keeps the endings that stemming needs.
fn spells_umlaut(before: &str) -> bool {
    let mut backwards = before.chars().rev();
    match backwards.next() {
        Some('a' | 'o') => true,
        Some('u') => !matches!(backwards.next(), Some('a' | 'e' | 'q')),
        _ => false,
    }
}
