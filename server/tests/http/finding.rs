//! What finding gains: suggestions, remembered offers, what is near.

use crate::harness::{Answer, TestApp};
use serde_json::Value;

async fn suggested(app: &TestApp, typed: &str) -> Vec<(String, String)> {
    let answer = app.anonymous().opens(format!("/angebote/vorschlaege?q={typed}")).await.with_status(200);
    assert_eq!(answer.header("content-type"), "application/json");
    let text = |item: &Value, name: &str| item[name].as_str().expect("a text").to_owned();
    let items = answer.value()["items"].as_array().expect("a list").clone();
    items.iter().map(|item| (text(item, "text"), text(item, "href"))).collect()
}

fn distances(answer: &Answer) -> Vec<u32> {
    let text = answer.text();
    let before: Vec<&str> = text.split(" km entfernt").collect();
    let before = before.split_last().map(|(_, before)| before).unwrap_or_default();
    before.iter().filter_map(|before| before.rsplit(['>', ' ']).next()?.parse().ok()).collect()
}

#[tokio::test]
async fn terms_places_offers_and_networks_are_suggested_and_lead_somewhere() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    let coded = suggested(&app, "cod").await;
    assert_eq!(coded.first(), Some(&("Informatik".to_owned(), "/angebote?fach=informatik".to_owned())));
    let places = suggested(&app, "bamb").await;
    let names: Vec<&str> = places.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names[..3], ["Stadt Bamberg", "Landkreis Bamberg", "bis 25 km um Bamberg"]);
    let postcode = suggested(&app, "83022").await;
    assert_eq!(postcode.first(), Some(&("bis 25 km um 83022 Rosenheim".to_owned(), "/angebote?um=83022".to_owned())));
    for (_, href) in coded.into_iter().chain(places).chain(postcode).chain(suggested(&app, "mint").await) {
        visitor.opens(&href).await.with_status(200);
    }
    for nothing in ["", "%20", "qqqqqq", "%F0%9F%A6%8A", &"x".repeat(5_000), "%3Cscript%3E"] {
        assert_eq!(suggested(&app, nothing).await, [], "{nothing}");
    }
    assert_eq!(suggested(&app, "m").await.len() <= 8, true);
}

#[tokio::test]
async fn a_list_of_remembered_offers_is_its_address() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    let all = app.listings().await;
    let [one, other] =
        [&all[0], &all[1]].map(|listing| (listing.public_id.to_string(), listing.content.title.to_string()));
    let page = visitor
        .opens(format!("/merkliste?angebot={}&angebot={}&angebot={}", other.0, one.0, other.0))
        .await
        .with_status(200);
    let text = page.main();
    let places = [&other, &one].map(|(id, _)| text.find(&format!("/angebote/{id}/")));
    assert_eq!((places[0].is_some(), places[0] < places[1], page.says("nicht mehr öffentlich")), (true, true, false));
    let gone = visitor.opens(format!("/merkliste?angebot={}&angebot=00000000", one.0)).await.with_status(200);
    assert_eq!(gone.says("Ein Angebot dieser Liste ist nicht mehr öffentlich."), true);
    for nothing in ["", "?angebot=", "?angebot=%3Cx%3E", "?angebot=' OR 1=1", "?x=1"] {
        let empty = visitor.opens(format!("/merkliste{}", nothing.replace(' ', "+"))).await.with_status(200);
        assert_eq!(empty.says("Noch ist nichts gemerkt."), true, "{nothing}");
    }
    let many: Vec<String> = all.iter().map(|listing| format!("angebot={}", listing.public_id)).collect();
    let whole = visitor.opens(format!("/merkliste?{}", many.join("&"))).await.with_status(200);
    assert_eq!(whole.main().matches("class=\"offer-card").count() >= all.len(), true);
}

#[tokio::test]
async fn what_is_near_is_found_with_its_distance_and_put_in_order_by_it() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    let near = |asked: &str| visitor.opens(format!("/angebote?{asked}"));
    let by_distance = near("um=96047&umkreis=100&sort=nah").await.with_status(200);
    let found = distances(&by_distance);
    assert_eq!(
        (found.len() > 3, found.is_sorted(), found.iter().all(|far| *far <= 100)),
        (true, true, true),
        "{found:?}"
    );
    let closer = distances(&near("um=96047&umkreis=10").await);
    assert_eq!(closer.len() < found.len() && closer.iter().all(|far| *far <= 10), true, "{closer:?}");
    let sentence = near("q=bei+Bamberg").await.with_status(200);
    let said = ["So verstanden: „bei Bamberg“.", "bis 25 km um Bamberg"];
    assert_eq!(sentence.says_of(&said), said);
    for unknown in ["um=10115", "um=Nirgendwo", "um=83022&umkreis=7"] {
        let page = near(unknown).await.with_status(200);
        assert_eq!(
            page.says(unknown.rsplit('&').next().expect("a pair").replace('=', " = ").as_str()),
            true,
            "{unknown} is named"
        );
    }
    assert_eq!(near("").await.says("nah zuerst"), false);
}

/// What nobody means well costs little and is answered with a page.
#[tokio::test]
async fn hostile_searches_are_answered_with_a_page() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    let words: String = (0..10_000).map(|number| format!("wort{number}+")).collect();
    let long = "x".repeat(60_000);
    let signs = "%F0%9F%92%A5%E2%80%AE%00%0d%0a%CC%81".repeat(100);
    for query in [&words[..40_000], &*long, &*signs, "spike-".repeat(50).as_str(), "%E2%80%AE", "&", "..."] {
        let page = visitor.opens(format!("/angebote?q={query}")).await;
        assert_eq!(
            (page.status, page.says("<h1"), page.says("\u{202e}")),
            (200, true, false),
            "{}",
            &query[..query.len().min(30)]
        );
    }
}
