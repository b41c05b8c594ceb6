//! What everybody may read.

mod cards;
mod catalogue;
mod check;
mod files;
mod home;
mod info;
mod kept;
mod known;
mod kreis;
mod kreise;
mod network;
mod networks;
mod offer;
mod partner;
mod picture;
mod robots;
mod sitemap;
#[cfg(test)]
mod tests;
mod themes;

use crate::{
    address::public::KREISE,
    feeds::Format,
    http::{CachePolicy, Guard, Question, Routes},
    site,
    state::AppState,
    texts,
};
use axum::{
    extract::State,
    response::{IntoResponse, Redirect, Response},
};

/// The public addresses. Whoever cuts the end off an address of a network or a partner is led to the page with all of them; browsers ask
/// for the icon by an address of their own where no page names it.
pub fn routes(routes: Routes) -> Routes {
    let file = |format| move |State(app): State<AppState>, asked: Question| catalogue::files::show(format, app, asked);
    let routes = routes
        .get("/", Guard::Public, home::show)
        .get("/angebote.atom", Guard::Public, file(Format::Atom))
        .get("/angebote.csv", Guard::Public, file(Format::Csv))
        .get("/angebote.geojson", Guard::Public, file(Format::GeoJson))
        .get("/angebote.ics", Guard::Public, file(Format::Calendar))
        .get("/angebote.json", Guard::Public, file(Format::Json))
        .get("/angebote", Guard::Public, catalogue::show)
        .get("/angebote/vorschlaege", Guard::Public, catalogue::suggest::show)
        .get("/angebote/{id}", Guard::Public, offer::short)
        .get("/angebote/{id}/{slug}", Guard::Public, offer::show)
        .get("/bilder/{id}", Guard::Public, picture::show)
        .get("/merkliste", Guard::Public, kept::show)
        .get("/cluster", Guard::Public, networks::clusters)
        .get("/regionen", Guard::Public, networks::regions)
        .get("/netzwerke", Guard::Public, || async { moved(KREISE) })
        .get("/netzwerke/{slug}", Guard::Public, network::show)
        .get("/netzwerke/{slug}/nachricht", Guard::Public, network::write::show)
        .post("/netzwerke/{slug}/nachricht", Guard::Public, network::write::send)
        .get("/netzwerke/{slug}/nachricht/danke", Guard::Public, network::write::sent)
        .get("/partner", Guard::Public, || async { moved(KREISE) })
        .get("/partner/{slug}", Guard::Public, partner::show)
        .get("/themen", Guard::Public, themes::list)
        .get("/themen/{thema}", Guard::Public, themes::show)
        .get("/kreise", Guard::Public, kreise::show)
        .get("/kreise/{ags}", Guard::Public, kreis::show)
        .get("/stimmt-das/{token}", Guard::PrivateLink, check::show)
        .post("/stimmt-das/{token}", Guard::PrivateLink, check::send)
        .get("/stimmt-das/{token}/danke", Guard::PrivateLink, check::sent)
        .get("/favicon.ico", Guard::Public, || async { moved(&site::asset("mark.svg")) })
        .get("/robots.txt", Guard::Public, robots::show)
        .get("/sitemap.xml", Guard::Public, sitemap::show)
        .get("/.well-known/security.txt", Guard::Public, robots::security);
    texts::ALL.iter().fold(routes, |routes, text| {
        routes.get(text.path, Guard::Public, move |State(app): State<AppState>| info::show(app, text))
    })
}

/// 308 to where something stands now.
fn moved(path: &str) -> Response {
    let mut response = Redirect::permanent(path).into_response();
    CachePolicy::Public.apply(response.headers_mut());
    response
}
