//! The second step: the role of an organisation that was chosen, or of one entered anew.

use super::{super::room::Room, choose::described, terms};
use crate::ui::{
    form::{Choice, FormState, LONG_FORM, choices, submit},
    parts::link_button,
};
use leptos::prelude::*;
use mintverbund::{
    domain::{
        field::Typed,
        id::PartnershipId,
        kreis::{Bezirk, by_name},
        organisation::{OrganisationKind, Sector},
        organisation::{OrganisationName, OrganisationText},
    },
    store::organisation::Organisation,
};

/// A new entry as far as it is typed, and those it may be mistaken for.
pub struct Entry {
    /// The form.
    pub state: FormState,
    /// Organisations of similar name or with the same website; whoever is a partner already, with the partnership.
    pub similar: Vec<(Organisation, Option<PartnershipId>)>,
}

/// The form for an organisation of the directory.
pub fn take(room: Room, organisation: Organisation, state: FormState) -> AnyView {
    view! {
        <div class="wrap wrap--narrow page stack">
            {state.summary()}
            {room.head_below(&format!("{} aufnehmen", organisation.name), Some("Partner"))}
            <p class="muted">{described(&organisation)}</p>
            <form method="post" action=room.at().new_partner() novalidate>
                {FormState::hidden("organisation", &organisation.id)}
                {terms::fields(&state)}
                {buttons(&room, "Partner aufnehmen")}
            </form>
        </div>
    }
    .into_any()
}

/// The form for a new entry, together with its role.
pub fn enter(room: Room, entry: Entry) -> AnyView {
    let Entry { state, similar } = entry;
    let despite = (!similar.is_empty()).then(|| FormState::hidden("despite", self::despite(&state.typed)));
    let label = if similar.is_empty() { "Eintragen und aufnehmen" } else { "Trotzdem neu eintragen" };
    view! {
        <div class="wrap wrap--narrow page stack">
            {state.summary()}
            {room.head_below("Neuen Partner eintragen", Some("Partner"))}
            {meant(&room, &state, similar)}
            <form id=LONG_FORM method="post" action=room.at().new_partner() novalidate>
                {state.asks_before_leaving()}
                {despite}
                <h2>"Die Einrichtung"</h2>
                {organisation(&state)}
                <h2>"Ihre Rolle im Netzwerk"</h2>
                {terms::fields(&state)}
                {buttons(&room, label)}
            </form>
        </div>
    }
    .into_any()
}

/// The fields of an entry.
pub fn organisation(state: &FormState) -> AnyView {
    view! {
        {state.text("organisation_name", "Name der Einrichtung").limit(OrganisationName::LIMIT)
            .hint("Der volle Name, wie die Einrichtung ihn selbst schreibt.").view()}
        {state.select("sector", "Bereich", choices::<Sector>()).view()}
        {state.select("kind", "Art", choices::<OrganisationKind>()).optional().empty("andere Einrichtung").view()}
        {state.grouped("ags", "Kreis", kreise()).optional().empty("nicht in einem einzelnen Kreis").view()}
        {state.input("website", "Internetseite", "url").optional().hint("Sie beginnt mit https://").view()}
        {state.area("description", "Kurzbeschreibung", 3).optional().limit(OrganisationText::LIMIT)
            .hint("Was macht die Einrichtung? Das lesen alle, die ihre Seite öffnen.").view()}
    }
    .into_any()
}

/// The Kreise by Bezirk, as choices.
pub fn kreise() -> Vec<(String, Vec<Choice>)> {
    let group = |bezirk: &Bezirk| {
        let kreise = by_name().filter(|kreis| kreis.bezirk == *bezirk);
        (bezirk.label().to_owned(), kreise.map(|kreis| (kreis.ags.to_string(), kreis.list_name())).collect())
    };
    Bezirk::ALL.iter().map(group).collect()
}

/// For which name and website those of similar name are shown.
pub fn despite(typed: &Typed) -> String {
    format!("{} {}", typed.get("organisation_name"), typed.get("website"))
}

fn buttons(room: &Room, label: &str) -> AnyView {
    view! {
        <div class="button-row">
            {submit(label, "kern-btn--primary")}
            {link_button(room.path(), "Abbrechen", "kern-btn--tertiary")}
        </div>
    }
    .into_any()
}

/// Those of similar name; choosing one keeps role, tasks and period as they are typed.
fn meant(room: &Room, state: &FormState, similar: Vec<(Organisation, Option<PartnershipId>)>) -> Option<AnyView> {
    if similar.is_empty() {
        return None;
    }
    let lines = similar.into_iter().map(|(organisation, partner)| candidate(room, state, organisation, partner));
    Some(
        view! {
            <section class="stack" role="alert" tabindex="-1" autofocus>
                <h2>"Meinst du eine von diesen?"</h2>
                <p>"Im Verzeichnis stehen schon Einrichtungen mit ähnlichem Namen oder derselben Internetseite. Noch ist nichts eingetragen, und deine Angaben stehen unten."</p>
                <ul class="todo">{lines.collect_view()}</ul>
            </section>
        }
        .into_any(),
    )
}

fn candidate(room: &Room, state: &FormState, organisation: Organisation, partner: Option<PartnershipId>) -> AnyView {
    let mark = partner.is_some().then(|| view! { " "<span class="tag">"schon Partner"</span> });
    let step = match partner {
        Some(id) => link_button(room.at().partner(&id), "Ansehen", "kern-btn--tertiary"),
        None => take_this(room, state, &organisation),
    };
    view! {
        <li class="todo__item">
            <span class="small muted">{organisation.kind.label()}</span>
            <div class="todo__what"><strong>{organisation.name.clone()}</strong>{mark}<p>{described(&organisation)}</p></div>
            {step}
        </li>
    }
    .into_any()
}

fn take_this(room: &Room, state: &FormState, organisation: &Organisation) -> AnyView {
    let kept =
        ["role", "tasks", "programme_sector", "since", "until"].map(|key| FormState::hidden(key, state.typed.get(key)));
    let hidden = format!(": {}", organisation.name);
    view! {
        <form method="post" action=room.at().new_partner()>
            {FormState::hidden("organisation", &organisation.id)}
            {Vec::from(kept)}
            <button class="kern-btn kern-btn--secondary">
                <span class="kern-label">"Diese aufnehmen"<span class="visually-hidden">{hidden}</span></span>
            </button>
        </form>
    }
    .into_any()
}
