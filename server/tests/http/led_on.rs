//! Addresses that show nothing as they stand lead to where it is shown.

use crate::{
    addresses::{Known, public, signed_in},
    harness::{Actor, TestApp},
    html,
};
use axum::{body::Body, http::Method};
use mintverbund_app::{http::fits, site_map};
use std::collections::{BTreeSet, VecDeque};

/// The patterns of all addresses that only take forms.
fn only_forms() -> BTreeSet<&'static str> {
    let readable = signed_in("GET");
    let all = site_map::signed_in().list().to_vec();
    let forms = all.iter().filter(|route| route.method == "POST").map(|route| route.path);
    forms.filter(|path| !readable.contains(path) && *path != "/anmelden").collect()
}

#[tokio::test]
async fn an_address_that_only_takes_forms_leads_to_its_page_or_to_the_sign_in() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let known = Known::of(&app, "mintmobil", &lead, &staff).await;
    for pattern in only_forms() {
        let path = known.path(pattern);
        let actor = if pattern.starts_with("/mintraum") { &staff } else { &lead };
        let led = actor.opens(&path).await.with_status(303);
        assert_eq!(led.header("cache-control"), "private, no-store", "{pattern}");
        let page = led.location();
        assert_eq!(page == "/" || path.starts_with(&format!("{page}/")), true, "{path} leads to {page}");
        actor.opens(&page).await.with_status(200);
        if page != "/" {
            let asked = app.anonymous().opens(&page).await.with_status(303).location();
            assert_eq!(asked, format!("/anmelden?weiter={page}"));
        }
    }
}

/// The patterns of forms that stand on the very page that their address leads to, on all pages that somebody finds.
async fn forms_at_home(actor: &Actor, begin: &[String], found: &mut BTreeSet<&'static str>) {
    let wanted = only_forms();
    let mut waiting: VecDeque<String> = begin.iter().cloned().collect();
    let mut seen = BTreeSet::new();
    while let Some(path) = waiting.pop_front() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let html = actor.opens(&path).await.text();
        let tags = html::tags(&html);
        let actions = tags.iter().filter_map(|tag| tag.get("action").or(tag.get("formaction")));
        for action in actions.filter(|action| action.starts_with(&format!("{path}/"))) {
            let form = wanted.iter().find(|pattern| fits(pattern, action));
            if let (Some(form), true) = (form, actor.opens(action).await.location() == path) {
                found.insert(form);
            }
        }
        let room = |path: &String| begin.iter().any(|begin| path.starts_with(begin)) && !path.contains('?');
        waiting.extend(html::links(&html).into_iter().filter(room));
    }
}

#[tokio::test]
async fn the_page_that_such_an_address_leads_to_holds_its_form() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let known = Known::of(&app, "mintmobil", &lead, &staff).await;
    let mine = "/arbeitsplatz/mintmobil/";
    let rooms =
        ["angebote", "partner", "profil", "profil/foerderung", "verbindungen"].map(|room| format!("{mine}{room}"));
    let mut found = BTreeSet::new();
    forms_at_home(&lead, &rooms, &mut found).await;
    staff.presses(known.path("/mintraum/pruefung/{revision}/freigeben")).await;
    let office = ["pruefung", "netzwerke", "verbindungen"].map(|room| format!("/mintraum/{room}"));
    forms_at_home(&staff, &office, &mut found).await;
    let missed: Vec<_> = only_forms().into_iter().filter(|form| !found.contains(form)).collect();
    assert_eq!(missed, Vec::<&str>::new());
}

/// The address with all letters large.
fn large(path: &str) -> String {
    path.to_ascii_uppercase()
}

#[tokio::test]
async fn capitals_and_a_slash_at_the_end_lead_on_for_good() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let known = Known::of(&app, "mintmobil", &lead, &staff).await;
    let patterns = public("GET").into_iter().chain(signed_in("GET")).filter(|pattern| *pattern != "/");
    for path in patterns.map(|pattern| known.path(pattern)) {
        for wrong in [format!("{path}/"), large(&path), format!("{}//", large(&path))] {
            for method in [Method::GET, Method::HEAD] {
                let request = app.anonymous().asks(method, &format!("{wrong}?a=B&c="));
                let led = app.anonymous().sends(request, Body::empty()).await.with_status(308);
                assert_eq!(led.location(), format!("{path}?a=B&c="));
            }
        }
    }
    for nowhere in ["/gibt-es-nicht/", "/GIBT", "//boese.example/", "/%2e%2E/"] {
        app.anonymous().opens(nowhere).await.with_status(404);
    }
}
