//! A button on an older page: it does nothing, and the page says what happened since.

use crate::ui::{
    alert::not_possible,
    compare::{changed_in_words, differences},
};
use leptos::prelude::*;
use mintverbund::domain::content::Difference;

/// What happened, in words and, for an offer, field by field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Meanwhile {
    /// Who did what.
    pub told: String,
    /// What an offer says otherwise now.
    pub found: Vec<Difference>,
}

impl Meanwhile {
    /// Both, to stand at the top of the page.
    pub fn view(&self) -> AnyView {
        let found = (!self.found.is_empty()).then(|| {
            view! {
                <section class="panel">
                    <h2>"Was sich am Text geändert hat: "{changed_in_words(self.found.len())}</h2>
                    {differences(&self.found)}
                </section>
            }
        });
        view! { {not_possible(self.told.clone())}{found} }.into_any()
    }
}
