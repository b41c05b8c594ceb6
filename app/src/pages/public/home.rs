//! The start page.

use crate::{
    http::{Page, PageResult},
    state::AppState,
};
use axum::extract::State;
use leptos::prelude::*;

/// Shows the start page.
pub async fn show(State(app): State<AppState>) -> PageResult {
    let catalogue = app.catalogue.current(&app.store, app.now().day()).await?;
    let count = catalogue.count();
    Ok(Page::public("MINT für Kinder und Jugendliche", move || view! { <div class="wrap page"><h1>{count}" Angebote"</h1></div> }))
}
