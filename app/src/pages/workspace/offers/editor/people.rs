//! Section "Wer dahintersteht".

use super::{page::section, sheet::Sheet};
use crate::{address::workspace::Workspace, ui::form::Choice};
use leptos::prelude::*;
use mintverbund::domain::content::{
    OfferField, Section,
    part::{contact, link::LINK, organiser},
};

/// Organiser, further partners, contact and link.
pub fn view(sheet: &Sheet) -> AnyView {
    let state = &sheet.state;
    let main = state.of(&organiser::MAIN).grouped(organisers(sheet)).extra(sheet.remark(OfferField::Organiser));
    let partners = state.of(&organiser::FURTHER).checks(further(sheet)).optional().in_columns();
    let consent = state
        .of(&contact::CONSENT_ON)
        .input("date")
        .hint("Nur bei einer Person: der Tag, an dem sie zugestimmt hat, hier öffentlich genannt zu werden. Der Tag selbst wird nicht veröffentlicht.")
        .optional();
    let partners_page = Workspace::of(&sheet.opened.network.slug).partners();
    section(
        Section::Contact,
        view! {
            {main.view()}
            {partners.view()}
            <p class="small">"Fehlt eine Einrichtung? "<a href=partners_page>"Trag sie bei den Partnern ein."</a></p>
            {sheet.remark(OfferField::Contact)}
            {state.of(&contact::NAME).text().hint("Am besten ein Team oder eine Funktion, keine Person.").optional().view()}
            <div class="field-row">
                {state.of(&contact::EMAIL).input("email").view()}
                {state.of(&contact::PHONE).input("tel").view()}
            </div>
            <p class="kern-hint">"E-Mail oder Telefon wird öffentlich. Eines von beiden reicht."</p>
            {state.of(&contact::PERSON).tick()}
            {consent.view()}
            {state.of(&LINK).input("url").hint("Eine Seite zu diesem Angebot, mit https:// am Anfang.").extra(sheet.remark(OfferField::Link)).optional().view()}
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
