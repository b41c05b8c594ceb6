//! The Kreise a mobile offer comes to: a long list, folded, the network's own first.

use super::sheet::Sheet;
use crate::{
    islands::list_filter::ListFilter,
    plural::counted,
    ui::{accordion::accordion_open, form::Choice},
};
use leptos::prelude::*;
use mintverbund::domain::{
    content::{OfferField, part::catchment::CATCHMENT},
    kreis::{self, Ags, Bezirk, Kreis},
    vocabulary::Mode,
};

const KEY: &str = CATCHMENT.name;

/// Boxes by Bezirk; open when they matter.
pub fn view(sheet: &Sheet) -> AnyView {
    let chosen = sheet.state.typed.all(KEY).count();
    let error = sheet.error(KEY);
    let mobile = sheet.state.typed.has("mode", Mode::Mobile.code());
    let open = mobile || error.is_some();
    let class = if error.is_some() { "field field--error kern-fieldset" } else { "field kern-fieldset" };
    let described_by =
        if error.is_some() { "field-catchment-hint field-catchment-error" } else { "field-catchment-hint" };
    let error = error.map(|error| {
        view! {
            <p class="kern-error" id="field-catchment-error"><span class="visually-hidden">"Fehler: "</span>{error}</p>
        }
    });
    let title = match chosen {
        0 => "Kreise wählen".to_owned(),
        chosen => format!("{} gewählt", counted(chosen, "Kreis", "Kreise")),
    };
    let list = view! {
        <ListFilter list="kreise".to_owned() label="Kreis suchen".to_owned()/>
        <div id="kreise">{groups(sheet)}</div>
    };
    view! {
        <fieldset class=class aria-describedby=described_by>
            <legend class="kern-label">{CATCHMENT.label()}</legend>
            <p class="kern-hint" id="field-catchment-hint">"Nur für mobile Angebote."</p>
            {sheet.remark(OfferField::Catchment)}
            {error}
            {accordion_open(open, title, list)}
        </fieldset>
    }
    .into_any()
}

/// The very first box carries the id to which links to the field lead.
fn groups(sheet: &Sheet) -> AnyView {
    let groups = kreis_groups(&sheet.options.covered).into_iter().enumerate().map(|(at, (label, choices))| {
        let boxes = choices.into_iter().enumerate().map(|(row, choice)| check(sheet, choice, at == 0 && row == 0));
        view! { <fieldset class="filter-group"><legend>{label}</legend>{boxes.collect_view()}</fieldset> }
    });
    groups.collect_view().into_any()
}

fn check(sheet: &Sheet, (value, label): Choice, first: bool) -> AnyView {
    let id = first.then(|| format!("field-{KEY}"));
    let checked = sheet.state.typed.has(KEY, &value);
    view! {
        <label class="check"><input type="checkbox" id=id name=KEY value=value checked=checked/>" "<span>{label}</span></label>
    }
    .into_any()
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
