//! What every part of an offer can do: be typed, stored, told, compared and searched.
//!
//! A part names each of its members once, in [`Part::members`]. Forms, storage and the lists of
//! inputs all go through that one place, so nothing can be read and not written back.

mod member;

pub mod accessibility;
pub mod age;
pub mod catchment;
pub mod contact;
pub mod cost;
pub mod dates;
pub mod description;
pub mod formats;
pub mod group;
pub mod languages;
pub mod link;
pub mod mode;
pub mod organiser;
pub mod picture;
pub mod place;
pub mod prior_knowledge;
pub mod recurrence;
pub mod registration;
pub mod stages;
pub mod subjects;
pub mod summary;
pub mod supervision;
pub mod target_groups;
pub mod title;

pub use member::{Custom, Day, Loss, Member, Optional, read_day, years};

use super::{Missing, Names, OfferContent, OfferField};
use crate::domain::field::{Parser, Typed};
use jiff::civil::Date;

/// One input of the form, and the place of its value in the stored document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// The name of the input.
    pub name: &'static str,
    /// The visible label of the input.
    pub label: &'static str,
    /// How many characters there may be, if it is a text.
    pub limit: Option<usize>,
    /// The object within the stored document, or empty, and the name in it.
    pub(super) stored: (&'static str, &'static str),
    /// The inputs of one row, where the value is typed into rows of several.
    pub(super) columns: &'static [&'static str],
}

impl Key {
    /// An input whose value is stored under the same name.
    pub const fn new(name: &'static str, label: &'static str) -> Self {
        Self { name, label, limit: None, stored: ("", name), columns: &[] }
    }

    /// Stores the value in an object within the document.
    pub const fn within(self, object: &'static str, name: &'static str) -> Self {
        Self { stored: (object, name), ..self }
    }

    /// Says how many characters there may be.
    pub const fn limit(self, characters: usize) -> Self {
        Self { limit: Some(characters), ..self }
    }

    /// Says that the value is typed into rows of several inputs.
    pub const fn rows(self, columns: &'static [&'static str]) -> Self {
        Self { columns, ..self }
    }

    /// The names under which a form sends the value.
    pub fn inputs(&self) -> impl Iterator<Item = &'static str> {
        let own = self.columns.is_empty().then_some(self.name);
        own.into_iter().chain(self.columns.iter().copied())
    }
}

/// What is done to each member in turn.
pub type Each<'a> = &'a mut dyn FnMut(&Key, &mut dyn Member);

/// One part of an offer: what it holds, and everything that can be said about it. One file each.
pub trait Part {
    /// What the document holds.
    type Value: Default + Clone + PartialEq;

    /// Which part it is.
    const FIELD: OfferField;

    /// Inputs that it understands besides those of its members.
    const FURTHER_INPUTS: &'static [&'static str] = &[];

    /// Hands over each member with its key. Destructure the value without `..`: then the compiler
    /// finds the member that was forgotten.
    fn members(value: &mut Self::Value, each: Each<'_>);

    /// Everything that it says, in words; empty if nothing. What is not in here no reviewer compares.
    fn in_words(value: &Self::Value, names: &Names) -> String;

    /// The words under which it is found; empty for what nobody searches by words. Only what the
    /// public page shows, and no answer of "no": who looks for an induction loop wants one.
    fn search_words(value: &Self::Value, whole: &OfferContent, names: &Names) -> String;

    /// Reads a form.
    fn read(parser: &mut Parser) -> Self::Value {
        let mut value = Self::Value::default();
        Self::members(&mut value, &mut |key, member| member.read(key, parser));
        value
    }

    /// Writes the value back into the form.
    fn write(value: &Self::Value, typed: &mut Typed) {
        // Members are handed over to be changed, so this goes through a copy.
        Self::members(&mut value.clone(), &mut |key, member| member.write(key, typed));
    }

    /// Refuses what contradicts itself, within this part or with another.
    fn refuse_contradictions(_value: &Self::Value, _whole: &OfferContent, _parser: &mut Parser) {}

    /// What it lacks before the offer can be submitted on a day.
    fn lacking(_value: &Self::Value, _whole: &OfferContent, _today: Date) -> Vec<Missing> {
        Vec::new()
    }
}

/// What of these checks is lacking: whether it is, at which input, and what to do.
pub(super) fn lacking<const N: usize>(
    field: OfferField,
    checks: [(bool, &'static str, &'static str); N],
) -> Vec<Missing> {
    let lacking = checks.into_iter().filter(|(lacks, ..)| *lacks);
    lacking.map(|(_, key, what)| Missing { field, key, what }).collect()
}

/// The parts that say something, with a text between them.
pub(super) fn joined<const N: usize>(parts: [String; N], between: &str) -> String {
    join(parts.into_iter(), between)
}

/// The same for any number of parts.
pub(super) fn join(parts: impl Iterator<Item = String>, between: &str) -> String {
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
}

/// A value as people read it, or nothing.
pub(super) fn said(value: &Option<impl ToString>) -> String {
    value.as_ref().map(ToString::to_string).unwrap_or_default()
}
