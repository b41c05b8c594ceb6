//! The map of all Kreise, and the same as a list: offers, networks, white spots.

#[cfg(test)]
mod tests;

use super::{
    home,
    known::{self, NetworkOnDay, by_kreis, called},
};
use crate::{
    address,
    http::{CachePolicy, FormResult, Page, Question, Table},
    messages::{DE, said},
    state::AppState,
    ui::{
        as_of,
        basis::{doubted, doubted_if},
        lines::unbroken,
    },
};
use axum::{extract::State, response::IntoResponse};
use jiff::civil::Date;
use leptos::prelude::*;
use mintverbund::{
    catalogue::{Facets, Filter},
    domain::{
        as_of::AsOf,
        kreis::{Ags, Bezirk, KREISE, Kreis, by_name},
    },
};
use std::{collections::BTreeMap, sync::Arc};

/// Shows all Kreise.
pub async fn show(State(app): State<AppState>, Question(asked): Question) -> FormResult {
    let as_of = AsOf::read(&asked, app.now().day());
    let catalogue = app.catalogue.current(&app.store, app.now().moment()).await?;
    let networks = app.networks.as_of(&mut app.store.read().await?, &as_of).await?;
    let facets = catalogue.facets(&Filter::default(), None);
    let offers = match as_of.is_today() {
        true => facets.kreise.clone(),
        false => known::offers_with_a_home(&catalogue, &networks),
    };
    let shown = Shown { facets, offers, networks, as_of };
    if shown.as_of.as_table {
        return Ok(shown.table().answer(&shown.as_of, CachePolicy::Public));
    }
    let m = DE.kreise;
    let day = shown.as_of.clone();
    let page = Page::public(m.title, move || draw(&shown)).current(address::public::KREISE).description(m.description);
    let page = page.on_day(&day);
    Ok(page.into_response())
}

/// What the page shows.
struct Shown {
    /// What the catalogue counts today, for the map.
    facets: Facets,
    /// How many offers each Kreis has on the day.
    offers: BTreeMap<Ags, usize>,
    networks: Arc<Vec<NetworkOnDay>>,
    as_of: AsOf,
}

impl Shown {
    fn working(&self) -> BTreeMap<Ags, Vec<&NetworkOnDay>> {
        by_kreis(self.networks.iter().filter(|known| known.standing.works()), self.as_of.day)
    }

    /// The list to take along.
    fn table(&self) -> Table {
        let (m, working) = (DE.table, self.working());
        let row = |kreis: &'static Kreis| {
            let name = |known: &&NetworkOnDay| doubted_if(&DE.words, &called(known), known.is_inferred(&kreis.ags));
            let names = working.get(&kreis.ags).into_iter().flatten().map(name);
            vec![
                kreis.ags.to_string(),
                kreis.full_name_in(&DE.words),
                self.offers.get(&kreis.ags).copied().unwrap_or_default().to_string(),
                names.collect::<Vec<_>>().join(", "),
            ]
        };
        Table { name: m.kreise_file, heads: m.kreise.to_vec(), rows: by_name().map(row).collect() }
    }
}

fn draw(shown: &Shown) -> AnyView {
    let m = said().kreise;
    let (working, day) = (shown.working(), shown.as_of.day);
    let without_offer = KREISE.keys().filter(|ags| !shown.offers.contains_key(*ags)).count();
    let bezirke = Bezirk::ALL.iter().map(|bezirk| table(*bezirk, &shown.offers, &working)).collect_view();
    let of_today = (!shown.as_of.is_today()).then(|| view! { <p class="small muted">{said().as_of.offers}</p> });
    view! {
        <div class="wrap page stack">
            <h1>{m.title}</h1>
            <p class="lead">{m.lead}</p>
            {as_of::as_of(&shown.as_of, address::public::KREISE, &[])}
            <div class="layout-two">
                {shown.as_of.is_today().then(|| home::map(&shown.facets))}
                <section>
                    <h2>{m.white_spots}</h2>
                    <p>{unbroken(&(m.without_network)(KREISE.len() - working.len(), &said().words.day(day)))}" "{doubts(&shown.networks, day)}</p>
                    <p>{(m.without_offer)(without_offer)}</p>
                    {of_today}
                    {everywhere(&shown.networks)}
                    <p><a href=address::public::ABOUT_REGIONS>{said().common.more}</a></p>
                </section>
            </div>
            <h2>{m.list}</h2>
            {bezirke}
        </div>
    }
    .into_any()
}

/// Networks that work in all of Bavaria: they stand beside the map, not on it.
fn everywhere(networks: &[NetworkOnDay]) -> Option<AnyView> {
    let all: Vec<&NetworkOnDay> = networks.iter().filter(|known| known.works_everywhere()).collect();
    (!all.is_empty()).then(|| {
        let m = said().themes;
        let links: Vec<AnyView> = all
            .iter()
            .enumerate()
            .map(|(at, known)| {
                let between = if at > 0 { ", " } else { "" };
                let name = doubted(&said().words, &called(known), known.sure.reach);
                view! { {between}<a href=address::public::network(&known.network.slug)>{name}</a> }.into_any()
            })
            .collect();
        view! { <h3>{m.statewide_networks}</h3><p>{links}</p><p class="small muted">{m.statewide_text}</p> }.into_any()
    })
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

fn table(bezirk: Bezirk, offers: &BTreeMap<Ags, usize>, working: &BTreeMap<Ags, Vec<&NetworkOnDay>>) -> AnyView {
    let m = said().kreise;
    let kreise = by_name().filter(|kreis| kreis.bezirk == bezirk);
    let rows = kreise.map(|kreis| row(kreis, offers, working)).collect_view();
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

fn row(kreis: &Kreis, offers: &BTreeMap<Ags, usize>, working: &BTreeMap<Ags, Vec<&NetworkOnDay>>) -> AnyView {
    let m = said().kreise;
    let offers = match offers.get(&kreis.ags) {
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
        view! { {between}<a href=path>{called(known)}</a> }.into_any()
    };
    networks.iter().enumerate().map(link).collect()
}
