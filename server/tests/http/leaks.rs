//! What is not public leaks nowhere: the public site is the same to the byte, whatever happens behind it.

use crate::{
    crawl::{crawl, search},
    harness::{Answer, TestApp, complete},
    markers::{WORDS, mark, seen_by_the_entitled},
};
use mintverbund::text::slug::slugify;
use std::collections::BTreeMap;

/// A word of the length of the markers' beginning that nothing holds.
const OTHER: &str = "Zyxwvu";

fn differing(before: &BTreeMap<String, Answer>, after: &BTreeMap<String, Answer>) -> Vec<String> {
    let all = before.keys().chain(after.keys());
    let body = |pages: &BTreeMap<String, Answer>, path: &String| pages.get(path).map(|answer| answer.body.clone());
    let mut paths: Vec<String> = all.filter(|path| body(before, path) != body(after, path)).cloned().collect();
    paths.dedup();
    paths
}

#[tokio::test]
async fn drafts_reviews_remarks_contacts_and_hidden_networks_change_no_public_page() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    let before = crawl(&visitor).await;
    let marked = mark(&app).await;
    assert_eq!(seen_by_the_entitled(&marked).await, WORDS, "what somebody entitled reads");
    let after = crawl(&visitor).await;
    assert_eq!(differing(&before, &after), Vec::<String>::new());
    let told: Vec<_> = after.values().filter(|page| page.says("Quax")).map(|page| &page.asked).collect();
    assert_eq!(told, Vec::<&String>::new());
    app.is_sound().await;
}

#[tokio::test]
async fn a_search_for_what_is_not_public_finds_what_a_search_for_nonsense_finds() {
    let app = TestApp::new().await;
    mark(&app).await;
    let visitor = app.anonymous();
    let nonsense = visitor.opens(search(OTHER)).await.with_status(200).text().replace(OTHER, "…");
    for word in WORDS {
        let found = visitor.opens(search(word)).await.with_status(200).text().replace(word, "…");
        assert_eq!(found == nonsense, true, "{word}");
    }
    let beginning = visitor.opens(search("Quax")).await.text().replace("Quax", "…");
    assert_eq!(beginning == nonsense, true, "the beginning of all words");
}

#[tokio::test]
async fn the_day_on_which_a_person_agreed_is_told_to_the_reviewer_and_not_to_the_public() {
    let app = TestApp::new().await;
    let (lead, staff, visitor) = (app.sign_in("koordination").await, app.sign_in("mintraum").await, app.anonymous());
    let person = [("contact_name", "Ada Beispiel"), ("contact_person", "1"), ("contact_consent_on", "2020-03-02")];
    let form = complete(&app, "mintmobil", "Labor mit Ada").await.set_all(&person);
    let offer = lead.hands_in("mintmobil", &form, "").await;
    let review = staff.opens(format!("/mintraum/pruefung/{}", app.latest(&offer).await.id)).await;
    assert_eq!(review.says("eine Person, Einwilligung vom 2. März 2020"), true);
    staff.approves(&offer).await;
    let path = format!("/angebote/{}/labor-mit-ada", app.offer(&offer).await.public_id);
    let page = visitor.opens(path).await.with_status(200);
    let told = page.says_of(&["Ada Beispiel", "Einwilligung", "2. März 2020", "2020-03-02"]);
    assert_eq!(told, ["Ada Beispiel"]);
}

#[tokio::test]
async fn a_filter_by_a_hidden_network_is_a_filter_by_none() {
    let app = TestApp::new().await;
    let hidden = mark(&app).await.hidden;
    let visitor = app.anonymous();
    let theirs = visitor.opens(format!("/angebote?netzwerk={hidden}")).await.text().replace(&hidden, "…");
    let none = visitor.opens("/angebote?netzwerk=gibt-es-nicht").await.text().replace("gibt-es-nicht", "…");
    assert_eq!(theirs == none, true);
}

#[tokio::test]
async fn who_knows_the_address_of_something_hidden_learns_nothing() {
    let app = TestApp::new().await;
    let marked = mark(&app).await;
    let visitor = app.anonymous();
    let nothing = visitor.opens("/gibt-es-nicht").await.with_status(404).body;
    let mut paths = vec![format!("/netzwerke/{}", marked.hidden), "/partner/quaxeinrichtung".to_owned()];
    // Of what was public once it is said that it is so no more, and nothing else.
    let (once, never): (Vec<_>, Vec<_>) = marked.offers.iter().partition(|offer| offer.public_revision.is_some());
    let bodies = async |at: usize| visitor.opens(format!("/angebote/{}", once[at].public_id)).await;
    let (paused, archived) = (bodies(0).await.with_status(404), bodies(1).await.with_status(410));
    assert_eq!((once.len(), paused.text().contains("Quax"), archived.text().contains("Quax")), (2, false, false));
    for offer in never {
        let title = slugify(app.latest(&offer.id).await.content.title.as_str());
        paths.extend([format!("/angebote/{}", offer.public_id), format!("/angebote/{}/{title}", offer.public_id)]);
    }
    for path in paths {
        let answer = visitor.opens(&path).await.with_status(404);
        assert_eq!(answer.body == nothing, true, "{path}");
    }
}

#[tokio::test]
async fn nobody_who_works_here_is_named_in_public() {
    let app = TestApp::new().await;
    let pages = crawl(&app.anonymous()).await;
    let names = ["@demo.example", "Prüfung A", "Prüfung B", "Beispielredaktion", "Koordination MINTmobil"];
    let told: Vec<_> = pages.values().filter(|page| !page.says_of(&names).is_empty()).map(|page| &page.asked).collect();
    assert_eq!(told, Vec::<&String>::new());
}

#[tokio::test]
async fn what_was_public_is_gone_as_soon_as_its_network_is_hidden() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let network = app.network("mintmobil").await;
    let shown = app.public_offer_of(&network.id).await;
    let path = format!("/angebote/{}/{}", shown.public_id, slugify(shown.content.title.as_str()));
    app.anonymous().opens(&path).await.with_status(200);
    let profile = crate::harness::Form::of(&mintverbund::actions::profile::edit::Profile::typed(&network));
    let hidden = profile.over(&network).set("published", "");
    lead.posts_form("/arbeitsplatz/mintmobil/profil", &hidden).await.with_status(303);
    app.anonymous().opens(&path).await.with_status(404);
    let pages = crawl(&app.anonymous()).await;
    let told: Vec<_> =
        pages.values().filter(|page| page.says("/netzwerke/mintmobil\"")).map(|page| &page.asked).collect();
    assert_eq!(told, Vec::<&String>::new());
    app.is_sound().await;
}
