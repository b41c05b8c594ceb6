//! The inputs of the form: what each is called, and where its value is stored.

use crate::domain::{
    field::Parser,
    words::{Text, Words, german},
};

/// One input of the form, and the place of its value in the stored document.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    /// The name of the input.
    pub name: &'static str,
    label: fn(&Words) -> Text,
    /// How many characters there may be, if it is a text.
    pub limit: Option<usize>,
    /// The object within the stored document, or empty, and the name in it.
    pub(in crate::domain::content) stored: (&'static str, &'static str),
    /// The inputs of one row, where the value is typed into rows of several.
    pub(in crate::domain::content) columns: &'static [&'static str],
}

/// An input is the same by its name.
impl PartialEq for Key {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Key {}

impl Key {
    /// An input whose value is stored under the same name; `label` says where the table has its visible label.
    pub const fn new(name: &'static str, label: fn(&Words) -> Text) -> Self {
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

    /// The visible label of the input.
    pub fn label(&self) -> Text {
        self.label_in(german())
    }

    /// The same in some language.
    pub fn label_in(&self, words: &Words) -> Text {
        (self.label)(words)
    }

    /// The names under which a form sends the value.
    pub fn inputs(&self) -> impl Iterator<Item = &'static str> {
        let own = self.columns.is_empty().then_some(self.name);
        own.into_iter().chain(self.columns.iter().copied())
    }

    /// Refuses what stands in the input.
    pub(in crate::domain::content) fn refuse(&self, parser: &mut Parser, why: impl FnOnce(&Words) -> String) {
        let words = parser.words();
        parser.refuse(self.name, self.label_in(words), why(words));
    }
}
