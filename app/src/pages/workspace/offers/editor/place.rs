//! Section "Wo".

use super::{catchment, parts::section, sheet::Sheet};
use crate::ui::{accordion::accordion_field, form::choices};
use leptos::prelude::*;
use mintverbund::domain::{
    content::{
        OfferField, Section,
        part::{mode::MODE, place},
    },
    vocabulary::Mode,
};

/// How it takes place, where, and where it comes to.
pub fn view(sheet: &Sheet) -> AnyView {
    let state = &sheet.state;
    let mode = state
        .of(&MODE)
        .radios(choices::<Mode>())
        .hint("Vor Ort und hybrid brauchen Ort und Kreis, mobil die Kreise, in die das Angebot kommt.")
        .extra(sheet.remark(OfferField::Mode));
    let kreis = state.of(&place::KREIS).grouped(catchment::kreis_groups(&sheet.options.covered));
    section(
        Section::Where,
        view! {
            {mode.view()}
            {sheet.remark(OfferField::Place)}
            {state.of(&place::NAME).text().hint("Zum Beispiel das Gebäude oder die Einrichtung.").optional().view()}
            {state.of(&place::STREET).text().optional().view()}
            <div class="field-row">
                {state.of(&place::POSTCODE).text().numeric().optional().view()}
                {state.of(&place::TOWN).text().view()}
            </div>
            {kreis.view()}
            {coordinates(sheet)}
            {catchment::view(sheet)}
        },
    )
}

fn coordinates(sheet: &Sheet) -> AnyView {
    let keys = [place::LATITUDE.name, place::LONGITUDE.name];
    let open = keys.iter().any(|key| !sheet.state.typed.get(key).is_empty() || sheet.error(key).is_some());
    let body = view! {
        <p class="kern-hint">"Breite und Länge in Grad, zum Beispiel 49,8917 und 10,8870. Suchmaschinen finden damit den Ort. Beide oder keine: Die Anschrift reicht auch."</p>
        <div class="field-row">
            {sheet.state.of(&place::LATITUDE).text().optional().view()}
            {sheet.state.of(&place::LONGITUDE).text().optional().view()}
        </div>
    };
    accordion_field(open, "Genaue Lage", body)
}
