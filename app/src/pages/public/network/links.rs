//! Links to other networks: how it goes on, what came before, and the rest.

use super::load::Shown;
use crate::{messages::DE, pages::public::known::carried_on};
use leptos::prelude::*;
use mintverbund::{
    domain::{
        id::NetworkId,
        link::{LinkKind, LinkState},
    },
    store::link::Link,
};

/// Whether a link says that the network goes on elsewhere.
pub fn goes_on(link: &Link, network: &NetworkId) -> bool {
    carried_on(link) == Some(network)
}

/// What carries the network on, and what it carries on itself: nobody may miss it.
pub fn prominent(shown: &Shown) -> AnyView {
    let holding = || shown.links.iter().filter(|link| link.state == LinkState::Confirmed && link.kind.continues());
    let on = holding().filter(|link| goes_on(link, &shown.network.id));
    let before = holding().filter(|link| !goes_on(link, &shown.network.id));
    view! { {notice(DE.network.goes_on, on, shown)}{notice(DE.network.carries_on, before, shown)} }.into_any()
}

fn notice<'a>(title: &'static str, links: impl Iterator<Item = &'a Link>, shown: &Shown) -> Option<AnyView> {
    let lines: Vec<AnyView> = links.map(|link| view! { <p>{sentence(link, shown)}</p> }.into_any()).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <div class="kern-alert kern-alert--info">
                <div class="kern-alert__header">
                    <span class="kern-icon kern-icon--info" aria-hidden="true"></span>
                    <span class="kern-title">{title}</span>
                </div>
                <div class="kern-alert__body">{lines}</div>
            </div>
        }
        .into_any()
    })
}

/// All other links, and those that have ended.
pub fn others(shown: &Shown) -> Option<AnyView> {
    let m = DE.network;
    let items = |keep: fn(&Link) -> bool| -> Vec<AnyView> {
        let kept = shown.links.iter().filter(|link| keep(link));
        kept.map(|link| view! { <li>{sentence(link, shown)}</li> }.into_any()).collect()
    };
    let now = items(|link| link.state == LinkState::Confirmed && !link.kind.continues());
    let ended = items(|link| link.state == LinkState::Ended);
    let any = !now.is_empty() || !ended.is_empty();
    let now = (!now.is_empty()).then(|| view! { <ul>{now}</ul> });
    let ended = (!ended.is_empty()).then(|| view! { <h3>{m.former_links}</h3><ul>{ended}</ul> });
    any.then(|| view! { <h2>{m.links}</h2>{now}{ended} }.into_any())
}

/// The link as seen from this network, with its time.
fn sentence(link: &Link, shown: &Shown) -> AnyView {
    let forward = link.from_id == shown.network.id;
    let (slug, name) = if forward { (&link.to_slug, &link.to_name) } else { (&link.from_slug, &link.from_name) };
    let (before, after) = words(link.kind, forward);
    let time = link.period.in_words();
    let time = (!time.is_empty()).then(|| view! { " "<span class="small muted">{format!("({time})")}</span> });
    view! { {before}" "<a href=format!("/netzwerke/{slug}")>{name.clone()}</a>{after}{time} }.into_any()
}

/// What stands before and after the other network's name.
fn words(kind: LinkKind, forward: bool) -> (&'static str, &'static str) {
    match (kind, forward) {
        (LinkKind::Succeeds, true) => ("führt", " fort"),
        (LinkKind::MergedInto, false) => ("nimmt", " auf"),
        (kind, true) => (kind.label(), ""),
        (kind, false) => (kind.reverse_label(), ""),
    }
}
