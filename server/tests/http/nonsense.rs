//! Forms that no browser of ours would send: each is refused or taken, none breaks the server.

use crate::{
    addresses::{Known, signed_in},
    harness::{Actor, Form, TestApp},
};
use axum::{body::Body, http::Method};
use mintverbund::domain::content::OfferField;

/// The names of the inputs of all forms but the editor's, which come from the document itself.
const FURTHER_KEYS: [&str; 47] = [
    "dann",
    "weiter",
    "note",
    "name",
    "short_text",
    "website",
    "email",
    "carrier",
    "published",
    "no_inquiries",
    "ags",
    "round",
    "phase",
    "funder",
    "reference",
    "since",
    "until",
    "contact_function",
    "contact_organisation",
    "public",
    "consent_on",
    "organisation",
    "organisation_name",
    "sector",
    "kind",
    "role",
    "tasks",
    "despite",
    "other",
    "relation",
    "agrees",
    "reason",
    "refusal",
    "feld",
    "remark_title",
    "seen",
    "slug",
    "covered_since",
    "covered_until",
    "proposer",
    "state",
    "password",
    "losses",
    "change",
    "keeper",
    "suche_carrier",
    "suche_organiser",
];

fn keys() -> impl Iterator<Item = &'static str> {
    OfferField::ALL.iter().flat_map(|field| field.inputs()).chain(FURTHER_KEYS)
}

const VALUES: [&str; 14] = [
    "x",
    "eingabe",
    "-1",
    "1",
    "99999999999999999999",
    "NaN",
    "\u{0}",
    "a\u{1b}[0m\u{202e}b",
    "2027-02-30",
    "31.12.9999 23:59",
    "-9999-01-01T00:00",
    "9999-12-31T23:59",
    "'; DROP TABLE offer; --",
    "🚀🚀🚀",
];

/// Every input with the same value, with hidden fields or without.
fn forms(value: &str) -> [String; 2] {
    let form = keys().fold(Form::default(), |form, key| form.set(key, value));
    let decides = form.clone().set("entscheidung", "approve");
    [form.body(), decides.body()]
}

/// Bodies that are no forms.
fn bodies() -> Vec<Vec<u8>> {
    let mut bodies: Vec<Vec<u8>> =
        ["", "%", "%FF%FE=%C3", "a=b&a", "=", "&&&&", "seen=%ZZ", "{\"title\":1}"].map(Into::into).into();
    bodies.push(vec![0xff, 0xfe, 0x00, b'=', 0x80]);
    bodies.push("&".repeat(100_000).into_bytes());
    bodies.push("formats=x&".repeat(5_000).into_bytes());
    bodies.push("date_day=1&".repeat(5_000).into_bytes());
    bodies
}

/// The site, the people who may do most, and the addresses of all forms.
async fn ready() -> (TestApp, Actor, Actor, Vec<String>) {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let known = Known::of(&app, "mintmobil", &lead, &staff).await;
    let paths = signed_in("POST").into_iter().map(|pattern| known.path(pattern)).chain(["/anmelden".to_owned()]);
    let paths = paths.collect();
    (app, lead, staff, paths)
}

fn is_handled(status: u16) -> bool {
    matches!(status, 200 | 303 | 400..500)
}

async fn send_to_all(paths: &[String], lead: &Actor, staff: &Actor, body: &[u8]) {
    for path in paths {
        let actor = if path.starts_with("/mintraum") { staff } else { lead };
        let answer = actor.posts_body(path, body.to_vec()).await;
        let begin = String::from_utf8_lossy(&body[..body.len().min(80)]).into_owned();
        assert_eq!(is_handled(answer.status), true, "{path}: {} for {begin:?}", answer.status);
    }
}

#[tokio::test]
async fn the_same_nonsense_in_every_input() {
    let (app, lead, staff, paths) = ready().await;
    for value in VALUES {
        for body in forms(value) {
            send_to_all(&paths, &lead, &staff, body.as_bytes()).await;
        }
    }
    app.is_sound().await;
}

#[tokio::test]
async fn very_long_texts_in_every_input() {
    let (app, lead, staff, paths) = ready().await;
    for value in ["x".repeat(2000), "ä ".repeat(300), "*_`[(".repeat(400)] {
        for body in forms(&value) {
            send_to_all(&paths, &lead, &staff, body.as_bytes()).await;
        }
    }
    app.is_sound().await;
}

#[tokio::test]
async fn bodies_that_are_no_forms() {
    let (app, lead, staff, paths) = ready().await;
    for body in bodies() {
        send_to_all(&paths, &lead, &staff, &body).await;
    }
    app.is_sound().await;
}

#[tokio::test]
async fn identities_of_another_kind_and_of_another_network_in_every_input() {
    let (app, lead, staff, paths) = ready().await;
    let stranger = app.network("cham").await.id.to_string();
    let known = Known::of(&app, "mintmobil", &lead, &staff).await;
    for id in [known.offer, known.revision, known.partner, known.link, known.contact, stranger] {
        for body in forms(&id) {
            send_to_all(&paths, &lead, &staff, body.as_bytes()).await;
        }
    }
    app.is_sound().await;
}

#[tokio::test]
async fn a_body_of_300_kilobytes_is_too_large_and_the_answer_is_a_page() {
    let (app, lead, staff, paths) = ready().await;
    let body = format!("title={}", "x".repeat(300 * 1024));
    for path in paths.iter().filter(|path| !path.ends_with("/bild")) {
        let actor = if path.starts_with("/mintraum") { &staff } else { &lead };
        let answer = actor.posts_body(path, body.clone()).await;
        let refused = matches!(answer.status, 303 | 403 | 404 | 409 | 413);
        assert_eq!((refused, answer.says("failed to buffer")), (true, false), "{path}: {}", answer.status);
    }
    let answer = lead.posts_body("/arbeitsplatz/mintmobil/angebote/neu", body).await.with_status(413);
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    app.is_sound().await;
}

#[tokio::test]
async fn a_form_of_another_content_type_is_refused_with_a_page() {
    let (app, lead, ..) = ready().await;
    let path = "/arbeitsplatz/mintmobil/angebote/neu";
    for kind in ["application/json", "multipart/form-data; boundary=x", "text/plain", "x", ""] {
        let request =
            lead.asks(Method::POST, path).header("sec-fetch-site", "same-origin").header("content-type", kind);
        let answer = lead.sends(request, Body::from("title=Neu")).await.with_status(415);
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8");
    }
    app.is_sound().await;
}

#[tokio::test]
async fn a_form_without_its_hidden_fields_is_answered_with_what_is_stored_and_changes_nothing() {
    let (app, lead, staff, _) = ready().await;
    let form = crate::harness::complete(&app, "mintmobil", "Neu").await;
    let offer = lead.hands_in("mintmobil", &form, "").await;
    let draft = lead.begins("mintmobil", "Entwurf").await;
    staff.claims(&offer).await.with_status(303);
    let before = app.contents().await;
    let revision = app.latest(&offer).await.id;
    staff
        .posts(format!("/mintraum/pruefung/{revision}/entscheidung"), &[("entscheidung", "approve")])
        .await
        .with_status(409);
    let buttons = ["/zurueckziehen", "/pausieren", "/fortsetzen", "/archivieren", "/zurueckholen", "/bestaetigen"];
    for page in ["", "/einreichen", "/verwerfen"].into_iter().chain(buttons) {
        let path = format!("/arbeitsplatz/mintmobil/angebote/{draft}{page}");
        lead.posts(path, &[("title", "Ohne Fassung")]).await.with_status(409);
    }
    lead.posts("/arbeitsplatz/mintmobil/profil", &[("name", "Ohne Fassung")]).await.with_status(409);
    assert_eq!(crate::harness::changed(&before, &app.contents().await), Vec::<String>::new());
}
