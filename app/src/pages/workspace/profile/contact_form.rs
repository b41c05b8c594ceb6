//! The form of a contact.

use super::super::directory::Directory;
use crate::ui::{
    form::{FormState, search::enter_button},
    period::DATE_HINT,
};
use leptos::prelude::*;
use mintverbund::actions::profile::add_contact::ContactText;

/// The key of whose contact it is.
pub const ORGANISATION: &str = "contact_organisation";

/// The fields, for adding and changing alike.
pub fn fields(state: &FormState, directory: &Directory) -> AnyView {
    view! {
        {enter_button()}
        {state.text("contact_name", "Name").optional().limit(ContactText::LIMIT)
            .hint("Bei einer Funktionsadresse bleibt er leer.").autocomplete("off").view()}
        {state.text("contact_function", "Funktion").optional().limit(ContactText::LIMIT)
            .hint("Zum Beispiel Koordinierungsstelle, Anmeldung, Presse.").view()}
        <div class="field-row">
            {state.input("contact_email", "E-Mail", "email").autocomplete("off").hint("E-Mail oder Telefon.").view()}
            {state.input("contact_phone", "Telefon", "tel").autocomplete("off").hint("E-Mail oder Telefon.").view()}
        </div>
        {directory.one(state, ORGANISATION, "Gehört zu").optional().empty("zum Netzwerk selbst").view()}
        {state.tick("public", "Öffentlich zeigen")}
        {state.text("consent_on", "Einwilligung vom").optional()
            .hint(format!("Nötig, wenn eine Person mit Namen öffentlich gezeigt wird. {DATE_HINT}")).view()}
    }
    .into_any()
}
