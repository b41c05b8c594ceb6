//! Public pages that were drawn are kept, and are right at once after every change.

use crate::{
    explained::listen_to,
    harness::{Form, TestApp, complete},
};
use mintverbund::{actions::profile::edit::Profile, domain::hiding::Hidable};
use mintverbund_app::address::staff;

const PAGES: [&str; 5] = ["/", "/angebote?q=roboter", "/cluster", "/netzwerke/mintmobil", "/kreise/09461"];

/// Whether a statement reads nothing but how new is what the public sees.
pub fn is_version(sql: &str) -> bool {
    sql.contains("p.name = 'public_version'")
}

#[tokio::test]
async fn a_page_that_is_asked_for_again_asks_the_database_for_nothing_but_now_and_then_its_version() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    for path in PAGES {
        let first = visitor.opens(path).await.with_status(200);
        let (again, statements) = listen_to(visitor.opens(path)).await;
        assert_eq!((again.body.clone(), again.header("etag")), (first.body.clone(), first.header("etag")), "{path}");
        assert_eq!(again.header("content-security-policy"), first.header("content-security-policy"));
        // At most each 20 ms, however many ask.
        assert!(statements.iter().all(|sql| is_version(sql)), "{path}: {statements:?}");
    }
    // A minute later dates may have begun or ended.
    app.hours_pass(1);
    let (_, statements) = listen_to(visitor.opens(PAGES[4])).await;
    assert!(statements.iter().any(|sql| !is_version(sql)), "drawn anew: {statements:?}");
}

#[tokio::test]
async fn what_somebody_changes_is_seen_at_once() {
    let app = TestApp::new().await;
    let (lead, office, visitor) = (app.sign_in("koordination").await, app.sign_in("mintraum").await, app.anonymous());
    for path in PAGES {
        visitor.opens(path).await.with_status(200);
    }
    let network = app.network("mintmobil").await;
    let profile = Form::of(&Profile::typed(&network)).over(&network).set("short_text", "Quaxkurz.");
    lead.posts_form("/arbeitsplatz/mintmobil/profil", &profile).await.with_status(303);
    assert_eq!(visitor.opens("/netzwerke/mintmobil").await.says("Quaxkurz."), true);
    assert_eq!(visitor.opens("/cluster").await.says("Quaxkurz."), true);

    let offer = lead.hands_in("mintmobil", &complete(&app, "mintmobil", "Quaxroboter").await, "").await;
    assert_eq!(visitor.opens("/angebote?q=quaxroboter").await.says("Quaxroboter</"), false);
    office.claims(&offer).await.with_status(303);
    office.decides(&offer, "approve", "").await.with_status(303);
    assert_eq!(visitor.opens("/angebote?q=quaxroboter").await.says("/quaxroboter\""), true);

    let path = {
        let listing = app.listings().await.into_iter().find(|one| one.content.title.as_str() == "Quaxroboter");
        let listing = listing.expect("the offer");
        format!("/angebote/{}/quaxroboter", listing.public_id)
    };
    visitor.opens(&path).await.with_status(200);
    let hidden = [("reason", "complaint"), ("words", "Beschwerde.")];
    office.posts(staff::hide(&Hidable::Offer(offer)), &hidden).await.with_status(303);
    visitor.opens(&path).await.with_status(404);
    assert_eq!(visitor.opens("/angebote?q=quaxroboter").await.says("/quaxroboter\""), false);
}

#[tokio::test]
async fn what_is_an_error_or_too_long_an_address_is_not_kept() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    for path in ["/gibt-es-nicht".to_owned(), format!("/angebote?q={}", "x".repeat(500))] {
        let first = visitor.opens(&path).await;
        let (again, statements) = listen_to(visitor.opens(&path)).await;
        assert_eq!((again.status, again.body.len()), (first.status, first.body.len()));
        assert!(!statements.is_empty() || first.status == 404, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_who_ask_at_once_for_what_is_not_kept_are_all_answered() {
    let app = TestApp::new().await;
    let id = app.listings().await.remove(0).public_id;
    let short = format!("/angebote/{id}");
    let file = format!("/angebote/{id}.json");
    for (path, status) in
        [("/netzwerke/gibt-es-nicht", 404), (&*short, 308), (&*file, 200), ("/angebote.csv", 200), ("/", 200)]
    {
        let asking: Vec<_> = (0..24)
            .map(|_| {
                let (app, path) = (app.clone(), path.to_owned());
                tokio::spawn(async move { app.anonymous().opens(path).await })
            })
            .collect();
        for answer in asking {
            let answer = answer.await.expect("an answer");
            assert_eq!(
                (answer.status, answer.header("content-type").is_empty() && status == 200),
                (status, false),
                "{path}"
            );
        }
    }
}
