//! The workspace of coordinators.

mod account;
mod conflict;
mod desk;
mod history;
mod links;
mod offers;
mod partners;
pub mod period;
mod profile;
mod room;
mod team;

use crate::{
    http::{Cx, FormResult, see_other},
    routes::{Guard, Routes},
};
use axum::{extract::Path, routing::get};
use mintverbund::policy::Action;

/// The addresses of the workspace.
pub fn routes(routes: Routes) -> Routes {
    let view = Guard::Policy(&[Action::ViewWorkspace]);
    let routes = routes
        .add("GET", "/arbeitsplatz", Guard::SignedIn, get(desk::show))
        .add("GET", "/konto", Guard::SignedIn, get(account::show))
        .add("GET", "/arbeitsplatz/{netzwerk}", view, get(enter))
        .add("GET", "/arbeitsplatz/{netzwerk}/team", view, get(team::show))
        .add("GET", "/arbeitsplatz/{netzwerk}/verlauf", view, get(history::show));
    let routes = profile::routes(routes);
    let routes = partners::routes(routes);
    let routes = links::routes(routes);
    offers::routes(routes)
}

/// Leads into the room where most work is done.
async fn enter(cx: Cx, Path(slug): Path<String>) -> FormResult {
    let network = cx.network(&slug, Action::ViewWorkspace).await?;
    Ok(see_other(&format!("/arbeitsplatz/{}/angebote", network.slug)))
}
