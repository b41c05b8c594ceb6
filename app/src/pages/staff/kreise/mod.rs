//! White spots: which Kreis lacks a region, a cluster or offers.

pub mod spots;
mod table;

use super::{facts, queue::table::ignored};
use crate::{
    address,
    http::{CachePolicy, Cx, FormResult, Question, Where},
    messages::said,
    ui::{
        as_of,
        map::{Area, kreis_map},
        parts::{breadcrumb, empty, link_button},
    },
};
use axum::response::IntoResponse;
use leptos::prelude::*;
use mintverbund::{
    catalogue::Filter,
    domain::{
        as_of::{AS_TABLE, AsOf},
        field::Typed,
        id::NetworkId,
    },
    store::network::Network,
};
use spots::{Lack, Spots};
use std::collections::BTreeSet;

/// What the shades of the map mean, in the order of the shades.
const LEGEND: [&str; 4] = ["nichts davon", "eines", "zwei", "Region, Cluster und Angebot"];

/// Shows map and table.
pub async fn show(cx: Cx, Question(asked): Question) -> FormResult {
    let as_of = AsOf::read(&asked, cx.now.day());
    let mut public = cx.app.catalogue.current(&cx.app.store, cx.now.moment()).await?.find_all(&Filter::default(), None);
    let mut reader = cx.app.store.read().await?;
    let networks = facts::load(&mut reader, &as_of).await?;
    drop(reader);
    if !as_of.is_today() {
        let working: BTreeSet<&NetworkId> =
            networks.iter().filter(|facts| facts.standing.works()).map(|facts| &facts.network.id).collect();
        public.retain(|offer| working.contains(&offer.network_id));
    }
    let spots = Spots::new(&networks, &public);
    let (choice, unknown) = choice(&asked);
    if as_of.as_table {
        return Ok(table::to_take_along(&spots, choice).answer(&as_of, CachePolicy::Private));
    }
    let working = || networks.iter().filter(|facts| facts.standing.works());
    let [all, inferred] = [
        working().map(|f| f.kreise.len()).sum(),
        working().map(|f| f.kreise.iter().filter(|ags| f.inferred.contains(ags)).count()).sum(),
    ];
    let everywhere = working().filter(|facts| facts.network.statewide).map(|facts| facts.network.clone()).collect();
    let shown = Shown { spots, choice, unknown, doubts: (said().basis.counted)(all, inferred), everywhere, as_of };
    Ok(cx.page("Weiße Flecken", Where::Staff("kreise"), move || page(&shown)).into_response())
}

/// What the page shows.
struct Shown {
    spots: Spots,
    choice: Option<Lack>,
    /// What of the address meant nothing.
    unknown: Vec<String>,
    /// On how many statements it rests, and how many of these are only inferred.
    doubts: String,
    /// The networks that work in all of Bavaria.
    everywhere: Vec<Network>,
    as_of: AsOf,
}

/// Reads `zeige`; none means all Kreise. What means nothing is named.
fn choice(asked: &Typed) -> (Option<Lack>, Vec<String>) {
    let (mut choice, mut unknown) = (None, Vec::new());
    for (name, value) in asked.pairs().filter(|(_, value)| !value.is_empty()) {
        match (name, value) {
            (AsOf::KEY, _) => {}
            asked if asked == AS_TABLE => {}
            ("zeige", "alle") => choice = None,
            ("zeige", code) if Lack::named(code).is_some() => choice = Lack::named(code),
            _ => unknown.push(format!("{name}={value}").chars().take(80).collect()),
        }
    }
    (choice, unknown)
}

fn page(shown: &Shown) -> AnyView {
    let Shown { spots, choice, unknown, doubts, everywhere, as_of } = shown;
    let choice = *choice;
    let list = match choice.is_some_and(|lack| spots.lacking(lack) == 0) {
        false => table::by_bezirk(spots, choice),
        true => {
            let all = link_button(address::staff::KREISE.into(), "Alle Kreise zeigen", "kern-btn--secondary");
            empty("Kein weißer Fleck", "Diesen Mangel gibt es in keinem Kreis.", Some(all))
        }
    };
    view! {
        <div class="wrap page stack">
            {breadcrumb(vec![("MINTraum".into(), address::staff::OVERVIEW.into())])}
            <h1>"Weiße Flecken"</h1>
            <p class="lead">"Wo fehlt eine aktive Region, ein laufendes Cluster oder ein Angebot?"</p>
            {ignored(unknown)}
            {as_of::as_of(as_of, address::staff::KREISE, &[("zeige", choice.map_or("", Lack::code))])}
            {switch(spots, choice, as_of)}
            {map(spots, choice)}
            <p class="small muted">
                {choice.map(|lack| format!("Gelb mit Rand: Kreise {}. ", lack.label()))}
                "Eine Region zählt, wenn sie anerkannt und aktiv ist, ein Cluster, wenn seine Förderung läuft. "
                "Angebote sind öffentliche, die noch kommen; mobile zählen in jedem Kreis, in den sie fahren. Die Liste der Netzwerke ist nicht vollständig. "
                {doubts.clone()}
            </p>
            {(!as_of.is_today()).then(|| view! { <p class="small muted">{said().as_of.offers}</p> })}
            {statewide(everywhere)}
            {list}
        </div>
    }
    .into_any()
}

/// Those that work in all of Bavaria fill no white spot.
fn statewide(everywhere: &[Network]) -> Option<AnyView> {
    let link = |(at, network): (usize, &Network)| {
        let between = if at > 0 { ", " } else { "" };
        view! { {between}<a href=address::staff::network(&network.slug)>{network.name.clone()}</a> }
    };
    let links = everywhere.iter().enumerate().map(link).collect_view();
    (!everywhere.is_empty()).then(|| {
        view! { <p class="small muted">"Landesweit arbeiten und zählen hier in keinem Kreis: "{links}"."</p> }
            .into_any()
    })
}

fn switch(spots: &Spots, choice: Option<Lack>, as_of: &AsOf) -> AnyView {
    let all = link(None, format!("alle ({})", spots.count()), choice, as_of);
    let lacks = Lack::ALL.map(|lack| {
        let label = format!("{} ({})", lack.label(), spots.lacking(lack));
        link(Some(lack), label, choice, as_of)
    });
    view! { <nav class="row" aria-label="Welche Kreise">{all}{Vec::from(lacks)}</nav> }.into_any()
}

fn link(wanted: Option<Lack>, label: String, choice: Option<Lack>, as_of: &AsOf) -> AnyView {
    let path = address::staff::kreise_on(wanted.map_or("alle", Lack::code), &as_of.in_address());
    match wanted == choice {
        true => view! { <strong aria-current="true">{label}</strong> }.into_any(),
        false => view! { <a href=path>{label}</a> }.into_any(),
    }
}

/// The darker, the more is there; Kreise of the choice are outlined.
fn map(spots: &Spots, choice: Option<Lack>) -> AnyView {
    let area = |ags: &mintverbund::domain::kreis::Ags| {
        let lacks = spots.lacks(ags);
        let words: Vec<&str> = lacks.iter().map(|lack| lack.label()).collect();
        let words = if words.is_empty() { "nichts fehlt".to_owned() } else { words.join(", ") };
        Area {
            shade: Lack::ALL.len() - lacks.len(),
            chosen: choice.is_some_and(|lack| lacks.contains(&lack)),
            path: address::staff::kreis(ags),
            label: format!("{}: {words}", ags.kreis().full_name()),
        }
    };
    kreis_map("Karte: was es in jedem Kreis gibt; dieselben Angaben stehen in den Tabellen darunter", &LEGEND, area)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_choice_is_named_and_all_kreise_are_shown() {
        let asked = |value: &str| Typed::new([("zeige".to_owned(), value.to_owned())]);
        assert_eq!(choice(&asked("ohne-alles")), (None, vec!["zeige=ohne-alles".to_owned()]));
        assert_eq!(choice(&asked("ohne-cluster")), (Some(Lack::Cluster), Vec::new()));
    }
}
