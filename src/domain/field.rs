//! What a person typed, and what is wrong with it: shared by forms, imports and the API.

use crate::{
    domain::{
        vocabulary::Term,
        words::{Words, german},
    },
    text::clean::plainly,
};
use serde::{Deserialize, Serialize};
use std::{fmt::Display, str::FromStr};

/// Everything typed into a form, in order; a key may repeat.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Typed(Vec<(String, String)>);

impl Typed {
    /// What was typed, pair by pair.
    pub fn new(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        Self(pairs.into_iter().collect())
    }

    /// The first value under a key, or nothing typed.
    pub fn get<'a>(&'a self, key: &str) -> &'a str {
        self.all(key).next().unwrap_or_default()
    }

    /// All values under a key, in order.
    pub fn all<'a, 'k>(&'a self, key: &'k str) -> impl Iterator<Item = &'a str> + use<'a, 'k> {
        self.0.iter().filter(move |(k, _)| k == key).map(|(_, v)| v.as_str())
    }

    /// Everything that was typed, pair by pair.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }

    /// The same, to be kept.
    pub fn into_pairs(self) -> Vec<(String, String)> {
        self.0
    }

    /// Whether that value stands under that key: a ticked box, a chosen option.
    pub fn has(&self, key: &str, value: &str) -> bool {
        self.all(key).any(|v| v == value)
    }

    /// Whether nothing was typed at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The same with all keys of another form as they stand there.
    pub fn replaced(&self, others: &Self) -> Self {
        let kept = self.0.iter().filter(|(key, _)| !others.0.iter().any(|(other, _)| other == key));
        Self(kept.chain(&others.0).cloned().collect())
    }

    /// Only the keys that are wanted.
    pub fn only(&self, wanted: impl Fn(&str) -> bool) -> Self {
        Self(self.0.iter().filter(|(key, _)| wanted(key)).cloned().collect())
    }

    /// Only what is not empty.
    pub fn filled(&self) -> Self {
        Self(self.0.iter().filter(|(_, value)| !value.trim().is_empty()).cloned().collect())
    }

    /// This and then that.
    pub fn and(&self, more: &Self) -> Self {
        Self(self.0.iter().chain(&more.0).cloned().collect())
    }

    /// Adds a value.
    pub fn push(&mut self, key: &str, value: impl Into<String>) {
        self.0.push((key.to_owned(), value.into()));
    }

    /// Adds a value if there is one.
    pub fn push_some(&mut self, key: &str, value: Option<impl Display>) {
        if let Some(value) = value {
            self.push(key, value.to_string());
        }
    }

    /// Adds the codes of several terms.
    pub fn push_terms<T: Term>(&mut self, key: &str, terms: &[T]) {
        terms.iter().for_each(|term| self.push(key, term.code()));
    }
}

/// What is wrong with one field, to be shown beside it and in the summary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// The key of the input.
    pub key: String,
    /// The visible label of the input.
    pub label: String,
    /// What is wrong and what helps.
    pub message: String,
}

impl FieldError {
    /// An error at one input.
    pub fn new(key: &str, label: &str, message: impl Display) -> Self {
        Self { key: key.to_owned(), label: label.to_owned(), message: message.to_string() }
    }
}

/// Why something typed was not taken: where the table of words says it.
#[derive(Debug, Clone, Copy)]
pub struct Refusal(pub fn(&Words) -> String);

/// The same if it says the same.
impl PartialEq for Refusal {
    fn eq(&self, other: &Self) -> bool {
        self.in_words(german()) == other.in_words(german())
    }
}

/// What can say why something typed was not taken.
pub trait Reason {
    /// What is wrong and what helps.
    fn in_words(&self, words: &Words) -> String;
}

impl Reason for Refusal {
    fn in_words(&self, words: &Words) -> String {
        (self.0)(words)
    }
}

/// Texts, and errors that speak one language only.
impl<E: Display> Reason for E {
    fn in_words(&self, _: &Words) -> String {
        self.to_string()
    }
}

/// Somebody who corrects so many inputs sees the rest the next time; no form of ours has that many.
const MAX_ERRORS: usize = 100;

/// Reads typed values into domain types and collects every error, not just the first.
pub struct Parser<'a> {
    typed: &'a Typed,
    words: &'static Words,
    /// What was wrong so far, in the order of the fields.
    pub errors: Vec<FieldError>,
}

impl<'a> Parser<'a> {
    /// A parser without errors, which says what is wrong in German.
    pub fn new(typed: &'a Typed) -> Self {
        Self::speaking(german(), typed)
    }

    /// The same in some language.
    pub fn speaking(words: &'static Words, typed: &'a Typed) -> Self {
        Self { typed, words, errors: Vec::new() }
    }

    /// The language in which it says what is wrong.
    pub fn words(&self) -> &'static Words {
        self.words
    }

    /// What was typed.
    pub fn typed(&self) -> &'a Typed {
        self.typed
    }

    /// Records an error; of a hostile form's thousands only the first hundred.
    pub fn refuse(&mut self, key: &str, label: &str, why: impl Reason) {
        if self.errors.len() < MAX_ERRORS {
            self.errors.push(FieldError::new(key, label, why.in_words(self.words)));
        }
    }

    /// A text that may be empty.
    pub fn text<T: FromStr<Err: Display> + Default>(&mut self, key: &str, label: &str) -> T {
        let value = self.typed.get(key).parse();
        self.or_refuse(key, label, value).unwrap_or_default()
    }

    /// A text that must not be empty.
    pub fn required<T: FromStr<Err: Display>>(&mut self, key: &str, label: &str) -> Option<T> {
        if self.typed.get(key).trim().is_empty() {
            self.refuse(key, label, self.words.document.fill_in);
            return None;
        }
        self.optional(key, label)
    }

    /// A value that may be missing: an empty input means none.
    pub fn optional<T: FromStr<Err: Display>>(&mut self, key: &str, label: &str) -> Option<T> {
        let text = self.typed.get(key).trim();
        if text.is_empty() {
            return None;
        }
        let value = or_plainly(text, str::parse);
        self.or_refuse(key, label, value)
    }

    /// A value read by a function of its own.
    pub fn optional_by<T, E: Reason>(
        &mut self,
        key: &str,
        label: &str,
        read: impl Fn(&str) -> Result<T, E>,
    ) -> Option<T> {
        let text = self.typed.get(key).trim();
        if text.is_empty() {
            return None;
        }
        let value = or_plainly(text, read);
        self.or_refuse(key, label, value)
    }

    /// Several ticked terms, without repetition, in the order of the vocabulary.
    pub fn many<T: FromStr<Err: Display> + Ord>(&mut self, key: &str, label: &str) -> Vec<T> {
        let mut values = Vec::new();
        for text in self.typed.all(key).filter(|text| !text.trim().is_empty()) {
            values.extend(self.or_refuse(key, label, text.trim().parse()));
        }
        values.sort();
        values.dedup();
        values
    }

    /// A ticked box.
    pub fn ticked(&self, key: &str) -> bool {
        !self.typed.get(key).is_empty()
    }

    fn or_refuse<T, E: Reason>(&mut self, key: &str, label: &str, value: Result<T, E>) -> Option<T> {
        value.map_err(|error| self.refuse(key, label, error)).ok()
    }
}

/// Reads what was typed as it is or, if that means nothing, in plain letters: `5 €` with the fixed blank of a word
/// processor is `5 €`.
fn or_plainly<T, E>(text: &str, read: impl Fn(&str) -> Result<T, E>) -> Result<T, E> {
    read(text).or_else(|error| read(&plainly(text)).map_err(|_| error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{text::Line, vocabulary::Subject};

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        Typed::new(pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())))
    }

    #[test]
    fn every_error_is_collected_not_just_the_first() {
        let typed = typed(&[("a", "zu lang"), ("b", "basteln")]);
        let mut parser = Parser::new(&typed);
        let _: Line<3> = parser.text("a", "A");
        let _: Vec<Subject> = parser.many("b", "B");
        let _: Option<Line<3>> = parser.required("c", "C");
        let keys: Vec<_> = parser.errors.iter().map(|e| e.key.as_str()).collect();
        assert_eq!(keys, ["a", "b", "c"]);
    }

    #[test]
    fn of_a_hostile_form_only_the_first_errors_are_kept() {
        let typed = typed(&vec![("s", "basteln"); 20_000]);
        let mut parser = Parser::new(&typed);
        let _: Vec<Subject> = parser.many("s", "S");
        assert_eq!(parser.errors.len(), MAX_ERRORS);
    }

    #[test]
    fn a_term_ticked_twice_counts_once() {
        let typed = typed(&[("s", "technik"), ("s", "mathematik"), ("s", "technik")]);
        let terms: Vec<Subject> = Parser::new(&typed).many("s", "S");
        assert_eq!(terms, [Subject::Mathematik, Subject::Technik]);
    }
}
