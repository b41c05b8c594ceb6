//! Reading changes nothing.

use crate::{
    addresses::{Known, signed_in},
    crawl::crawl,
    harness::{TestApp, changed},
};
use axum::{body::Body, http::Method};

const ROLES: [&str; 7] = ["verwaltung", "mintraum", "pruefung", "koordination", "redaktion", "lesen", "zukunft"];

async fn known(app: &TestApp) -> Known {
    let (lead, reviewer) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    Known::of(app, "mintmobil", &lead, &reviewer).await
}

#[tokio::test]
async fn whoever_reads_every_page_has_changed_nothing() {
    let app = TestApp::new().await;
    let known = known(&app).await;
    let before = app.contents().await;
    crawl(&app.anonymous()).await;
    let mut actors = Vec::new();
    for role in ROLES {
        actors.push(app.sign_in(role).await);
    }
    let sessions = app.sessions().await;
    for actor in actors {
        for pattern in signed_in("GET") {
            actor.opens(known.path(pattern)).await;
        }
    }
    assert_eq!(changed(&before, &app.contents().await), Vec::<String>::new());
    assert_eq!(app.sessions().await, sessions, "who reads does not take the writer");
}

#[tokio::test]
async fn what_a_form_does_cannot_be_done_by_an_address() {
    let app = TestApp::new().await;
    let known = known(&app).await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let before = app.contents().await;
    let readable = signed_in("GET");
    for pattern in signed_in("POST").into_iter().filter(|pattern| !readable.contains(pattern)) {
        let actor = if pattern.starts_with("/mintraum") { &staff } else { &lead };
        actor.opens(known.path(pattern)).await.with_status(303);
        let head = actor.asks(Method::HEAD, &known.path(pattern));
        actor.sends(head, Body::empty()).await.with_status(303);
    }
    lead.opens("/abmelden").await.with_status(303);
    lead.opens("/konto").await.with_status(200);
    assert_eq!(changed(&before, &app.contents().await), Vec::<String>::new());
}

#[tokio::test]
async fn an_anonymous_visitor_leaves_no_session() {
    let app = TestApp::new().await;
    crawl(&app.anonymous()).await;
    app.anonymous().opens("/anmelden").await.with_status(200);
    app.anonymous().opens("/arbeitsplatz").await.with_status(303);
    app.anonymous().posts("/anmelden", &[("email", "x@y.de"), ("password", "falsch")]).await.with_status(422);
    assert_eq!(app.text_of("SELECT CAST(COUNT(*) AS TEXT) FROM session").await, "0");
}
