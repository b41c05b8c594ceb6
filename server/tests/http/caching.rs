//! What has not changed is not sent again, and what has is.

use crate::{
    crawl::crawl,
    harness::{Actor, Answer, TestApp, complete},
};
use axum::{body::Body, http::Method};

async fn asks_again(visitor: &Actor, path: &str, tag: &str) -> Answer {
    visitor.sends(visitor.asks(Method::GET, path).header("if-none-match", tag), Body::empty()).await
}

#[tokio::test]
async fn the_same_page_twice_is_the_same_to_the_byte() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    let (first, second) = (crawl(&visitor).await, crawl(&visitor).await);
    let bytes = |pages: &std::collections::BTreeMap<String, Answer>| {
        pages.iter().map(|(path, page)| (path.clone(), page.body.clone(), page.header("etag"))).collect::<Vec<_>>()
    };
    assert_eq!(bytes(&first) == bytes(&second), true);
}

#[tokio::test]
async fn who_has_the_page_gets_nothing_but_304() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    for path in ["/", "/angebote", "/cluster", "/netzwerke/mintmobil", "/kreise/09461", "/wissen", "/robots.txt"] {
        let tag = visitor.opens(path).await.with_status(200).header("etag");
        for known in [tag.clone(), tag.trim_start_matches("W/").to_owned(), format!("\"x\", {tag}")] {
            let answer = asks_again(&visitor, path, &known).await;
            let said = (answer.status, answer.body.len(), answer.header("etag"), answer.header("cache-control"));
            let expected = (304, 0, tag.clone(), "public, max-age=0, must-revalidate".to_owned());
            assert_eq!(said, expected, "{path} for {known}");
        }
        asks_again(&visitor, path, "\"x\"").await.with_status(200);
    }
}

#[tokio::test]
async fn after_an_approval_the_catalogue_has_another_tag() {
    let app = TestApp::new().await;
    let (lead, staff, visitor) = (app.sign_in("koordination").await, app.sign_in("mintraum").await, app.anonymous());
    let offer = lead.hands_in("mintmobil", &complete(&app, "mintmobil", "Neu").await, "").await;
    let before = visitor.opens("/angebote").await.header("etag");
    staff.claims(&offer).await.with_status(303);
    assert_eq!(visitor.opens("/angebote").await.header("etag"), before, "a claim is nobody's business");
    staff.decides(&offer, "approve", "").await.with_status(303);
    asks_again(&visitor, "/angebote", &before).await.with_status(200);
    assert_ne!(visitor.opens("/angebote").await.header("etag"), before);
}

#[tokio::test]
async fn an_error_and_a_signed_in_page_have_no_tag() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    for path in
        ["/gibt-es-nicht", "/angebote/00000000", "/anmelden?weiter=/", "/konto", "/arbeitsplatz/mintmobil/angebote"]
    {
        assert_eq!(lead.opens(path).await.header("etag"), "", "{path}");
        let answer = asks_again(&lead, path, "*").await;
        assert_ne!(answer.status, 304, "{path}");
    }
}

#[tokio::test]
async fn a_compressed_page_is_the_same_page() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    let plain = visitor.opens("/angebote").await;
    for encoding in ["br", "gzip"] {
        let request = visitor.asks(Method::GET, "/angebote").header("accept-encoding", encoding);
        let packed = visitor.sends(request, Body::empty()).await.with_status(200);
        let said = (packed.header("content-encoding"), packed.header("etag"), packed.body.len() < plain.body.len() / 3);
        assert_eq!(said, (encoding.to_owned(), plain.header("etag"), true));
        assert_eq!(packed.header("vary").to_lowercase(), "accept-encoding");
    }
}
