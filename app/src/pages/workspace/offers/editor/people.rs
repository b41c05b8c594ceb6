//! Section "Wer dahintersteht".

use super::{parts::section, sheet::Sheet};
use crate::address::workspace::Workspace;
use leptos::prelude::*;
use mintverbund::domain::content::{
    OfferField, Section,
    part::{contact, link::LINK, organiser},
};

/// Organiser, further partners, contact and link.
pub fn view(sheet: &Sheet) -> AnyView {
    let state = &sheet.state;
    let directory = &sheet.options.directory;
    let main = directory.one(state, organiser::MAIN.name, organiser::MAIN.label());
    let main = main.extra(sheet.remark(OfferField::Organiser));
    let partners = directory.many(state, organiser::FURTHER.name, organiser::FURTHER.label()).optional().in_columns();
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
            {state.of(&LINK).input("url").hint("Eine Seite zu diesem Angebot. Fehlt https:// am Anfang, setzen wir es davor.").extra(sheet.remark(OfferField::Link)).optional().view()}
        },
    )
}
