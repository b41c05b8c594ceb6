//! The pages of the state office.

mod facts;
mod kreise;
mod links;
mod marks;
mod network;
mod networks;
mod overview;
mod queue;
mod review;

use crate::routes::{Guard, Routes};
use axum::routing::{get, post};
use mintverbund::policy::Action::{
    ClaimRevision, DecideLink, DecideRevision, EndLink, ProposeLink, ReadRevision, RecordConsent, ViewStaffPages,
};

/// The addresses of the state office.
pub fn routes(routes: Routes) -> Routes {
    let routes = routes.add("GET", "/mintraum", Guard::Policy(&[ViewStaffPages]), get(overview::show)).add(
        "GET",
        "/mintraum/kreise",
        Guard::Policy(&[ViewStaffPages]),
        get(kreise::show),
    );
    links_routes(network_routes(review_routes(routes)))
}

fn review_routes(routes: Routes) -> Routes {
    let reads = Guard::Policy(&[ViewStaffPages, ReadRevision]);
    let claims = Guard::Policy(&[ViewStaffPages, ReadRevision, ClaimRevision]);
    let decides = Guard::Policy(&[ViewStaffPages, ReadRevision, DecideRevision]);
    routes
        .add("GET", "/mintraum/pruefung", Guard::Policy(&[ViewStaffPages]), get(queue::show))
        .add("GET", "/mintraum/pruefung/{revision}", reads, get(review::show))
        .add("GET", "/mintraum/pruefung/{revision}/bild", reads, get(review::picture::show))
        .add("POST", "/mintraum/pruefung/{revision}/uebernehmen", claims, post(review::claim::take_on))
        .add("POST", "/mintraum/pruefung/{revision}/freigeben", claims, post(review::claim::let_go))
        .add("POST", "/mintraum/pruefung/{revision}/anmerkungen", claims, post(review::remarks::add))
        .add(
            "POST",
            "/mintraum/pruefung/{revision}/anmerkungen/{id}/entfernen",
            claims,
            post(review::remarks::take_back),
        )
        .add("POST", "/mintraum/pruefung/{revision}/entscheidung", decides, post(review::decide::submit))
}

fn network_routes(routes: Routes) -> Routes {
    let staff = Guard::Policy(&[ViewStaffPages]);
    routes
        .add("GET POST", "/mintraum/netzwerke", staff, get(networks::show).post(networks::create))
        .add("GET", "/mintraum/netzwerke/{slug}", staff, get(network::show))
        .add("POST", "/mintraum/netzwerke/{slug}/anerkennung", staff, post(network::recognition::save))
        .add("POST", "/mintraum/netzwerke/{slug}/adresse", staff, post(network::address::save))
}

fn links_routes(routes: Routes) -> Routes {
    let proposes = Guard::Policy(&[ViewStaffPages, ProposeLink]);
    let decides = Guard::Policy(&[ViewStaffPages, DecideLink]);
    let consents = Guard::Policy(&[ViewStaffPages, RecordConsent]);
    let ends = Guard::Policy(&[ViewStaffPages, EndLink]);
    routes
        .add("GET POST", "/mintraum/verbindungen", proposes, get(links::show).post(links::propose))
        .add("POST", "/mintraum/verbindungen/{id}/entscheidung", decides, post(links::decide))
        .add("POST", "/mintraum/verbindungen/{id}/zustimmung", consents, post(links::consent))
        .add("POST", "/mintraum/verbindungen/{id}/beenden", ends, post(links::end))
}
