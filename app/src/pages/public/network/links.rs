//! Links to other networks: how it goes on, what came before, and the rest.

use super::load::PublicNetwork;
use crate::{
    address,
    messages::said,
    ui::{
        alert::{Kind, alert},
        basis::sign,
        former_names::called_until,
        lines::unbroken,
    },
};
use leptos::prelude::*;
use mintverbund::{
    domain::basis::{Basis, Claimant},
    store::{basis, link::Link},
};

/// What carries the network on, and what it carries on itself: nobody may miss it.
pub fn prominent(shown: &PublicNetwork) -> AnyView {
    let holding = || shown.links.iter().filter(|link| link.holds(shown.today) && link.kind.continues());
    let on = holding().filter(|link| link.carries_on(&shown.network.id, shown.today));
    let before = holding().filter(|link| !link.carries_on(&shown.network.id, shown.today));
    view! { {notice(said().network.goes_on, on, shown)}{notice(said().network.carries_on, before, shown)} }.into_any()
}

fn notice<'a>(title: &'static str, links: impl Iterator<Item = &'a Link>, shown: &PublicNetwork) -> Option<AnyView> {
    let lines: Vec<AnyView> =
        links.map(|link| view! { <div>{sentence(link, shown)}" "{agreed(link, shown)}</div> }.into_any()).collect();
    (!lines.is_empty()).then(|| alert(Kind::Info, title, lines))
}

/// All other links, and those that have ended.
pub fn others(shown: &PublicNetwork) -> Option<AnyView> {
    let m = said().network;
    let (holding, ended): (Vec<&Link>, Vec<&Link>) = shown.links.iter().partition(|link| link.holds(shown.today));
    let item = |link: &Link| view! { <li>{sentence(link, shown)}" "{agreed(link, shown)}</li> }.into_any();
    let now: Vec<AnyView> = holding.into_iter().filter(|link| !link.kind.continues()).map(item).collect();
    let ended: Vec<AnyView> = ended.into_iter().map(item).collect();
    let any = !now.is_empty() || !ended.is_empty();
    let now = (!now.is_empty()).then(|| view! { <ul>{now}</ul> });
    let ended = (!ended.is_empty()).then(|| view! { <h3>{m.former_links}</h3><ul>{ended}</ul> });
    any.then(|| view! { <h2>{m.links}</h2>{now}{ended} }.into_any())
}

/// The link as seen from this network, with its time.
fn sentence(link: &Link, shown: &PublicNetwork) -> AnyView {
    let forward = link.from_id == shown.network.id;
    let (slug, name) = if forward { (&link.to_slug, &link.to_name) } else { (&link.from_slug, &link.from_name) };
    let other = if forward { &link.to_id } else { &link.from_id };
    let ended = link.period.until.filter(|_| !link.holds(shown.today));
    let name = called_until(name, shown.networks_before.get(other), ended);
    let [before, after] = (said().words.phrases.link_around)(link.kind, forward);
    let time = said().words.period(&link.period);
    let time =
        (!time.is_empty()).then(|| view! { " "<span class="small muted">{unbroken(&format!("({time})"))}</span> });
    view! { {before}" "<a href=address::public::network(&slug)>{name}</a>{after}{time} }.into_any()
}

/// What the link rests on: if nobody has recorded anything else, both networks have told it, and the day is known.
fn agreed(link: &Link, shown: &PublicNetwork) -> Option<AnyView> {
    let stated = shown.by_fact([basis::link(link)]).into_iter().map(|(name, basis)| match basis {
        Basis::Claimed { by: Claimant::Network, on: None } => {
            (name, Basis::Claimed { by: Claimant::Network, on: link.answered_at.map(|at| at.day()) })
        }
        other => (name, other),
    });
    sign(&stated.collect::<Vec<_>>())
}
