//! A picture is public as long as a public offer shows it, and harmless always.

use crate::harness::{Actor, Answer, Form, TestApp, complete, desk};
use axum::{body::Body, http::Method};
use mintverbund::{domain::id::OfferId, store::revision::Revision};

/// The smallest PNG: one pixel.
pub const PNG: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8,
    6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0x0d, 0x49, 0x44, 0x41, 0x54, 0x78, 0xda, 0x63, 0xfc, 0xcf, 0xc0,
    0x50, 0x0f, 0, 4, 0x85, 1, 0x80, 0x84, 0xa9, 0x8c, 0x21, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60,
    0x82,
];

/// Another one: white.
const WHITE: &[u8] = &[
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 8,
    0, 0, 0, 0, 0x3a, 0x7e, 0x9b, 0x55, 0, 0, 0, 0x0a, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0xf8, 0x0f, 0, 1, 1,
    1, 0, 0xb1, 0x38, 0xf6, 0x14, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82,
];

/// Sends the editor as it stands now, with a file in it.
pub async fn uploads(actor: &Actor, slug: &str, offer: &OfferId, file: &[u8]) -> Answer {
    let form = Form::of(&actor.app.latest(offer).await.content.to_typed());
    uploads_with(actor, slug, offer, &form, file).await
}

async fn uploads_with(actor: &Actor, slug: &str, offer: &OfferId, form: &Form, file: &[u8]) -> Answer {
    let seen = actor.app.latest(offer).await;
    uploads_as_seen(actor, slug, offer, form, file, &seen).await
}

async fn uploads_as_seen(
    actor: &Actor,
    slug: &str,
    offer: &OfferId,
    form: &Form,
    file: &[u8],
    seen: &Revision,
) -> Answer {
    let form = form.clone().over(seen);
    let field = |(key, value): &(String, String)| {
        format!("--rand\r\ncontent-disposition: form-data; name=\"{key}\"\r\n\r\n{value}\r\n")
    };
    let fields: String = form.0.iter().map(field).collect();
    let head = "--rand\r\ncontent-disposition: form-data; name=\"datei\"; filename=\"<b>.svg\"\r\ncontent-type: image/svg+xml\r\n\r\n";
    let body = [fields.as_bytes(), head.as_bytes(), file, b"\r\n--rand--\r\n"].concat();
    let request = actor.asks(Method::POST, &format!("/arbeitsplatz/{slug}/angebote/{offer}/bild"));
    let request =
        request.header("sec-fetch-site", "same-origin").header("content-type", "multipart/form-data; boundary=rand");
    actor.sends(request, Body::from(body)).await
}

#[tokio::test]
async fn a_picture_is_public_from_the_approval_until_its_offer_is_paused() {
    let app = TestApp::new().await;
    let (lead, staff, visitor) = (app.sign_in("koordination").await, app.sign_in("mintraum").await, app.anonymous());
    let offer = lead.begins("mintmobil", "Mit Bild").await;
    uploads(&lead, "mintmobil", &offer, PNG).await.with_status(303);
    let id = app.latest(&offer).await.content.into_content().picture.expect("a picture").id;
    let form = complete(&app, "mintmobil", "Mit Bild").await;
    let picture = form.set_all(&[("picture_id", &id), ("picture_alt", "Ein Punkt"), ("picture_licence", "own")]);
    lead.saves("mintmobil", &offer, &picture).await.with_status(303);
    let public = format!("/bilder/{id}");
    visitor.opens(&public).await.with_status(404);
    let before = lead.opens(format!("/arbeitsplatz/mintmobil/bilder/{id}")).await.with_status(200);
    assert_eq!(before.header("cache-control"), "private, no-store");
    lead.submits("mintmobil", &offer, "").await.with_status(303);
    visitor.opens(&public).await.with_status(404);
    staff.approves(&offer).await;
    let shown = visitor.opens(&public).await.with_status(200);
    let said = (shown.header("content-type"), shown.header("x-content-type-options"), shown.header("cache-control"));
    // What is to be gone at once is asked for each time.
    let asked = mintverbund_app::http::CachePolicy::Public.header();
    assert_eq!(said, ("image/png".to_owned(), "nosniff".to_owned(), asked.to_owned()));
    // In a width as well: a picture that is narrower stays as it is, and what is no width of ours is its own.
    let card = format!("{public}?breite=144");
    for path in [&card, &card, &format!("{public}?breite=145"), &format!("{public}?breite=x&breite=y")] {
        let sent = visitor.opens(path).await.with_status(200);
        assert_eq!(
            (sent.header("content-type"), sent.header("cache-control")),
            ("image/png".to_owned(), asked.to_owned())
        );
    }
    let page = visitor.opens("/angebote?q=mit+bild").await;
    assert_eq!(page.says(&format!("<img src=\"{card}\" alt=\"\"")), true);
    lead.acts("mintmobil", &offer, "pausieren").await.with_status(303);
    for path in [&public, &card] {
        visitor.opens(path).await.with_status(404);
    }
}

/// A public offer of `mintmobil` with a picture; the picture.
async fn shown_in_public(lead: &Actor, staff: &Actor) -> String {
    let app = &lead.app;
    let offer = lead.begins("mintmobil", "Mit Bild").await;
    uploads(lead, "mintmobil", &offer, PNG).await.with_status(303);
    let id = app.latest(&offer).await.content.into_content().picture.expect("a picture").id;
    let form = complete(app, "mintmobil", "Mit Bild").await;
    let picture = form.set_all(&[("picture_id", &id), ("picture_alt", "Ein Punkt"), ("picture_licence", "own")]);
    lead.saves("mintmobil", &offer, &picture).await.with_status(303);
    lead.submits("mintmobil", &offer, "").await.with_status(303);
    staff.approves(&offer).await;
    id
}

#[tokio::test]
async fn a_picture_is_gone_with_its_network_and_comes_back_with_it() {
    let app = TestApp::new().await;
    let (lead, staff, visitor) = (app.sign_in("koordination").await, app.sign_in("mintraum").await, app.anonymous());
    let id = shown_in_public(&lead, &staff).await;
    let public = format!("/bilder/{id}");
    visitor.opens(&public).await.with_status(200);
    for (published, status) in [("", 404), ("1", 200)] {
        let network = app.network("mintmobil").await;
        let profile = Form::of(&mintverbund::actions::profile::edit::Profile::typed(&network));
        let profile = profile.over(&network).set("published", published);
        lead.posts_form("/arbeitsplatz/mintmobil/profil", &profile).await.with_status(303);
        visitor.opens(&public).await.with_status(status);
    }
    lead.opens(format!("/arbeitsplatz/mintmobil/bilder/{id}")).await.with_status(200);
}

#[tokio::test]
async fn a_picture_of_another_network_cannot_be_seen_or_taken() {
    let app = TestApp::new().await;
    let (lead, other) = (app.sign_in("koordination").await, app.sign_in("zukunft").await);
    let offer = lead.begins("mintmobil", "Mit Bild").await;
    uploads(&lead, "mintmobil", &offer, PNG).await.with_status(303);
    let id = app.latest(&offer).await.content.into_content().picture.expect("a picture").id;
    other.opens(format!("/arbeitsplatz/zukunftswerker/bilder/{id}")).await.with_status(404);
    let theirs = other.begins("zukunftswerker", "Ohne Bild").await;
    let taken = Form::new(&[("title", "Ohne Bild"), ("picture_id", &id)]);
    other.saves("zukunftswerker", &theirs, &taken).await.with_status(422);
    assert_eq!(app.latest(&theirs).await.content.picture, None);
}

/// How many pictures are kept, besides those of the demonstration.
async fn kept(app: &TestApp) -> String {
    app.text_of("SELECT CAST(COUNT(*) AS TEXT) FROM picture WHERE width < 1200").await
}

#[tokio::test]
async fn a_network_that_has_very_many_pictures_can_upload_no_more() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Quaxtitel").await;
    let network = app.network("mintmobil").await.id;
    app.execute(&format!(
        "INSERT INTO picture (id, network_id, media_type, width, height, bytes, created_at)
         WITH RECURSIVE number(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < 500)
         SELECT printf('%064d', n), '{network}', 'image/png', 1, 1, x'00', 0 FROM number"
    ))
    .await;
    let answer = uploads(&lead, "mintmobil", &offer, PNG).await.with_status(422);
    assert_eq!(answer.says_of(&["Quaxtitel", "schon 500 Bilder"]), ["Quaxtitel", "schon 500 Bilder"]);
    assert_eq!(kept(&app).await, "500");
}

#[tokio::test]
async fn a_picture_goes_with_the_last_revision_that_shows_it() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Mit Bild").await;
    uploads(&lead, "mintmobil", &offer, PNG).await.with_status(303);
    let copy = lead.acts("mintmobil", &offer, "kopieren").await.with_status(303).made();
    let discards = async |offer: &OfferId| {
        let seen = app.latest(offer).await;
        let form = Form::default().over(&seen);
        lead.posts_form(format!("{}/verwerfen", desk("mintmobil", offer)), &form).await.with_status(303);
    };
    discards(&offer).await;
    assert_eq!(kept(&app).await, "1", "the copy shows it");
    discards(&copy.parse().expect("the copy")).await;
    assert_eq!(kept(&app).await, "0");
}

#[tokio::test]
async fn a_picture_replaced_in_a_draft_goes_unless_an_earlier_revision_shows_it() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let id = shown_in_public(&lead, &staff).await;
    let offer = app.listings().await.into_iter().find(|l| l.content.picture.as_ref().is_some_and(|p| p.id == id));
    let offer = offer.expect("the public offer").offer_id;
    let without = complete(&app, "mintmobil", "Ohne Bild").await;
    lead.saves("mintmobil", &offer, &without).await.with_status(303);
    assert_eq!(kept(&app).await, "1", "the public revision shows it");
    let draft = lead.begins("mintmobil", "Entwurf").await;
    uploads(&lead, "mintmobil", &draft, WHITE).await.with_status(303);
    assert_eq!(kept(&app).await, "2");
    lead.saves("mintmobil", &draft, &without).await.with_status(303);
    assert_eq!(kept(&app).await, "1", "nobody has seen the other one");
}

#[tokio::test]
async fn what_is_no_picture_is_refused_with_the_editor() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Quaxtitel").await;
    let svg = b"<svg xmlns='http://www.w3.org/2000/svg' onload='x'/>";
    for file in [svg.as_slice(), b"", b"GIF89a", &PNG[..20], &[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]] {
        let answer = uploads(&lead, "mintmobil", &offer, file).await.with_status(422);
        assert_eq!(answer.says("Quaxtitel"), true);
    }
    let large = vec![0; 6 * 1024 * 1024];
    uploads(&lead, "mintmobil", &offer, &large).await.with_status(422);
    let nonsense = lead.posts_body(format!("/arbeitsplatz/mintmobil/angebote/{offer}/bild"), "x").await;
    assert_eq!((nonsense.status, nonsense.says("Noch nicht hochgeladen")), (422, false));
    assert_eq!(nonsense.says("field-bild-error"), true, "a form without a file asks for it");
    assert_eq!(app.latest(&offer).await.content.picture, None);
}

#[tokio::test]
async fn what_was_typed_is_saved_with_the_picture() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Anfang").await;
    let form = complete(&app, "mintmobil", "Weitergeschrieben").await;
    uploads_with(&lead, "mintmobil", &offer, &form, PNG).await.with_status(303);
    let saved = app.latest(&offer).await.content;
    assert_eq!((saved.title.as_str(), saved.picture.is_some()), ("Weitergeschrieben", true));
}

#[tokio::test]
async fn a_picture_beside_a_wrong_text_is_not_taken_and_the_text_comes_back() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Anfang").await;
    let form = complete(&app, "mintmobil", "Quaxtext").await.set("contact_email", "kein at");
    let answer = uploads_with(&lead, "mintmobil", &offer, &form, PNG).await.with_status(422);
    assert_eq!(crate::html::dangling_errors(&answer.text()), Some(Vec::new()));
    let kept = ["Quaxtext", "kein at", "Noch nicht hochgeladen."];
    assert_eq!(answer.says_of(&kept), kept);
    assert_eq!(app.latest(&offer).await.content.title.as_str(), "Anfang");
}

#[tokio::test]
async fn a_picture_for_a_text_that_somebody_else_has_changed_shows_both_texts() {
    let app = TestApp::new().await;
    let (lead, editor) = (app.sign_in("koordination").await, app.sign_in("redaktion").await);
    let offer = lead.begins("mintmobil", "Anfang").await;
    let seen = app.latest(&offer).await;
    let form = complete(&app, "mintmobil", "Quaxerste").await;
    editor.saves("mintmobil", &offer, &form.clone().set("title", "Quaxzweite")).await.with_status(303);
    let answer = uploads_as_seen(&lead, "mintmobil", &offer, &form, PNG, &seen).await.with_status(409);
    assert_eq!(answer.says_of(&["Quaxerste", "Quaxzweite"]), ["Quaxerste", "Quaxzweite"]);
    assert_eq!(app.latest(&offer).await.content.picture, None);
}
