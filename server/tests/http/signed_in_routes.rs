//! Every address behind the sign-in, and that there are no others.

use crate::{
    addresses::{Known, signed_in},
    harness::{TestApp, encode},
};
use axum::{body::Body, http::Method};
use mintverbund_app::{http::Route, site_map};
use std::collections::{BTreeMap, BTreeSet};

const CSP: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
    style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// What the router adds itself.
const TECHNICAL: [&str; 3] = ["/pkg/{name}", "/healthz", "/readyz"];

fn all_routes() -> Vec<Route> {
    [site_map::public().list(), site_map::signed_in().list()].concat()
}

async fn known(app: &TestApp) -> Known {
    let (lead, reviewer) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    Known::of(app, "mintmobil", &lead, &reviewer).await
}

#[tokio::test]
async fn every_address_of_the_router_is_in_the_list() {
    let app = TestApp::new().await;
    let written = format!("{:?}", app.router);
    let paths = written.split("RouteId(").skip(1).filter_map(|rest| rest.split_once("): \"/")?.1.split('"').next());
    let paths = paths.filter(|path| !path.contains("__private__"));
    let paths: BTreeSet<String> = paths.map(|path| format!("/{path}")).collect();
    let listed = all_routes().into_iter().map(|route| route.path.to_owned());
    let listed: BTreeSet<String> = listed.chain(TECHNICAL.map(str::to_owned)).collect();
    assert_eq!(paths, listed);
}

#[tokio::test]
async fn every_address_answers_the_methods_it_is_listed_with_and_no_other() {
    let app = TestApp::new().await;
    let known = known(&app).await;
    let actor = app.anonymous();
    let mut expected: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for Route { method, path, .. } in all_routes() {
        expected.entry(path).or_default().extend(if method == "GET" { &["GET", "HEAD"][..] } else { &["POST"] });
    }
    for (pattern, methods) in expected {
        let request = actor.asks(Method::PATCH, &known.path(pattern)).header("sec-fetch-site", "same-origin");
        let answer = actor.sends(request, Body::empty()).await.with_status(405);
        assert_eq!(answer.header("allow"), methods.join(","), "{pattern}");
    }
}

#[tokio::test]
async fn whoever_is_not_signed_in_is_led_to_sign_in_and_back() {
    let app = TestApp::new().await;
    let known = known(&app).await;
    for pattern in signed_in("GET") {
        let path = known.path(pattern);
        let answer = app.anonymous().opens(format!("{path}?a=b&c=d")).await.with_status(303);
        let back = encode(&format!("{path}?a=b&c=d")).replace("%2F", "/");
        assert_eq!(answer.location(), format!("/anmelden?weiter={back}"), "{pattern}");
        let headers = (answer.header("cache-control"), answer.headers.contains_key("set-cookie"));
        assert_eq!(headers, ("private, no-store".to_owned(), false), "{pattern}");
    }
}

#[tokio::test]
async fn a_form_of_somebody_not_signed_in_changes_nothing() {
    let app = TestApp::new().await;
    let known = known(&app).await;
    let before = app.contents().await;
    for pattern in signed_in("POST") {
        let path = known.path(pattern);
        let answer = app.anonymous().presses(&path).await.with_status(401);
        let target = crate::html::tags(&answer.text()).into_iter().find(|tag| tag.get("name") == Some("ziel"));
        assert_eq!(target.and_then(|tag| tag.get("value").map(str::to_owned)), Some(path), "{pattern}");
    }
    assert_eq!(crate::harness::changed(&before, &app.contents().await), Vec::<String>::new());
}

#[tokio::test]
async fn a_signed_in_page_is_never_kept_and_runs_our_own_script_only() {
    let app = TestApp::new().await;
    let known = known(&app).await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("verwaltung").await);
    for pattern in signed_in("GET").into_iter().filter(|pattern| !pattern.contains("/bild")) {
        let actor = if pattern.starts_with("/mintraum") { &staff } else { &lead };
        let status = if pattern == "/arbeitsplatz/{netzwerk}" { 303 } else { 200 };
        let answer = actor.opens(known.path(pattern)).await.with_status(status);
        let headers = (answer.header("cache-control"), answer.header("content-security-policy"));
        assert_eq!(headers, ("private, no-store".to_owned(), CSP.to_owned()), "{pattern}");
        assert_eq!((answer.says(" style="), answer.says("onclick")), (false, false), "{pattern}");
    }
}

#[tokio::test]
async fn pages_of_the_state_office_are_closed_to_everybody_else() {
    let app = TestApp::new().await;
    let known = known(&app).await;
    let lead = app.sign_in("koordination").await;
    let before = app.contents().await;
    for pattern in signed_in("GET").into_iter().filter(|pattern| pattern.starts_with("/mintraum")) {
        lead.opens(known.path(pattern)).await.with_status(403);
    }
    for pattern in signed_in("POST").into_iter().filter(|pattern| pattern.starts_with("/mintraum")) {
        lead.presses(known.path(pattern)).await.with_status(403);
    }
    assert_eq!(crate::harness::changed(&before, &app.contents().await), Vec::<String>::new());
}
