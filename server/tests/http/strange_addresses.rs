//! Addresses that no page of ours ever linked to.

use crate::{
    addresses::{Known, signed_in},
    harness::{Actor, Answer, TestApp},
};
use mintverbund_app::site_map;

/// What may stand where a name or an identity belongs.
const PARTS: [&str; 14] = [
    "x",
    "%20",
    "%00",
    "%FF",
    "%C3%28",
    "%2e%2e%2f",
    "..",
    "'%20OR%201=1--",
    "%3Cscript%3E",
    "0192f0c1-2d3e-7abc-8def-0123456789ab",
    "00000000",
    "-1",
    "99999999999999999999",
    "%F0%9F%9A%80",
];

/// What may stand behind the question mark.
fn queries() -> Vec<String> {
    let all = [
        "seite=99999999999",
        "seite=-1",
        "seite=0",
        "seite=1e9",
        "seite=%00",
        "alter=256",
        "alter=-1",
        "alter=99999999999",
        "q=%FF%FE",
        "q=%00",
        "q=%",
        "q=%zz",
        "q=%22",
        "q=*",
        "q=NEAR(a%20b)",
        "q=title:x",
        "q=%22%22%22",
        "q=a%20OR%20b",
        "q=(",
        "q=-",
        "q=%27;%20DROP%20TABLE%20listing;--",
        "kreis=00000",
        "netzwerk=..",
        "ansicht=x&ansicht=y",
        "&&&",
        "===",
        "=",
        "a",
        "%3D=%26",
        "weiter=a&weiter=b",
        "stand=a&stand=b",
        "suche=a&suche=b",
        "einrichtung=x",
        "neu=%00",
        "zeige=a&zeige=b",
        "art=%FF",
    ];
    let mut all: Vec<String> = all.iter().map(|query| (*query).to_owned()).collect();
    all.push("kreis=09461&".repeat(1000));
    all.push(format!("q={}", "ab%20".repeat(5000)));
    all.push(format!("q={}", "%C3%A4".repeat(5000)));
    all.push(format!("{}=1", "x".repeat(20_000)));
    all
}

/// An error is a page that is not kept; everything else is fine.
fn is_an_answer(answer: &Answer) -> bool {
    match answer.status {
        200 | 303 | 304 | 308 => true,
        400..500 => {
            answer.header("content-type").starts_with("text/html")
                && answer.header("cache-control") == "private, no-store"
        }
        _ => false,
    }
}

async fn bad(actor: &Actor, paths: &[String]) -> Vec<String> {
    let mut bad = Vec::new();
    for path in paths {
        let answer = actor.opens(path).await;
        if !is_an_answer(&answer) {
            let asked: String = answer.asked.chars().take(90).collect();
            bad.push(format!(
                "{asked}: {} {} {}",
                answer.status,
                answer.header("content-type"),
                answer.header("cache-control")
            ));
        }
    }
    bad
}

/// A route with the same strange part wherever a placeholder stands.
fn strange(pattern: &str, part: &str) -> String {
    let fill = |piece: &str| if piece.starts_with('{') { part.to_owned() } else { piece.to_owned() };
    pattern.split('/').map(fill).collect::<Vec<_>>().join("/")
}

#[tokio::test]
async fn a_strange_name_in_a_public_address_is_not_found() {
    let app = TestApp::new().await;
    let public = site_map::public();
    let patterns = public.list().iter().map(|route| route.path).filter(|pattern| pattern.contains('{'));
    let paths: Vec<String> = patterns.flat_map(|pattern| PARTS.map(|part| strange(pattern, part))).collect();
    assert_eq!(bad(&app.anonymous(), &paths).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_strange_name_in_a_signed_in_address_is_not_found() {
    let app = TestApp::new().await;
    let staff = app.sign_in("mintraum").await;
    let patterns = signed_in("GET").into_iter().filter(|pattern| pattern.contains('{'));
    let paths: Vec<String> = patterns.flat_map(|pattern| PARTS.map(|part| strange(pattern, part))).collect();
    assert_eq!(bad(&staff, &paths).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_strange_question_to_a_public_page_is_answered() {
    let app = TestApp::new().await;
    let paths: Vec<String> = queries().iter().map(|query| format!("/angebote?{query}")).collect();
    let visitor = app.anonymous();
    assert_eq!(bad(&visitor, &paths).await, Vec::<String>::new());
    for path in &paths {
        visitor.opens(path).await.with_status(200);
    }
}

#[tokio::test]
async fn a_strange_question_to_a_signed_in_page_is_answered() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let known = Known::of(&app, "mintmobil", &lead, &staff).await;
    let pages = [
        "/anmelden",
        "/arbeitsplatz/{netzwerk}/angebote",
        "/arbeitsplatz/{netzwerk}/partner/neu",
        "/mintraum/pruefung",
        "/mintraum/netzwerke",
        "/mintraum/kreise",
        "/arbeitsplatz/{netzwerk}/angebote/{id}",
    ];
    let mut found = Vec::new();
    for pattern in pages {
        let actor = if pattern.starts_with("/mintraum") { &staff } else { &lead };
        let paths: Vec<String> = queries().iter().map(|query| format!("{}?{query}", known.path(pattern))).collect();
        found.extend(bad(actor, &paths).await);
    }
    assert_eq!(found, Vec::<String>::new());
}

#[tokio::test]
async fn a_page_far_behind_the_last_one_is_no_error() {
    let app = TestApp::new().await;
    let page = app.anonymous().opens("/angebote?seite=99999999999").await.with_status(200);
    assert_eq!(page.says("seite = 99999999999"), true);
    app.anonymous().opens("/angebote?seite=9999").await.with_status(200);
}
