//! Addresses that show nothing as they stand lead to where it is shown.

use crate::{
    addresses::{Known, public, signed_in},
    harness::{Actor, Form, TestApp},
    html,
};
use axum::{body::Body, http::Method};
use mintverbund::{
    actions::term_names::edit::seen,
    domain::{
        field::Typed,
        seen::Seen,
        term_names::{NamedTerm, TermNames},
    },
    store::{organisation, partnership},
};
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

/// The addresses that the forms and buttons of a page send to; a button of a form with several says which one it is.
fn sent_from(path: &str, html: &str) -> Vec<String> {
    let address = |tag: &html::Tag| match (tag.get("action").or(tag.get("formaction")), tag.get("name")) {
        (Some(action), _) => Some(action.to_owned()),
        (None, Some("dann")) => tag.get("value").map(|value| format!("{path}/{value}")),
        _ => None,
    };
    html::tags(html).iter().filter_map(address).collect()
}

/// The patterns of forms that stand on the very page that their address leads to, on all pages that somebody finds there.
async fn forms_at_home(actor: &Actor, begin: &[String], found: &mut BTreeSet<&'static str>) {
    let wanted = only_forms();
    let mut waiting: VecDeque<String> = begin.iter().cloned().collect();
    let mut seen = BTreeSet::new();
    while let Some(path) = waiting.pop_front() {
        if !seen.insert(path.clone()) {
            continue;
        }
        let html = actor.opens(&path).await.text();
        for action in sent_from(&path, &html) {
            let form = wanted.iter().find(|pattern| fits(pattern, &action));
            if let (Some(form), true) = (form, actor.opens(&action).await.location() == path) {
                found.insert(form);
            }
        }
        let room = |path: &String| begin.iter().any(|begin| path.starts_with(begin)) && !path.contains('?');
        waiting.extend(html::links(&html).into_iter().filter(room));
    }
}

const MINE: &str = "/arbeitsplatz/mintmobil";

/// Offers that rest and that are archived, and a link proposed to a network that nobody leads.
async fn in_all_states(app: &TestApp, lead: &Actor) {
    let mine = "FROM offer WHERE network_id = (SELECT id FROM network WHERE slug = 'mintmobil') AND state = 'live' AND public_revision IS NOT NULL";
    for state in ["paused", "archived"] {
        app.execute(&format!("UPDATE offer SET state = '{state}' WHERE id = (SELECT MIN(id) {mine})")).await;
    }
    let proposal = [("other", app.network("cham").await.id.to_string()), ("relation", "cooperates".to_owned())];
    lead.posts(format!("{MINE}/verbindungen/neu"), &proposal).await.with_status(303);
}

/// An entry of the directory that its network keeps, shares, and has changed.
async fn kept_entry(app: &TestApp, lead: &Actor) {
    let new = [("organisation_name", "Quaxverein"), ("sector", "civil"), ("role", "supporter")];
    lead.posts(format!("{MINE}/partner/neu"), &new).await.with_status(303);
    let network = app.network("mintmobil").await.id;
    let partners = partnership::of_network(&mut app.reader().await, &network).await.expect("partners");
    let partner = partners.into_iter().find(|partner| partner.name.starts_with("Quax")).expect("the partner");
    let id = partner.organisation_id;
    let take = [("organisation", id.as_str()), ("role", "supporter")];
    app.sign_in("zukunft").await.posts("/arbeitsplatz/zukunftswerker/partner/neu", &take).await.with_status(303);
    let version = organisation::version(&mut app.reader().await, &id).await.expect("the directory");
    let form = Form::new(&[("organisation_name", "Quaxbund"), ("sector", "civil")]);
    let form = form.over(Seen::Version(version.expect("an entry")));
    lead.posts_form(format!("{MINE}/partner/{}/eintrag", partner.id), &form).await.with_status(303);
}

#[tokio::test]
async fn the_page_that_such_an_address_leads_to_holds_its_form() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let known = Known::of(&app, "mintmobil", &lead, &staff).await;
    in_all_states(&app, &lead).await;
    kept_entry(&app, &lead).await;
    // A network that was called otherwise.
    let version = app.network("mintmobil").await.version;
    let called = Form::new(&[("former_0", "Altes Mobil"), ("until_0", "2020")]).over(Seen::Version(version));
    lead.posts_form(format!("{MINE}/profil/namen"), &called).await.with_status(303);
    // To a network that nobody leads, so that the office answers.
    app.anonymous().posts("/netzwerke/cham/nachricht", &[("text", "Wann?")]).await.with_status(303);
    // A theme on which no network works.
    staff.posts("/mintraum/themen", &[("name", "Bionik")]).await.with_status(303);
    // A term whose names are not those that the program knows.
    let makerspace = NamedTerm::find("format", "makerspace").expect("a term");
    let shown = seen(TermNames::default().of(makerspace)).marks(Typed::default());
    let named = Form::of(&shown).set("names", "Werkelei");
    staff.posts_form("/mintraum/suche/format/makerspace", &named).await.with_status(303);
    // Two that look alike and are two.
    let [one, other, _] = &known.others;
    staff.presses(format!("/mintraum/doppelte/{one}/{other}/zwei")).await.with_status(303);
    let rooms =
        ["angebote", "partner", "profil", "verbindungen", "verborgen", "anfragen"].map(|room| format!("{MINE}/{room}"));
    let mut found = BTreeSet::new();
    forms_at_home(&lead, &rooms, &mut found).await;
    let office = [
        "pruefung",
        "netzwerke",
        "verbindungen",
        "verborgen",
        "abgleich",
        "anfragen",
        "themen",
        "doppelte",
        "zusammengefuehrt",
        "ferien",
        "suche",
    ]
    .map(|room| format!("/mintraum/{room}"));
    forms_at_home(&staff, &office, &mut found).await;
    staff.claims(&known.offer.parse().expect("an offer")).await.with_status(303);
    forms_at_home(&staff, &office[..1], &mut found).await;
    // Nobody sends a call by hand, and whoever signs out was on any page.
    let sent_by_hand = only_forms().into_iter().filter(|form| *form != "/abmelden" && !form.starts_with("/rufe/"));
    let missed: Vec<_> = sent_by_hand.filter(|form| !found.contains(form)).collect();
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
