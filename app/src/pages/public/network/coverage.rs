//! The Kreise of a network: a small map, and the same as a list.

use super::load::PublicNetwork;
use crate::{
    address,
    messages::said,
    ui::{
        basis::{Stated, sign},
        lines::unbroken,
        map::territory_map,
    },
};
use leptos::prelude::*;
use mintverbund::{
    domain::kreis::Ags,
    store::{basis, coverage::Coverage},
};

/// Map and list; what the network covered once comes last.
pub fn coverage(shown: &PublicNetwork) -> AnyView {
    let m = said().network;
    let (now, former): (Vec<&Coverage>, Vec<&Coverage>) =
        shown.coverage.iter().partition(|coverage| coverage.period.holds_on(shown.today));
    let covered: Vec<&Ags> = now.iter().map(|coverage| &coverage.ags).collect();
    let current = match now.is_empty() {
        true => view! { <p>{m.no_coverage}</p> }.into_any(),
        false => view! {
            {territory_map(&(m.coverage_map)(&shown.network.name), [m.covered, m.not_covered], |ags| covered.contains(&ags))}
            {list(&now)}
        }
        .into_any(),
    };
    let former = (!former.is_empty()).then(|| view! { <h3>{m.former_coverage}</h3>{list(&former)} });
    view! { <section class="page stack"><h2>{m.coverage}</h2>{current}{former}{sign(&stated(shown))}</section> }
        .into_any()
}

fn stated(shown: &PublicNetwork) -> Vec<Stated> {
    let name = |one: &Coverage| one.ags.kreis().full_name_in(&said().words);
    shown.coverage.iter().map(|one| shown.named(name(one), &basis::coverage(one))).collect()
}

fn list(coverages: &[&Coverage]) -> AnyView {
    let items = coverages.iter().map(|coverage| {
        let time = said().words.period(&coverage.period);
        let time = (!time.is_empty()).then(|| view! { " "<span class="small muted">{unbroken(&time)}</span> });
        view! { <li><a href=address::public::kreis(&coverage.ags)>{coverage.ags.kreis().full_name_in(&said().words)}</a>{time}</li> }
    });
    view! { <ul>{items.collect_view()}</ul> }.into_any()
}
