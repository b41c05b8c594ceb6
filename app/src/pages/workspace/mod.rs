//! The workspace of coordinators.

mod desk;

use crate::routes::{Guard, Routes};
use axum::routing::get;

/// The addresses of the workspace.
pub fn routes(routes: Routes) -> Routes {
    routes.add("GET", "/arbeitsplatz", Guard::SignedIn, get(desk::show))
}
