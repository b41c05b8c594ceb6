//! What every answer carries, and what is the same for all addresses.

use crate::harness::{Answer, TestApp};
use axum::{body::Body, http::Method};

const COMMON: [(&str, &str); 5] = [
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
];

#[track_caller]
fn is_guarded(answer: &Answer) {
    let said = COMMON.map(|(name, _)| (name, answer.header(name)));
    assert_eq!(said, COMMON.map(|(name, value)| (name, value.to_owned())), "{}", answer.asked);
    let policy = answer.header("content-security-policy");
    let strict =
        policy.starts_with("default-src 'none'; ") && !policy.contains("unsafe-inline") && !policy.contains("http");
    assert_eq!(strict, true, "{}: {policy}", answer.asked);
}

#[tokio::test]
async fn every_answer_carries_the_security_headers() {
    let app = TestApp::new().await;
    let (visitor, lead) = (app.anonymous(), app.sign_in("koordination").await);
    let public = [
        "/",
        "/angebote",
        "/gibt-es-nicht",
        "/healthz",
        "/readyz",
        "/pkg/x",
        "/robots.txt",
        "/anmelden",
        "/arbeitsplatz",
        "/%FF",
    ];
    for path in public {
        is_guarded(&visitor.opens(path).await);
    }
    for path in ["/arbeitsplatz", "/konto", "/mintraum", "/arbeitsplatz/x/angebote"] {
        is_guarded(&lead.opens(path).await);
    }
    is_guarded(&lead.presses("/abmelden").await);
    is_guarded(&visitor.sends(visitor.asks(Method::POST, "/abmelden"), Body::empty()).await);
    is_guarded(&visitor.sends(visitor.asks(Method::DELETE, "/").header("sec-fetch-site", "none"), Body::empty()).await);
}

#[tokio::test]
async fn without_https_nobody_is_told_to_insist_on_it() {
    let app = TestApp::new().await;
    assert_eq!(app.anonymous().opens("/").await.header("strict-transport-security"), "");
    let https = app.over_https();
    for path in ["/", "/gibt-es-nicht", "/anmelden", "/healthz"] {
        assert_eq!(
            https.anonymous().opens(path).await.header("strict-transport-security"),
            "max-age=31536000",
            "{path}"
        );
    }
}

#[tokio::test]
async fn the_watchman_hears_that_all_is_well() {
    let app = TestApp::new().await;
    let said = [app.anonymous().opens("/healthz").await, app.anonymous().opens("/readyz").await];
    assert_eq!(
        said.map(|answer| (answer.status, answer.text())),
        [(200, "ok\n".to_owned()), (200, "ready\n".to_owned())]
    );
}

#[tokio::test]
async fn without_a_database_the_site_is_alive_but_not_ready() {
    let app = TestApp::new().await;
    app.store.close().await;
    app.anonymous().opens("/healthz").await.with_status(200);
    let answer = app.anonymous().opens("/readyz").await.with_status(503);
    assert_eq!(answer.header("retry-after"), "5");
    let page = app.anonymous().opens("/netzwerke/mintmobil").await.with_status(503);
    assert_eq!((page.header("retry-after"), page.header("cache-control")), ("5".into(), "private, no-store".into()));
}

#[tokio::test]
async fn head_says_what_get_would_say() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    for path in ["/", "/angebote", "/netzwerke/mintmobil", "/gibt-es-nicht", "/anmelden", "/arbeitsplatz", "/healthz"] {
        let get = visitor.opens(path).await;
        let head = visitor.sends(visitor.asks(Method::HEAD, path), Body::empty()).await;
        let said = |answer: &Answer| {
            ["content-type", "cache-control", "location", "content-security-policy", "etag"]
                .map(|name| answer.header(name))
        };
        assert_eq!((head.status, said(&head), head.body.len()), (get.status, said(&get), 0), "{path}");
    }
}

#[tokio::test]
async fn a_method_that_is_not_answered_is_told_on_a_page() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    for path in ["/", "/angebote", "/abmelden", "/arbeitsplatz", "/robots.txt", "/healthz", "/pkg/x"] {
        let request = visitor.asks(Method::DELETE, path).header("sec-fetch-site", "same-origin");
        let answer = visitor.sends(request, Body::empty()).await.with_status(405);
        let said = (answer.header("content-type"), answer.header("cache-control"), answer.says("<h1>"));
        assert_eq!(said, ("text/html; charset=utf-8".into(), "private, no-store".into(), true), "{path}");
    }
}
