//! How one partner is drawn: the partnership, the entry of the directory, the contacts, and the ways out.

use super::{
    super::{profile::contact_cards, room::Room},
    around::Around,
    opened::Opened,
    terms,
};
use crate::{
    address,
    ui::{
        accordion::accordion,
        form::{FormState, LONG_FORM, button_form, seen, submit},
        parts::link_button,
    },
};
use jiff::civil::Date;
use leptos::prelude::*;
use mintverbund::{
    domain::seen::Seen,
    store::{contact::Contact, partnership::Partner},
};

/// The page; `profile` is the room of the contacts.
pub fn view(room: Room, profile: Room, opened: Opened, around: Around, state: FormState, today: Date) -> AnyView {
    let Opened { network, partner, contacts, sharing: _, hiding } = opened;
    let own = network
        .is_public
        .then(|| view! { " · "<a href=address::public::partner(&partner.slug)>"Seite der Einrichtung"</a> });
    view! {
        <div class="wrap wrap--narrow page stack">
            {state.summary()}
            {room.head_below(&partner.name, Some("Partner"))}
            <p class="muted">{partner.sector.label()}" · "{partner.kind.label()}{own}</p>
            {hiding.view()}
            {entry(&room, &partner, &around)}
            <form id=LONG_FORM method="post" action=room.at().partner(&partner.id) novalidate>
                {state.asks_before_leaving()}
                {state.shown()}
                {FormState::hidden("organisation", &partner.organisation_id)}
                {terms::fields(&state)}
                <div class="button-row">
                    {submit("Speichern", "kern-btn--primary")}
                    {link_button(room.path(), "Abbrechen", "kern-btn--tertiary")}
                </div>
            </form>
            {people(&profile, &partner, contacts)}
            {ending(&room, &partner, today)}
            {removal(&room, &partner)}
        </div>
    }
    .into_any()
}

fn entry(room: &Room, partner: &Partner, around: &Around) -> AnyView {
    let path = room.at().partner_entry(&partner.id);
    view! { {around.view()}<p><a href=path>"Eintrag im Verzeichnis berichtigen"</a></p> }.into_any()
}

fn people(profile: &Room, partner: &Partner, contacts: Vec<Contact>) -> AnyView {
    let add = profile.at().new_contact_of(&partner.organisation_id);
    let hidden = format!(" für {}", partner.name);
    view! {
        <h2>"Kontakte"</h2>
        {contact_cards(profile, contacts, &Default::default(), true)}
        <p><a href=add>"Kontakt eintragen"<span class="visually-hidden">{hidden}</span></a></p>
    }
    .into_any()
}

fn ending(room: &Room, partner: &Partner, today: Date) -> Option<AnyView> {
    if partner.period.until.is_some() && !partner.period.is_to_come(today) {
        return None;
    }
    let (title, text, label) = match partner.period.is_to_come(today) {
        true => (
            "Doch nicht Partner?",
            "Die Partnerschaft hat noch nicht begonnen. Sie fällt dann ganz weg; die Einrichtung bleibt im Verzeichnis.",
            "Planung zurücknehmen",
        ),
        false => (
            "Partnerschaft beenden",
            "Sie endet dann heute. Die Einrichtung bleibt in der Geschichte des Netzwerks und im Verzeichnis, \
             und ihre Angebote bleiben, wie sie sind. Für einen anderen Tag trag ihn oben bei „Bis“ ein.",
            "Heute beenden",
        ),
    };
    let button = button_form(room.at().partner_end(&partner.id), label, DANGER, Vec::new());
    Some(folded(title, text, button))
}

const DANGER: &str = "kern-btn--secondary kern-btn--danger";

fn removal(room: &Room, partner: &Partner) -> AnyView {
    let action = room.at().partner_removal(&partner.id);
    let seen = vec![seen(&Seen::from(&partner.terms()))];
    let text = "Entferne sie nur, wenn es diese Partnerschaft nie gab. Eine beendete Partnerschaft bekommt ein Ende und bleibt stehen.";
    folded("Aus Versehen eingetragen?", text, button_form(action, "Partnerschaft entfernen", DANGER, seen))
}

fn folded(title: &'static str, text: &'static str, button: AnyView) -> AnyView {
    accordion(title, view! { <p>{text}</p>{button} })
}
