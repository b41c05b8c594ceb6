//! A value in a stored record, as today's program reads it.

mod column;

pub use column::{Column, Nothing, Record, versioned};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::DeserializeOwned};
use std::{fmt, str::FromStr};

/// One value of something that was stored: by this program, an older or a newer one.
///
/// Reading it never fails. A term that no longer exists, or a text over today's limit, is kept as it stands, so that
/// whoever shows the record can name it, and writing the record again loses nothing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Kept<T> {
    /// It reads as what it is.
    Value(T),
    /// Nothing stands there.
    #[default]
    Nothing,
    /// Something stands there that this program cannot read.
    Unreadable(String),
}

impl<T> Kept<T> {
    /// The value, if it is there and reads.
    pub fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Nothing | Self::Unreadable(_) => None,
        }
    }

    /// Whether nothing stands there.
    pub fn is_nothing(&self) -> bool {
        matches!(self, Self::Nothing)
    }

    /// Reads the text form.
    pub fn read(text: &str) -> Self
    where
        T: FromStr,
    {
        match text.parse() {
            _ if text.is_empty() => Self::Nothing,
            Ok(value) => Self::Value(value),
            Err(_) => Self::Unreadable(text.to_owned()),
        }
    }
}

impl<T> From<T> for Kept<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

impl<T> From<Option<T>> for Kept<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Self::Value)
    }
}

impl<T: fmt::Display> fmt::Display for Kept<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value(value) => value.fmt(f),
            Self::Nothing => Ok(()),
            Self::Unreadable(text) => f.write_str(text),
        }
    }
}

impl<T: Serialize> Serialize for Kept<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Value(value) => value.serialize(serializer),
            Self::Nothing => serializer.serialize_none(),
            Self::Unreadable(text) => serializer.serialize_str(text),
        }
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Kept<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let stored = serde_json::Value::deserialize(deserializer)?;
        Ok(match (T::deserialize(&stored), stored) {
            (_, serde_json::Value::Null) => Self::Nothing,
            (Ok(value), _) => Self::Value(value),
            (Err(_), serde_json::Value::String(text)) => Self::Unreadable(text),
            (Err(_), other) => Self::Unreadable(other.to_string()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::link::LinkKind;

    #[test]
    fn what_cannot_be_read_is_kept_as_it_stands() {
        let read = |json: &str| serde_json::from_str::<Kept<LinkKind>>(json).expect("reading never fails");
        assert_eq!(read("\"hosts\""), Kept::Value(LinkKind::Hosts));
        assert_eq!((read("null"), read("\"mentors\"")), (Kept::Nothing, Kept::Unreadable("mentors".to_owned())));
        assert_eq!(read("[1]"), Kept::Unreadable("[1]".to_owned()));
        let again = serde_json::to_string(&read("\"mentors\"")).expect("JSON");
        assert_eq!(again, "\"mentors\"");
    }

    #[test]
    fn a_text_column_reads_back_as_what_was_written() {
        for text in ["", "hosts", "mentors"] {
            assert_eq!(Kept::<LinkKind>::read(text).to_string(), text);
        }
    }
}
