//! What the state office has to do, with one way on for each.

use super::Overview;
use crate::{
    address,
    pages::staff::facts::NetworkFacts,
    plural::counted_or,
    ui::parts::{link_button, phase_mark, state_mark},
};
use leptos::prelude::*;
use mintverbund::domain::funding::FundingPhase;

fn item(mark: AnyView, what: String, more: String, path: &str, label: &str, primary: bool) -> AnyView {
    let class = if primary { "kern-btn--primary" } else { "kern-btn--secondary" };
    view! {
        <li class="todo__item">
            {mark}
            <div class="todo__what"><strong>{what}</strong><p>{more}</p></div>
            {link_button(path.to_owned(), label, class)}
        </li>
    }
    .into_any()
}

/// The queue.
pub fn waiting(view: &Overview) -> AnyView {
    let what = counted_or(
        view.waiting,
        "Kein Angebot wartet auf Prüfung",
        "Angebot wartet auf Prüfung",
        "Angebote warten auf Prüfung",
    );
    let more = match &view.oldest {
        Some(age) => format!("das älteste {age}"),
        None => "Alles ist entschieden.".to_owned(),
    };
    item(state_mark("submitted", "Prüfung"), what, more, address::staff::QUEUE, "Prüfen", view.waiting > 0)
}

/// Proposed links.
pub fn links(view: &Overview) -> AnyView {
    let what = counted_or(
        view.links,
        "Keine Verbindung zu entscheiden",
        "Verbindung zu entscheiden",
        "Verbindungen zu entscheiden",
    );
    let more = match view.links {
        0 => "Alle Vorschläge sind beantwortet.",
        _ => "Cluster und Regionen warten auf deine Bestätigung.",
    };
    item(state_mark("proposed", "Verbindung"), what, more.to_owned(), address::staff::LINKS, "Entscheiden", false)
}

/// Clusters whose last funding ends within a year, the first to end first.
pub fn ending(view: &Overview) -> AnyView {
    let mut soon: Vec<&NetworkFacts> =
        view.networks.iter().filter(|facts| facts.standing.cluster == Some(FundingPhase::EndsSoon)).collect();
    soon.sort_by_key(|facts| facts.funded_until().map(|until| until.latest()));
    let named = soon.iter().map(|facts| match facts.funded_until() {
        Some(until) => format!("{} ({})", facts.network.name, until.in_words()),
        None => facts.network.name.clone(),
    });
    let more = match soon.is_empty() {
        true => "In den nächsten zwölf Monaten läuft nichts aus.".to_owned(),
        false => named.collect::<Vec<_>>().join(", "),
    };
    let what = counted_or(
        soon.len(),
        "Keine Förderung endet innerhalb eines Jahres",
        "Förderung endet innerhalb eines Jahres",
        "Förderungen enden innerhalb eines Jahres",
    );
    item(
        phase_mark(FundingPhase::EndsSoon),
        what,
        more,
        &address::staff::networks_that("endet-bald"),
        "Netzwerke ansehen",
        false,
    )
}

/// Regions are meant to last and to reach everywhere, so their gaps come first.
pub fn white(view: &Overview) -> AnyView {
    let [(_, without_region), others @ ..] = view.white;
    let what = counted_or(
        without_region,
        "Kein Kreis ohne aktive Region",
        "Kreis ohne aktive Region",
        "Kreise ohne aktive Region",
    );
    let more = others.map(|(lack, number)| format!("{number} {}", lack.label())).join(", ");
    item(state_mark("draft", "weiße Flecken"), what, more, address::staff::KREISE, "Karte ansehen", false)
}

/// What the public does not see for now.
pub fn hidden(view: &Overview) -> AnyView {
    let (count, waiting) = view.hidden;
    let count = usize::try_from(count).unwrap_or_default();
    let what = counted_or(count, "Nichts ist verborgen", "Inhalt ist verborgen", "Inhalte sind verborgen");
    let more = match (count, waiting) {
        (0, _) => "Was ein Hinweis betrifft, lässt sich hier sofort verbergen.".to_owned(),
        (_, 0) => "Nichts davon wartet auf dich.".to_owned(),
        (_, waiting) => format!("{waiting} davon anzusehen: beantwortet oder seit vier Wochen verborgen."),
    };
    item(state_mark("paused", "Verborgen"), what, more, address::staff::HIDDEN, "Ansehen", false)
}
