//! Boxes to tick: any number of them, one of a few, or a single one.

use super::{
    Choice,
    field::{Around, Control, Field},
    search::Search,
};
use leptos::prelude::*;

/// Any number of choices.
pub struct Checks {
    choices: Vec<Choice>,
    in_columns: bool,
    is_focused: bool,
}

/// One of a few choices, side by side.
pub struct Radios(Vec<Choice>);

impl Checks {
    pub(super) fn new(choices: Vec<Choice>) -> Self {
        Self { choices, in_columns: false, is_focused: false }
    }
}

impl Radios {
    pub(super) fn new(choices: Vec<Choice>) -> Self {
        Self(choices)
    }
}

impl Field<'_, Checks> {
    /// Puts many short choices side by side.
    pub fn in_columns(mut self) -> Self {
        self.control.in_columns = true;
        self
    }

    /// More choices can be looked for; what was found comes first and has the focus.
    pub fn searched(mut self, search: Search) -> Self {
        self.control.is_focused = search.has_hits();
        self.below(search)
    }
}

impl Control for Checks {
    const IS_GROUP: bool = true;

    fn draw(self, around: &Around<'_>) -> AnyView {
        boxes(around, "checkbox", self.choices, self.in_columns, self.is_focused)
    }
}

impl Control for Radios {
    const IS_GROUP: bool = true;

    fn draw(self, around: &Around<'_>) -> AnyView {
        boxes(around, "radio", self.0, true, false)
    }
}

/// An error of the field leads to the first box.
fn boxes(around: &Around<'_>, kind: &'static str, choices: Vec<Choice>, in_a_row: bool, is_focused: bool) -> AnyView {
    let class = if in_a_row { "kern-fieldset__body checks checks--row" } else { "kern-fieldset__body checks" };
    let boxes = choices.into_iter().enumerate().map(|(at, (value, label))| {
        let id = (at == 0).then(|| around.id());
        let checked = around.has(&value);
        view! {
            <label class="check">
                <input type=kind id=id name=around.name() value=value checked=checked autofocus=is_focused && at == 0/>
                " "<span>{label}</span>
            </label>
        }
    });
    view! { <div class=class>{boxes.collect_view()}</div> }.into_any()
}

/// A single box, with the value `1`.
pub fn tick(key: &str, label: &str, checked: bool) -> AnyView {
    let id = format!("field-{key}");
    view! {
        <div class="kern-form-check field">
            <input class="kern-form-check__checkbox" type="checkbox" id=id.clone() name=key.to_owned() value="1" checked=checked/>
            <label class="kern-label" for=id>{label.to_owned()}</label>
        </div>
    }
    .into_any()
}
