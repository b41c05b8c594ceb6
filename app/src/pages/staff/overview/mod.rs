//! What the state office has to do, and how the networks stand.

mod figures;
mod then;
mod todo;

use super::{
    facts,
    facts::NetworkFacts,
    kreise::spots::{Lack, Spots},
};
use crate::{
    address,
    http::{CachePolicy, Cx, FormResult, PageResult, Question, Where},
    pages::{links::LinkForReader, staff::queue::table::age},
    ui::as_of,
};
use axum::response::IntoResponse;
use leptos::prelude::*;
use mintverbund::{
    catalogue::Filter,
    domain::{as_of::AsOf, link::LinkState},
    store::{account, hiding, link, listing::Listing, queue},
};
use std::sync::Arc;
use then::Then;

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

/// Shows the overview: what is to do today, or what differs on another day.
pub async fn show(cx: Cx, Question(asked): Question) -> FormResult {
    let as_of = AsOf::read(&asked, cx.now.day());
    match as_of.is_today() {
        true => Ok(today(&cx, as_of).await?.into_response()),
        false => other_day(&cx, as_of).await,
    }
}

async fn other_day(cx: &Cx, as_of: AsOf) -> FormResult {
    let offers = cx.app.catalogue.current(&cx.app.store, cx.now.moment()).await?.find_all(&Filter::default(), None);
    let mut reader = cx.app.store.read().await?;
    let now = facts::load(&mut reader, &AsOf::of_today(as_of.today)).await?;
    let then = facts::load(&mut reader, &as_of).await?;
    let links = link::holding(&mut reader, &AsOf::of_today(as_of.today)).await?;
    drop(reader);
    let then = Then::new(&now, then, &offers, links, &as_of);
    if as_of.as_table {
        return Ok(then.table(&as_of).answer(&as_of, CachePolicy::Private));
    }
    let draw = move || {
        view! {
            <div class="wrap page stack">
                <h1>"MINTraum"</h1>
                {as_of::as_of(&as_of, address::staff::OVERVIEW, &[])}
                {then.view(&as_of)}
            </div>
        }
    };
    Ok(cx.page("MINTraum, anderer Tag", Where::Staff(""), draw).into_response())
}

async fn today(cx: &Cx, as_of: AsOf) -> PageResult {
    let today = as_of.day;
    let public = cx.app.catalogue.current(&cx.app.store, cx.now.moment()).await?.find_all(&Filter::default(), None);
    let mut reader = cx.app.store.read().await?;
    let queue = queue::list(&mut reader).await?;
    let proposed = link::in_state(&mut reader, LinkState::Proposed).await?;
    let led = account::led_networks(&mut reader, cx.now).await?;
    let networks = facts::load(&mut reader, &as_of).await?;
    let hidden = (hiding::count(&mut reader, true).await?, hiding::waiting(&mut reader, today).await?.len());
    drop(reader);
    let view = Overview {
        waiting: queue.len(),
        oldest: queue.first().map(|oldest| age(oldest.revision.submitted_at, cx.now)),
        links: proposed.into_iter().map(|link| LinkForReader::new(cx, link, &led)).filter(LinkForReader::waits).count(),
        white: white_spots(&networks, &public),
        hidden,
        networks,
    };
    Ok(cx.page("MINTraum", Where::Staff(""), move || page(&view, &as_of)))
}

fn page(view: &Overview, as_of: &AsOf) -> AnyView {
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
            <h2>"An einem anderen Tag"</h2>
            {as_of::of_one(as_of, address::staff::OVERVIEW)}
        </div>
    }
    .into_any()
}

fn white_spots(networks: &[NetworkFacts], public: &[Arc<Listing>]) -> [(Lack, usize); 3] {
    let spots = Spots::new(networks, public);
    Lack::ALL.map(|lack| (lack, spots.lacking(lack)))
}
