//! The texts of a profile, as a form and to read.

use super::super::{directory::Directory, room::Room};
use crate::ui::{
    facts::{fact, facts},
    form::{FormState, LONG_FORM, search::enter_button, submit},
    safe::Markdown,
};
use leptos::prelude::*;
use mintverbund::{
    domain::network::{NetworkDescription, NetworkName, NetworkShortText},
    store::network::Network,
    text::markdown::{SafeHtml, render},
};

/// The key of who carries the network.
pub const CARRIER: &str = "carrier";

const PUBLISHED: &str =
    "Nur dann ist die Seite des Netzwerks öffentlich, und nur dann sind seine freigegebenen Angebote zu finden.";
const INQUIRIES: &str = "Das Formular bleibt, solange auf der Seite weder eine Funktions-E-Mail noch eine öffentliche Ansprechperson steht.";
const MARKDOWN: &str = "Leerzeile: neuer Absatz. **fett**, *kursiv*, - Liste, ## Überschrift, [Text](https://…).";

/// The form.
pub fn view(room: &Room, state: &FormState, directory: &Directory) -> AnyView {
    view! {
        <form id=LONG_FORM method="post" action=room.path() novalidate>
            {state.asks_before_leaving()}
            {enter_button()}
            {state.shown()}
            {state.text("name", "Name").limit(NetworkName::LIMIT).view()}
            <p class="kern-hint">"Heißt das Netzwerk jetzt anders? Trag hier nur Schreibfehler ein und den neuen Namen unter "<a href=room.at().names()>"Umbenennen und frühere Namen"</a>"."</p>
            {state.area("short_text", "Kurz gesagt", 3).limit(NetworkShortText::LIMIT).optional()
                .hint("Ein oder zwei Sätze für Karten und Suchergebnisse.").view()}
            {state.area("description", "Beschreibung", 12).limit(NetworkDescription::LIMIT).optional().hint(MARKDOWN).view()}
            {state.input("website", "Internetseite", "url").optional().hint("Sie beginnt mit https://").view()}
            {state.input("email", "Funktions-E-Mail", "email").optional()
                .hint("Am besten eine Adresse, die bleibt, wenn jemand wechselt.").view()}
            {directory.one(state, CARRIER, "Träger").optional().empty("noch keiner angegeben").view()}
            {state.tick("published", "Das Netzwerk ist öffentlich")}
            <p class="kern-hint">{PUBLISHED}</p>
            {state.tick("no_inquiries", "Auf der öffentlichen Seite kein Formular für Nachrichten zeigen")}
            <p class="kern-hint">{INQUIRIES}</p>
            <div class="button-row">{submit("Profil speichern", "kern-btn--primary")}</div>
        </form>
    }
    .into_any()
}

/// The same to read.
pub fn read(network: &Network, directory: &Directory) -> AnyView {
    let carrier = network.carrier_id.as_ref().and_then(|id| directory.name(id)).unwrap_or_default().to_owned();
    let published = if network.published { "ja" } else { "noch nicht" };
    let written = |text: Option<String>| text.unwrap_or_default();
    let entries = [
        ("Name", network.name.clone()),
        ("Kurz gesagt", network.short_text.clone()),
        ("Internetseite", written(network.website.as_ref().map(ToString::to_string))),
        ("Funktions-E-Mail", written(network.email.as_ref().map(ToString::to_string))),
        ("Träger", carrier),
        ("Öffentlich", published.to_owned()),
    ];
    let or_dash = |value: String| if value.is_empty() { "–".to_owned() } else { value };
    view! {
        {facts(entries.into_iter().map(|(name, value)| fact(name, or_dash(value))))}
        <h2>"Beschreibung"</h2>
        {described(render(&network.description, 3))}
    }
    .into_any()
}

fn described(html: SafeHtml) -> AnyView {
    match html.is_empty() {
        true => view! { <p class="muted">"Noch nichts geschrieben."</p> }.into_any(),
        false => view! { <Markdown html=html/> }.into_any(),
    }
}
