//! Two people at the same form of a workspace: the second sees both states, and nothing typed is lost.

use crate::{
    harness::{Actor, Answer, Form, TestApp},
    html,
};
use mintverbund::{
    actions::networks::rename,
    store::{contact, funding, network::Network, partnership, partnership::Partner},
};

const ROOM: &str = "/arbeitsplatz/mintmobil";

/// The form of a page as a browser would send it: what is hidden, and what stands in its inputs.
async fn opened(actor: &Actor, path: &str) -> Form {
    let page = actor.opens(path).await.with_status(200).main();
    let inputs = html::tags(&page).into_iter().filter(|tag| tag.name == "input");
    let sent = inputs.filter(|tag| {
        tag.get("type") != Some("checkbox") || tag.attributes.iter().any(|(name, _)| name.starts_with("checked"))
    });
    let pair = |tag: html::Tag| Some((tag.get("name")?.to_owned(), tag.get("value").unwrap_or_default().to_owned()));
    Form(sent.filter_map(pair).collect())
}

/// Asserts that the answer shows both words, and would send the second once more.
#[track_caller]
fn shows_both(answer: Answer, first: &str, second: &str) -> Form {
    let answer = answer.with_status(409);
    assert_eq!(answer.says_of(&[first, second]), [first, second]);
    let page = answer.main();
    let form = page.split("<form").nth(1).and_then(|rest| rest.split("</form>").next()).expect("a form");
    let inputs = html::tags(form).into_iter().filter(|tag| tag.name == "input");
    let pair = |tag: html::Tag| Some((tag.get("name")?.to_owned(), tag.get("value")?.to_owned()));
    Form(inputs.filter_map(pair).collect())
}

/// The first saves one word, the second another; whoever insists on theirs then wins.
async fn both(app: &TestApp, path: &str, form: Form, key: &str, words: (&str, &str)) {
    let (first, second) = (app.sign_in("koordination").await, app.sign_in("vertretung").await);
    first.posts_form(path, &form.clone().set(key, words.0)).await.with_status(303);
    let late = second.posts_form(path, &form.set(key, words.1)).await;
    let insists = shows_both(late, words.0, words.1);
    second.posts_form(path, &insists).await.with_status(303);
}

async fn network(app: &TestApp) -> Network {
    app.network("mintmobil").await
}

async fn partner(app: &TestApp) -> Partner {
    let id = network(app).await.id;
    partnership::of_network(&mut app.reader().await, &id).await.expect("partners").remove(0)
}

#[tokio::test]
async fn a_contact() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let contacts = format!("{ROOM}/profil/kontakte");
    lead.posts(&contacts, &[("contact_phone", "0951 1"), ("contact_function", "Anfang")]).await.with_status(303);
    let stored = async || {
        let all = contact::of_network(&mut app.reader().await, &network(&app).await.id).await.expect("contacts");
        all.into_iter().find(|contact| contact.phone.is_some())
    };
    let id = stored().await.expect("a contact").id;
    let path = format!("{contacts}/{id}");
    let form = opened(&lead, &path).await;
    both(&app, &path, form.clone(), "contact_function", ("Quaxerste", "Quaxzweite")).await;
    assert_eq!(stored().await.map(|contact| contact.function), Some("Quaxzweite".to_owned()));
    lead.presses(format!("{path}/entfernen")).await.with_status(303);
    let answer = lead.posts_form(&path, &form.set("contact_function", "Quaxdritte")).await.with_status(409);
    assert_eq!(html::shown_values(&answer.text()).contains("Quaxdritte"), true);
    assert_eq!(html::dangling_errors(&answer.text()), Some(Vec::new()));
}

#[tokio::test]
async fn a_partnership() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let path = format!("{ROOM}/partner/{}", partner(&app).await.id);
    let form = opened(&lead, &path).await.set("role", "lead");
    both(&app, &path, form.clone(), "tasks", ("Quaxerste", "Quaxzweite")).await;
    let stored = partnership::get(&mut app.reader().await, &network(&app).await.id, &partner(&app).await.id).await;
    assert_eq!(stored.expect("partners").map(|partner| partner.tasks), Some("Quaxzweite".to_owned()));
    let late = lead.posts_form(format!("{path}/entfernen"), &form).await.with_status(409);
    assert_eq!(late.says_of(&["Inzwischen wurde sie geändert", "Quaxzweite"]).len(), 2);
}

#[tokio::test]
async fn an_entry_of_the_directory() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let path = format!("{ROOM}/partner/{}/eintrag", partner(&app).await.id);
    let form = opened(&lead, &path).await.set("sector", "civil").set("kind", "museum");
    both(&app, &path, form, "description", ("Quaxerste", "Quaxzweite")).await;
    let shown = html::shown_values(&lead.opens(&path).await.with_status(200).text());
    assert_eq!((shown.contains("Quaxerste"), shown.contains("Quaxzweite")), (false, true));
}

#[tokio::test]
async fn a_funding() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let stored = async || {
        let all = funding::of_network(&mut app.reader().await, &network(&app).await.id).await.expect("fundings");
        all.into_iter().next()
    };
    let id = stored().await.expect("a funding").id;
    let path = format!("{ROOM}/profil/foerderung/{id}");
    let form = opened(&lead, &path).await;
    both(&app, &path, form.clone(), "reference", ("Quaxerste", "Quaxzweite")).await;
    assert_eq!(stored().await.map(|funding| funding.reference), Some("Quaxzweite".to_owned()));
    let late = lead.posts_form(format!("{path}/entfernen"), &form).await.with_status(409);
    assert_eq!(late.says("Quaxzweite"), true);
    let fresh = opened(&lead, &path).await;
    lead.posts_form(format!("{path}/entfernen"), &fresh).await.with_status(303);
    let gone = lead.posts_form(&path, &form.set("reference", "Quaxdritte")).await.with_status(409);
    assert_eq!(html::shown_values(&gone.text()).contains("Quaxdritte"), true);
}

#[tokio::test]
async fn the_area() {
    let app = TestApp::new().await;
    let (first, second) = (app.sign_in("koordination").await, app.sign_in("vertretung").await);
    let path = format!("{ROOM}/profil/gebiet");
    let form = opened(&first, &path).await;
    let with = |ags: &str| {
        let mut form = form.clone().set("covered_since", "2024");
        form.0.push(("ags".to_owned(), ags.to_owned()));
        form
    };
    first.posts_form(&path, &with("09187")).await.with_status(303);
    let late = second.posts_form(&path, &with("09188")).await;
    let insists = shows_both(late, "Rosenheim", "Starnberg");
    assert_eq!(insists.0.iter().any(|(key, value)| key == "covered_since" && value == "2024"), true);
    second.posts_form(&path, &insists).await.with_status(303);
    let kept = opened(&first, &path).await;
    let has = |ags: &str| kept.0.iter().any(|(key, value)| key == "ags" && value == ags);
    assert_eq!((has("09187"), has("09188")), (false, true));
}

#[tokio::test]
async fn neither_area_nor_funding_stands_in_the_way_of_the_profile() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let before = network(&app).await.version;
    let area = opened(&lead, &format!("{ROOM}/profil/gebiet")).await;
    let mut area = area.clone();
    area.0.push(("ags".to_owned(), "09187".to_owned()));
    lead.posts_form(format!("{ROOM}/profil/gebiet"), &area).await.with_status(303);
    lead.posts(format!("{ROOM}/profil/foerderung"), &[("round", "9")]).await.with_status(303);
    assert_eq!(network(&app).await.version, before);
}

#[tokio::test]
async fn the_address_of_a_network() {
    let app = TestApp::new().await;
    let staff = app.sign_in("mintraum").await;
    let path = "/mintraum/netzwerke/mintmobil/adresse";
    let seen = |slug: &str| rename::seen(&slug.parse().expect("a slug")).to_string();
    let form = [("seen", &*seen("mintmobil")), ("slug", "quaxerste")];
    assert_eq!(staff.posts(path, &form).await.with_status(303).location(), "/mintraum/netzwerke/quaxerste");
    let late = staff.posts(path, &[("seen", &*seen("mintmobil")), ("slug", "quaxzweite")]).await.with_status(409);
    assert_eq!(late.says_of(&["quaxerste", "quaxzweite"]), ["quaxerste", "quaxzweite"]);
    assert_eq!(app.anonymous().opens("/netzwerke/mintmobil").await.with_status(308).location(), "/netzwerke/quaxerste");
    let lead = app.sign_in("koordination").await;
    lead.posts("/arbeitsplatz/mintmobil/profil/kontakte", &[("contact_phone", "0951 1")]).await.with_status(303);
    let taken =
        staff.posts("/mintraum/netzwerke/bamberg/adresse", &[("seen", &*seen("bamberg")), ("slug", "mintmobil")]).await;
    assert_eq!(html::dangling_errors(&taken.with_status(422).text()), Some(Vec::new()));
}
