//! The document as it is stored: JSON with a version, written by this program and read with patience.
//!
//! Revisions are immutable, so nothing that was stored can be repaired later: what today's program
//! does not understand is left out and named, and the rest is read. Version 2 keeps the names and
//! shapes of version 1, which had no number, and only adds to them: a program that knows version 1
//! reads it too, so that a release can be taken back.

use super::{Key, OfferContent, OfferField, part::Loss};
use crate::domain::words::{Words, german};
use serde_json::{Map, Value};
use std::{
    collections::{BTreeMap, BTreeSet},
    convert::Infallible,
    ops::Deref,
    str::FromStr,
    sync::LazyLock,
};

/// The version that this program writes.
const VERSION: u64 = 2;
/// Under which name it stands.
const VERSION_KEY: &str = "v";

/// Something in a stored document that the program cannot read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// The field; none if it is nothing that this program has a field for.
    pub field: Option<OfferField>,
    name: Name,
    /// What became of it.
    pub loss: Loss,
}

/// By what something lost is called.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Name {
    /// By the label of its input.
    Input(Key),
    /// By the name under which it is stored.
    Stored(String),
    /// It is all of the document.
    Whole,
}

impl Lost {
    fn elsewhere(name: Name, said: &Value) -> Self {
        let said = said.to_string().chars().filter(|c| !c.is_control()).take(80).collect();
        Self { field: None, name, loss: Loss::Unknown(said) }
    }

    /// What it is called: the label of the input, or the name under which it is stored.
    pub fn label(&self) -> &str {
        self.label_in(german())
    }

    fn label_in(&self, words: &Words) -> &str {
        match &self.name {
            Name::Input(key) => key.label_in(words),
            Name::Stored(name) => name,
            Name::Whole => words.document.whole,
        }
    }

    /// In words: which input, and what it said.
    pub fn in_words(&self) -> String {
        self.in_words_of(german())
    }

    /// The same in some language.
    pub fn in_words_of(&self, words: &Words) -> String {
        match &self.loss {
            Loss::Unknown(said) => (words.document.unreadable)(self.label_in(words), said),
            Loss::Cut(limit) => (words.document.cut)(self.label_in(words), *limit),
        }
    }
}

/// A document as it was stored: what of it can be read, and what cannot.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Stored {
    content: OfferContent,
    lost: Vec<Lost>,
}

impl Stored {
    /// Reads whatever is stored.
    pub fn read(json: &str) -> Self {
        match serde_json::from_str(json) {
            Ok(Value::Object(document)) => Self::of(document),
            Ok(other) => Self { lost: vec![Lost::elsewhere(Name::Whole, &other)], ..Self::default() },
            Err(_) => Self { lost: vec![Lost::elsewhere(Name::Whole, &json.into())], ..Self::default() },
        }
    }

    fn of(document: Map<String, Value>) -> Self {
        let mut read = Self::default();
        for field in OfferField::ALL {
            let lost = &mut read.lost;
            read.content.members(*field, &mut |key, member| {
                let (object, name) = key.stored;
                let place =
                    if object.is_empty() { Some(&document) } else { document.get(object).and_then(Value::as_object) };
                let losses = place.and_then(|place| place.get(name)).map(|stored| member.restore(stored));
                lost.extend(losses.into_iter().flatten().map(|loss| Lost {
                    field: Some(*field),
                    name: Name::Input(*key),
                    loss,
                }));
            });
        }
        read.lost.extend(unknown(&document));
        read
    }

    /// What of it can be read.
    pub fn content(&self) -> &OfferContent {
        &self.content
    }

    /// What of it can be read, as a value.
    pub fn into_content(self) -> OfferContent {
        self.content
    }

    /// What of it cannot be read; saving anew loses it.
    pub fn lost(&self) -> &[Lost] {
        &self.lost
    }
}

/// The names that this program knows, by the object in which they stand; by none, those of the document itself.
static KNOWN: LazyLock<BTreeMap<&str, BTreeSet<&str>>> = LazyLock::new(|| {
    let mut known = BTreeMap::from([("", BTreeSet::from([VERSION_KEY]))]);
    for field in OfferField::ALL {
        OfferContent::default().members(*field, &mut |key, _| {
            let (object, name) = key.stored;
            known.entry(object).or_default().insert(name);
        });
    }
    known
});

/// What stands in the document under names that this program does not know.
fn unknown(document: &Map<String, Value>) -> Vec<Lost> {
    let mut lost = Vec::new();
    for (name, value) in document {
        match (value, KNOWN.get(name.as_str())) {
            (Value::Object(inner), Some(known)) => {
                let strange = inner.iter().filter(|(key, value)| !known.contains(key.as_str()) && !is_empty(value));
                lost.extend(strange.map(|(key, value)| Lost::elsewhere(Name::Stored(format!("{name}.{key}")), value)));
            }
            _ if KNOWN[""].contains(name.as_str()) || is_empty(value) => {}
            (other, _) => lost.push(Lost::elsewhere(Name::Stored(name.clone()), other)),
        }
    }
    lost
}

/// Whether a stored value says nothing.
fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(values) => values.is_empty(),
        Value::Object(values) => values.values().all(is_empty),
        // "No" is an answer.
        Value::Bool(_) | Value::Number(_) => false,
    }
}

impl OfferContent {
    /// The document as it is stored: what says something, in the order of the members, as version 1 wrote it. That
    /// program finds the revisions of a picture by a piece of this text, and deletes a picture that none shows.
    pub fn to_json(&self) -> String {
        let mut written = vec![("", VERSION_KEY, Value::from(VERSION))];
        let mut copy = self.clone();
        for field in OfferField::ALL {
            copy.members(*field, &mut |key, member| {
                let (object, name) = key.stored;
                written.push((object, name, member.store()));
            });
        }
        // The members of an object all belong to one part, so they stand side by side.
        let objects = written.chunk_by(|one, other| !one.0.is_empty() && one.0 == other.0);
        let said = objects.filter(|members| members.iter().any(|(.., value)| !is_empty(value)));
        let said = said.map(|members| match members {
            [("", name, value)] => member(name, value),
            members => format!("{}:{}", Value::from(members[0].0), inner(members)),
        });
        format!("{{{}}}", said.collect::<Vec<_>>().join(","))
    }
}

fn inner(members: &[(&str, &str, Value)]) -> String {
    format!("{{{}}}", members.iter().map(|(_, name, value)| member(name, value)).collect::<Vec<_>>().join(","))
}

fn member(name: &str, value: &Value) -> String {
    format!("{}:{value}", Value::from(name))
}

impl Deref for Stored {
    type Target = OfferContent;
    fn deref(&self) -> &OfferContent {
        &self.content
    }
}

/// A document that lost something is the same as none: saving what could be read changes it.
impl PartialEq<OfferContent> for Stored {
    fn eq(&self, content: &OfferContent) -> bool {
        self.lost.is_empty() && self.content == *content
    }
}

impl From<OfferContent> for Stored {
    fn from(content: OfferContent) -> Self {
        Self { content, lost: Vec::new() }
    }
}

impl FromStr for Stored {
    type Err = Infallible;
    fn from_str(json: &str) -> Result<Self, Infallible> {
        Ok(Self::read(json))
    }
}

impl std::fmt::Display for Stored {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.content.to_json())
    }
}

impl std::fmt::Display for OfferContent {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.to_json())
    }
}

#[cfg(feature = "store")]
crate::domain::text::text_column!(Stored);

#[cfg(test)]
mod tests;
