//! The workspace of coordinators.

mod account;
mod desk;
pub mod directory;
mod hidden;
mod history;
mod inquiries;
mod links;
pub mod long_form;
pub mod offers;
mod partners;
mod profile;
mod room;
mod team;

pub use profile::rule;

use crate::{
    address::workspace::Workspace,
    http::{Cx, FormResult, Guard, Routes, see_other},
};
use axum::extract::Path;
use mintverbund::policy::Action;

/// The addresses of the workspace.
pub fn routes(routes: Routes) -> Routes {
    let view = Guard::Policy(&[Action::ViewWorkspace]);
    let routes = routes
        .get("/arbeitsplatz", Guard::SignedIn, desk::show)
        .get("/konto", Guard::SignedIn, account::show)
        .get("/arbeitsplatz/{netzwerk}", view, enter)
        .get("/arbeitsplatz/{netzwerk}/team", view, team::show)
        .get("/arbeitsplatz/{netzwerk}/verlauf", view, history::show);
    let routes = profile::routes(routes);
    let routes = partners::routes(routes);
    let routes = links::routes(routes);
    let routes = inquiries::routes(hidden::routes(routes));
    offers::routes(routes)
}

/// Leads into the room where most work is done.
async fn enter(cx: Cx, Path(slug): Path<String>) -> FormResult {
    let network = cx.network(&slug, Action::ViewWorkspace).await?;
    Ok(see_other(&Workspace::of(&network.slug).offers()))
}
