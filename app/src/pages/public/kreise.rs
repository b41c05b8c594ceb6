//! The map of all Kreise, and the same as a list: offers, networks, white spots.

#[cfg(test)]
mod tests;

use super::{
    home,
    known::{NetworkOnDay, by_kreis},
};
use crate::{
    address,
    http::{Page, PageResult},
    messages::{DE, said},
    state::AppState,
    ui::lines::unbroken,
};
use axum::extract::State;
use jiff::civil::Date;
use leptos::prelude::*;
use mintverbund::{
    catalogue::{Facets, Filter},
    domain::kreis::{Ags, Bezirk, KREISE, Kreis, by_name},
};
use std::collections::BTreeMap;

/// Shows all Kreise.
pub async fn show(State(app): State<AppState>) -> PageResult {
    let today = app.now().day();
    let catalogue = app.catalogue.current(&app.store, app.now().moment()).await?;
    let facets = catalogue.find(&Filter::default(), None).facets;
    let networks = app.networks.on(&mut app.store.read().await?, today).await?;
    let m = DE.kreise;
    let draw = move || draw(&facets, &networks, today);
    Ok(Page::public(m.title, draw).current(address::public::KREISE).description(m.description))
}

fn draw(facets: &Facets, networks: &[NetworkOnDay], today: Date) -> AnyView {
    let m = said().kreise;
    let working = by_kreis(networks.iter().filter(|known| known.standing.works()), today);
    let without_offer = KREISE.keys().filter(|ags| !facets.kreise.contains_key(*ags)).count();
    let bezirke = Bezirk::ALL.iter().map(|bezirk| table(*bezirk, facets, &working)).collect_view();
    view! {
        <div class="wrap page stack">
            <h1>{m.title}</h1>
            <p class="lead">{m.lead}</p>
            <div class="layout-two">
                {home::map(facets)}
                <section>
                    <h2>{m.white_spots}</h2>
                    <p>{unbroken(&(m.without_network)(KREISE.len() - working.len(), &said().words.day(today)))}" "{doubts(networks, today)}</p>
                    <p>{(m.without_offer)(without_offer)}</p>
                    <p><a href=address::public::ABOUT_REGIONS>{said().common.more}</a></p>
                </section>
            </div>
            <h2>{m.list}</h2>
            {bezirke}
        </div>
    }
    .into_any()
}

/// On how many statements the count rests that are only inferred: it is no surer than they are.
fn doubts(networks: &[NetworkOnDay], today: Date) -> String {
    let working = networks.iter().filter(|known| known.standing.works());
    let [mut all, mut inferred] = [0, 0];
    for known in working {
        let kreise = known.kreise(today);
        all += kreise.len();
        inferred += kreise.iter().filter(|ags| known.is_inferred(ags)).count();
    }
    (said().basis.counted)(all, inferred)
}

fn table(bezirk: Bezirk, facets: &Facets, working: &BTreeMap<Ags, Vec<&NetworkOnDay>>) -> AnyView {
    let m = said().kreise;
    let kreise = by_name().filter(|kreis| kreis.bezirk == bezirk);
    let rows = kreise.map(|kreis| row(kreis, facets, working)).collect_view();
    view! {
        <h3>{bezirk.label_in(&said().words)}</h3>
        <div class="table-wrap">
            <table class="kern-table table--stacks">
                <caption class="visually-hidden">{bezirk.label_in(&said().words)}</caption>
                <thead>
                    <tr><th scope="col">{m.kreis}</th><th scope="col" class="num">{m.offers}</th><th scope="col">{m.networks}</th></tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(kreis: &Kreis, facets: &Facets, working: &BTreeMap<Ags, Vec<&NetworkOnDay>>) -> AnyView {
    let m = said().kreise;
    let offers = match facets.kreise.get(&kreis.ags) {
        Some(count) => view! { <td data-label=m.offers class="num">{*count}</td> }.into_any(),
        None => view! { <td data-label=m.offers class="num white-spot">{m.none}</td> }.into_any(),
    };
    let networks = match working.get(&kreis.ags) {
        Some(networks) => view! { <td data-label=m.networks>{links(networks)}</td> }.into_any(),
        None => view! { <td data-label=m.networks class="white-spot">{m.none}</td> }.into_any(),
    };
    view! {
        <tr>
            <th scope="row"><a href=address::public::kreis(&kreis.ags)>{kreis.list_name_in(&said().words)}</a></th>
            {offers}
            {networks}
        </tr>
    }
    .into_any()
}

fn links(networks: &[&NetworkOnDay]) -> Vec<AnyView> {
    let link = |(at, known): (usize, &&NetworkOnDay)| {
        let between = if at > 0 { ", " } else { "" };
        let path = address::public::network(&known.network.slug);
        view! { {between}<a href=path>{known.network.name.clone()}</a> }.into_any()
    };
    networks.iter().enumerate().map(link).collect()
}
