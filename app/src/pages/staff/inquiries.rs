//! Inquiries that the state office answers: to networks that nobody leads, and those that a network has left open for long.

use crate::{
    address,
    http::{Cx, FormResult, PageResult, TypedForm, Where},
    pages::inquiries::{card, in_order, note, settle},
    ui::parts::{breadcrumb, empty},
};
use axum::extract::Path;
use leptos::prelude::*;
use mintverbund::{
    actions::inquiries::settle::for_office,
    domain::{id::NetworkId, inquiry::DAYS_UNTIL_OFFICE},
    store::{network, network::Network},
};
use std::collections::BTreeMap;

/// Shows them.
pub async fn show(cx: Cx) -> PageResult {
    let mut reader = cx.app.store.read().await?;
    let all = for_office(&mut reader, cx.by()).await?;
    let networks: BTreeMap<NetworkId, Network> =
        network::list(&mut reader).await?.into_iter().map(|one| (one.id.clone(), one)).collect();
    drop(reader);
    Ok(cx.page("Anfragen", Where::Staff("anfragen"), move || {
        let cards = in_order(&all).map(|one| {
            let about = networks.get(&one.network_id).map(|network| {
                view! { <p>"An "<a href=address::staff::network(&network.slug)>{network.name.clone()}</a></p> }
                    .into_any()
            });
            card(one, &address::staff::inquiry(&one.id), about)
        });
        let lead = format!("Sie gelten Netzwerken ohne Koordination oder sind seit {DAYS_UNTIL_OFFICE} Tagen offen.");
        let none =
            all.is_empty().then(|| empty("Keine Anfragen", "Alle anderen beantworten die Netzwerke selbst.", None));
        view! {
            <div class="wrap wrap--narrow page stack">
                {breadcrumb(vec![("MINTraum".into(), address::staff::OVERVIEW.into())])}
                <h1>"Anfragen"</h1>
                <p class="lead">{lead}</p>
                {note()}
                {none}
                {cards.collect_view()}
            </div>
        }
    }))
}

/// Settles one.
pub async fn rule(cx: Cx, Path(id): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let said = settle(&cx, None, &id, &typed).await?;
    cx.done(said, address::staff::INQUIRIES).await
}
