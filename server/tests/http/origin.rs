//! A form of a foreign page does nothing.

use crate::{
    addresses::{Known, signed_in},
    harness::{TestApp, changed},
};
use axum::{body::Body, http::Method};

/// What browsers and others say about where a form comes from.
const FOREIGN: [&[(&str, &str)]; 7] = [
    &[],
    &[("sec-fetch-site", "cross-site")],
    &[("sec-fetch-site", "same-site"), ("origin", "http://verbund.test")],
    &[("origin", "https://boese.example")],
    &[("origin", "null")],
    &[("origin", "http://verbund.test:81")],
    &[("origin", "http://verbund.test.boese.example")],
];

#[tokio::test]
async fn every_form_is_refused_if_it_comes_from_elsewhere() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let known = Known::of(&app, "mintmobil", &lead, &staff).await;
    let before = app.contents().await;
    for pattern in signed_in("POST").into_iter().chain(["/abmelden"]) {
        let actor = if pattern.starts_with("/mintraum") { &staff } else { &lead };
        for headers in FOREIGN {
            let request = actor.asks(Method::POST, &known.path(pattern));
            let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
            actor.sends(request, Body::empty()).await.with_status(403);
        }
    }
    assert_eq!(changed(&before, &app.contents().await), Vec::<String>::new());
    lead.opens("/konto").await.with_status(200);
}

#[tokio::test]
async fn nobody_is_signed_in_by_a_foreign_page() {
    let app = TestApp::new().await;
    let actor = app.anonymous();
    let request = actor.asks(Method::POST, "/anmelden").header("sec-fetch-site", "cross-site");
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    let body = "email=lesen%40demo.example&password=mint-verbund-demo";
    let answer = actor.sends(request, Body::from(body)).await.with_status(403);
    assert_eq!(answer.headers.contains_key("set-cookie"), false);
}

#[tokio::test]
async fn unsafe_methods_are_refused_from_elsewhere_whatever_the_address() {
    let app = TestApp::new().await;
    let actor = app.anonymous();
    for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
        for path in ["/", "/gibt-es-nicht", "/arbeitsplatz", "/pkg/x"] {
            let request = actor.asks(method.clone(), path).header("origin", "https://boese.example");
            let kept = if method == Method::POST { "private, no-cache" } else { "private, no-store" };
            let answer = actor.sends(request, Body::empty()).await.with_status(403);
            assert_eq!(answer.header("cache-control"), kept);
        }
    }
}

#[tokio::test]
async fn an_old_browser_that_names_its_origin_is_let_in() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let request = lead.asks(Method::POST, "/arbeitsplatz/mintmobil/angebote/neu");
    let request =
        request.header("origin", "http://verbund.test").header("content-type", "application/x-www-form-urlencoded");
    lead.sends(request, Body::from("title=Neu")).await.with_status(303);
}
