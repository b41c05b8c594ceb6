//! Controls for the inputs of the offer: name, label and limit come from where the value is parsed.

use super::{Area, Checks, Choice, Field, FormState, Input, Radios, Select};
use leptos::prelude::*;
use mintverbund::domain::content::Key;

/// An input of the offer, before it is said which control it gets.
pub struct Keyed<'a> {
    state: &'a FormState,
    key: &'a Key,
}

impl FormState {
    /// The input of a key.
    pub fn of<'a>(&'a self, key: &'a Key) -> Keyed<'a> {
        Keyed { state: self, key }
    }
}

impl<'a> Keyed<'a> {
    /// One line of text, with the limit of its value.
    pub fn text(self) -> Field<'a, Input> {
        self.input("text")
    }

    /// An input of another HTML type.
    pub fn input(self, kind: &'static str) -> Field<'a, Input> {
        let field = self.state.input(self.key.name, self.key.label(), kind);
        self.key.limit.into_iter().fold(field, Field::<Input>::limit)
    }

    /// Several lines of text, with the limit of their value.
    pub fn area(self, rows: usize) -> Field<'a, Area> {
        let field = self.state.area(self.key.name, self.key.label(), rows);
        self.key.limit.into_iter().fold(field, Field::<Area>::limit)
    }

    /// One of several choices in a list that opens.
    pub fn select(self, choices: Vec<Choice>) -> Field<'a, Select> {
        self.state.select(self.key.name, self.key.label(), choices)
    }

    /// One of many choices in a list that opens, under headings.
    pub fn grouped(self, groups: Vec<(String, Vec<Choice>)>) -> Field<'a, Select> {
        self.state.grouped(self.key.name, self.key.label(), groups)
    }

    /// Any number of choices.
    pub fn checks(self, choices: Vec<Choice>) -> Field<'a, Checks> {
        self.state.checks(self.key.name, self.key.label(), choices)
    }

    /// One of a few choices, all in sight.
    pub fn radios(self, choices: Vec<Choice>) -> Field<'a, Radios> {
        self.state.radios(self.key.name, self.key.label(), choices)
    }

    /// A single box to tick.
    pub fn tick(self) -> AnyView {
        self.state.tick(self.key.name, self.key.label())
    }
}
