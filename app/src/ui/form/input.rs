//! What is typed: one line or several.

use super::field::{Around, Control, Field};
use crate::{islands::character_count::CharacterCount, ui::safe::TextArea};
use leptos::prelude::*;

/// One line.
pub struct Input {
    kind: &'static str,
    limit: Option<usize>,
    autocomplete: Option<&'static str>,
    numeric: bool,
}

/// Several lines.
pub struct Area {
    rows: usize,
    limit: Option<usize>,
}

impl Input {
    pub(super) fn new(kind: &'static str) -> Self {
        Self { kind, limit: None, autocomplete: None, numeric: false }
    }
}

impl Area {
    pub(super) fn new(rows: usize) -> Self {
        Self { rows, limit: None }
    }
}

impl Field<'_, Input> {
    /// Counts characters against a limit; more can be typed, and saving then says what is too long.
    pub fn limit(mut self, characters: usize) -> Self {
        self.control.limit = Some(characters);
        self
    }

    /// What the browser may fill in by itself.
    pub fn autocomplete(mut self, what: &'static str) -> Self {
        self.control.autocomplete = Some(what);
        self
    }

    /// Asks phones for their keyboard of digits.
    pub fn numeric(mut self) -> Self {
        self.control.numeric = true;
        self
    }
}

impl Field<'_, Area> {
    /// Counts characters against a limit; more can be typed, and saving then says what is too long.
    pub fn limit(mut self, characters: usize) -> Self {
        self.control.limit = Some(characters);
        self
    }
}

impl Control for Input {
    fn draw(self, around: &Around<'_>) -> AnyView {
        view! {
            <input
                class="kern-form-input__input"
                type=self.kind
                id=around.id()
                name=around.name()
                value=around.value().to_owned()
                autocomplete=self.autocomplete
                inputmode=self.numeric.then_some("numeric")
                aria-describedby=around.described_by()
                aria-invalid=around.is_invalid().then_some("true")
            />
            {counter(around, self.limit)}
        }
        .into_any()
    }
}

impl Control for Area {
    fn draw(self, around: &Around<'_>) -> AnyView {
        view! {
            <TextArea
                id=around.id()
                name=around.name()
                value=around.value().to_owned()
                rows=self.rows
                described_by=around.described_by()
                invalid=around.is_invalid()
            />
            {counter(around, self.limit)}
        }
        .into_any()
    }
}

fn counter(around: &Around<'_>, limit: Option<usize>) -> Option<AnyView> {
    let length = around.value().chars().count();
    limit.map(|limit| view! { <CharacterCount field=around.id() limit=limit length=length/> }.into_any())
}
