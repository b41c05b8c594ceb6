//! The start page.

mod hero;
#[cfg(test)]
mod tests;

pub use hero::map;

use super::known::{NetworkOnDay, by_kreis};
use crate::{
    address,
    http::{Page, PageError, PageResult},
    messages::{DE, said},
    state::AppState,
    ui::{card::offer_cards, parts::empty},
};
use axum::extract::State;
use jiff::civil::{Date, DateTime};
use leptos::prelude::*;
use mintverbund::{
    catalogue::{Facets, Filter, Hits},
    domain::basis::Certainty,
    store::partnership,
};

/// How many of the next offers are shown.
const SOON: usize = 6;

/// Shows the start page.
pub async fn show(State(app): State<AppState>) -> PageResult {
    let now = app.now().moment();
    let today = now.date();
    let catalogue = app.catalogue.current(&app.store, now).await?;
    let all = Filter::default();
    let (hits, facets) = (catalogue.find(&all, None), catalogue.facets(&all, None));
    let figures = app.kept(today.to_string(), figures(&app, today)).await?;
    Ok(Page::public(DE.home.title, move || draw(&hits, &facets, &figures, now)).description(DE.home.description))
}

/// What there is besides offers.
async fn figures(app: &AppState, today: Date) -> Result<Figures, PageError> {
    let mut reader = app.store.read().await?;
    let networks = app.networks.on(&mut reader, today).await?;
    let partners = partnership::count_public(&mut reader, today).await?;
    Ok(Figures {
        clusters: networks.iter().filter(|known| known.standing.is_funded()).count(),
        regions: networks.iter().filter(|known| known.standing.is_active_region()).count(),
        partners,
        rests_on: rests_on(&networks),
        kreise: by_kreis(networks.iter().filter(|known| known.standing.is_active_region()), today).len(),
    })
}

/// A count is no surer than how the networks stand that are counted.
fn rests_on(networks: &[NetworkOnDay]) -> [usize; 2] {
    let stated = networks.iter().flat_map(|known| {
        let cluster = known.standing.is_funded().then_some(known.sure.cluster);
        let region = known.standing.is_active_region().then_some(known.sure.region);
        cluster.into_iter().chain(region)
    });
    let stated: Vec<Certainty> = stated.collect();
    [stated.len(), stated.iter().filter(|sure| **sure >= Certainty::Inferred).count()]
}

struct Figures {
    clusters: usize,
    regions: usize,
    partners: usize,
    kreise: usize,
    /// On how many statements about networks the counts rest, and how many of these are only inferred.
    rests_on: [usize; 2],
}

fn draw(hits: &Hits, facets: &Facets, figures: &Figures, now: DateTime) -> AnyView {
    view! {
        {hero::hero(facets)}
        {stages(facets)}
        {soon(hits, now)}
        {explained(hits.total, figures)}
    }
    .into_any()
}

fn stages(facets: &Facets) -> AnyView {
    let tiles = facets.stages.iter().map(|(stage, count)| {
        view! {
            <li>
                <a class="tile" href=address::public::offers_with("stufe", &stage)>
                    <span class="tile__name">{stage.label_in(&said().words)}</span>" "
                    <span class="tile__count">{(said().common.offers)(*count)}</span>
                </a>
            </li>
        }
    });
    let tiles = tiles.collect_view();
    view! { <section class="page"><div class="wrap"><h2>{said().home.whom}</h2><ul class="tiles">{tiles}</ul></div></section> }.into_any()
}

fn soon(hits: &Hits, now: DateTime) -> AnyView {
    let m = said().home;
    let first = hits.page.get(..SOON).unwrap_or(&hits.page);
    let content = match first.is_empty() {
        true => empty(m.nothing_soon, m.nothing_soon_text, None),
        false => view! {
            <div class="row"><h2>{m.soon}</h2><a class="push" href=address::public::OFFERS>{said().common.all_offers}</a></div>
            {offer_cards(first, now, false)}
        }
        .into_any(),
    };
    view! { <section class="page band"><div class="wrap">{content}</div></section> }.into_any()
}

fn explained(offers: usize, figures: &Figures) -> AnyView {
    let m = said().home;
    let rows = [
        (m.offers, offers.to_string()),
        (m.clusters, figures.clusters.to_string()),
        (m.regions, figures.regions.to_string()),
        (m.partners, figures.partners.to_string()),
        (m.kreise, (m.of_kreise)(figures.kreise)),
    ];
    let rows = Vec::from(rows.map(|(label, number)| view! { <div><dt>{label}</dt><dd>{number}</dd></div> }));
    let [all, inferred] = figures.rests_on;
    let doubts = (said().basis.counted)(all, inferred);
    view! {
        <section class="page">
            <div class="wrap layout-two">
                <div>
                    <h2>{m.explained}</h2>
                    <p>{m.cluster}</p>
                    <p>{m.region}</p>
                    <p><a href=address::public::KNOWLEDGE>{m.explain_more}</a></p>
                </div>
                <div><h2 class="visually-hidden">{m.figures}</h2><dl class="figures">{rows}</dl><p class="small muted">{doubts}</p></div>
            </div>
        </section>
    }
    .into_any()
}
