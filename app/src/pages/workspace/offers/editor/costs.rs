//! Section "Kosten und Anmeldung".

use super::{parts::section, sheet::Sheet};
use crate::ui::form::choices;
use leptos::prelude::*;
use mintverbund::domain::{
    content::{
        OfferField, Section,
        part::{cost, registration},
    },
    vocabulary::{CostKind, RegisteredBy, RegistrationKind},
};

/// What it costs, and how to register.
pub fn view(sheet: &Sheet) -> AnyView {
    let state = &sheet.state;
    let kind = state.of(&cost::KIND).radios(choices::<CostKind>()).extra(sheet.remark(OfferField::Cost));
    let way = state
        .of(&registration::KIND)
        .radios(choices::<RegistrationKind>())
        .hint("Hier läuft nichts über MINT-Verbund. Füll das eine Feld aus, das zu deiner Wahl gehört.")
        .extra(sheet.remark(OfferField::Registration));
    let by = state.of(&registration::BY).checks(choices::<RegisteredBy>()).optional();
    section(
        Section::CostRegistration,
        view! {
            {kind.view()}
            <div class="field-row">
                {state.of(&cost::FROM).text().hint("Bei „von – bis“ der kleinste.").view()}
                {state.of(&cost::TO).text().hint("Der größte.").view()}
            </div>
            {state.of(&cost::REDUCTION).text().hint("Zum Beispiel: Geschwister zahlen die Hälfte.").optional().view()}
            {way.view()}
            {state.of(&registration::LINK).input("url").hint("Zum Beispiel www.beispiel.de/seite. Fehlt https:// am Anfang, setzen wir es davor.").view()}
            <div class="field-row">
                {state.of(&registration::EMAIL).input("email").view()}
                {state.of(&registration::PHONE).input("tel").view()}
            </div>
            {by.view()}
        },
    )
}
