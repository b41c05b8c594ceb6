//! Section "Kosten und Anmeldung".

use super::{page::section, sheet::Sheet};
use crate::ui::form::choices;
use leptos::prelude::*;
use mintverbund::domain::{
    content::{OfferField, Section},
    vocabulary::{CostKind, RegisteredBy, RegistrationKind},
};

/// What it costs, and how to register.
pub fn view(sheet: &Sheet) -> AnyView {
    let state = &sheet.state;
    let kind = state.radios("cost_kind", "Kosten", choices::<CostKind>()).extra(sheet.remark(OfferField::Cost));
    let way = state
        .radios("registration_kind", "Anmeldung", choices::<RegistrationKind>())
        .hint("Hier läuft nichts über MINT-Verbund. Füll das eine Feld aus, das zu deiner Wahl gehört.")
        .extra(sheet.remark(OfferField::Registration));
    let by = state.checks("registration_by", "Anmeldung durch", choices::<RegisteredBy>()).optional();
    section(
        Section::CostRegistration,
        view! {
            {kind.view()}
            <div class="field-row">
                {state.text("cost_from", "Betrag in Euro").hint("Bei „von – bis“ der kleinste.").view()}
                {state.text("cost_to", "bis").hint("Der größte.").view()}
            </div>
            {state.text("cost_reduction", "Ermäßigung").hint("Zum Beispiel: Geschwister zahlen die Hälfte.").optional().view()}
            {way.view()}
            {state.input("registration_link", "Seite zur Anmeldung", "url").hint("Mit https:// am Anfang.").view()}
            <div class="field-row">
                {state.input("registration_email", "E-Mail zur Anmeldung", "email").view()}
                {state.input("registration_phone", "Telefon zur Anmeldung", "tel").view()}
            </div>
            {by.view()}
        },
    )
}
