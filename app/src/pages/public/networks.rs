//! The lists of clusters and of regions.

#[cfg(test)]
mod tests;

use super::{
    cards::network_cards,
    known::{self, NetworkOnDay},
};
use crate::{
    address,
    http::{Page, PageResult},
    messages::{DE, Networks, said},
    state::AppState,
    ui::parts::empty,
};
use axum::extract::State;
use jiff::civil::Date;
use leptos::prelude::*;
use mintverbund::domain::{funding::FundingPhase, network::RecognitionState as S};

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

/// Shows the clusters.
pub async fn clusters(State(app): State<AppState>) -> PageResult {
    let m = DE.networks;
    let (networks, today) = load(&app).await?;
    let draw = move || {
        let m = said().networks;
        let sections = sections_of_clusters(m);
        list(m.clusters, m.clusters_lead, address::public::ABOUT_CLUSTERS, m.no_clusters, &sections, &networks, today)
    };
    Ok(Page::public(m.clusters, draw).current(address::public::CLUSTERS).description(m.clusters_description))
}

/// Shows the regions.
pub async fn regions(State(app): State<AppState>) -> PageResult {
    let m = DE.networks;
    let (networks, today) = load(&app).await?;
    let draw = move || {
        let m = said().networks;
        let sections = sections_of_regions(m);
        list(m.regions, m.regions_lead, address::public::ABOUT_REGIONS, m.no_regions, &sections, &networks, today)
    };
    Ok(Page::public(m.regions, draw).current(address::public::REGIONS).description(m.regions_description))
}

async fn load(app: &AppState) -> Result<(Vec<NetworkOnDay>, Date), crate::http::PageError> {
    let today = app.now().day();
    let networks = known::published(&mut app.store.read().await?, today).await?;
    Ok((networks, today))
}

fn list(
    title: &'static str,
    lead: &'static str,
    more: &'static str,
    none: &'static str,
    sections: &[Section],
    networks: &[NetworkOnDay],
    today: Date,
) -> AnyView {
    let shown: Vec<AnyView> = sections.iter().filter_map(|part| section(part, networks, today)).collect();
    let nothing = shown.is_empty().then(|| empty(none, said().networks.none_text, None));
    view! {
        <div class="wrap page stack">
            <h1>{title}</h1>
            <p class="lead">{lead}" "<a href=more>{said().networks.more}</a></p>
            {shown}
            {nothing}
        </div>
    }
    .into_any()
}

fn section((title, text, shows): &Section, networks: &[NetworkOnDay], today: Date) -> Option<AnyView> {
    let (title, text) = (*title, *text);
    let shown: Vec<&NetworkOnDay> = networks.iter().filter(|known| shows(known)).collect();
    let text = text.map(|text| view! { <p>{text}</p> });
    (!shown.is_empty()).then(|| {
        view! { <h2>{title}" "<span class="count">{shown.len()}</span></h2>{text}{network_cards(shown.into_iter(), today)} }
            .into_any()
    })
}
