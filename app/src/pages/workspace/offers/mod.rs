//! The offers of a network: the list, the editor, the way to review and to the public.

mod acts;
mod asked;
mod begin;
mod button;
mod dates;
mod editor;
mod filter;
mod history;
mod list;
mod opened;
mod picture;
mod preview;
mod submit;

pub use editor::{keep, preview_series};
pub use filter::Filter;
pub use opened::shown_title;

use crate::http::{Guard, LARGEST_UPLOAD, Routes};
use axum::{extract::DefaultBodyLimit, handler::Handler};
use mintverbund::policy::Action;

const VIEW: Guard = Guard::Policy(&[Action::ViewWorkspace]);
const EDIT: Guard = Guard::Policy(&[Action::EditOffers]);
/// What may be read of an offer depends on its revisions.
const READ: Guard = Guard::Policy(&[Action::ViewWorkspace, Action::ReadRevision]);

/// The addresses of a network's offers.
pub fn routes(routes: Routes) -> Routes {
    let routes = routes
        .get("/arbeitsplatz/{netzwerk}/angebote", VIEW, list::show)
        .get("/arbeitsplatz/{netzwerk}/angebote/neu", EDIT, begin::show)
        .post("/arbeitsplatz/{netzwerk}/angebote/neu", EDIT, begin::submit)
        .get("/arbeitsplatz/{netzwerk}/angebote/{id}", READ, editor::show)
        .post("/arbeitsplatz/{netzwerk}/angebote/{id}", EDIT, editor::save)
        .get("/arbeitsplatz/{netzwerk}/angebote/{id}/vorschau", READ, preview::show)
        .get("/arbeitsplatz/{netzwerk}/angebote/{id}/einreichen", EDIT, submit::show)
        .post("/arbeitsplatz/{netzwerk}/angebote/{id}/einreichen", EDIT, submit::submit)
        .get("/arbeitsplatz/{netzwerk}/angebote/{id}/termine", EDIT, dates::show)
        .post("/arbeitsplatz/{netzwerk}/angebote/{id}/termine", EDIT, dates::say)
        .get("/arbeitsplatz/{netzwerk}/angebote/{id}/verlauf", READ, history::show)
        .post("/arbeitsplatz/{netzwerk}/angebote/{id}/verlauf/{fassung}/uebernehmen", EDIT, history::restore);
    picture_routes(act_routes(routes))
}

fn act_routes(routes: Routes) -> Routes {
    routes
        .post("/arbeitsplatz/{netzwerk}/angebote/{id}/zurueckziehen", EDIT, acts::withdraw)
        .post("/arbeitsplatz/{netzwerk}/angebote/{id}/kopieren", EDIT, acts::copy)
        .post("/arbeitsplatz/{netzwerk}/angebote/{id}/pausieren", EDIT, acts::pause)
        .post("/arbeitsplatz/{netzwerk}/angebote/{id}/fortsetzen", EDIT, acts::resume)
        .post("/arbeitsplatz/{netzwerk}/angebote/{id}/archivieren", EDIT, acts::archive)
        .post("/arbeitsplatz/{netzwerk}/angebote/{id}/zurueckholen", EDIT, acts::bring_back)
        .post("/arbeitsplatz/{netzwerk}/angebote/{id}/verwerfen", EDIT, acts::discard)
        .post("/arbeitsplatz/{netzwerk}/angebote/{id}/bestaetigen", EDIT, acts::confirm)
}

fn picture_routes(routes: Routes) -> Routes {
    let upload = picture::upload.layer(DefaultBodyLimit::max(LARGEST_UPLOAD));
    routes.post("/arbeitsplatz/{netzwerk}/angebote/{id}/bild", EDIT, upload).get(
        "/arbeitsplatz/{netzwerk}/bilder/{id}",
        VIEW,
        picture::show,
    )
}
