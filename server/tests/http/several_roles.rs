//! One person with roles in several networks and in the state office.

use crate::{
    harness::{Actor, TestApp},
    html::{links, tags},
};

const BAMBERG: &str = "/arbeitsplatz/bamberg/angebote";
const ZUKUNFT: &str = "/arbeitsplatz/zukunftswerker/angebote";
const OFFICE: &str = "/mintraum";

/// The switch of a page, as it stands in the document.
async fn switch(who: &Actor, path: &str) -> Option<String> {
    let page = who.opens(path).await.with_status(200).text();
    let (_, rest) = page.split_once("<details class=\"places\">")?;
    rest.split_once("</details>").map(|(switch, _)| switch.to_owned())
}

/// Where it leads, and which of these is marked as the place where one is.
async fn places(who: &Actor, path: &str) -> (Vec<String>, Vec<String>) {
    let switch = switch(who, path).await.unwrap_or_default();
    let here = tags(&switch).into_iter().filter(|tag| tag.get("aria-current").is_some());
    (links(&switch), here.filter_map(|tag| tag.get("href").map(str::to_owned)).collect())
}

#[tokio::test]
async fn every_signed_in_page_leads_to_exactly_the_places_of_the_person() {
    let app = TestApp::new().await;
    let several = app.sign_in("mehrere").await;
    let pages = [
        ("/arbeitsplatz", None),
        ("/konto", None),
        (BAMBERG, Some(BAMBERG)),
        ("/arbeitsplatz/zukunftswerker/profil", Some(ZUKUNFT)),
        ("/arbeitsplatz/mintmobil/profil", None),
        (OFFICE, Some(OFFICE)),
        ("/mintraum/pruefung", Some(OFFICE)),
    ];
    for (path, here) in pages {
        let (to, marked) = places(&several, path).await;
        assert_eq!(to, [BAMBERG, ZUKUNFT, OFFICE], "{path}");
        assert_eq!(marked, here.into_iter().collect::<Vec<_>>(), "{path}");
    }
}

#[tokio::test]
async fn the_switch_says_as_what_one_is_here() {
    let app = TestApp::new().await;
    let several = app.sign_in("mehrere").await;
    let foreign = app.network("mintmobil").await.name;
    let own = app.network("bamberg").await.name;
    for (path, words) in [
        (BAMBERG, own),
        (OFFICE, "MINTraum".to_owned()),
        ("/arbeitsplatz/mintmobil/profil", format!("{foreign} (als MINTraum)")),
    ] {
        let switch = switch(&several, path).await.expect("a switch");
        let summary = switch.split("</summary>").next().unwrap_or_default();
        let said = summary.split("</span>").nth(1).and_then(|rest| rest.split('<').next());
        assert_eq!(said, Some(words.as_str()), "{path}");
    }
}

#[tokio::test]
async fn whoever_has_nowhere_else_to_go_sees_no_switch() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    for (who, path) in [
        (&lead, "/arbeitsplatz"),
        (&lead, "/konto"),
        (&lead, "/arbeitsplatz/mintmobil/profil"),
        (&staff, "/arbeitsplatz"),
        (&staff, OFFICE),
    ] {
        assert_eq!(switch(who, path).await, None, "{path}");
    }
    assert_eq!(places(&staff, "/arbeitsplatz/mintmobil/profil").await, (vec![OFFICE.to_owned()], Vec::new()));
}

#[tokio::test]
async fn the_desk_has_what_waits_in_all_networks_and_the_office() {
    let app = TestApp::new().await;
    let several = app.sign_in("mehrere").await;
    let reviewer = app.sign_in("mintraum").await;
    let mut waiting = Vec::new();
    for (slug, title) in [("bamberg", "Quaxbamberg"), ("zukunftswerker", "Quaxzukunft")] {
        let form = crate::harness::complete(&app, slug, title).await;
        let offer = several.hands_in(slug, &form, "").await;
        reviewer.claims(&offer).await.with_status(303);
        reviewer.decides(&offer, "request_changes", "Bitte ergänzen.").await.with_status(303);
        waiting.push(title);
    }
    let lead = app.sign_in("koordination").await;
    let form = crate::harness::complete(&app, "mintmobil", "Quaxpruefung").await;
    lead.hands_in("mintmobil", &form, "").await;
    let review = "auf Prüfung";
    waiting.push(review);
    let desk = several.opens("/arbeitsplatz").await.with_status(200);
    assert_eq!(desk.says_of(&waiting), waiting);
    let other = app.sign_in("region").await.opens("/arbeitsplatz").await.with_status(200);
    assert_eq!(other.says_of(&waiting), ["Quaxbamberg"]);
}
