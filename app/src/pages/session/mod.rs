//! Signing in and out, and forms that arrive when nobody is signed in any more.

mod interrupted;
mod own_path;
mod page;
mod sign_in;

pub use interrupted::interrupted;

use crate::http::{FormResult, Guard, PageError, Routes, SignedIn, see_other};
use axum::{extract::DefaultBodyLimit, handler::Handler, http::HeaderValue, response::Response};
use interrupted::LARGEST_WITH_SIGN_IN;
use tower_sessions::Session;

/// The addresses of the sign-in.
pub fn routes(routes: Routes) -> Routes {
    routes
        .get("/anmelden", Guard::Session, sign_in::show)
        .post("/anmelden", Guard::Session, sign_in::submit.layer(DefaultBodyLimit::max(LARGEST_WITH_SIGN_IN)))
        .post("/abmelden", Guard::Session, sign_out)
}

/// Of nobody's session nothing needs to be forgotten: that would keep those waiting who write.
async fn sign_out(session: Session) -> FormResult {
    if SignedIn::of(&session).await?.is_some() {
        session.flush().await.map_err(|_| PageError::Busy)?;
    }
    Ok(forgotten(see_other("/")))
}

/// What answered forms was kept for the way back; whoever signs out does not leave it to the next person. At a sign-in it
/// stays: the way back over a refused one is the person's own.
fn forgotten(mut response: Response) -> Response {
    response.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"cache\""));
    response
}
