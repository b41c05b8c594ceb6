//! What stands in a form, and where its fields begin.

use super::{Above, Area, Checks, Choice, Field, Input, Radios, Select, error_summary};
use crate::islands::leaving::AskBeforeLeaving;
use leptos::prelude::*;
use mintverbund::domain::{
    field::{FieldError, Typed},
    long_form::is_shown,
    seen::Seen,
};

/// The `id` of the long form of a page.
pub const LONG_FORM: &str = "formular";

/// What stands in a form and what is wrong with it.
#[derive(Debug, Clone, Default)]
pub struct FormState {
    /// What was typed, or what is stored.
    pub typed: Typed,
    /// What was refused.
    pub errors: Vec<FieldError>,
    /// What became of it, if that has to be said above the page.
    pub above: Option<Above>,
}

impl FormState {
    /// A form as it is stored, without errors.
    pub fn stored(typed: Typed) -> Self {
        Self { typed, ..Self::default() }
    }

    /// A form that was refused.
    pub fn refused(typed: Typed, errors: Vec<FieldError>) -> Self {
        Self { typed, errors, above: None }
    }

    /// The same form, naming what is on the screen now.
    pub fn on_screen(self, seen: &Seen) -> Self {
        Self { typed: seen.marks(self.typed), ..self }
    }

    /// One line of text.
    pub fn text(&self, key: &str, label: &str) -> Field<'_, Input> {
        self.input(key, label, "text")
    }

    /// An input of another HTML type: `email`, `url`, `tel`, `date`, `time`, `password`.
    pub fn input(&self, key: &str, label: &str, kind: &'static str) -> Field<'_, Input> {
        Field::new(self, key, label, Input::new(kind))
    }

    /// Several lines of text.
    pub fn area(&self, key: &str, label: &str, rows: usize) -> Field<'_, Area> {
        Field::new(self, key, label, Area::new(rows))
    }

    /// One of several choices in a list that opens.
    pub fn select(&self, key: &str, label: &str, choices: Vec<Choice>) -> Field<'_, Select> {
        Field::new(self, key, label, Select::new(vec![(String::new(), choices)]))
    }

    /// One of many choices in a list that opens, under headings.
    pub fn grouped(&self, key: &str, label: &str, groups: Vec<(String, Vec<Choice>)>) -> Field<'_, Select> {
        Field::new(self, key, label, Select::new(groups))
    }

    /// Any number of choices.
    pub fn checks(&self, key: &str, label: &str, choices: Vec<Choice>) -> Field<'_, Checks> {
        Field::new(self, key, label, Checks::new(choices))
    }

    /// One of a few choices, all in sight.
    pub fn radios(&self, key: &str, label: &str, choices: Vec<Choice>) -> Field<'_, Radios> {
        Field::new(self, key, label, Radios::new(choices))
    }

    /// A single box to tick, with the value `1`.
    pub fn tick(&self, key: &str, label: &str) -> AnyView {
        super::checks::tick(key, label, !self.typed.get(key).is_empty())
    }

    /// Stands in a long form with the `id` [`LONG_FORM`]: whoever leaves it with something typed is asked first.
    pub fn asks_before_leaving(&self) -> AnyView {
        // What is kept for whoever typed it is not lost either.
        let is_stored = self.errors.is_empty() || matches!(self.above, Some(Above::Kept { .. }));
        view! { <AskBeforeLeaving form=LONG_FORM.to_owned() is_stored=is_stored/> }.into_any()
    }

    /// What was on the screen when somebody began to type, sent along unseen.
    pub fn seen(&self) -> AnyView {
        seen(&Seen::of_form(&self.typed))
    }

    /// The same with all that stood in the form then, so that what two people write at once can be brought together.
    pub fn shown(&self) -> AnyView {
        let shown = self.typed.pairs().filter(|(key, _)| is_shown(key));
        let shown = shown.map(|(key, value)| Self::hidden(key, value)).collect_view();
        view! { {self.seen()}{shown} }.into_any()
    }

    /// A value that is sent along unseen.
    pub fn hidden(key: &str, value: impl ToString) -> AnyView {
        view! { <input type="hidden" name=key.to_owned() value=value.to_string()/> }.into_any()
    }

    /// What stands at the top of the page: what became of the form, and the list of errors, each with a link to its field.
    pub fn summary(&self) -> Option<AnyView> {
        match &self.above {
            Some(above) => Some(above.view(&self.errors)),
            None => (!self.errors.is_empty()).then(|| error_summary(&self.errors, None)),
        }
    }

    /// What is wrong with a field.
    pub fn error(&self, key: &str) -> Option<&str> {
        self.errors.iter().find(|error| error.key == key).map(|error| error.message.as_str())
    }
}

/// What a button or a form acts on, sent along unseen: the action refuses if it is no longer so.
pub fn seen(on_screen: &Seen) -> AnyView {
    FormState::hidden(Seen::KEY, on_screen)
}
