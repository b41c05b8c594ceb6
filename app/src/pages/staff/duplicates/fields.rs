//! The fields of two entries, to choose from.

use super::pair::Pair;
use crate::ui::form::FormState;
use leptos::prelude::*;
use mintverbund::{
    actions::partners::merge::typed_fields,
    domain::{
        field::Typed,
        kreis::Ags,
        organisation::{OrganisationKind, Sector},
    },
};

/// One field of both, to choose from; one that both say alike is told once.
pub fn field(pair: &Pair, form: &FormState, key: &'static str, label: &'static str) -> AnyView {
    let [theirs, own] = [&pair.gone, &pair.kept].map(|entry| words(key, &typed_fields(entry), pair));
    if theirs == own {
        return view! { <p><strong>{label}</strong>": "{own}</p> }.into_any();
    }
    // What one of the two does not say is taken from the other.
    let nothing = "keine Angabe";
    let chosen =
        if form.typed.get(key).is_empty() { if own == nothing { "gone" } else { "kept" } } else { form.typed.get(key) };
    let mut typed = Typed::default();
    typed.push(key, chosen);
    let state = FormState { typed, errors: form.errors.clone(), above: None };
    state.radios(key, label, vec![("kept".to_owned(), own), ("gone".to_owned(), theirs)]).view()
}

fn words(key: &str, typed: &Typed, pair: &Pair) -> String {
    let value = typed.get(key);
    let said = match key {
        "sector" => value.parse::<Sector>().map(|sector| sector.label().to_owned()).ok(),
        "kind" => value.parse::<OrganisationKind>().map(|kind| kind.label().to_owned()).ok(),
        "ags" => value.parse::<Ags>().map(|ags| ags.kreis().full_name()).ok(),
        "parent" => value.parse().ok().and_then(|id| pair.parents.get(&id).cloned()),
        _ => Some(value.to_owned()),
    };
    said.filter(|text| !text.is_empty()).unwrap_or_else(|| "keine Angabe".to_owned())
}
