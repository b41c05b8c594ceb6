//! What the state office has to do, and how the networks stand.

use super::{
    facts,
    facts::Facts,
    kreise::spots::{Lack, Spots},
};
use crate::{
    http::{Cx, PageResult, Where},
    pages::staff::queue::table::age,
    ui::parts::{link_button, phase_mark, state_mark},
};
use jiff::civil::Date;
use leptos::prelude::*;
use mintverbund::{
    domain::{funding::FundingPhase, link::LinkState, network::RecognitionState, vocabulary::Term},
    store::{link, listing::Listing, queue, search::filter::Filter},
};
use std::sync::Arc;

/// Everything the page shows.
struct View {
    waiting: usize,
    oldest: Option<String>,
    links: usize,
    white: [(Lack, usize); 3],
    networks: Vec<Facts>,
    today: Date,
}

/// Shows the overview.
pub async fn show(cx: Cx) -> PageResult {
    cx.require_staff()?;
    let today = cx.now.day();
    let public = cx
        .app
        .catalogue
        .current(&cx.app.store, today)
        .await?
        .find_all(&Filter::default(), None);
    let mut reader = cx.app.store.read().await?;
    let queue = queue::list(&mut reader).await?;
    let proposed = link::in_state(&mut reader, LinkState::Proposed).await?;
    let networks = facts::load(&mut reader, today).await?;
    drop(reader);
    let view = View {
        waiting: queue.len(),
        oldest: queue
            .first()
            .map(|oldest| age(oldest.revision.submitted_at, cx.now)),
        links: proposed
            .iter()
            .filter(|link| !link.consent().by_staff)
            .count(),
        white: white_spots(&networks, &public, today),
        networks,
        today,
    };
    Ok(cx.page("MINTraum", Where::Staff(""), move || page(&view)))
}

fn page(view: &View) -> AnyView {
    view! {
        <div class="wrap page stack">
            <h1>"MINTraum"</h1>
            <ul class="todo">
                {waiting(view)}
                {links(view)}
                {ending(view)}
                {white(view)}
            </ul>
            <div class="row"><h2>"Netzwerke"</h2><a class="push" href="/mintraum/netzwerke">"Alle Netzwerke"</a></div>
            {figures(view)}
            {phases(view)}
        </div>
    }
    .into_any()
}

fn item(
    mark: AnyView,
    what: String,
    more: String,
    path: &str,
    label: &str,
    primary: bool,
) -> AnyView {
    let class = if primary {
        "kern-btn--primary"
    } else {
        "kern-btn--secondary"
    };
    view! {
        <li class="todo__item">
            {mark}
            <div class="todo__what"><strong>{what}</strong><p>{more}</p></div>
            {link_button(path.to_owned(), label, class)}
        </li>
    }
    .into_any()
}

/// `Kein Angebot wartet`, `1 Angebot wartet`, `3 Angebote warten`.
fn count(number: usize, none: &str, one: &str, many: &str) -> String {
    match number {
        0 => none.to_owned(),
        1 => one.to_owned(),
        number => format!("{number} {many}"),
    }
}

fn waiting(view: &View) -> AnyView {
    let what = count(
        view.waiting,
        "Kein Angebot wartet auf Prüfung",
        "1 Angebot wartet auf Prüfung",
        "Angebote warten auf Prüfung",
    );
    let more = match &view.oldest {
        Some(age) => format!("das älteste {age}"),
        None => "Alles ist entschieden.".to_owned(),
    };
    item(
        state_mark("submitted", "Prüfung"),
        what,
        more,
        "/mintraum/pruefung",
        "Prüfen",
        view.waiting > 0,
    )
}

fn links(view: &View) -> AnyView {
    let what = count(
        view.links,
        "Keine Verbindung zu entscheiden",
        "1 Verbindung zu entscheiden",
        "Verbindungen zu entscheiden",
    );
    let more = match view.links {
        0 => "Alle Vorschläge sind beantwortet.",
        _ => "Cluster und Regionen warten auf deine Bestätigung.",
    };
    item(
        state_mark("proposed", "Verbindung"),
        what,
        more.to_owned(),
        "/mintraum/verbindungen",
        "Entscheiden",
        false,
    )
}

/// Clusters whose last funding ends within a year, the first to end first.
fn ending(view: &View) -> AnyView {
    let mut soon: Vec<&Facts> = view
        .networks
        .iter()
        .filter(|facts| facts.phase == Some(FundingPhase::EndsSoon))
        .collect();
    soon.sort_by_key(|facts| facts.funded_until().map(|until| until.latest()));
    let named = soon.iter().map(|facts| match facts.funded_until() {
        Some(until) => format!("{} ({})", facts.network.name, until.in_words()),
        None => facts.network.name.clone(),
    });
    let more = match soon.is_empty() {
        true => "In den nächsten zwölf Monaten läuft nichts aus.".to_owned(),
        false => named.collect::<Vec<_>>().join(", "),
    };
    let what = count(
        soon.len(),
        "Keine Förderung endet innerhalb eines Jahres",
        "1 Förderung endet innerhalb eines Jahres",
        "Förderungen enden innerhalb eines Jahres",
    );
    item(
        phase_mark(FundingPhase::EndsSoon),
        what,
        more,
        "/mintraum/netzwerke?zeige=endet-bald",
        "Netzwerke ansehen",
        false,
    )
}

fn white_spots(networks: &[Facts], public: &[Arc<Listing>], today: Date) -> [(Lack, usize); 3] {
    let spots = Spots::new(networks, public, today);
    Lack::ALL.map(|lack| (lack, spots.lacking(lack)))
}

/// Regions are meant to last and to reach everywhere, so their gaps come first.
fn white(view: &View) -> AnyView {
    let [(_, without_region), others @ ..] = view.white;
    let what = count(
        without_region,
        "Kein Kreis ohne aktive Region",
        "1 Kreis ohne aktive Region",
        "Kreise ohne aktive Region",
    );
    let more = others
        .map(|(lack, number)| format!("{number} {}", lack.label()))
        .join(", ");
    item(
        state_mark("draft", "weiße Flecken"),
        what,
        more,
        "/mintraum/kreise",
        "Karte ansehen",
        false,
    )
}

fn figures(view: &View) -> AnyView {
    let all = view.networks.iter().map(|facts| facts.network.facets());
    let (mut clusters, mut regions, mut both) = (0, 0, 0);
    for facets in all {
        clusters += usize::from(facets.cluster);
        regions += usize::from(facets.region);
        both += usize::from(facets.cluster && facets.region);
    }
    let active = view
        .networks
        .iter()
        .filter(|facts| facts.is_active_region(view.today))
        .count();
    let figures = [
        ("Netzwerke", view.networks.len()),
        ("Cluster", clusters),
        ("Regionen", regions),
        ("davon aktiv", active),
        ("Cluster und Region zugleich", both),
    ];
    let figure = |(label, number)| view! { <div><dt>{label}</dt><dd>{number}</dd></div> };
    view! { <dl class="figures">{Vec::from(figures.map(figure))}</dl> }.into_any()
}

/// How many networks stand in each phase of their funding and recognition.
fn phases(view: &View) -> AnyView {
    const PHASES: [FundingPhase; 6] = [
        FundingPhase::Planned,
        FundingPhase::Funded,
        FundingPhase::EndsSoon,
        FundingPhase::Ended,
        FundingPhase::Continued,
        FundingPhase::Unknown,
    ];
    let clusters = PHASES.map(|phase| {
        let number = view
            .networks
            .iter()
            .filter(|facts| facts.phase == Some(phase))
            .count();
        line("Cluster", phase_mark(phase), number)
    });
    let regions = RecognitionState::all().iter().map(|state| {
        let has = |facts: &&Facts| {
            facts
                .recognition
                .as_ref()
                .is_some_and(|r| r.state == *state)
        };
        line(
            "Region",
            view! { <span class="tag">{state.label()}</span> }.into_any(),
            view.networks.iter().filter(has).count(),
        )
    });
    let lines: Vec<AnyView> = clusters.into_iter().chain(regions).flatten().collect();
    view! {
        <div class="table-wrap">
            <table class="kern-table table--dense">
                <caption class="visually-hidden">"Netzwerke nach Art und Stand"</caption>
                <thead><tr><th scope="col">"Art"</th><th scope="col">"Stand"</th><th scope="col" class="num">"Netzwerke"</th></tr></thead>
                <tbody>{lines}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn line(kind: &'static str, mark: AnyView, number: usize) -> Option<AnyView> {
    (number > 0).then(|| view! { <tr><th scope="row">{kind}</th><td>{mark}</td><td class="num">{number}</td></tr> }.into_any())
}
