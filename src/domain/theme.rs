//! What a network works on: a subject of the vocabulary, or a theme of the list that the state office keeps.

use crate::domain::{
    text::Line,
    vocabulary::Subject,
    words::{Words, german},
};
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// What a theme of the list is called.
pub type ThemeName = Line<60>;

/// How a theme is named in addresses and in the store; it never changes.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ThemeCode(String);

/// Not the code of any theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("Dieses Thema gibt es nicht.")]
pub struct UnknownTheme;

impl ThemeCode {
    /// The code as it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The subject that it is, if it is one.
    pub fn subject(&self) -> Option<Subject> {
        self.0.parse().ok()
    }
}

impl FromStr for ThemeCode {
    type Err = UnknownTheme;
    fn from_str(text: &str) -> Result<Self, UnknownTheme> {
        let is_code = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || b"-_".contains(&letter);
        let fits = (1..=60).contains(&text.len()) && text.bytes().all(is_code);
        if fits { Ok(Self(text.to_owned())) } else { Err(UnknownTheme) }
    }
}

crate::domain::text::text_newtype!(ThemeCode);

/// A theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    /// Its code.
    pub code: ThemeCode,
    /// What the list calls it; nothing for a subject, which the table of words names.
    pub name: Option<String>,
}

impl Theme {
    /// What people read.
    pub fn label(&self) -> String {
        self.label_in(german())
    }

    /// The same in some language; a theme of the list is called what the office calls it.
    pub fn label_in(&self, words: &Words) -> String {
        match (self.code.subject(), &self.name) {
            (Some(subject), _) => subject.label_in(words).to_owned(),
            (None, Some(name)) => name.clone(),
            (None, None) => self.code.to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_what_may_stand_in_an_address() {
        let read = |text: &str| text.parse::<ThemeCode>().is_ok();
        let long = "x".repeat(61);
        assert_eq!(["robotik", "mint_gesamt", "3d-druck"].map(read), [true; 3]);
        assert_eq!(["", "Robotik", "a b", "a/b", "ö", &long].map(read), [false; 6]);
    }

    #[test]
    fn a_subject_is_called_as_everywhere_and_a_theme_as_the_list_says() {
        let theme = |code: &str, name: Option<&str>| Theme {
            code: code.parse().expect("a code"),
            name: name.map(str::to_owned),
        };
        assert_eq!(theme("informatik", None).label(), Subject::Informatik.label());
        assert_eq!(theme("robotik", Some("Robotik")).label(), "Robotik");
    }
}
