//! What everybody may read.

mod home;

use crate::routes::{Guard, Routes};
use axum::routing::get;

/// The public addresses.
pub fn routes(routes: Routes) -> Routes {
    routes.add("GET", "/", Guard::Public, get(home::show))
}
