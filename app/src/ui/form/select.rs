//! A list that opens.

use super::{
    field::{Around, Control, Field},
    search::Search,
};
use leptos::prelude::*;
use mintverbund::domain::vocabulary::Term;

/// One choice: value and label.
pub type Choice = (String, String);

/// The choices of a vocabulary.
pub fn choices<T: Term>() -> Vec<Choice> {
    T::all().iter().map(|term| (term.code().to_owned(), term.label().to_owned())).collect()
}

/// One of several choices; a group without a heading stands in the list by itself.
pub struct Select {
    empty: &'static str,
    groups: Vec<(String, Vec<Choice>)>,
    is_focused: bool,
}

impl Select {
    pub(super) fn new(groups: Vec<(String, Vec<Choice>)>) -> Self {
        Self { empty: "bitte wählen", groups, is_focused: false }
    }
}

impl Field<'_, Select> {
    /// What the empty choice says.
    pub fn empty(mut self, label: &'static str) -> Self {
        self.control.empty = label;
        self
    }

    /// More choices can be looked for; what was found stands in the list, and the list has the focus.
    pub fn searched(mut self, search: Search) -> Self {
        self.control.is_focused = search.has_hits();
        self.below(search)
    }
}

impl Control for Select {
    fn draw(self, around: &Around<'_>) -> AnyView {
        let groups = self.groups.into_iter().map(|(heading, choices)| {
            let options = options(choices, around.value());
            match heading.is_empty() {
                true => options.into_any(),
                false => view! { <optgroup label=heading>{options}</optgroup> }.into_any(),
            }
        });
        let groups = groups.collect_view();
        view! {
            <div class="kern-form-input__select-wrapper">
                <select
                    class="kern-form-input__select"
                    id=around.id()
                    name=around.name()
                    aria-describedby=around.described_by()
                    aria-invalid=around.is_invalid().then_some("true")
                    autofocus=self.is_focused
                >
                    <option value="">{self.empty}</option>
                    {groups}
                </select>
            </div>
        }
        .into_any()
    }
}

fn options(choices: Vec<Choice>, chosen: &str) -> Vec<AnyView> {
    let option = |(value, label): Choice| {
        let selected = value == chosen;
        view! { <option value=value selected=selected>{label}</option> }.into_any()
    };
    choices.into_iter().map(option).collect()
}
