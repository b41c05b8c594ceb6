//! What stands around the list of waiting things: in review, the network in numbers, what is new.

use super::{
    super::offers::{Filter, shown_title},
    network::Network,
    offers::path,
    pile::{Rest, rest},
};
use crate::{
    notices::News,
    ui::{parts::revision_state, time_words::moment},
};
use leptos::prelude::*;
use mintverbund::{
    domain::{
        date::day_in_words,
        review::{OfferState, RevisionState},
    },
    store::offer::OfferLine,
};

/// So many notices are shown.
const NEWS: usize = 8;

/// So many offers in review are shown: nothing is to be done about them.
const IN_REVIEW: usize = 10;

/// Offers that wait for a reviewer: to know, not to do.
pub fn in_review(networks: &[Network]) -> Option<AnyView> {
    let all = networks.iter().flat_map(|network| waiting(network).map(move |line| (network, line)));
    let shown: Vec<_> = all.take(IN_REVIEW).collect();
    let left = networks.iter().filter_map(|network| {
        let here = shown.iter().filter(|(whose, _)| whose.id == network.id).count();
        let path = network.at().offers_that(Filter::Submitted.code(), "", 1);
        Rest::of(waiting(network).count(), here, network.called(Filter::Submitted.label()), path)
    });
    let left = rest(&left.collect::<Vec<_>>());
    let lines: Vec<AnyView> = shown.iter().map(|(network, line)| review_line(network, line)).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <h2>"In Prüfung"</h2>
            <p class="muted">"Hier ist MINTraum an der Reihe. Wie entschieden wird, steht dann auf dieser Seite unter „Neuigkeiten“."</p>
            <ul class="todo">{lines}</ul>
            {left}
        }
        .into_any()
    })
}

fn waiting(network: &Network) -> impl Iterator<Item = &OfferLine> {
    network.lines.iter().filter(|line| line.revision_state.is_in_review())
}

fn review_line(network: &Network, line: &OfferLine) -> AnyView {
    let since = line.submitted_at.map(|at| format!("eingereicht am {}", day_in_words(at.day())));
    let notes: Vec<String> = network.told_name().into_iter().chain(since).collect();
    view! {
        <li class="todo__item">
            {revision_state(line.revision_state)}
            <div class="todo__what">
                <a href=path(network, &line.id)>{shown_title(line.content.title.as_str())}</a>
                <p>{notes.join(" · ")}</p>
            </div>
        </li>
    }
    .into_any()
}

/// The numbers of the network, for somebody who has just one; else the list of networks.
pub fn overview(networks: &[Network]) -> AnyView {
    match networks {
        [network] => numbers(network),
        several => {
            let links = several.iter().map(|network| {
                view! { <li><a href=network.at().offers()>{network.name.clone()}</a></li> }
            });
            view! { <section class="panel"><h2>"Deine Netzwerke"</h2><ul>{links.collect_view()}</ul></section> }
                .into_any()
        }
    }
}

fn numbers(network: &Network) -> AnyView {
    let count =
        |wanted: fn(RevisionState) -> bool| network.lines.iter().filter(|line| wanted(line.revision_state)).count();
    let is_public =
        |line: &&OfferLine| line.state == OfferState::Live && line.public_revision.is_some() && !line.hidden;
    let public = network.lines.iter().filter(is_public).count();
    let begin = network.writes.then(|| {
        view! { <p><a href=network.at().new_offer()>"Angebot anlegen"</a></p> }
    });
    view! {
        <section class="panel stack">
            <h2><a href=network.at().offers()>{network.name.clone()}</a></h2>
            <dl class="figures">
                <div><dt>"öffentlich"</dt><dd>{public}</dd></div>
                <div><dt>"in Prüfung"</dt><dd>{count(RevisionState::is_in_review)}</dd></div>
                <div><dt>"Entwürfe"</dt><dd>{count(|state| state == RevisionState::Draft)}</dd></div>
            </dl>
            {begin}
        </section>
    }
    .into_any()
}

/// The latest notices of all networks, and of the state office for whoever works there.
pub fn news(networks: &[Network], office: Vec<News>) -> AnyView {
    let mut notices: Vec<News> = networks.iter().flat_map(|network| network.notices.clone()).chain(office).collect();
    notices.sort_by_key(|news| std::cmp::Reverse(news.at));
    notices.dedup_by(|news, before| (news.at, &news.line) == (before.at, &before.line));
    notices.truncate(NEWS);
    let lines = notices.into_iter().map(|News { at, line, path }| {
        let day = at.in_bavaria().strftime("%Y-%m-%dT%H:%M").to_string();
        let onward = path
            .map(|path| view! { " "<a href=path>"Ansehen"<span class="visually-hidden">": "{line.clone()}</span></a> });
        view! { <li><time datetime=day>{moment(at)}</time>" "{line.clone()}{onward}</li> }
    });
    let lines: Vec<_> = lines.collect();
    let text = match lines.is_empty() {
        true => view! { <p class="muted">"Noch nichts Neues."</p> }.into_any(),
        false => view! { <ol class="history">{lines}</ol> }.into_any(),
    };
    view! { <section class="panel"><h2>"Neuigkeiten"</h2>{text}</section> }.into_any()
}
