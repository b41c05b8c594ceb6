//! Style sheet, fonts and script: kept for ever under a name that changes with the content.

use crate::harness::{Actor, Answer, TestApp};
use axum::{body::Body, http::Method};
use mintverbund_app::site;

async fn fetched(visitor: &Actor, path: &str, encodings: &str) -> Answer {
    visitor.sends(visitor.asks(Method::GET, path).header("accept-encoding", encodings), Body::empty()).await
}

#[tokio::test]
async fn every_asset_that_a_page_names_is_there() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    let lead = app.sign_in("koordination").await;
    let page = visitor.opens("/").await.text() + &lead.opens("/arbeitsplatz").await.text();
    let named = page.split("\"/pkg/").skip(1).filter_map(|rest| rest.split('"').next());
    let named: std::collections::BTreeSet<&str> = named.collect();
    assert_eq!(named.is_empty(), false);
    for name in named {
        let answer = visitor.opens(format!("/pkg/{name}")).await.with_status(200);
        let said = (answer.header("cache-control"), answer.header("x-content-type-options"));
        assert_eq!(said, ("public, max-age=31536000, immutable".into(), "nosniff".into()), "{name}");
    }
}

#[tokio::test]
async fn the_style_sheet_is_sent_as_the_browser_takes_it() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    let path = site::asset("style.css");
    let plain = fetched(&visitor, &path, "identity").await.with_status(200);
    assert_eq!(
        (plain.header("content-encoding"), plain.header("content-type")),
        (String::new(), "text/css; charset=utf-8".into())
    );
    for (accepted, expected) in [("gzip, br", "br"), ("gzip", "gzip"), ("br;q=0, gzip", "gzip"), ("zstd", "")] {
        let answer = fetched(&visitor, &path, accepted).await.with_status(200);
        assert_eq!(
            (answer.header("content-encoding"), answer.header("vary")),
            (expected.to_owned(), "accept-encoding".to_owned()),
            "{accepted}"
        );
        assert_eq!(answer.body.len() < plain.body.len(), !expected.is_empty(), "{accepted}");
    }
}

#[tokio::test]
async fn what_is_not_an_asset_is_not_found() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    for name in ["x.css", "..%2fmanifest.json", "%2e%2e%2fmanifest.json", "style.css.br", ".", "%00", "manifest.json"] {
        let answer = visitor.opens(format!("/pkg/{name}")).await.with_status(404);
        assert_eq!(answer.header("cache-control").contains("immutable"), false, "{name}");
    }
}
