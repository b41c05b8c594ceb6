//! Two states of a form, compared field by field in the words that people read.

use crate::ui::form::Choice;
use mintverbund::domain::{date::FuzzyDate, field::Typed};

/// How a field of a form is put into words.
pub enum Wording {
    /// As it is typed.
    Text,
    /// A box to tick.
    Tick,
    /// A date, however it is written.
    Date,
    /// The label of what was chosen.
    OneOf(Vec<Choice>),
}

/// One field that both sides are compared by: key, label, words.
pub type Compared = (&'static str, &'static str, Wording);

/// One field that differs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldDifference {
    /// What the field is called.
    pub label: String,
    /// What is stored.
    pub stored: String,
    /// What was typed.
    pub typed: String,
}

/// The fields in which the two differ, in words.
pub fn differences(fields: &[Compared], stored: &Typed, typed: &Typed) -> Vec<FieldDifference> {
    let pair = |(key, label, wording): &Compared| FieldDifference {
        label: (*label).to_owned(),
        stored: wording.words(stored.get(key)),
        typed: wording.words(typed.get(key)),
    };
    fields.iter().map(pair).filter(|field| field.stored != field.typed).collect()
}

impl Wording {
    fn words(&self, value: &str) -> String {
        let value = value.replace("\r\n", "\n").trim().to_owned();
        match self {
            Self::Text => value,
            Self::Tick => if value.is_empty() { "nein" } else { "ja" }.to_owned(),
            Self::Date => value.parse::<FuzzyDate>().map(FuzzyDate::as_typed).unwrap_or(value),
            Self::OneOf(choices) => {
                choices.iter().find(|(code, _)| *code == value).map(|(_, label)| label.clone()).unwrap_or_default()
            }
        }
    }
}
