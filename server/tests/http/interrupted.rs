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
}

/// The form of the editor as a browser sends it by the button for the picture.
fn with_picture(form: &Form) -> String {
    let field = |name: &str, more: &str, value: &str| {
        format!("--rand\r\ncontent-disposition: form-data; name=\"{name}\"{more}\r\n\r\n{value}\r\n")
    };
    let fields: String = form.0.iter().map(|(key, value)| field(key, "", value)).collect();
    fields + &field("datei", "; filename=\"a.png\"", &"Quaxbild".repeat(200_000)) + "--rand--\r\n"
}

#[tokio::test]
async fn what_was_typed_beside_a_picture_is_back_in_the_editor_after_the_sign_in() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Anfang").await;
    let form = complete(&app, "mintmobil", "Lang geschrieben").await.over(&app.latest(&offer).await);
    app.execute("DELETE FROM session").await;
    let request = lead.asks(Method::POST, &format!("{}/bild", desk("mintmobil", &offer)));
    let request = request.header("sec-fetch-site", "same-origin");
    let request = request.header("content-type", "multipart/form-data; boundary=rand");
    let answer = lead.sends(request, Body::from(with_picture(&form))).await.with_status(401);
    assert_eq!(answer.says("Quaxbild"), false, "a file does not travel");
    let page = signs_in(&lead, &answer, LEAD, DEMO_PASSWORD).await.with_status(200);
    let (action, back) = waiting(&page);
    assert_eq!((action.as_str(), &back.0), (format!("{}/bild", desk("mintmobil", &offer)).as_str(), &form.0));
    let editor = lead.posts_form(action, &back).await.with_status(422);
    assert_eq!(editor.says_of(&["Lang geschrieben", "Ein Nachmittag, zwei Fachkräfte."]).len(), 2);
    let resent = form.over(&app.latest(&offer).await);
    lead.posts_form(desk("mintmobil", &offer), &resent).await.with_status(303);
    assert_eq!(app.latest(&offer).await.content.title.as_str(), "Lang geschrieben");
}

#[tokio::test]
async fn a_form_that_cannot_travel_leads_back_to_its_page() {
    let app = TestApp::new().await;
    let actor = app.anonymous();
    for (referer, weiter) in [
        ("https://verbund.test/arbeitsplatz/mintmobil/profil?a=b", "/arbeitsplatz/mintmobil/profil%3Fa%3Db"),
        ("https://boese.example/", "/arbeitsplatz"),
        ("nonsense", "/arbeitsplatz"),
    ] {
        let request = actor.asks(Method::POST, "/arbeitsplatz/mintmobil/profil");
        let request = request.header("sec-fetch-site", "same-origin").header("referer", referer);
        let answer = actor.sends(request.header("content-type", "text/plain"), Body::from("x")).await.with_status(303);
        assert_eq!(answer.location(), format!("/anmelden?weiter={weiter}"));
    }
}

#[tokio::test]
async fn before_anything_is_sent_after_a_sign_in_it_says_what_where_and_as_whom() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Anfang").await;
    let editor = lead.opens(desk("mintmobil", &offer)).await.with_status(200);
    let (_, shown) = waiting(&editor);
    let number = shown.0.iter().find(|(key, _)| key == "vorgang").map(|(_, value)| value.clone()).expect("a number");
    app.execute("DELETE FROM session").await;
    let form = Form::new(&[("title", "Quaxtitel am Abend"), ("mode", "on_site")]).set("vorgang", number);
    let answer = lead.posts_form(desk("mintmobil", &offer), &form).await.with_status(401);
    let own = signs_in(&lead, &answer, LEAD, DEMO_PASSWORD).await.with_status(200);
    let name = app.network("mintmobil").await.name;
    assert_eq!(
        own.says_of(&["Quaxtitel am Abend", name.as_str(), "Angemeldet als", "Vielleicht hat sie jemand anderes"])
            .len(),
        3
    );
    assert_eq!(own.says("<li>on_site"), false);
    let other = app.anonymous();
    let theirs = signs_in(&other, &answer, "zukunft@demo.example", DEMO_PASSWORD).await.with_status(200);
    assert_eq!(theirs.says_of(&["Vielleicht hat sie jemand anderes getippt", name.as_str()]).len(), 1);
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
