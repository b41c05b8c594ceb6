//! Section "Wo".

use super::{catchment, page::section, sheet::Sheet};
use crate::ui::{
    accordion::accordion_field,
    form::{Choice, choices},
};
use leptos::prelude::*;
use mintverbund::domain::{
    content::{
        OfferField, Section,
        part::{mode::MODE, place},
    },
    kreis::{self, Ags, Bezirk, Kreis},
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
    let kreis = state.of(&place::KREIS).grouped(kreis_groups(&sheet.options.covered));
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
        <p class="kern-hint">"Breite und Länge in Grad, zum Beispiel 49,8917 und 10,8870. Suchmaschinen finden damit den Ort. Beide oder keine: die Anschrift reicht auch."</p>
        <div class="field-row">
            {sheet.state.of(&place::LATITUDE).text().optional().view()}
            {sheet.state.of(&place::LONGITUDE).text().optional().view()}
        </div>
    };
    accordion_field(open, "Genaue Lage", body)
}

/// The Kreise that the network covers first, then all others by Bezirk.
pub fn kreis_groups(covered: &[Ags]) -> Vec<(String, Vec<Choice>)> {
    let choice = |kreis: &Kreis| (kreis.ags.to_string(), kreis.list_name());
    let group = |label: &str, wanted: &dyn Fn(&Kreis) -> bool| {
        let choices: Vec<Choice> = kreis::by_name().filter(|kreis| wanted(kreis)).map(choice).collect();
        (label.to_owned(), choices)
    };
    let own = group("Gebiet des Netzwerks", &|kreis| covered.contains(&kreis.ags));
    let others = Bezirk::ALL
        .iter()
        .map(|bezirk| group(bezirk.label(), &|kreis| kreis.bezirk == *bezirk && !covered.contains(&kreis.ags)));
    std::iter::once(own).chain(others).filter(|(_, choices)| !choices.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_networks_own_kreise_come_first_and_none_stands_twice() {
        let covered: Vec<Ags> = ["09471", "09461"].map(|ags| ags.parse().expect("a Kreis")).to_vec();
        let groups = kreis_groups(&covered);
        let own: Vec<&str> = groups[0].1.iter().map(|(_, label)| label.as_str()).collect();
        assert_eq!(
            (groups[0].0.as_str(), own),
            ("Gebiet des Netzwerks", vec!["Bamberg (Stadt)", "Bamberg (Landkreis)"])
        );
        assert_eq!(groups.iter().map(|(_, choices)| choices.len()).sum::<usize>(), 96);
        assert_eq!(kreis_groups(&[]).len(), 7);
    }
}
