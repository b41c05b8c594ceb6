//! The offers of a network: the list, the editor, the way to review and to the public.

mod acts;
mod begin;
mod compare;
mod editor;
mod history;
mod list;
mod opened;
mod picture;
mod preview;
mod stand;
mod submit;

pub use editor::named;
pub use list::is_stale;
pub use opened::shown_title;

use crate::routes::{Guard, Routes};
use axum::{
    extract::DefaultBodyLimit,
    routing::{get, post},
};
use mintverbund::policy::Action;

const VIEW: Guard = Guard::Policy(&[Action::ViewWorkspace]);
const EDIT: Guard = Guard::Policy(&[Action::EditOffers]);
/// What may be read of an offer depends on its revisions, what may be done on the role.
const OPEN: Guard = Guard::Policy(&[Action::ViewWorkspace, Action::ReadRevision, Action::EditOffers]);
const READ: Guard = Guard::Policy(&[Action::ViewWorkspace, Action::ReadRevision]);

/// The addresses of a network's offers.
pub fn routes(routes: Routes) -> Routes {
    let routes = routes
        .add("GET", "/arbeitsplatz/{netzwerk}/angebote", READ, get(list::show))
        .add("GET POST", "/arbeitsplatz/{netzwerk}/angebote/neu", EDIT, get(begin::show).post(begin::submit))
        .add("GET POST", "/arbeitsplatz/{netzwerk}/angebote/{id}", OPEN, get(editor::show).post(editor::save))
        .add("GET", "/arbeitsplatz/{netzwerk}/angebote/{id}/vorschau", READ, get(preview::show))
        .add(
            "GET POST",
            "/arbeitsplatz/{netzwerk}/angebote/{id}/einreichen",
            EDIT,
            get(submit::show).post(submit::submit),
        )
        .add("GET", "/arbeitsplatz/{netzwerk}/angebote/{id}/verlauf", READ, get(history::show))
        .add(
            "POST",
            "/arbeitsplatz/{netzwerk}/angebote/{id}/verlauf/{fassung}/uebernehmen",
            EDIT,
            post(history::restore),
        );
    picture_routes(act_routes(routes))
}

fn act_routes(routes: Routes) -> Routes {
    routes
        .add("POST", "/arbeitsplatz/{netzwerk}/angebote/{id}/zurueckziehen", EDIT, post(acts::withdraw))
        .add("POST", "/arbeitsplatz/{netzwerk}/angebote/{id}/kopieren", EDIT, post(acts::copy))
        .add("POST", "/arbeitsplatz/{netzwerk}/angebote/{id}/pausieren", EDIT, post(acts::pause))
        .add("POST", "/arbeitsplatz/{netzwerk}/angebote/{id}/fortsetzen", EDIT, post(acts::resume))
        .add("POST", "/arbeitsplatz/{netzwerk}/angebote/{id}/archivieren", EDIT, post(acts::archive))
        .add("POST", "/arbeitsplatz/{netzwerk}/angebote/{id}/zurueckholen", EDIT, post(acts::bring_back))
        .add("POST", "/arbeitsplatz/{netzwerk}/angebote/{id}/verwerfen", EDIT, post(acts::discard))
        .add("POST", "/arbeitsplatz/{netzwerk}/angebote/{id}/bestaetigen", EDIT, post(acts::confirm))
}

fn picture_routes(routes: Routes) -> Routes {
    let upload = post(picture::upload).layer(DefaultBodyLimit::max(picture::LARGEST_REQUEST));
    routes.add("POST", "/arbeitsplatz/{netzwerk}/angebote/{id}/bild", EDIT, upload).add(
        "GET",
        "/arbeitsplatz/{netzwerk}/bilder/{id}",
        VIEW,
        get(picture::show),
    )
}
