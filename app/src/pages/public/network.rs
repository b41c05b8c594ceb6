//! The page of a network: what it is, with whom, where, since when, and how it goes on.

mod coverage;
mod facts;
mod funding;
mod links;
mod load;
mod partners;
#[cfg(test)]
mod tests;
pub mod write;

use super::moved;
use crate::{
    address,
    http::{FormResult, Page, PageError, Question},
    messages::{DE, said},
    state::AppState,
    ui::{as_of, basis::legend, card::offer_cards, parts::breadcrumb, safe::Markdown},
};
use axum::{
    extract::{Path, State},
    response::IntoResponse,
};
use leptos::prelude::*;
use load::{Offers, PublicNetwork};
use mintverbund::{
    domain::{as_of::AsOf, date::FuzzyDate, hiding::Hidable, web::Slug},
    store::{Reader, hiding, network, network::Network},
    text::markdown,
};
use std::sync::Arc;

/// Shows a published network; a slug that it once had leads to its page.
pub async fn show(State(app): State<AppState>, Path(slug): Path<String>, Question(asked): Question) -> FormResult {
    let slug: Slug = slug.parse().map_err(|_| PageError::NotFound)?;
    let as_of = AsOf::read(&asked, app.now().day());
    let shown = match (&as_of.unknown, as_of.as_table) {
        // What somebody typed is on the page.
        (Some(_), _) | (_, true) => Arc::new(read(&app, &slug, as_of).await?),
        (None, false) => app.kept(format!("{slug}@{}", as_of.day), read(&app, &slug, as_of)).await?,
    };
    match &*shown {
        Shown::Page(shown) => Ok(page(shown, load::offers(&app, &shown.network).await?).into_response()),
        Shown::Moved(path) => Ok(moved(path)),
    }
}

/// What an address shows.
enum Shown {
    Page(Arc<PublicNetwork>),
    /// It stands elsewhere.
    Moved(String),
}

async fn read(app: &AppState, slug: &Slug, as_of: AsOf) -> Result<Shown, PageError> {
    let mut reader = app.store.read().await?;
    let Some(network) = network::by_slug(&mut reader, slug).await?.filter(|network| network.published) else {
        return former(&mut reader, slug).await.map(Shown::Moved);
    };
    is_shown(&mut reader, &network).await?;
    Ok(Shown::Page(Arc::new(load::load(reader, network, as_of).await?)))
}

/// A former slug leads on, unless the network is not public: then nobody may know that there is one.
async fn former(reader: &mut Reader, slug: &Slug) -> Result<String, PageError> {
    let now = network::by_former_slug(reader, slug).await?.ok_or(PageError::NotFound)?;
    let network = network::by_slug(reader, &now).await?.filter(|network| network.published);
    let network = network.ok_or(PageError::NotFound)?;
    is_shown(reader, &network).await?;
    Ok(address::public::network(&network.slug))
}

/// Fails for one that the state office hides.
async fn is_shown(reader: &mut Reader, network: &Network) -> Result<(), PageError> {
    match hiding::is_for_good(reader, &Hidable::Network(network.id.clone())).await? {
        None => Ok(()),
        Some(true) => Err(PageError::Gone),
        Some(false) => Err(PageError::NotNow),
    }
}

fn page(shown: &Arc<PublicNetwork>, offers: Offers) -> Page {
    let network = &shown.network;
    let menu = match (network.is_region, network.is_cluster) {
        (true, _) => address::public::REGIONS,
        (false, true) => address::public::CLUSTERS,
        // What it is nobody has confirmed yet.
        (false, false) => address::public::KREISE,
    };
    let (title, description) = (network.name.clone(), description(shown));
    let (day, shown) = (shown.as_of.clone(), shown.clone());
    Page::public(title, move || draw(&shown, &offers, menu)).current(menu).description(description).on_day(&day)
}

fn description(shown: &PublicNetwork) -> String {
    let network = &shown.network;
    match network.short_text.is_empty() {
        false => network.short_text.clone(),
        true => format!("{}: {}", network.facets().label_in(&DE.words), network.name),
    }
}

fn draw(shown: &PublicNetwork, own: &Offers, menu: &str) -> AnyView {
    let network = &shown.network;
    let up = match menu {
        address::public::REGIONS => said().nav.regions,
        address::public::CLUSTERS => said().nav.clusters,
        _ => said().nav.kreise,
    };
    let lead = (!network.short_text.is_empty()).then(|| view! { <p class="lead">{network.short_text.clone()}</p> });
    view! {
        <div class="wrap page">
            {breadcrumb(vec![(up.to_owned(), menu.to_owned())])}
            <div class="layout-two">
                <article>
                    <h1>{network.name.clone()}</h1>
                    {lead}
                    {as_of::of_one(&shown.as_of, &address::public::network(&network.slug))}
                    {name_then(shown)}
                    {links::prominent(shown)}
                    {description_text(&network.description)}
                    {funding::timeline(shown)}
                    {partners::partners(shown)}
                    {links::others(shown)}
                    {shown.as_of.is_today().then(|| facts::contacts(shown))}
                    {legend()}
                </article>
                <aside aria-label=said().network.facts>{facts::facts(shown)}{coverage::coverage(shown)}</aside>
            </div>
        </div>
        {shown.as_of.is_today().then(|| offers(shown, own))}
    }
    .into_any()
}

/// What it was called on that day, if it has another name today.
fn name_then(shown: &PublicNetwork) -> Option<AnyView> {
    let former = shown.former();
    let then = former.on(FuzzyDate::Day(shown.today))?;
    Some(view! { <p>{(said().network.name_then)(then)}</p> }.into_any())
}

fn description_text(text: &str) -> Option<AnyView> {
    let html = markdown::render(text, 3);
    (!html.is_empty()).then(|| view! { <h2>{said().network.about}</h2><Markdown html=html/> }.into_any())
}

fn offers(shown: &PublicNetwork, own: &Offers) -> AnyView {
    let m = said().network;
    let path = address::public::offers_with("netzwerk", &shown.network.slug);
    let Offers { first, total, now } = own;
    let all = (*total > first.len()).then(|| view! { <p><a href=path>{(said().common.offers_here)(*total)}</a></p> });
    let list = match first.is_empty() {
        true => view! { <p>{m.no_offers}</p> }.into_any(),
        false => view! { {offer_cards(first, *now, false)}{all} }.into_any(),
    };
    let count = (*total > 0).then(|| view! { " "<span class="count">{*total}</span> });
    view! { <section class="page band"><div class="wrap"><h2>{m.offers}{count}</h2>{list}</div></section> }.into_any()
}
