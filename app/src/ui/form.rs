//! Form fields: label, hint, error, remark and control, always in this order, always tied together.
//!
//! A form is drawn from what was typed ([`Typed`]), so that a refused one comes back as it was.

use super::safe::TextArea;
use crate::islands::character_count::CharacterCount;
use leptos::prelude::*;
use mintverbund::domain::{
    field::{FieldError, Typed},
    vocabulary::Term,
};

/// What stands in a form and what is wrong with it.
#[derive(Debug, Clone, Default)]
pub struct FormState {
    /// What was typed, or what is stored.
    pub typed: Typed,
    /// What was refused.
    pub errors: Vec<FieldError>,
}

/// One choice of a list: value and label.
pub type Choice = (String, String);

/// The choices of a vocabulary.
pub fn choices<T: Term>() -> Vec<Choice> {
    T::all().iter().map(|term| (term.code().to_owned(), term.label().to_owned())).collect()
}

enum Control {
    Input { kind: &'static str, limit: Option<usize>, autocomplete: Option<&'static str>, numeric: bool },
    Area { rows: usize, limit: Option<usize> },
    Select { empty: &'static str, choices: Vec<Choice> },
    Grouped { empty: &'static str, groups: Vec<(String, Vec<Choice>)> },
    Checks { choices: Vec<Choice>, single: bool, in_a_row: bool },
}

/// A field being put together; [`Field::view`] draws it.
pub struct Field<'a> {
    state: &'a FormState,
    key: String,
    label: String,
    hint: Option<String>,
    optional: bool,
    extra: Option<AnyView>,
    control: Control,
}

impl FormState {
    /// A form as it is stored, without errors.
    pub fn stored(typed: Typed) -> Self {
        Self { typed, errors: Vec::new() }
    }

    /// A form that was refused.
    pub fn refused(typed: Typed, errors: Vec<FieldError>) -> Self {
        Self { typed, errors }
    }

    fn field(&self, key: &str, label: &str, control: Control) -> Field<'_> {
        Field {
            state: self,
            key: key.to_owned(),
            label: label.to_owned(),
            hint: None,
            optional: false,
            extra: None,
            control,
        }
    }

    /// One line of text.
    pub fn text(&self, key: &str, label: &str) -> Field<'_> {
        self.field(key, label, Control::Input { kind: "text", limit: None, autocomplete: None, numeric: false })
    }

    /// An input of another HTML type: `email`, `url`, `tel`, `date`, `datetime-local`, `password`.
    pub fn input(&self, key: &str, label: &str, kind: &'static str) -> Field<'_> {
        self.field(key, label, Control::Input { kind, limit: None, autocomplete: None, numeric: false })
    }

    /// Several lines of text.
    pub fn area(&self, key: &str, label: &str, rows: usize) -> Field<'_> {
        self.field(key, label, Control::Area { rows, limit: None })
    }

    /// One of several choices in a list that opens.
    pub fn select(&self, key: &str, label: &str, choices: Vec<Choice>) -> Field<'_> {
        self.field(key, label, Control::Select { empty: "bitte wählen", choices })
    }

    /// One of many choices in a list that opens, under headings.
    pub fn grouped(&self, key: &str, label: &str, groups: Vec<(String, Vec<Choice>)>) -> Field<'_> {
        self.field(key, label, Control::Grouped { empty: "bitte wählen", groups })
    }

    /// Any number of choices.
    pub fn checks(&self, key: &str, label: &str, choices: Vec<Choice>) -> Field<'_> {
        self.field(key, label, Control::Checks { choices, single: false, in_a_row: false })
    }

    /// One of a few choices, all in sight.
    pub fn radios(&self, key: &str, label: &str, choices: Vec<Choice>) -> Field<'_> {
        self.field(key, label, Control::Checks { choices, single: true, in_a_row: true })
    }

    /// A single box to tick, with the value `1`.
    pub fn tick(&self, key: &str, label: &str) -> AnyView {
        let id = format!("field-{key}");
        let checked = !self.typed.get(key).is_empty();
        view! {
            <div class="kern-form-check field">
                <input class="kern-form-check__checkbox" type="checkbox" id=id.clone() name=key.to_owned() value="1" checked=checked/>
                <label class="kern-label" for=id>{label.to_owned()}</label>
            </div>
        }
        .into_any()
    }

    /// A value that is sent along unseen.
    pub fn hidden(key: &str, value: impl ToString) -> AnyView {
        view! { <input type="hidden" name=key.to_owned() value=value.to_string()/> }.into_any()
    }

    /// The list of errors at the top of the page, focused, each with a link to its field; nothing without errors.
    pub fn summary(&self) -> Option<AnyView> {
        (!self.errors.is_empty()).then(|| error_summary(&self.errors))
    }

    fn error(&self, key: &str) -> Option<&str> {
        self.errors.iter().find(|error| error.key == key).map(|error| error.message.as_str())
    }
}

/// The list of errors at the top of a page.
pub fn error_summary(errors: &[FieldError]) -> AnyView {
    let lines = errors.iter().map(|error| {
        let text = format!("{}: {}", error.label, error.message);
        view! { <li><a href=format!("#field-{}", error.key)>{text}</a></li> }
    });
    view! {
        <div class="error-summary" role="alert" tabindex="-1" autofocus aria-labelledby="error-summary-title">
            <h2 id="error-summary-title">"Bitte prüfe deine Angaben"</h2>
            <ul>{lines.collect_view()}</ul>
        </div>
    }
    .into_any()
}

impl Field<'_> {
    /// What helps to fill it in.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// Says that it may stay empty.
    pub fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// Counts characters against a limit; more can be typed, and saving then says what is too long.
    pub fn limit(mut self, characters: usize) -> Self {
        match &mut self.control {
            Control::Input { limit, .. } | Control::Area { limit, .. } => *limit = Some(characters),
            _ => {}
        }
        self
    }

    /// What the browser may fill in by itself.
    pub fn autocomplete(mut self, what: &'static str) -> Self {
        if let Control::Input { autocomplete, .. } = &mut self.control {
            *autocomplete = Some(what);
        }
        self
    }

    /// Asks phones for their keyboard of digits.
    pub fn numeric(mut self) -> Self {
        if let Control::Input { numeric, .. } = &mut self.control {
            *numeric = true;
        }
        self
    }

    /// Puts many short choices side by side.
    pub fn in_columns(mut self) -> Self {
        if let Control::Checks { in_a_row, .. } = &mut self.control {
            *in_a_row = true;
        }
        self
    }

    /// What the empty choice of a list says.
    pub fn empty(mut self, label: &'static str) -> Self {
        if let Control::Select { empty, .. } | Control::Grouped { empty, .. } = &mut self.control {
            *empty = label;
        }
        self
    }

    /// Something between hint and control, such as a reviewer's remark.
    pub fn extra(mut self, extra: Option<AnyView>) -> Self {
        self.extra = extra;
        self
    }

    /// The field.
    pub fn view(self) -> AnyView {
        match self.control {
            Control::Checks { .. } => self.group(),
            _ => self.single(),
        }
    }

    fn id(&self) -> String {
        format!("field-{}", self.key)
    }

    fn described_by(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.id()));
        let error = self.state.error(&self.key).map(|_| format!("{}-error", self.id()));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn hint_view(&self) -> Option<AnyView> {
        let id = format!("{}-hint", self.id());
        self.hint.clone().map(|hint| view! { <p class="kern-hint" id=id>{hint}</p> }.into_any())
    }

    fn error_view(&self) -> Option<AnyView> {
        let id = format!("{}-error", self.id());
        let error = self.state.error(&self.key)?.to_owned();
        Some(
            view! { <p class="kern-error" id=id><span class="visually-hidden">"Fehler: "</span>{error}</p> }.into_any(),
        )
    }

    fn class(&self, base: &'static str) -> String {
        let error = if self.state.error(&self.key).is_some() { " field--error" } else { "" };
        format!("{base}{error}")
    }

    fn label_text(&self) -> AnyView {
        let optional = self.optional.then(|| view! { <span class="kern-label__optional">" (freiwillig)"</span> });
        view! { {self.label.clone()}{optional} }.into_any()
    }

    fn single(mut self) -> AnyView {
        let extra = self.extra.take();
        view! {
            <div class=self.class("field")>
                <label class="kern-label" for=self.id()>{self.label_text()}</label>
                {self.hint_view()}
                {extra}
                {self.error_view()}
                {self.control_view()}
            </div>
        }
        .into_any()
    }

    fn control_view(&self) -> AnyView {
        let value = self.state.typed.get(&self.key).to_owned();
        let invalid = self.state.error(&self.key).is_some();
        let (id, name, described_by) = (self.id(), self.key.clone(), self.described_by());
        match &self.control {
            Control::Input { kind, limit, autocomplete, numeric } => view! {
                <input
                    class="kern-form-input__input"
                    type=*kind
                    id=id.clone()
                    name=name
                    value=value.clone()
                    autocomplete=*autocomplete
                    inputmode=numeric.then_some("numeric")
                    aria-describedby=described_by
                    aria-invalid=invalid.then_some("true")
                />
                {limit.map(|limit| view! { <CharacterCount field=id limit=limit length=value.chars().count()/> })}
            }
            .into_any(),
            Control::Area { rows, limit } => view! {
                <TextArea id=id.clone() name=name value=value.clone() rows=*rows described_by=described_by invalid=invalid/>
                {limit.map(|limit| view! { <CharacterCount field=id limit=limit length=value.chars().count()/> })}
            }
            .into_any(),
            Control::Select { empty, choices } => view! {
                <div class="kern-form-input__select-wrapper">
                    <select class="kern-form-input__select" id=id name=name aria-describedby=described_by aria-invalid=invalid.then_some("true")>
                        <option value="">{*empty}</option>
                        {options(choices, &value)}
                    </select>
                </div>
            }
            .into_any(),
            Control::Grouped { empty, groups } => view! {
                <div class="kern-form-input__select-wrapper">
                    <select class="kern-form-input__select" id=id name=name aria-describedby=described_by aria-invalid=invalid.then_some("true")>
                        <option value="">{*empty}</option>
                        {groups.iter().map(|(label, choices)| view! {
                            <optgroup label=label.clone()>{options(choices, &value)}</optgroup>
                        }).collect_view()}
                    </select>
                </div>
            }
            .into_any(),
            Control::Checks { .. } => ().into_any(),
        }
    }

    fn group(mut self) -> AnyView {
        let extra = self.extra.take();
        let Control::Checks { choices, single, in_a_row } = &self.control else { return ().into_any() };
        let kind = if *single { "radio" } else { "checkbox" };
        let class = if *in_a_row { "kern-fieldset__body checks checks--row" } else { "kern-fieldset__body checks" };
        let boxes = choices.iter().enumerate().map(|(at, (value, label))| {
            let id = (at == 0).then(|| self.id());
            let checked = self.state.typed.has(&self.key, value);
            view! {
                <label class="check">
                    <input type=kind id=id name=self.key.clone() value=value.clone() checked=checked/>
                    " "<span>{label.clone()}</span>
                </label>
            }
        });
        let boxes = boxes.collect_view();
        view! {
            <fieldset class=self.class("field kern-fieldset") aria-describedby=self.described_by()>
                <legend class="kern-label">{self.label_text()}</legend>
                {self.hint_view()}
                {extra}
                {self.error_view()}
                <div class=class>{boxes}</div>
            </fieldset>
        }
        .into_any()
    }
}

fn options(choices: &[Choice], chosen: &str) -> Vec<AnyView> {
    let option = |(value, label): &Choice| {
        let selected = value == chosen;
        view! { <option value=value.clone() selected=selected>{label.clone()}</option> }.into_any()
    };
    choices.iter().map(option).collect()
}

/// A button that sends a form; one primary button a screen.
pub fn submit(label: &str, class: &'static str) -> AnyView {
    view! { <button class=format!("kern-btn {class}")><span class="kern-label">{label.to_owned()}</span></button> }
        .into_any()
}

/// A form of one button: for acts that need no further input.
pub fn button_form(action: String, label: &str, class: &'static str, hidden: Vec<AnyView>) -> AnyView {
    view! { <form method="post" action=action>{hidden}{submit(label, class)}</form> }.into_any()
}
