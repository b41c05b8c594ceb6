//! Every public page, found by following links.

use crate::{
    harness::{Actor, Answer, TestApp, encode},
    html,
};
use mintverbund::{
    domain::kreis::KREISE,
    store::{network, organisation},
    text::slug::slugify,
};
use std::collections::{BTreeMap, VecDeque};

const ROOMS: [&str; 5] = ["/arbeitsplatz", "/mintraum", "/konto", "/anmelden", "/pkg/"];

/// Searches that show the catalogue from all sides.
const SEARCHES: [&str; 14] = [
    "",
    "seite=2",
    "seite=3",
    "ansicht=karte",
    "ansicht=kalender",
    "sort=neu",
    "sort=titel",
    "q=roboter",
    "kreis=09461",
    "bezirk=4",
    "netzwerk=mintmobil",
    "stufe=sek1&fach=technik",
    "kosten=frei&zeitraum=monat",
    "alter=10&ort=on_site",
];

/// All pages that the public reads, by address.
pub async fn crawl(visitor: &Actor) -> BTreeMap<String, Answer> {
    let mut waiting: VecDeque<String> = begin(&visitor.app).await.into();
    let mut found = BTreeMap::new();
    while let Some(path) = waiting.pop_front() {
        if found.contains_key(&path) {
            continue;
        }
        let answer = visitor.opens(&path).await;
        let public = |path: &String| !path.contains('?') && !ROOMS.iter().any(|room| path.starts_with(room));
        waiting.extend(html::links(&answer.text()).into_iter().filter(public));
        found.insert(path, answer);
    }
    found
}

/// Where it begins: fixed searches, an address that does not exist, and everything the database says is public.
async fn begin(app: &TestApp) -> Vec<String> {
    let mut paths: Vec<String> = SEARCHES.iter().map(|query| format!("/angebote?{query}")).collect();
    paths.extend(["/", "/gibt-es-nicht", "/angebote/00000000", "/robots.txt"].map(str::to_owned));
    paths.extend(KREISE.keys().map(|ags| format!("/kreise/{ags}")));
    let listings = app.listings().await;
    paths.extend(listings.iter().map(|l| format!("/angebote/{}/{}", l.public_id, slugify(l.content.title.as_str()))));
    paths
}

/// A search for these words.
pub fn search(words: &str) -> String {
    format!("/angebote?q={}", encode(words))
}

/// The statuses of all addresses but those that were made up.
#[tokio::test]
async fn no_link_of_a_public_page_is_broken() {
    let app = TestApp::new().await;
    let pages = crawl(&app.anonymous()).await;
    let broken: Vec<_> =
        pages.iter().filter(|(_, answer)| answer.status != 200).map(|(path, _)| path.as_str()).collect();
    assert_eq!(broken, ["/angebote/00000000", "/gibt-es-nicht"]);
}

#[tokio::test]
async fn links_lead_to_every_network_partner_and_offer_that_is_public() {
    let app = TestApp::new().await;
    let pages = crawl(&app.anonymous()).await;
    let on = &mut app.reader().await;
    let networks = network::list(on).await.expect("networks");
    let partners = organisation::list(on).await.expect("organisations");
    let mut missing: Vec<String> = networks.iter().map(|network| format!("/netzwerke/{}", network.slug)).collect();
    let public = partners_anywhere(&app).await;
    missing
        .extend(partners.iter().filter(|p| public.contains(&p.id.to_string())).map(|p| format!("/partner/{}", p.slug)));
    let offers = app.listings().await.len();
    missing.retain(|path| !pages.contains_key(path));
    assert_eq!(missing, Vec::<String>::new());
    let shown = pages.keys().filter(|path| path.starts_with("/angebote/") && path.matches('/').count() == 3);
    assert_eq!(shown.count(), offers);
}

/// The organisations that take part in a network.
async fn partners_anywhere(app: &TestApp) -> String {
    app.text_of("SELECT group_concat(organisation_id) FROM partnership").await
}
