//! How the networks stand, in numbers.

use super::Overview;
use crate::{pages::staff::facts::NetworkFacts, ui::parts::phase_mark};
use leptos::prelude::*;
use mintverbund::domain::{funding::FundingPhase, network::RecognitionState, vocabulary::Term};

/// How many networks of each kind there are.
pub fn figures(view: &Overview) -> AnyView {
    let all = view.networks.iter().map(|facts| facts.network.facets());
    let (mut clusters, mut regions, mut both) = (0, 0, 0);
    for facets in all {
        clusters += usize::from(facets.cluster);
        regions += usize::from(facets.region);
        both += usize::from(facets.cluster && facets.region);
    }
    let active = view.networks.iter().filter(|facts| facts.standing.is_active_region()).count();
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
pub fn phases(view: &Overview) -> AnyView {
    const PHASES: [FundingPhase; 6] = [
        FundingPhase::Planned,
        FundingPhase::Funded,
        FundingPhase::EndsSoon,
        FundingPhase::Ended,
        FundingPhase::Continued,
        FundingPhase::Unknown,
    ];
    let clusters = PHASES.map(|phase| {
        let number = view.networks.iter().filter(|facts| facts.standing.cluster == Some(phase)).count();
        line("Cluster", phase_mark(phase), number)
    });
    let regions = RecognitionState::all().iter().map(|state| {
        let has = |facts: &&NetworkFacts| facts.standing.region == Some(*state);
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
    (number > 0)
        .then(|| view! { <tr><th scope="row">{kind}</th><td>{mark}</td><td class="num">{number}</td></tr> }.into_any())
}
