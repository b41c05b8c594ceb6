//! Old addresses go on working.

use crate::{
    harness::{Form, TestApp},
    html,
};
use mintverbund::{
    actions::profile::edit::Profile,
    store::{network, organisation},
    text::slug::slugify,
};

async fn renamed(app: &TestApp, from: &str, to: &str) {
    let network = app.network(from).await;
    let mut tx = app.writer().await;
    let (from, to) = (from.parse().expect("a slug"), to.parse().expect("a slug"));
    network::rename(&mut tx, &network.id, &from, &to).await.expect("a new slug");
    tx.commit().await.expect("commit");
}

#[tokio::test]
async fn an_old_address_of_a_network_leads_to_the_new_one() {
    let app = TestApp::new().await;
    renamed(&app, "mintmobil", "zwischendurch").await;
    renamed(&app, "zwischendurch", "mint-mobil").await;
    for old in ["mintmobil", "zwischendurch"] {
        let answer = app.anonymous().opens(format!("/netzwerke/{old}")).await.with_status(308);
        assert_eq!(answer.location(), "/netzwerke/mint-mobil");
    }
    app.anonymous().opens("/netzwerke/mint-mobil").await.with_status(200);
}

#[tokio::test]
async fn an_old_address_of_a_network_that_is_hidden_leads_nowhere() {
    let app = TestApp::new().await;
    renamed(&app, "mintmobil", "mint-mobil").await;
    let lead = app.sign_in("koordination").await;
    let network = app.network("mint-mobil").await;
    let form = Form::of(&Profile::typed(&network)).over(&network).set("published", "");
    lead.posts_form("/arbeitsplatz/mint-mobil/profil", &form).await.with_status(303);
    let nothing = app.anonymous().opens("/gibt-es-nicht").await.body;
    for slug in ["mintmobil", "mint-mobil"] {
        let answer = app.anonymous().opens(format!("/netzwerke/{slug}")).await.with_status(404);
        assert_eq!(answer.body == nothing, true, "{slug}");
    }
}

#[tokio::test]
async fn an_offer_is_found_under_any_title() {
    let app = TestApp::new().await;
    for listing in app.listings().await {
        let right = format!("/angebote/{}/{}", listing.public_id, slugify(listing.content.title.as_str()));
        let wrong = format!("/angebote/{}/ein-alter-titel", listing.public_id);
        let short = format!("/angebote/{}", listing.public_id);
        for path in [wrong, short] {
            assert_eq!(app.anonymous().opens(path).await.with_status(308).location(), right);
        }
        app.anonymous().opens(right).await.with_status(200);
    }
}

#[tokio::test]
async fn an_address_that_does_not_exist_offers_a_search() {
    let app = TestApp::new().await;
    let page = app.anonymous().opens("/gibt-es-nicht").await.with_status(404).text();
    let form = html::tags(&page).into_iter().find(|tag| tag.name == "form").expect("a form");
    assert_eq!((form.get("action"), form.get("role")), (Some("/angebote"), Some("search")));
}

#[tokio::test]
async fn an_organisation_that_takes_part_nowhere_has_no_page() {
    let app = TestApp::new().await;
    let all = organisation::list(&mut app.reader().await).await.expect("organisations");
    let mut statuses = Vec::new();
    for one in &all {
        statuses.push(app.anonymous().opens(format!("/partner/{}", one.slug)).await.status);
    }
    statuses.sort_unstable();
    statuses.dedup();
    assert_eq!(statuses, [200, 404]);
}
