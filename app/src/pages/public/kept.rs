//! The list of remembered offers. It stands in the address alone, so that it can be passed on and printed: which offers somebody remembers, only
//! their browser keeps.

use crate::{
    address::public::{KEPT, OFFERS},
    http::{Page, PageResult, Question},
    messages::{DE, said},
    state::AppState,
    ui::{card::offer_cards, parts::link_button},
};
use axum::extract::State;
use jiff::civil::DateTime;
use leptos::prelude::*;
use mintverbund::{catalogue::Listing, domain::id::PublicId};
use std::{collections::HashSet, sync::Arc};

/// Nobody remembers more.
const MOST: usize = 100;

/// Shows the offers that the address names.
pub async fn show(State(app): State<AppState>, asked: Question) -> PageResult {
    let now = app.now().moment();
    let mut seen = HashSet::new();
    let named = asked.0.all("angebot").filter_map(|id| id.parse::<PublicId>().ok());
    let ids: Vec<PublicId> = named.filter(|id| seen.insert(id.to_string())).take(MOST).collect();
    let offers = app.catalogue.current(&app.store, now).await?.of_ids(&ids);
    let gone = ids.len() - offers.len();
    let page = Page::public(DE.kept.title, move || view(&offers, gone, now)).current(OFFERS);
    Ok(page.description(DE.kept.description).canonical(KEPT))
}

fn view(offers: &[Arc<Listing>], gone: usize, now: DateTime) -> AnyView {
    let m = said().kept;
    let body = match offers.is_empty() {
        true => view! {
            <div class="empty"><p>{m.empty}</p><p>{link_button(OFFERS.to_owned(), said().common.all_offers, "kern-btn--secondary")}</p></div>
        }
        .into_any(),
        false => view! {
            <p>{m.explained}</p>
            <div class="row no-print">
                <button type="button" class="kern-btn kern-btn--secondary" data-keep-all="" hidden=true><span class="kern-label">{m.take_over}</span></button>
                <button type="button" class="kern-btn kern-btn--secondary" data-print="" hidden=true><span class="kern-label">{m.print}</span></button>
            </div>
            {offer_cards(offers, now, true)}
        }
        .into_any(),
    };
    let gone = (gone > 0).then(|| view! { <p role="status">{(m.gone)(gone)}</p> });
    view! { <div class="wrap page stack"><h1>{m.title}</h1>{gone}{body}</div> }.into_any()
}
