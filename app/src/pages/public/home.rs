//! The start page.

use super::known::{self, by_kreis};
use crate::{
    http::{Page, PageResult},
    messages::DE,
    state::AppState,
    ui::{
        card::offer_cards,
        map::{Area, LEGEND, kreis_map, shade},
        parts::empty,
    },
};
use axum::extract::State;
use jiff::civil::Date;
use leptos::prelude::*;
use mintverbund::{
    domain::kreis::{Ags, Bezirk, by_name},
    store::{
        partnership,
        search::{
            catalogue::{Facets, Hits},
            filter::Filter,
        },
    },
};

/// How many of the next offers are shown.
const SOON: usize = 6;

/// Shows the start page.
pub async fn show(State(app): State<AppState>) -> PageResult {
    let today = app.now().day();
    let catalogue = app.catalogue.current(&app.store, today).await?;
    let hits = catalogue.find(&Filter::parse([]), None);
    let mut reader = app.store.read().await?;
    let networks = known::published(&mut reader, today).await?;
    let partners = partnership::count_public(&mut reader).await?;
    drop(reader);
    let figures = Figures {
        offers: hits.total,
        clusters: networks.iter().filter(|known| known.is_funded()).count(),
        regions: networks.iter().filter(|known| known.is_active_region()).count(),
        partners: usize::try_from(partners).unwrap_or_default(),
        kreise: by_kreis(networks.iter().filter(|known| known.is_active_region()), today).len(),
    };
    Ok(Page::public(DE.home.title, move || draw(&hits, figures, today)).description(DE.home.description))
}

struct Figures {
    offers: usize,
    clusters: usize,
    regions: usize,
    partners: usize,
    kreise: usize,
}

fn draw(hits: &Hits, figures: Figures, today: Date) -> AnyView {
    view! {
        {hero(&hits.facets)}
        {stages(&hits.facets)}
        {soon(hits, today)}
        {explained(figures)}
    }
    .into_any()
}

fn hero(facets: &Facets) -> AnyView {
    let m = DE.home;
    view! {
        <section class="hero">
            <div class="wrap hero__row">
                <div>
                    <h1 class="hero__title">{m.title}</h1>
                    <p class="lead">{m.lead}</p>
                    {search()}
                </div>
                <div>
                    {map(facets)}
                    <p class="small">{m.map_caption}<a href="/kreise">{m.as_list}</a></p>
                </div>
            </div>
        </section>
    }
    .into_any()
}

fn search() -> AnyView {
    let m = DE.home;
    view! {
        <form class="search-box" role="search" action="/angebote">
            <div class="field">
                <label class="kern-label" for="suche">{m.what}</label>
                <input class="kern-form-input__input" id="suche" name="q" type="search" autocomplete="off"/>
            </div>
            <div class="field">
                <label class="kern-label" for="kreis">{m.place}</label>
                <div class="kern-form-input__select-wrapper">
                    <select class="kern-form-input__select" id="kreis" name="kreis">
                        <option value="">{DE.common.all_of_bavaria}</option>
                        {kreis_options()}
                    </select>
                </div>
            </div>
            <button class="kern-btn kern-btn--primary"><span class="kern-label">{m.find}</span></button>
        </form>
    }
    .into_any()
}

fn kreis_options() -> Vec<AnyView> {
    let group = |bezirk: &Bezirk| {
        let kreise = by_name().filter(|kreis| kreis.bezirk == *bezirk);
        let options = kreise.map(|kreis| view! { <option value=kreis.ags.to_string()>{kreis.list_name()}</option> });
        view! { <optgroup label=bezirk.label()>{options.collect_view()}</optgroup> }.into_any()
    };
    Bezirk::ALL.iter().map(group).collect()
}

/// The map of all Kreise by their offers; each leads to the page of the Kreis.
pub fn map(facets: &Facets) -> AnyView {
    kreis_map(DE.home.map, &LEGEND, |ags| area(facets, ags))
}

fn area(facets: &Facets, ags: &Ags) -> Area {
    let count = facets.kreise.get(ags).copied().unwrap_or_default();
    Area {
        shade: shade(count),
        chosen: false,
        path: format!("/kreise/{ags}"),
        label: (DE.catalogue.kreis_count)(&ags.kreis().full_name(), count),
    }
}

fn stages(facets: &Facets) -> AnyView {
    let tiles = facets.stages.iter().map(|(stage, count)| {
        view! {
            <li>
                <a class="tile" href=format!("/angebote?stufe={stage}")>
                    <span class="tile__name">{stage.label()}</span>" "
                    <span class="tile__count">{(DE.common.offers)(*count)}</span>
                </a>
            </li>
        }
    });
    let tiles = tiles.collect_view();
    view! { <section class="page"><div class="wrap"><h2>{DE.home.whom}</h2><ul class="tiles">{tiles}</ul></div></section> }.into_any()
}

fn soon(hits: &Hits, today: Date) -> AnyView {
    let m = DE.home;
    let first = hits.page.get(..SOON).unwrap_or(&hits.page);
    let content = match first.is_empty() {
        true => empty(m.nothing_soon, m.nothing_soon_text, None),
        false => view! {
            <div class="row"><h2>{m.soon}</h2><a class="push" href="/angebote">{DE.common.all_offers}</a></div>
            {offer_cards(first, today, false)}
        }
        .into_any(),
    };
    view! { <section class="page band"><div class="wrap">{content}</div></section> }.into_any()
}

fn explained(figures: Figures) -> AnyView {
    let m = DE.home;
    let rows = [
        (m.offers, figures.offers.to_string()),
        (m.clusters, figures.clusters.to_string()),
        (m.regions, figures.regions.to_string()),
        (m.partners, figures.partners.to_string()),
        (m.kreise, (m.of_kreise)(figures.kreise)),
    ];
    let rows = Vec::from(rows.map(|(label, number)| view! { <div><dt>{label}</dt><dd>{number}</dd></div> }));
    view! {
        <section class="page">
            <div class="wrap layout-two">
                <div>
                    <h2>{m.explained}</h2>
                    <p>{m.cluster}</p>
                    <p>{m.region}</p>
                    <p><a href="/wissen">{m.explain_more}</a></p>
                </div>
                <div><h2 class="visually-hidden">{m.figures}</h2><dl class="figures">{rows}</dl></div>
            </div>
        </section>
    }
    .into_any()
}
