//! The lists of clusters and of regions.

#[cfg(test)]
mod tests;

use super::{
    cards::network_cards,
    known::{self, NetworkOnDay},
};
use crate::{
    address,
    http::{Page, PageResult, Question},
    messages::{DE, Networks, said},
    state::AppState,
    ui::{paging::Paging, parts::empty},
};
use axum::extract::State;
use jiff::civil::Date;
use leptos::prelude::*;
use mintverbund::domain::{field::Typed, funding::FundingPhase, network::RecognitionState as S};

/// So many cards stand on a page.
const CARDS: usize = 50;

/// A part of a list: heading, an explanation, and which networks it shows.
type Section = (&'static str, Option<&'static str>, fn(&NetworkOnDay) -> bool);

fn sections_of_clusters(m: Networks) -> [Section; 4] {
    let phase_is_unknown = |k: &NetworkOnDay| k.standing.cluster == Some(FundingPhase::Unknown);
    let is_over = |k: &NetworkOnDay| k.standing.cluster.is_some_and(FundingPhase::is_over);
    [
        (m.clusters_now, None, |k| k.standing.is_funded()),
        (m.clusters_planned, None, |k| k.standing.cluster == Some(FundingPhase::Planned)),
        (m.clusters_unknown, Some(m.clusters_unknown_text), phase_is_unknown),
        (m.clusters_ended, Some(m.clusters_ended_text), is_over),
    ]
}

fn sections_of_regions(m: Networks) -> [Section; 3] {
    [
        (m.regions_now, None, |k| k.standing.is_active_region()),
        (m.regions_later, None, |k| is(k, S::Building) || is(k, S::Paused)),
        (m.regions_ended, None, |k| is(k, S::Ended)),
    ]
}

fn is(known: &NetworkOnDay, state: S) -> bool {
    known.standing.region == Some(state)
}

/// What of a list stands on a page.
struct Shown {
    paging: Paging,
    /// Of each section how many networks it has, and those of this page.
    sections: Vec<(usize, Vec<NetworkOnDay>)>,
    today: Date,
}

impl Shown {
    /// A page of all sections, one after the other. A network stands in the first that shows it.
    fn of(networks: &[NetworkOnDay], sections: &[Section], today: Date, asked: &str) -> Self {
        let place = |known: &NetworkOnDay| sections.iter().position(|(.., shows)| shows(known));
        let mut placed: Vec<_> = networks.iter().filter_map(|known| Some((place(known)?, known))).collect();
        placed.sort_by_key(|(at, _)| *at);
        let count = |at: usize| placed.iter().filter(|(place, _)| *place == at).count();
        let mut sections: Vec<_> = (0..sections.len()).map(|at| (count(at), Vec::new())).collect();
        let paging = Paging::of(placed.len(), CARDS, asked);
        for (at, known) in paging.shown(placed) {
            sections[at].1.push(known.clone());
        }
        Self { paging, sections, today }
    }

    fn networks(&mut self) -> Vec<&mut NetworkOnDay> {
        self.sections.iter_mut().flat_map(|(_, networks)| networks).collect()
    }
}

/// A list: where it is, what it says, and its sections.
struct List {
    path: &'static str,
    title: &'static str,
    lead: &'static str,
    more: &'static str,
    none: &'static str,
    sections: Vec<Section>,
}

impl List {
    fn of_clusters(m: Networks) -> Self {
        Self {
            path: address::public::CLUSTERS,
            title: m.clusters,
            lead: m.clusters_lead,
            more: address::public::ABOUT_CLUSTERS,
            none: m.no_clusters,
            sections: sections_of_clusters(m).into(),
        }
    }

    fn of_regions(m: Networks) -> Self {
        Self {
            path: address::public::REGIONS,
            title: m.regions,
            lead: m.regions_lead,
            more: address::public::ABOUT_REGIONS,
            none: m.no_regions,
            sections: sections_of_regions(m).into(),
        }
    }
}

/// Shows the clusters.
pub async fn clusters(State(app): State<AppState>, Question(asked): Question) -> PageResult {
    show(&app, &asked, List::of_clusters, DE.networks.clusters_description).await
}

/// Shows the regions.
pub async fn regions(State(app): State<AppState>, Question(asked): Question) -> PageResult {
    show(&app, &asked, List::of_regions, DE.networks.regions_description).await
}

async fn show(app: &AppState, asked: &Typed, list: fn(Networks) -> List, description: &'static str) -> PageResult {
    let today = app.now().day();
    let List { path, title, sections, .. } = list(DE.networks);
    let mut reader = app.store.read().await?;
    let networks = app.networks.on(&mut reader, today).await?;
    let mut shown = Shown::of(&networks, &sections, today, asked.get("seite"));
    known::name_carriers(&mut reader, &mut shown.networks()).await?;
    drop(reader);
    let title = shown.paging.titled(title);
    Ok(Page::public(title, move || draw(&list(said().networks), &shown)).current(path).description(description))
}

fn draw(list: &List, shown: &Shown) -> AnyView {
    let parts = list.sections.iter().zip(&shown.sections);
    let parts: Vec<AnyView> = parts.filter_map(|(part, shown_here)| section(part, shown_here, shown.today)).collect();
    let nothing = parts.is_empty().then(|| empty(list.none, said().networks.none_text, None));
    view! {
        <div class="wrap page stack">
            <h1>{list.title}</h1>
            <p class="lead">{list.lead}" "<a href=list.more>{said().networks.more}</a></p>
            {parts}
            {nothing}
            {shown.paging.links(|number| address::public::networks_on(list.path, number))}
        </div>
    }
    .into_any()
}

fn section((title, text, _): &Section, (count, shown): &(usize, Vec<NetworkOnDay>), today: Date) -> Option<AnyView> {
    let (title, text) = (*title, *text);
    let text = text.map(|text| view! { <p>{text}</p> });
    (!shown.is_empty()).then(|| {
        view! { <h2>{title}" "<span class="count">{*count}</span></h2>{text}{network_cards(shown.iter(), today)} }
            .into_any()
    })
}
