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

/// What a signed-in page with an island loads besides its HTML, style and fonts. In bytes, as a browser gets it.
const LARGEST_SCRIPT: usize = 150_000;

#[tokio::test]
async fn what_makes_a_signed_in_page_interactive_is_small() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    let mut bytes = 0;
    for name in ["islands.js", "mintverbund_app.js", "mintverbund_app_bg.wasm"] {
        let answer = fetched(&visitor, &site::asset(name), "br").await.with_status(200);
        assert_eq!(answer.header("content-encoding"), "br", "{name}");
        bytes += answer.body.len();
    }
    assert!(bytes <= LARGEST_SCRIPT, "{bytes} bytes");
}

#[tokio::test]
async fn a_public_page_loads_no_script_and_no_wasm() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    let offer = app.listings().await.remove(0);
    for path in [
        "/",
        "/angebote",
        "/cluster",
        "/netzwerke/mintmobil",
        "/kreise/09461",
        "/wissen",
        &format!("/angebote/{}", offer.public_id),
    ] {
        let page = visitor.opens(path).await;
        assert_eq!(
            page.says_of(&["<script type=\"module\"", "islands", ".wasm", "leptos-island"]),
            Vec::<&str>::new(),
            "{path}"
        );
    }
}
