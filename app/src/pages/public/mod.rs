//! What everybody may read.

mod cards;
mod catalogue;
mod home;
mod info;
mod known;
mod kreis;
mod kreise;
mod network;
mod networks;
mod offer;
mod partner;
mod picture;
mod robots;

use crate::{
    http::CachePolicy,
    routes::{Guard, Routes},
    texts,
};
use axum::{
    response::{IntoResponse, Redirect, Response},
    routing::get,
};

/// The public addresses.
pub fn routes(routes: Routes) -> Routes {
    let routes = routes
        .add("GET", "/", Guard::Public, get(home::show))
        .add("GET", "/angebote", Guard::Public, get(catalogue::show))
        .add("GET", "/angebote/{id}", Guard::Public, get(offer::short))
        .add("GET", "/angebote/{id}/{slug}", Guard::Public, get(offer::show))
        .add("GET", "/bilder/{id}", Guard::Public, get(picture::show))
        .add("GET", "/cluster", Guard::Public, get(networks::clusters))
        .add("GET", "/regionen", Guard::Public, get(networks::regions))
        .add("GET", "/netzwerke/{slug}", Guard::Public, get(network::show))
        .add("GET", "/partner/{slug}", Guard::Public, get(partner::show))
        .add("GET", "/kreise", Guard::Public, get(kreise::show))
        .add("GET", "/kreise/{ags}", Guard::Public, get(kreis::show))
        .add("GET", "/robots.txt", Guard::Public, get(robots::show));
    texts::rendered().fold(routes, |routes, (path, text)| {
        routes.add("GET", path, Guard::Public, get(move || async move { info::show(path, text) }))
    })
}

/// 308 to where something stands now.
fn moved(path: &str) -> Response {
    let mut response = Redirect::permanent(path).into_response();
    CachePolicy::Public.apply(response.headers_mut());
    response
}
