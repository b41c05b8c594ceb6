//! Every address of the site. `routes.txt` shows the whole list; a test holds the two together.

use crate::{
    answers,
    http::Routes,
    pages::{public, session, staff, workspace},
};

#[cfg(test)]
mod tests;

/// The addresses that everybody may open and that never set a cookie.
pub fn public() -> Routes {
    public::routes(Routes::default())
}

/// The addresses that need a session.
pub fn signed_in() -> Routes {
    answers::routes(staff::routes(workspace::routes(session::routes(Routes::default()))))
}
