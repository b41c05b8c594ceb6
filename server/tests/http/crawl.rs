//! Every public page, found by following links.

use crate::{
    addresses::signed_in,
    harness::{Actor, Answer, TestApp, encode},
    html,
};
use mintverbund::{
    domain::kreis::KREISE,
    store::{network, organisation},
    text::slug::slugify,
};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

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

/// Of each kind of page so many are opened: others of the kind link to the same kinds.
const OF_A_KIND: usize = 3;

/// Pages behind the sign-in that nothing links to, each with its reason.
const UNLINKED: [&str; 1] = [
    // Leads on to the offers of the network.
    "/arbeitsplatz/{netzwerk}",
];

/// The pattern of a page behind the sign-in, the one that says most of it.
fn kind_of(link: &str) -> Option<&'static str> {
    let path = link.split(['?', '#']).next().unwrap_or_default();
    let parts: Vec<&str> = path.split('/').collect();
    let fits = |pattern: &&str| {
        let same = |(wanted, part): (&str, &&str)| wanted == *part || wanted.starts_with('{');
        pattern.split('/').count() == parts.len() && pattern.split('/').zip(&parts).all(same)
    };
    signed_in("GET").into_iter().filter(fits).min_by_key(|pattern| pattern.matches('{').count())
}

/// The kinds of pages to which links lead from a page on.
async fn linked_from(who: &Actor, start: &str) -> BTreeSet<&'static str> {
    let mut waiting = VecDeque::from([start.to_owned()]);
    let (mut seen, mut opened) = (BTreeSet::new(), BTreeMap::<&str, usize>::new());
    while let Some(path) = waiting.pop_front() {
        let answer = who.opens(&path).await;
        let onward = if answer.status == 303 { vec![answer.location()] } else { html::links(&answer.text()) };
        for link in onward.into_iter().filter(|link| seen.insert(link.clone())) {
            let Some(kind) = kind_of(&link) else { continue };
            let times = opened.entry(kind).or_default();
            *times += 1;
            if *times <= OF_A_KIND {
                waiting.push_back(link);
            }
        }
    }
    opened.into_keys().collect()
}

/// Nobody types the address of a page.
#[tokio::test]
async fn links_lead_to_every_page_behind_the_sign_in_that_is_about_no_record() {
    let app = TestApp::new().await;
    let mut linked = linked_from(&app.sign_in("koordination").await, "/konto").await;
    linked.extend(linked_from(&app.sign_in("verwaltung").await, "/konto").await);
    let no_record = |pattern: &&str| !pattern.replace("{netzwerk}", "").contains('{');
    let pages = signed_in("GET").into_iter().filter(no_record);
    let unlinked: Vec<_> = pages.filter(|pattern| !linked.contains(pattern)).collect();
    assert_eq!(unlinked, UNLINKED, "a link in a menu or on a page, or here with its reason");
}
