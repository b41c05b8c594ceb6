//! A click too many: what was done once is not done again, and the second answer is the first one's.

use crate::harness::{Actor, Answer, Form, TestApp, complete, desk, review};
use axum::{body::Body, http::Method};
use mintverbund::domain::id::OfferId;

/// The number that the forms of a page carry.
fn number(page: &Answer) -> String {
    let text = page.text();
    let begin =
        text.find("name=\"vorgang\" value=\"").expect("a form with a number") + "name=\"vorgang\" value=\"".len();
    text[begin..].split('"').next().unwrap_or_default().to_owned()
}

/// Sends a form of a page twice; both answers.
async fn clicks_twice(actor: &Actor, page: &str, path: &str, form: Form) -> [Answer; 2] {
    let number = number(&actor.opens(page).await.with_status(200));
    let form = form.set("vorgang", number);
    [actor.posts_form(path, &form).await, actor.posts_form(path, &form).await]
}

/// Asserts that both answers lead to the same place with the same word.
async fn led_alike(actor: &Actor, [first, second]: [Answer; 2]) -> Answer {
    let place = first.with_status(303).location();
    assert_eq!(second.with_status(303).location(), place);
    actor.opens(place.split('#').next().unwrap_or_default()).await
}

/// How many rows of a table there are.
async fn count(app: &TestApp, table: &str) -> usize {
    app.contents().await.into_iter().find(|(name, _)| name == table).map_or(0, |(_, rows)| rows.len())
}

async fn draft(app: &TestApp, lead: &Actor, title: &str) -> (OfferId, String) {
    let offer = lead.begins("mintmobil", "Anfang").await;
    lead.saves("mintmobil", &offer, &complete(app, "mintmobil", title).await).await.with_status(303);
    let path = desk("mintmobil", &offer);
    (offer, path)
}

#[tokio::test]
async fn a_second_click_makes_nothing_twice() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let (offer, path) = draft(&app, &lead, "Labor").await;
    let contact =
        Form::new(&[("contact_kind", "role"), ("contact_email", "team@beispiel.de"), ("contact_visibility", "public")]);
    let contacts = "/arbeitsplatz/mintmobil/profil/kontakte";
    let copied = Form::default().over(&app.latest(&offer).await);
    for (table, page, target, form) in [
        (
            "offer",
            "/arbeitsplatz/mintmobil/angebote/neu",
            "/arbeitsplatz/mintmobil/angebote/neu",
            Form::new(&[("title", "Neu")]),
        ),
        ("offer", path.as_str(), &format!("{path}/kopieren"), copied),
        ("contact", contacts, contacts, contact),
    ] {
        let before = count(&app, table).await;
        let answers = clicks_twice(&lead, page, target, form).await;
        led_alike(&lead, answers).await.with_status(200);
        assert_eq!(count(&app, table).await, before + 1, "{target}");
    }
}

#[tokio::test]
async fn a_second_click_on_what_is_done_says_that_it_is_done() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let (offer, path) = draft(&app, &lead, "Labor").await;
    let form = Form::new(&[("note", "")]).over(&app.latest(&offer).await);
    let answers = clicks_twice(&lead, &format!("{path}/einreichen"), &format!("{path}/einreichen"), form).await;
    let shown = led_alike(&lead, answers).await.with_status(200);
    assert_eq!(shown.says("wurde etwas geändert"), false);
    staff.claims(&offer).await.with_status(303);
    let revision = app.latest(&offer).await;
    let form = Form::new(&[("entscheidung", "approve"), ("reason", "")]).over(&revision);
    let answers = clicks_twice(&staff, &review(&revision), &format!("{}/entscheidung", review(&revision)), form).await;
    led_alike(&staff, answers).await;
    let (other, path) = draft(&app, &lead, "Wegwerfen").await;
    let form = Form::default().over(&app.latest(&other).await);
    let answers = clicks_twice(&lead, &path, &format!("{path}/verwerfen"), form).await;
    led_alike(&lead, answers).await.with_status(200);
}

#[tokio::test]
async fn of_two_clicks_at_the_same_moment_one_works_and_both_are_led_alike() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let page = "/arbeitsplatz/mintmobil/angebote/neu";
    let form = Form::new(&[("title", "Zugleich")]).set("vorgang", number(&lead.opens(page).await));
    let before = count(&app, "offer").await;
    let (first, second) = tokio::join!(lead.posts_form(page, &form), lead.posts_form(page, &form));
    led_alike(&lead, [first, second]).await.with_status(200);
    assert_eq!(count(&app, "offer").await, before + 1);
}

#[tokio::test]
async fn a_click_that_is_broken_off_is_still_ended_and_the_next_one_led_there() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let page = "/arbeitsplatz/mintmobil/angebote/neu";
    let form = Form::new(&[("title", "Abgebrochen")]).set("vorgang", number(&lead.opens(page).await));
    let before = count(&app, "offer").await;
    // The writer is busy until the browser has hung up.
    let writer = app.writer().await;
    let hung_up = tokio::time::timeout(std::time::Duration::from_millis(300), lead.posts_form(page, &form)).await;
    assert_eq!(hung_up.is_err(), true, "the browser did not wait");
    drop(writer);
    let answer = lead.posts_form(page, &form).await.with_status(303);
    assert_eq!(lead.opens(answer.location()).await.status, 200);
    assert_eq!(count(&app, "offer").await, before + 1);
}

#[tokio::test]
async fn what_is_sent_from_a_page_opened_anew_or_typed_otherwise_is_another_form() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let page = "/arbeitsplatz/mintmobil/angebote/neu";
    let before = count(&app, "offer").await;
    let number = [number(&lead.opens(page).await), number(&lead.opens(page).await)];
    for (title, number) in [("Eins", &number[0]), ("Eins", &number[1]), ("Zwei", &number[0]), ("Eins", &number[0])] {
        lead.posts_form(page, &Form::new(&[("title", title)]).set("vorgang", number)).await.with_status(303);
    }
    assert_eq!(count(&app, "offer").await, before + 3);
}

#[tokio::test]
async fn a_form_that_was_refused_may_be_sent_again_as_it_is() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let page = "/arbeitsplatz/mintmobil/angebote/neu";
    let form = Form::new(&[("title", "")]).set("vorgang", number(&lead.opens(page).await));
    for _ in 0..2 {
        lead.posts_form(page, &form).await.with_status(422);
    }
}

#[tokio::test]
async fn the_outcome_of_a_form_is_nobody_elses() {
    let app = TestApp::new().await;
    let (lead, other) = (app.sign_in("koordination").await, app.sign_in("vertretung").await);
    let page = "/arbeitsplatz/mintmobil/angebote/neu";
    let form = Form::new(&[("title", "Meins")]).set("vorgang", number(&lead.opens(page).await));
    let first = lead.posts_form(page, &form).await.with_status(303).location();
    let theirs = other.posts_form(page, &form).await.with_status(303).location();
    assert_eq!(first == theirs, false, "another person's form is another form");
}

#[tokio::test]
async fn a_form_with_more_inputs_than_any_of_ours_is_refused_before_anybody_is_asked() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let many = "a=&".repeat(80_000);
    for actor in [app.anonymous(), lead] {
        for path in ["/anmelden", "/arbeitsplatz/mintmobil/angebote/neu"] {
            assert_eq!(actor.posts_body(path, many.clone()).await.status, 413, "{path}");
        }
    }
    let fields = "--r\r\ncontent-disposition: form-data; name=\"a\"\r\n\r\n\r\n".repeat(3_000);
    let request = app.anonymous().asks(Method::POST, "/arbeitsplatz/mintmobil/angebote/x/bild");
    let request = request.header("sec-fetch-site", "same-origin");
    let request = request.header("content-type", "multipart/form-data; boundary=r");
    assert_eq!(app.anonymous().sends(request, Body::from(fields + "--r--\r\n")).await.status, 413);
}
