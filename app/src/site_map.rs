//! Every address of the site. `routes.txt` shows the whole list; a test holds the two together.

use crate::{forms, http::Routes, pages};

#[cfg(test)]
mod tests;

/// The addresses that everybody may open and that never set a cookie.
pub fn public() -> Routes {
    pages::public::routes(Routes::default())
}

/// The addresses that need a session.
pub fn signed_in() -> Routes {
    let routes = forms::session::routes(Routes::default());
    let routes = pages::workspace::routes(routes);
    pages::staff::routes(routes)
}
