//! A form whose session has ended: everything typed goes through the sign-in page and can be sent.

use crate::{
    harness::{Actor, Answer, Form, TestApp, complete, desk},
    html::{Tag, tags},
};
use axum::{body::Body, http::Method};
use mintverbund::domain::id::OfferId;
use mintverbund_app::site::DEMO_PASSWORD;

const LEAD: &str = "koordination@demo.example";

/// Where the form of a page goes, and what stands in it unseen.
fn waiting(answer: &Answer) -> (String, Form) {
    let main = answer.main();
    let all = tags(&main);
    let value = |tag: &Tag, name: &str| tag.get(name).unwrap_or_default().to_owned();
    let action = all.iter().find(|tag| tag.name == "form").map(|tag| value(tag, "action")).unwrap_or_default();
    let hidden = all.iter().filter(|tag| tag.get("type") == Some("hidden"));
    (action, Form(hidden.map(|tag| (value(tag, "name"), value(tag, "value"))).collect()))
}

/// Fills in the sign-in page of an answer.
async fn signs_in(actor: &Actor, page: &Answer, email: &str, password: &str) -> Answer {
    let (action, form) = waiting(page);
    assert_eq!(action, "/anmelden");
    actor.posts_form(action, &form.set("email", email).set("password", password)).await
}

/// Somebody who wrote on an offer until the session was gone, and the answer to the button.
async fn writes_too_long(app: &TestApp) -> (Actor, OfferId, Form, Answer) {
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Anfang").await;
    let form = complete(app, "mintmobil", "Lang geschrieben").await;
    let form = form.set("description", "Zeile \"eins\"\r\n\r\n</textarea><script>x</script> & Zeile zwei");
    app.execute("DELETE FROM session").await;
    let answer = lead.saves("mintmobil", &offer, &form).await.with_status(401);
    (lead, offer, form, answer)
}

#[tokio::test]
async fn whoever_signs_in_again_sends_what_was_typed_and_it_is_saved() {
    let app = TestApp::new().await;
    let (lead, offer, _, answer) = writes_too_long(&app).await;
    assert_eq!(answer.says("Deine Sitzung ist abgelaufen. Deine Eingaben sind noch da."), true);
    assert_eq!((answer.header("cache-control"), answer.says("<script>x")), ("private, no-cache".to_owned(), false));
    let wrong = signs_in(&lead, &answer, LEAD, "falsch").await.with_status(422);
    let page = signs_in(&lead, &wrong, LEAD, DEMO_PASSWORD).await.with_status(200);
    assert_eq!((page.header("cache-control"), page.says("<script>x")), ("private, no-cache".to_owned(), false));
    assert_eq!(app.latest(&offer).await.content.title.as_str(), "Anfang", "nothing is sent unasked");
    let (action, form) = waiting(&page);
    assert_eq!(action, desk("mintmobil", &offer));
    lead.posts_form(action, &form).await.with_status(303);
    let content = app.latest(&offer).await.content;
    let written = "Zeile \"eins\"\n\n</textarea><script>x</script> & Zeile zwei";
    assert_eq!((content.title.as_str(), content.description.as_str()), ("Lang geschrieben", written));
}

#[tokio::test]
async fn the_form_comes_back_as_it_was_sent() {
    let app = TestApp::new().await;
    let (lead, offer, form, answer) = writes_too_long(&app).await;
    let seen = app.latest(&offer).await;
    let page = signs_in(&lead, &answer, LEAD, DEMO_PASSWORD).await.with_status(200);
    let (_, back) = waiting(&page);
    assert_eq!(back.0, form.over(&seen).0);
}

#[tokio::test]
async fn somebody_else_at_the_same_browser_can_send_nothing_in_their_name() {
    let app = TestApp::new().await;
    let (lead, offer, _, answer) = writes_too_long(&app).await;
    let page = signs_in(&lead, &answer, "zukunft@demo.example", DEMO_PASSWORD).await.with_status(200);
    let (action, form) = waiting(&page);
    let refused = lead.posts_form(action, &form).await;
    assert_eq!((matches!(refused.status, 403 | 404), refused.says("Lang geschrieben")), (true, false));
    assert_eq!(app.latest(&offer).await.content.title.as_str(), "Anfang");
}

#[tokio::test]
async fn what_saves_by_itself_is_told_and_the_text_stays_where_it_is() {
    let app = TestApp::new().await;
    let offer = app.sign_in("koordination").await.begins("mintmobil", "Anfang").await;
    let seen = app.latest(&offer).await;
    let form = Form::new(&[("title", "Quaxtitel")]);
    let answer = app.anonymous().keeps("mintmobil", &offer, &form, &seen).await.with_status(200);
    assert_eq!(
        (answer.text(), answer.header("cache-control")),
        ("\"SignedOut\"".to_owned(), "private, no-store".to_owned())
    );
    assert_eq!(app.latest(&offer).await.content.title.as_str(), "Anfang");
}

#[tokio::test]
async fn a_password_and_a_picture_never_travel_along() {
    let app = TestApp::new().await;
    let typed = [("title", "Titel"), ("password", "Quaxpasswort")];
    let answer = app.anonymous().posts("/arbeitsplatz/mintmobil/angebote/neu", &typed).await.with_status(401);
    assert_eq!((answer.says("Quaxpasswort"), answer.says("Titel")), (false, true));
    let actor = app.anonymous();
    let request = actor.asks(Method::POST, "/arbeitsplatz/mintmobil/angebote/x/bild");
    let request = request.header("sec-fetch-site", "same-origin");
    let request = request.header("content-type", "multipart/form-data; boundary=rand");
    let answer = actor.sends(request, Body::from("--rand--\r\n")).await.with_status(303);
    assert_eq!(answer.location(), "/anmelden?weiter=/arbeitsplatz");
}

#[tokio::test]
async fn a_sign_in_leads_no_form_to_a_stranger() {
    let app = TestApp::new().await;
    for target in ["https://boese.example/", "//boese.example/arbeitsplatz", "/abmelden", "/anmelden"] {
        let form = [("email", LEAD), ("password", DEMO_PASSWORD), ("ziel", target), ("eingabe.title", "x")];
        let answer = app.anonymous().posts("/anmelden", &form).await.with_status(303);
        assert_eq!(answer.location(), "/arbeitsplatz", "{target}");
    }
}
