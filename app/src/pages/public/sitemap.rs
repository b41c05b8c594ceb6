//! All public pages, for search engines (sitemaps.org): each offer with the day on which its text was approved.

use super::files::of_type;
use crate::{
    address::{self, public::*},
    http::FormResult,
    site,
    state::AppState,
    texts,
    ui::{card::offer_path, safe::escape},
};
use axum::{extract::State, response::Response};
use mintverbund::{catalogue::Filter, domain::kreis::KREISE as ALL_KREISE};
use std::fmt::Write;

/// A file of this kind has no more (sitemaps.org).
const MOST: usize = 50_000;

/// Shows the list.
pub async fn show(State(app): State<AppState>) -> FormResult {
    let catalogue = app.catalogue.current(&app.store, app.now().moment()).await?;
    let partners = mintverbund::store::organisation::public_slugs(&mut app.store.read().await?).await?;
    let fixed =
        [HOME, OFFERS, CLUSTERS, REGIONS, KREISE, THEMES].into_iter().chain(texts::ALL.iter().map(|text| text.path));
    let fixed = fixed.map(|path| (path.to_owned(), None));
    let networks = catalogue.published().names().map(|(slug, _)| (network(slug), None));
    let partners = partners.iter().map(|slug| (address::public::partner(slug), None));
    let kreise = ALL_KREISE.keys().map(|ags| (kreis(ags), None));
    let offers = catalogue.find_all(&Filter::default(), None);
    let offers = offers.iter().map(|offer| (offer_path(offer), Some(offer.approved_at.day())));
    Ok(written(fixed.chain(networks).chain(kreise).chain(partners).chain(offers).take(MOST)))
}

fn written(pages: impl Iterator<Item = (String, Option<jiff::civil::Date>)>) -> Response {
    let mut text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
        <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
        .to_owned();
    for (path, changed) in pages {
        let changed = changed.map(|day| format!("<lastmod>{day}</lastmod>")).unwrap_or_default();
        // Writing to memory does not fail.
        let _ = writeln!(text, "<url><loc>{}</loc>{changed}</url>", escape(&site::absolute(&path)));
    }
    text.push_str("</urlset>\n");
    of_type("application/xml; charset=utf-8", text)
}
