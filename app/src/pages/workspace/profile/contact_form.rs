//! The form of a contact.

use super::super::directory::Directory;
use crate::ui::{
    form::{FormState, search::enter_button},
    period::DATE_HINT,
};
use leptos::prelude::*;
use mintverbund::actions::profile::add_contact::ContactText;
use mintverbund::{
    actions::fingerprint,
    domain::{date::FuzzyDate, field::Typed},
    store::contact::Contact,
};

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

/// What stands in the form of a contact, with what was on the screen when somebody began to type.
pub fn typed(contact: &Contact) -> Typed {
    let mut typed = Typed::default();
    typed.push("seen", fingerprint(contact));
    typed.push("contact_name", contact.name.as_str());
    typed.push("contact_function", contact.function.as_str());
    typed.push_some("contact_email", contact.email.as_ref());
    typed.push_some("contact_phone", contact.phone.as_ref());
    typed.push_some(ORGANISATION, contact.organisation_id.as_ref());
    typed.push_some("public", contact.public.then_some("1"));
    typed.push_some("consent_on", contact.consent_on.as_deref().map(consent));
    typed
}

fn consent(day: &str) -> String {
    day.parse::<FuzzyDate>().map(FuzzyDate::as_typed).unwrap_or_else(|_| day.to_owned())
}
