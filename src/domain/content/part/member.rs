//! How the members of a part are typed and stored, by the kind of their value.

use super::Key;
use crate::domain::{
    content::session::{self, Session},
    date::FuzzyDate,
    field::{Parser, Refusal, Typed},
    text::{Line, Prose, TextError},
    vocabulary::Answer,
};
use crate::text::clean::plainly;
use jiff::civil::Date;
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::{fmt::Display, str::FromStr};

/// What a stored value has lost on being read: what it said, as far as it can be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Loss {
    /// The program does not know it any more, and leaves it out.
    Unknown(String),
    /// The text is longer than it may be today, and is cut to so many characters.
    Cut(usize),
}

/// A value of the document that is typed and stored under one key.
pub trait Member {
    /// Reads it from a form. What is missing is no error, what cannot be understood is.
    fn read(&mut self, key: &Key, parser: &mut Parser);
    /// Writes it back into the form.
    fn write(&self, key: &Key, typed: &mut Typed);
    /// As it is stored; null if there is nothing.
    fn store(&self) -> Value;
    /// Reads what is stored. What is not understood is left out and told.
    fn restore(&mut self, stored: &Value) -> Vec<Loss>;
    /// Whether it holds any number of entries, which are compared one by one.
    fn is_list(&self) -> bool {
        false
    }
    /// How many characters there may be, if it is a text.
    fn limit(&self) -> Option<usize> {
        None
    }
}

/// A stored value in words, cut to what one can take in.
fn told(stored: &Value) -> String {
    let text = stored.as_str().map_or_else(|| stored.to_string(), str::to_owned);
    text.chars().filter(|c| !c.is_control()).take(80).collect()
}

/// What is told of a stored value that is not understood; nothing if nothing was stored.
pub(super) fn unknown(stored: &Value) -> Vec<Loss> {
    match stored {
        Value::Null => Vec::new(),
        Value::String(text) if text.is_empty() => Vec::new(),
        other => vec![Loss::Unknown(told(other))],
    }
}

/// A text with a limit.
macro_rules! text_member {
    ($name:ident) => {
        impl<const N: usize> Member for $name<N> {
            fn read(&mut self, key: &Key, parser: &mut Parser) {
                *self = parser.text(key.name, key.label_in(parser.words()));
            }
            fn write(&self, key: &Key, typed: &mut Typed) {
                typed.push(key.name, self.as_str());
            }
            fn limit(&self) -> Option<usize> {
                Some(N)
            }
            fn store(&self) -> Value {
                self.as_str().into()
            }
            fn restore(&mut self, stored: &Value) -> Vec<Loss> {
                let Some(text) = stored.as_str() else { return unknown(stored) };
                let (read, losses) = restored(text, N);
                *self = read;
                losses
            }
        }
    };
}

text_member!(Line);
text_member!(Prose);

/// A text longer than today's limit is cut rather than thrown away: a shorter title can still be found.
fn restored<T: FromStr<Err = TextError> + Default>(text: &str, limit: usize) -> (T, Vec<Loss>) {
    match text.parse() {
        Ok(read) => (read, Vec::new()),
        Err(TextError::TooLong { .. }) => {
            let cut: String = text.chars().take(limit).collect();
            (cut.parse().unwrap_or_default(), vec![Loss::Cut(limit)])
        }
        Err(_) => (T::default(), vec![Loss::Unknown(told(&text.into()))]),
    }
}

/// What is written as a text in the form and in the document alike.
pub struct Optional<'a, T>(pub &'a mut Option<T>);

impl<T: FromStr<Err: Display> + Display> Member for Optional<'_, T> {
    fn read(&mut self, key: &Key, parser: &mut Parser) {
        *self.0 = parser.optional(key.name, key.label_in(parser.words()));
    }
    fn write(&self, key: &Key, typed: &mut Typed) {
        typed.push_some(key.name, self.0.as_ref());
    }
    fn store(&self) -> Value {
        self.0.as_ref().map(ToString::to_string).into()
    }
    fn restore(&mut self, stored: &Value) -> Vec<Loss> {
        *self.0 = stored.as_str().and_then(|text| text.parse().ok());
        if self.0.is_some() { Vec::new() } else { unknown(stored) }
    }
}

/// Several values; each that is not understood is left out by itself.
impl<T: FromStr<Err: Display> + Display + Ord> Member for Vec<T> {
    fn is_list(&self) -> bool {
        true
    }
    fn read(&mut self, key: &Key, parser: &mut Parser) {
        *self = parser.many(key.name, key.label_in(parser.words()));
    }
    fn write(&self, key: &Key, typed: &mut Typed) {
        self.iter().for_each(|value| typed.push(key.name, value.to_string()));
    }
    fn store(&self) -> Value {
        self.iter().map(ToString::to_string).collect()
    }
    fn restore(&mut self, stored: &Value) -> Vec<Loss> {
        let Some(values) = stored.as_array() else { return unknown(stored) };
        let mut losses = Vec::new();
        for value in values {
            match value.as_str().and_then(|text| text.parse().ok()) {
                Some(known) => self.push(known),
                None => losses.extend(unknown(value)),
            }
        }
        losses
    }
}

/// A value that is typed in a way of its own and stored as a number, a truth value or a text.
pub struct Custom<'a, T> {
    /// The value.
    pub value: &'a mut Option<T>,
    /// From what was typed.
    pub read: fn(&str) -> Result<T, Refusal>,
    /// Back into the form.
    pub typed: fn(T) -> String,
}

impl<T: Copy + Into<Value> + DeserializeOwned> Member for Custom<'_, T> {
    fn read(&mut self, key: &Key, parser: &mut Parser) {
        *self.value = parser.optional_by(key.name, key.label_in(parser.words()), self.read);
    }
    fn write(&self, key: &Key, typed: &mut Typed) {
        typed.push_some(key.name, self.value.map(self.typed));
    }
    fn store(&self) -> Value {
        self.value.map(Into::into).unwrap_or_default()
    }
    fn restore(&mut self, stored: &Value) -> Vec<Loss> {
        let value: Option<T> = serde_json::from_value(stored.clone()).ok();
        // What no form would take today was stored when other limits held.
        *self.value = value.filter(|value| (self.read)(&(self.typed)(*value)).is_ok());
        if self.value.is_some() { Vec::new() } else { unknown(stored) }
    }
}

/// An age in years.
pub fn years(value: &mut Option<u8>) -> Custom<'_, u8> {
    let read = |text: &str| match text.parse::<u8>() {
        Ok(age) if age <= 99 => Ok(age),
        _ => Err(Refusal(|words| words.offer.age.no_age.into())),
    };
    Custom { value, read, typed: |age| age.to_string() }
}

/// A day, stored as ISO text.
pub struct Day<'a>(pub &'a mut Option<Date>);

impl Member for Day<'_> {
    fn read(&mut self, key: &Key, parser: &mut Parser) {
        *self.0 = parser.optional_by(key.name, key.label_in(parser.words()), read_day);
    }
    fn write(&self, key: &Key, typed: &mut Typed) {
        typed.push_some(key.name, *self.0);
    }
    fn store(&self) -> Value {
        self.0.map(|day| day.to_string()).into()
    }
    fn restore(&mut self, stored: &Value) -> Vec<Loss> {
        *self.0 = stored.as_str().and_then(|text| text.parse().ok());
        if self.0.is_some() { Vec::new() } else { unknown(stored) }
    }
}

/// A day as a browser sends it or people write it: `2027-12-31`, `31.12.2027`.
pub fn read_day(text: &str) -> Result<Date, Refusal> {
    match plainly(text).parse::<FuzzyDate>() {
        Ok(FuzzyDate::Day(day)) => Ok(day),
        _ => Err(Refusal(|words| words.offer.dates.sessions.no_day.into())),
    }
}

/// An answer: not given means not known.
impl Member for Answer {
    fn read(&mut self, key: &Key, parser: &mut Parser) {
        *self = parser.optional(key.name, key.label_in(parser.words())).unwrap_or_default();
    }
    fn write(&self, key: &Key, typed: &mut Typed) {
        typed.push(key.name, self.code());
    }
    fn store(&self) -> Value {
        self.code().into()
    }
    fn restore(&mut self, stored: &Value) -> Vec<Loss> {
        let mut answer = None;
        let losses = Optional(&mut answer).restore(stored);
        *self = answer.unwrap_or_default();
        losses
    }
}

/// A box to tick.
impl Member for bool {
    fn read(&mut self, key: &Key, parser: &mut Parser) {
        *self = parser.ticked(key.name);
    }
    fn write(&self, key: &Key, typed: &mut Typed) {
        typed.push_some(key.name, self.then_some("1"));
    }
    fn store(&self) -> Value {
        (*self).into()
    }
    fn restore(&mut self, stored: &Value) -> Vec<Loss> {
        *self = stored.as_bool().unwrap_or_default();
        if stored.is_boolean() { Vec::new() } else { unknown(stored) }
    }
}

/// The single dates, typed in rows.
impl Member for Vec<Session> {
    fn read(&mut self, key: &Key, parser: &mut Parser) {
        *self = session::read_rows(key, parser);
    }
    fn write(&self, _: &Key, typed: &mut Typed) {
        self.iter().for_each(|session| session.push_to(typed));
    }
    fn store(&self) -> Value {
        self.iter().map(Session::store).collect()
    }
    fn restore(&mut self, stored: &Value) -> Vec<Loss> {
        let Some(sessions) = stored.as_array() else { return unknown(stored) };
        let mut losses = Vec::new();
        for stored in sessions {
            match Session::restore(stored) {
                Some(session) => self.push(session),
                None => losses.extend(unknown(stored)),
            }
        }
        losses
    }
}
