//! White spots: which Kreis lacks a region, a cluster or offers.

pub mod spots;
mod table;

use super::{facts, queue::table::ignored};
use crate::{
    address,
    http::{Cx, PageResult, Question, Where},
    messages::said,
    ui::{
        map::{Area, kreis_map},
        parts::{breadcrumb, empty, link_button},
    },
};
use leptos::prelude::*;
use mintverbund::catalogue::Filter;
use spots::{Lack, Spots};

/// What the shades of the map mean, in the order of the shades.
const LEGEND: [&str; 4] = ["nichts davon", "eines", "zwei", "Region, Cluster und Angebot"];

/// Shows map and table.
pub async fn show(cx: Cx, Question(asked): Question) -> PageResult {
    let today = cx.now.day();
    let public = cx.app.catalogue.current(&cx.app.store, cx.now.moment()).await?.find_all(&Filter::default(), None);
    let mut reader = cx.app.store.read().await?;
    let networks = facts::load(&mut reader, today).await?;
    drop(reader);
    let spots = Spots::new(&networks, &public);
    let working = || networks.iter().filter(|facts| facts.standing.works());
    let [all, inferred] = [working().map(|f| f.kreise.len()).sum(), working().map(|f| f.inferred).sum()];
    let doubts = (said().basis.counted)(all, inferred);
    let (choice, unknown) = choice(&asked.into_pairs());
    Ok(cx.page("Weiße Flecken", Where::Staff("kreise"), move || page(&spots, choice, &unknown, doubts)))
}

/// Reads `zeige`; none means all Kreise. What means nothing is named.
fn choice(pairs: &[(String, String)]) -> (Option<Lack>, Vec<String>) {
    let (mut choice, mut unknown) = (None, Vec::new());
    for (name, value) in pairs.iter().filter(|(_, value)| !value.is_empty()) {
        match (name.as_str(), value.as_str()) {
            ("zeige", "alle") => choice = None,
            ("zeige", code) if Lack::named(code).is_some() => choice = Lack::named(code),
            _ => unknown.push(format!("{name}={value}").chars().take(80).collect()),
        }
    }
    (choice, unknown)
}

fn page(spots: &Spots, choice: Option<Lack>, unknown: &[String], doubts: String) -> AnyView {
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
            {switch(spots, choice)}
            {map(spots, choice)}
            <p class="small muted">
                {choice.map(|lack| format!("Gelb mit Rand: Kreise {}. ", lack.label()))}
                "Eine Region zählt, wenn sie anerkannt und aktiv ist, ein Cluster, wenn seine Förderung läuft. "
                "Angebote sind öffentliche, die noch kommen; mobile zählen in jedem Kreis, in den sie fahren. Die Liste der Netzwerke ist nicht vollständig. "
                {doubts}
            </p>
            {list}
        </div>
    }
    .into_any()
}

fn switch(spots: &Spots, choice: Option<Lack>) -> AnyView {
    let all = link(None, format!("alle ({})", spots.count()), choice);
    let lacks = Lack::ALL.map(|lack| {
        let label = format!("{} ({})", lack.label(), spots.lacking(lack));
        link(Some(lack), label, choice)
    });
    view! { <nav class="row" aria-label="Welche Kreise">{all}{Vec::from(lacks)}</nav> }.into_any()
}

fn link(wanted: Option<Lack>, label: String, choice: Option<Lack>) -> AnyView {
    let path = address::staff::kreise_that(wanted.map_or("alle", Lack::code));
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
        let pairs = |value: &str| vec![("zeige".to_owned(), value.to_owned())];
        assert_eq!(choice(&pairs("ohne-alles")), (None, vec!["zeige=ohne-alles".to_owned()]));
        assert_eq!(choice(&pairs("ohne-cluster")), (Some(Lack::Cluster), Vec::new()));
    }
}
