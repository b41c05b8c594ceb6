//! Contacts as a list, and the form to add one.

use super::{
    super::{directory::Directory, room::Room},
    contact_form::fields,
};
use crate::{
    address,
    ui::{
        facts::known_facts,
        form::{FormState, LONG_FORM, button_form, submit},
        parts::state_mark,
    },
};
use leptos::prelude::*;
use mintverbund::{
    domain::{content::Names, date::FuzzyDate, hiding::Hidable, id::ContactId},
    store::contact::Contact,
};

/// Contacts, each with the ways to change and to remove it.
pub fn list(room: &Room, contacts: Vec<Contact>, organisations: &Names, may_edit: bool) -> AnyView {
    if contacts.is_empty() {
        return view! { <p>"Keine eingetragen."</p> }.into_any();
    }
    let lines = contacts.into_iter().map(|contact| {
        let name = shown_name(&contact);
        let acts = may_edit.then(|| acts(room, &contact.id, &name));
        let hiding = hiding(room, &contact);
        view! {
            <section class="kern-summary">
                <div class="kern-summary__header"><h3 class="kern-title">{name}</h3></div>
                <div class="kern-summary__body">{facts(contact, organisations)}{hiding}{acts}</div>
            </section>
        }
    });
    lines.collect_view().into_any()
}

/// The person, or else what the address is for.
fn shown_name(contact: &Contact) -> String {
    let first = [&contact.name, &contact.function].into_iter().find(|text| !text.is_empty());
    first.cloned().or_else(|| contact.email.as_ref().map(ToString::to_string)).unwrap_or_else(|| "Kontakt".to_owned())
}

fn facts(contact: Contact, organisations: &Names) -> AnyView {
    let organisation = contact.organisation_id.as_ref().and_then(|id| organisations.get(id));
    let function = (!contact.name.is_empty() && !contact.function.is_empty()).then_some(contact.function);
    let consent = contact.consent_on.and_then(|day| day.parse::<FuzzyDate>().ok()).map(FuzzyDate::in_words);
    known_facts([
        ("Funktion", function),
        ("Gehört zu", organisation.cloned()),
        ("E-Mail", contact.email.map(|email| email.to_string())),
        ("Telefon", contact.phone.map(|phone| phone.to_string())),
        ("Einwilligung vom", consent),
    ])
}

/// That the state office hides it; else, for the office, the way to hide it.
fn hiding(room: &Room, contact: &Contact) -> Option<AnyView> {
    if contact.hidden {
        return Some(
            view! { <p>{state_mark("paused", "verborgen")}" "<a href=room.at().hidden()>"Warum?"</a></p> }.into_any(),
        );
    }
    let path = address::staff::hide(&Hidable::Contact(contact.id.clone()));
    let offered = contact.public && room.may_hide();
    offered.then(|| view! { <p><a href=path>"Vor der Öffentlichkeit verbergen"</a></p> }.into_any())
}

fn acts(room: &Room, id: &ContactId, name: &str) -> AnyView {
    let hidden = format!(": {name}");
    view! {
        <p><a href=room.at().contact(id)>"Bearbeiten"<span class="visually-hidden">{hidden}</span></a></p>
        {removal(room, id, name)}
    }
    .into_any()
}

/// The button that removes a contact, which has to be looked for.
pub fn removal(room: &Room, id: &ContactId, name: &str) -> AnyView {
    let hidden = format!(": {name}");
    let action = room.at().contact_removal(id);
    view! {
        <details>
            <summary>"Entfernen"<span class="visually-hidden">{hidden}</span></summary>
            <p>"Der Kontakt wird gelöscht und lässt sich nicht zurückholen."</p>
            {button_form(action, &format!("{name} löschen"), "kern-btn--secondary kern-btn--danger", Vec::new())}
        </details>
    }
    .into_any()
}

/// The form to add a contact.
pub fn form(room: &Room, state: &FormState, directory: &Directory) -> AnyView {
    view! {
            <h2 id="eintragen">"Kontakt eintragen"</h2>
            <form id=LONG_FORM method="post" action=room.at().contacts() novalidate>
    {state.asks_before_leaving()}
                {fields(state, directory)}
                <div class="button-row">{submit("Kontakt eintragen", "kern-btn--primary")}</div>
            </form>
        }
    .into_any()
}
