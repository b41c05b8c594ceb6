//! What every field has around its control: label, hint, error and remark, always in this order, always tied together.

use super::{FormState, search::Search};
use leptos::prelude::*;

/// A field being put together; [`Field::view`] draws it.
pub struct Field<'a, C> {
    around: Around<'a>,
    pub(super) control: C,
}

/// What a field is filled in with.
pub trait Control {
    /// Whether it is several boxes under a legend, not one control with a label.
    const IS_GROUP: bool = false;

    /// The control alone.
    fn draw(self, around: &Around<'_>) -> AnyView;
}

/// Everything of a field but its control.
pub struct Around<'a> {
    state: &'a FormState,
    key: String,
    label: String,
    hint: Option<String>,
    optional: bool,
    extra: Option<AnyView>,
    below: Option<Search>,
}

impl<'a, C: Control> Field<'a, C> {
    pub(super) fn new(state: &'a FormState, key: &str, label: &str, control: C) -> Self {
        let (key, label) = (key.to_owned(), label.to_owned());
        Self { around: Around { state, key, label, hint: None, optional: false, extra: None, below: None }, control }
    }

    /// What helps to fill it in.
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.around.hint = Some(hint.into());
        self
    }

    /// Says that it may stay empty.
    pub fn optional(mut self) -> Self {
        self.around.optional = true;
        self
    }

    /// Something between hint and control, such as a reviewer's remark.
    pub fn extra(mut self, extra: Option<AnyView>) -> Self {
        self.around.extra = extra;
        self
    }

    /// The search below the control.
    pub(super) fn below(mut self, search: Search) -> Self {
        self.around.below = Some(search);
        self
    }

    /// The field.
    pub fn view(self) -> AnyView {
        let control = self.control.draw(&self.around);
        if C::IS_GROUP { self.around.group(control) } else { self.around.single(control) }
    }
}

impl Around<'_> {
    /// The id of the control, which errors and labels point to.
    pub fn id(&self) -> String {
        format!("field-{}", self.key)
    }

    /// The name under which it is sent.
    pub fn name(&self) -> String {
        self.key.clone()
    }

    /// What was typed.
    pub fn value(&self) -> &str {
        self.state.typed.get(&self.key)
    }

    /// Whether this choice was made.
    pub fn has(&self, value: &str) -> bool {
        self.state.typed.has(&self.key, value)
    }

    /// Whether what was typed was refused.
    pub fn is_invalid(&self) -> bool {
        self.error().is_some()
    }

    /// The ids of hint and error, for those who do not see that they belong to it.
    pub fn described_by(&self) -> Option<String> {
        let hint = self.hint.as_ref().map(|_| self.hint_id());
        let error = self.error().map(|_| self.error_id());
        let told = self.below.as_ref().and_then(Search::told_id);
        let ids: Vec<String> = hint.into_iter().chain(error).chain(told).collect();
        (!ids.is_empty()).then(|| ids.join(" "))
    }

    fn error(&self) -> Option<&str> {
        self.state.error(&self.key)
    }

    fn hint_id(&self) -> String {
        format!("{}-hint", self.id())
    }

    fn error_id(&self) -> String {
        format!("{}-error", self.id())
    }

    fn class(&self, base: &'static str) -> String {
        let error = if self.is_invalid() { " field--error" } else { "" };
        format!("{base}{error}")
    }

    fn single(mut self, control: AnyView) -> AnyView {
        view! {
            <div class=self.class("field")>
                <label class="kern-label" for=self.id()>{self.label_text()}</label>
                {self.between()}
                {control}
                {self.below.take().map(Search::view)}
            </div>
        }
        .into_any()
    }

    fn group(mut self, boxes: AnyView) -> AnyView {
        view! {
            <fieldset class=self.class("field kern-fieldset") aria-describedby=self.described_by()>
                <legend class="kern-label">{self.label_text()}</legend>
                {self.between()}
                {boxes}
                {self.below.take().map(Search::view)}
            </fieldset>
        }
        .into_any()
    }

    fn label_text(&self) -> AnyView {
        let optional = self.optional.then(|| view! { <span class="kern-label__optional">" (freiwillig)"</span> });
        view! { {self.label.clone()}{optional} }.into_any()
    }

    /// Hint, extra and error.
    fn between(&mut self) -> AnyView {
        let hint = self.hint.clone().map(|hint| view! { <p class="kern-hint" id=self.hint_id()>{hint}</p> });
        let error = self.error().map(|error| {
            let error = error.to_owned();
            view! { <p class="kern-error" id=self.error_id()><span class="visually-hidden">"Fehler: "</span>{error}</p> }
        });
        view! { {hint}{self.extra.take()}{error} }.into_any()
    }
}
