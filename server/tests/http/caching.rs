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

#[tokio::test]
async fn a_page_is_sent_as_each_who_asks_takes_it_also_once_it_is_kept() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    let asks = async |encodings: &str| {
        let request = visitor.asks(Method::GET, "/cluster").header("accept-encoding", encodings);
        let answer = visitor.sends(request, Body::empty()).await.with_status(200);
        (answer.header("content-encoding"), answer.header("etag"), answer.body)
    };
    let plain = asks("").await;
    for (encodings, expected) in [("gzip, deflate, br, zstd", "br"), ("gzip;q=0.5", "gzip"), ("br;q=0", "")] {
        let (first, again) = (asks(encodings).await, asks(encodings).await);
        assert_eq!((first.0.as_str(), &first.1), (expected, &plain.1), "{encodings}");
        assert_eq!(first, again, "{encodings}");
        assert_eq!(first.2 == plain.2, expected.is_empty(), "{encodings}");
    }
}

#[tokio::test]
async fn whoever_asks_for_the_head_of_a_page_gets_that_of_the_page() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    for path in ["/", "/angebote?q=roboter", "/robots.txt"] {
        let page = visitor.opens(path).await.with_status(200);
        let head = visitor.sends(visitor.asks(Method::HEAD, path), Body::empty()).await.with_status(200);
        let told = |answer: &Answer| ["etag", "content-type", "cache-control"].map(|name| answer.header(name));
        assert_eq!((told(&head), head.body.len()), (told(&page), 0), "{path}");
        assert_eq!(head.header("content-length"), page.body.len().to_string(), "{path}");
    }
}

#[tokio::test]
async fn whoever_has_anything_of_an_address_may_ask_whether_there_is_anything() {
    let app = TestApp::new().await;
    let answer = asks_again(&app.anonymous(), "/angebote", "*").await;
    assert_eq!((answer.status, answer.header("content-encoding")), (304, String::new()));
}
