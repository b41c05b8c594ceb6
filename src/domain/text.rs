//! Texts with a limit: what a person typed, tidied once, where it enters.

use crate::text::clean::{cleaned, cleaned_line};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// Why a text was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// More characters than the limit.
    #[error("Höchstens {limit} Zeichen, es sind {length}.")]
    TooLong {
        /// How many there are.
        length: usize,
        /// How many there may be.
        limit: usize,
    },
    /// The character NUL, which no keyboard types and no database takes.
    #[error("Der Text enthält ein Zeichen, das nicht gespeichert werden kann (NUL). Am besten neu eintippen.")]
    Nul,
}

/// Implements the conversions and the column type of a newtype over `String` that parses.
macro_rules! text_newtype {
    ($name:ident $(<const $limit:ident: usize>)?) => {
        impl $(<const $limit: usize>)? std::fmt::Display for $name $(<$limit>)? {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl $(<const $limit: usize>)? TryFrom<String> for $name $(<$limit>)? {
            type Error = <Self as std::str::FromStr>::Err;
            fn try_from(text: String) -> std::result::Result<Self, Self::Error> {
                text.parse()
            }
        }

        impl $(<const $limit: usize>)? From<$name $(<$limit>)?> for String {
            fn from(value: $name $(<$limit>)?) -> String {
                value.0
            }
        }

        impl $(<const $limit: usize>)? AsRef<str> for $name $(<$limit>)? {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        #[cfg(feature = "store")]
        crate::domain::text::text_column!($name $(<const $limit: usize>)?);
    };
}
pub(crate) use text_newtype;

/// Stores any type that is written with `Display` and read with `FromStr` in a text column.
#[cfg(feature = "store")]
macro_rules! text_column {
    ($name:ident $(<const $limit:ident: usize>)?) => {
        impl<$(const $limit: usize,)? DB: sqlx::Database> sqlx::Type<DB> for $name $(<$limit>)?
        where
            String: sqlx::Type<DB>,
        {
            fn type_info() -> DB::TypeInfo {
                <String as sqlx::Type<DB>>::type_info()
            }
            fn compatible(ty: &DB::TypeInfo) -> bool {
                <String as sqlx::Type<DB>>::compatible(ty)
            }
        }

        impl<'r, $(const $limit: usize,)? DB: sqlx::Database> sqlx::Decode<'r, DB> for $name $(<$limit>)?
        where
            &'r str: sqlx::Decode<'r, DB>,
        {
            fn decode(value: DB::ValueRef<'r>) -> std::result::Result<Self, sqlx::error::BoxDynError> {
                Ok(<&str as sqlx::Decode<DB>>::decode(value)?.parse()?)
            }
        }

        impl<'q, $(const $limit: usize,)? DB: sqlx::Database> sqlx::Encode<'q, DB> for $name $(<$limit>)?
        where
            String: sqlx::Encode<'q, DB>,
        {
            fn encode_by_ref(
                &self,
                buf: &mut DB::ArgumentBuffer,
            ) -> std::result::Result<sqlx::encode::IsNull, sqlx::error::BoxDynError> {
                <String as sqlx::Encode<'q, DB>>::encode(self.to_string(), buf)
            }
        }
    };
}
#[cfg(feature = "store")]
pub(crate) use text_column;

/// One line of at most `N` characters: cleaned, trimmed, inner white space folded. May be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Line<const N: usize>(String);

impl<const N: usize> Line<N> {
    /// How many characters there may be.
    pub const LIMIT: usize = N;

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<const N: usize> FromStr for Line<N> {
    type Err = TextError;
    fn from_str(text: &str) -> Result<Self, TextError> {
        limited::<N>(cleaned_line(text)).map(Self)
    }
}

text_newtype!(Line<const N: usize>);

/// Several lines of at most `N` characters: cleaned, trimmed. May be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Prose<const N: usize>(String);

impl<const N: usize> Prose<N> {
    /// How many characters there may be.
    pub const LIMIT: usize = N;

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<const N: usize> FromStr for Prose<N> {
    type Err = TextError;
    fn from_str(text: &str) -> Result<Self, TextError> {
        limited::<N>(cleaned(text).trim().to_owned()).map(Self)
    }
}

text_newtype!(Prose<const N: usize>);

fn limited<const N: usize>(text: String) -> Result<String, TextError> {
    if text.contains('\0') {
        return Err(TextError::Nul);
    }
    let length = text.chars().count();
    if length > N { Err(TextError::TooLong { length, limit: N }) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_trimmed_and_its_white_space_folded() {
        assert_eq!("  Offenes \n Labor ".parse::<Line<80>>().map(String::from), Ok("Offenes Labor".into()));
    }

    #[test]
    fn the_limit_counts_characters_not_bytes() {
        assert_eq!("üüü".parse::<Line<3>>().map(String::from), Ok("üüü".into()));
        assert_eq!("üüüü".parse::<Line<3>>(), Err(TextError::TooLong { length: 4, limit: 3 }));
    }

    #[test]
    fn only_nul_is_refused_where_it_enters_other_control_characters_go() {
        assert_eq!("a\0b".parse::<Line<9>>(), Err(TextError::Nul));
        assert_eq!("a\0b".parse::<Prose<9>>(), Err(TextError::Nul));
        assert_eq!("a\u{1b}[0m".parse::<Prose<9>>().map(String::from), Ok("a[0m".into()));
    }

    #[test]
    fn prose_keeps_its_lines() {
        assert_eq!("a\r\n\r\nb\r".parse::<Prose<9>>().map(String::from), Ok("a\n\nb".into()));
    }
}
