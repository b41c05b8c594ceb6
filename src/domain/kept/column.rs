//! How a value becomes a column that is kept for years, and how it is read again.

use super::Kept;
use serde::{Serialize, de::DeserializeOwned};
use std::{fmt::Display, str::FromStr};

/// Whatever can stand in `before` or `after` of the log.
pub trait Column: Sized {
    /// The text of the column.
    fn write(&self) -> Result<String, serde_json::Error>;
    /// Reads what any version of the program wrote. A text of which nothing can be read goes to `lost`.
    fn read(text: &str, lost: &mut Vec<String>) -> Self;
}

/// The act keeps nothing in this column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Nothing;

impl Column for Nothing {
    fn write(&self) -> Result<String, serde_json::Error> {
        Ok(String::new())
    }

    fn read(text: &str, lost: &mut Vec<String>) -> Self {
        note(text, lost);
        Self
    }
}

/// A single value stands in its column as it is.
impl<T: Display + FromStr> Column for Kept<T> {
    fn write(&self) -> Result<String, serde_json::Error> {
        Ok(self.to_string())
    }

    fn read(text: &str, _: &mut Vec<String>) -> Self {
        Self::read(text)
    }
}

/// What is kept of a record: a shape of its own, so that renaming something in a record rewrites no history.
///
/// Members are [`Kept`] and may be missing. One that is renamed or changes its meaning is a new version: keep the old
/// member for reading, and let `VERSION` say from when on the new one is written.
pub trait Record: Serialize + DeserializeOwned + Default {
    /// The version that is written today.
    const VERSION: u32 = 1;

    /// Reads a text from before there were versions, if it was no JSON object.
    fn before_versions(_text: &str) -> Option<Self> {
        None
    }
}

#[derive(Serialize)]
struct Versioned<'a, R> {
    v: u32,
    #[serde(flatten)]
    record: &'a R,
}

/// A record as JSON, with its version as the first member.
pub fn versioned(v: u32, record: &impl Serialize) -> Result<String, serde_json::Error> {
    serde_json::to_string(&Versioned { v, record })
}

impl<R: Record> Column for R {
    fn write(&self) -> Result<String, serde_json::Error> {
        versioned(R::VERSION, self)
    }

    fn read(text: &str, lost: &mut Vec<String>) -> Self {
        let read = match serde_json::from_str(text) {
            Ok(json @ serde_json::Value::Object(_)) => serde_json::from_value(json).ok(),
            _ => Self::before_versions(text),
        };
        read.unwrap_or_else(|| {
            note(text, lost);
            Self::default()
        })
    }
}

/// A record that may not have been there: an empty column.
impl<R: Record> Column for Option<R> {
    fn write(&self) -> Result<String, serde_json::Error> {
        self.as_ref().map_or(Ok(String::new()), Column::write)
    }

    fn read(text: &str, lost: &mut Vec<String>) -> Self {
        (!text.is_empty()).then(|| Column::read(text, lost))
    }
}

fn note(text: &str, lost: &mut Vec<String>) {
    if !text.is_empty() {
        lost.push(text.to_owned());
    }
}
