//! Section "Barrierefreiheit".

use super::{parts::section, sheet::Sheet};
use crate::ui::form::choices;
use leptos::prelude::*;
use mintverbund::domain::{
    content::{OfferField, Section, part::accessibility},
    vocabulary::Answer,
};

/// Six questions, where not knowing is an answer, and a note.
pub fn view(sheet: &Sheet) -> AnyView {
    let questions = sheet.content.accessibility.answers();
    let questions =
        questions.map(|(key, _)| sheet.state.radios(key.name, &capitalised(key.label()), choices::<Answer>()).view());
    let note = sheet
        .state
        .of(&accessibility::NOTE)
        .area(2)
        .hint("Zum Beispiel: stufenloser Eingang an der Rückseite, Assistenz nach Absprache.")
        .optional();
    section(
        Section::Accessibility,
        view! {
            <p class="kern-hint">"„Nicht bekannt“ ist ehrlicher als eine Vermutung. Jede Angabe hilft Menschen, die darauf angewiesen sind."</p>
            {sheet.remark(OfferField::Accessibility)}
            {Vec::from(questions)}
            {note.view()}
        },
    )
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
