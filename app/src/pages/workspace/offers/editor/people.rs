//! Section "Wer dahintersteht".

use super::{page::section, sheet::Sheet};
use crate::{address::workspace::Workspace, ui::form::Choice};
use leptos::prelude::*;
use mintverbund::domain::content::{OfferField, Section};

/// Organiser, further partners, contact and link.
pub fn view(sheet: &Sheet) -> AnyView {
    let state = &sheet.state;
    let organiser =
        state.grouped("organiser", "Veranstaltet von", organisers(sheet)).extra(sheet.remark(OfferField::Organiser));
    let partners = state.checks("further_partners", "Weitere Partner", further(sheet)).optional().in_columns();
    let consent = state
        .input("contact_consent_on", "Einwilligung vom", "date")
        .hint("Nur bei einer Person: der Tag, an dem sie zugestimmt hat, hier öffentlich genannt zu werden. Der Tag selbst wird nicht veröffentlicht.")
        .optional();
    let partners_page = Workspace::of(&sheet.opened.network.slug).partners();
    section(
        Section::Contact,
        view! {
            {organiser.view()}
            {partners.view()}
            <p class="small">"Fehlt eine Einrichtung? "<a href=partners_page>"Trag sie bei den Partnern ein."</a></p>
            {sheet.remark(OfferField::Contact)}
            {state.text("contact_name", "Ansprechstelle").hint("Am besten ein Team oder eine Funktion, keine Person.").optional().view()}
            <div class="field-row">
                {state.input("contact_email", "E-Mail", "email").view()}
                {state.input("contact_phone", "Telefon", "tel").view()}
            </div>
            <p class="kern-hint">"E-Mail oder Telefon wird öffentlich. Eines von beiden reicht."</p>
            {state.tick("contact_person", "Das ist eine Person")}
            {consent.view()}
            {state.input("link", "Internetseite", "url").hint("Eine Seite zu diesem Angebot, mit https:// am Anfang.").extra(sheet.remark(OfferField::Link)).optional().view()}
        },
    )
}

fn organisers(sheet: &Sheet) -> Vec<(String, Vec<Choice>)> {
    let groups =
        [("Partner des Netzwerks", &sheet.options.partners), ("Weitere aus dem Verzeichnis", &sheet.options.others)];
    let groups = groups.into_iter().filter(|(_, choices)| !choices.is_empty());
    groups.map(|(label, choices)| (label.to_owned(), choices.clone())).collect()
}

/// The partners of the network, and whoever else was chosen before.
fn further(sheet: &Sheet) -> Vec<Choice> {
    let chosen = |id: &str| sheet.state.typed.has("further_partners", id);
    let others = sheet.options.others.iter().filter(|(id, _)| chosen(id));
    sheet.options.partners.iter().chain(others).cloned().collect()
}
