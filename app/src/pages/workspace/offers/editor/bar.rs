//! The bar at the lower edge: save, look, hand in.

use super::{parts::FORM, sheet::Sheet};
use crate::{islands::autosave::Autosave, ui::time_words::clock};
use leptos::prelude::*;

/// The buttons that send the form, and when it was last saved.
pub fn view(sheet: &Sheet) -> AnyView {
    let is_stored = sheet.state.errors.is_empty() && sheet.why_not.is_none() && !sheet.options.directory.is_searched();
    let at = clock(sheet.opened.latest.updated_at);
    let wrong = sheet.state.errors.iter().map(|error| error.label.as_str()).collect::<Vec<_>>().join(", ");
    let saved = match (is_stored, sheet.is_kept && !wrong.is_empty()) {
        (true, _) => format!("zuletzt gespeichert um {at}"),
        (false, true) => format!("nicht übernommen: {wrong}. Alles andere ist gespeichert, zuletzt um {at}"),
        (false, false) => "noch nicht gespeichert".to_owned(),
    };
    let (network, offer) = (sheet.opened.network.slug.clone(), sheet.opened.offer.id.clone());
    view! {
        <div class="action-bar"><div class="wrap action-bar__row">
            {button("speichern", "Speichern", "kern-btn--primary")}
            {button("vorschau", "Vorschau", "kern-btn--secondary")}
            <Autosave form=FORM.to_owned() network=network offer=offer note=saved is_stored=is_stored/>
            <button class="kern-btn kern-btn--secondary push" form=FORM name="dann" value="einreichen">
                <span class="kern-label"><span class="action-bar__more">"Zur Prüfung "</span><span>"einreichen"</span></span>
            </button>
        </div></div>
    }
    .into_any()
}

/// A button that saves the form and then does more.
pub fn button(then: &'static str, label: &'static str, class: &'static str) -> AnyView {
    view! {
        <button class=format!("kern-btn {class}") form=FORM name="dann" value=then><span class="kern-label">{label}</span></button>
    }
    .into_any()
}
