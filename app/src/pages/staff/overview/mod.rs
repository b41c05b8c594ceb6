//! What the state office has to do, and how the networks stand.

mod figures;
mod todo;

use super::{
    facts,
    facts::NetworkFacts,
    kreise::spots::{Lack, Spots},
};
use crate::{
    address,
    http::{Cx, PageResult, Where},
    pages::{links::LinkForReader, staff::queue::table::age},
};
use leptos::prelude::*;
use mintverbund::{
    catalogue::Filter,
    domain::link::LinkState,
    store::{account, hiding, link, listing::Listing, queue},
};
use std::sync::Arc;

/// Everything the page shows.
pub struct Overview {
    waiting: usize,
    oldest: Option<String>,
    links: usize,
    white: [(Lack, usize); 3],
    /// How much is hidden, and how much of that is to be looked at.
    hidden: (i64, usize),
    networks: Vec<NetworkFacts>,
}

/// Shows the overview.
pub async fn show(cx: Cx) -> PageResult {
    let today = cx.now.day();
    let public = cx.app.catalogue.current(&cx.app.store, cx.now.moment()).await?.find_all(&Filter::default(), None);
    let mut reader = cx.app.store.read().await?;
    let queue = queue::list(&mut reader).await?;
    let proposed = link::in_state(&mut reader, LinkState::Proposed).await?;
    let led = account::led_networks(&mut reader, cx.now).await?;
    let networks = facts::load(&mut reader, today).await?;
    let hidden = (hiding::count(&mut reader, true).await?, hiding::waiting(&mut reader, today).await?.len());
    drop(reader);
    let view = Overview {
        waiting: queue.len(),
        oldest: queue.first().map(|oldest| age(oldest.revision.submitted_at, cx.now)),
        links: proposed
            .into_iter()
            .map(|link| LinkForReader::new(&cx, link, &led))
            .filter(LinkForReader::waits)
            .count(),
        white: white_spots(&networks, &public),
        hidden,
        networks,
    };
    Ok(cx.page("MINTraum", Where::Staff(""), move || page(&view)))
}

fn page(view: &Overview) -> AnyView {
    view! {
        <div class="wrap page stack">
            <h1>"MINTraum"</h1>
            <ul class="todo">
                {todo::waiting(view)}
                {todo::links(view)}
                {todo::ending(view)}
                {todo::white(view)}
                {todo::hidden(view)}
            </ul>
            <div class="row"><h2>"Netzwerke"</h2><a class="push" href=address::staff::NETWORKS>"Alle Netzwerke"</a></div>
            {figures::figures(view)}
            {figures::phases(view)}
        </div>
    }
    .into_any()
}

fn white_spots(networks: &[NetworkFacts], public: &[Arc<Listing>]) -> [(Lack, usize); 3] {
    let spots = Spots::new(networks, public);
    Lack::ALL.map(|lack| (lack, spots.lacking(lack)))
}
