//! A review page that stays open: what it is told, and what it leaves alone.

use crate::harness::{Actor, Form, TestApp, changed, complete, review};
use mintverbund::{domain::id::OfferId, store::revision::Revision};
use serde_json::{Value, json};

const A: &str = "MINTraum, Prüfung A (Beispiel)";
const B: &str = "MINTraum, Prüfung B (Beispiel)";
const TYPED: &str = "Was du getippt hast, steht noch hier.";

/// An offer in review, its author, and two who may review it.
struct Waiting {
    app: TestApp,
    lead: Actor,
    a: Actor,
    b: Actor,
    offer: OfferId,
}

async fn waiting() -> Waiting {
    let app = TestApp::new().await;
    let (lead, a, b) =
        (app.sign_in("koordination").await, app.sign_in("mintraum").await, app.sign_in("pruefung").await);
    let offer = lead.hands_in("mintmobil", &complete(&app, "mintmobil", "Zum Prüfen").await, "").await;
    Waiting { app, lead, a, b, offer }
}

impl Waiting {
    async fn now(&self) -> Revision {
        self.app.latest(&self.offer).await
    }
}

/// What somebody's page is told.
async fn told(who: &Actor, read: &Revision) -> Value {
    who.stays(read).await.with_status(200).value()["Done"].clone()
}

fn nothing_but(name: &str, words: &str) -> Value {
    let mut all = json!({ "claim": "", "others": "", "changed": "", "is_over": false });
    all[name] = json!(words);
    all
}

#[tokio::test]
async fn the_page_says_in_the_same_words_until_when_and_who_else_whether_it_is_opened_or_stays_open() {
    let w = waiting().await;
    w.a.claims(&w.offer).await.with_status(303);
    let read = w.now().await;
    w.app.hours_pass(1);
    let answer = told(&w.a, &read).await;
    let until = answer["claim"].as_str().expect("until when");
    assert_eq!(until.starts_with("Du prüfst diese Fassung bis "), true, "{answer}");
    assert_eq!(answer, nothing_but("claim", until));
    assert_eq!(w.a.opens(review(&read)).await.with_status(200).says(until), true, "{until}");
    let here = format!("Gerade auch hier: {A}");
    assert_eq!(w.b.opens(review(&read)).await.with_status(200).says(&here), true);
    assert_eq!(told(&w.b, &read).await, nothing_but("others", &here));
    let here = format!("Gerade auch hier: {B}");
    assert_eq!(told(&w.a, &read).await["others"], json!(here));
    assert_eq!(w.a.opens(review(&read)).await.with_status(200).says(&here), true);
    w.app.hours_pass(1);
    assert_eq!(w.b.opens(review(&read)).await.with_status(200).says("Gerade auch hier"), false);
}

#[tokio::test]
async fn who_only_opens_the_page_is_not_called_there() {
    let w = waiting().await;
    let (read, before) = (w.now().await, w.app.contents().await);
    w.b.opens(review(&read)).await.with_status(200);
    assert_eq!(changed(&before, &w.app.contents().await), Vec::<String>::new());
    assert_eq!(told(&w.a, &read).await, nothing_but("others", ""));
    assert_eq!(changed(&before, &w.app.contents().await), ["review_presence"]);
}

#[tokio::test]
async fn what_becomes_of_the_revision_is_told_at_once() {
    let w = waiting().await;
    let free = w.now().await;
    w.a.claims(&w.offer).await.with_status(303);
    let taken = format!("{A} hat die Prüfung übernommen. {TYPED}");
    assert_eq!(told(&w.b, &free).await, nothing_but("changed", &taken));
    let claimed = w.now().await;
    assert_eq!(told(&w.b, &claimed).await, nothing_but("changed", ""), "the page shows it already");
    w.app.hours_pass(5);
    w.b.claims(&w.offer).await.with_status(303);
    let taken = format!("{B} hat die Prüfung übernommen. {TYPED}");
    assert_eq!(told(&w.a, &claimed).await, nothing_but("changed", &taken));
    let claimed = w.now().await;
    w.b.decides(&w.offer, "request_changes", "Quaxgrund").await.with_status(303);
    let over = format!("{B} hat die Fassung schon entschieden: zurückgegeben. {TYPED}");
    let expected = json!({ "claim": "", "others": "", "changed": over, "is_over": true });
    assert_eq!(told(&w.a, &claimed).await, expected);
}

#[tokio::test]
async fn that_the_network_took_the_text_back_is_told_at_once() {
    let w = waiting().await;
    w.a.claims(&w.offer).await.with_status(303);
    let read = w.now().await;
    w.lead.acts("mintmobil", &w.offer, "zurueckziehen").await.with_status(303);
    let over = format!("Das Netzwerk hat diese Fassung zurückgezogen. {TYPED}");
    let expected = json!({ "claim": "", "others": "", "changed": over, "is_over": true });
    assert_eq!(told(&w.a, &read).await, expected);
}

#[tokio::test]
async fn a_claim_that_ran_out_is_told_and_can_still_be_decided_by() {
    let w = waiting().await;
    w.a.claims(&w.offer).await.with_status(303);
    let read = w.now().await;
    w.app.hours_pass(4);
    let answer = told(&w.a, &read).await;
    let words = answer["claim"].as_str().expect("words");
    assert_eq!(words.starts_with("Deine Übernahme ist um "), true, "{answer}");
    assert_eq!(answer, nothing_but("claim", words));
    w.a.rules(&read, &Form::new(&[("entscheidung", "approve")])).await.with_status(303);
}

#[tokio::test]
async fn a_page_that_stays_open_never_lengthens_its_session() {
    let w = waiting().await;
    w.a.claims(&w.offer).await.with_status(303);
    let read = w.now().await;
    let sessions = w.app.sessions().await;
    for _ in 0..11 {
        w.app.hours_pass(1);
        let answer = w.a.stays(&read).await.with_status(200);
        let said = (answer.value()["Done"]["is_over"].clone(), answer.header("set-cookie"));
        assert_eq!(said, (json!(false), String::new()));
    }
    assert_eq!(w.app.sessions().await, sessions);
    // What somebody does themselves is a use of their session, after the same time.
    w.b.notes(&read, &Form::new(&[("reason", "Notiert")])).await.with_status(200);
    assert_ne!(w.app.sessions().await, sessions);
    w.app.hours_pass(2);
    assert_eq!(w.a.stays(&read).await.with_status(200).value(), json!("SignedOut"), "after twelve idle hours");
}

#[tokio::test]
async fn a_page_whose_session_has_ended_learns_so_and_nothing_else() {
    let w = waiting().await;
    w.a.claims(&w.offer).await.with_status(303);
    let read = w.now().await;
    let open = Actor::new(w.app.clone()).with_cookie(w.a.cookie());
    w.a.presses("/abmelden").await.with_status(303);
    let before = w.app.contents().await;
    for (nobody, has_cookie) in [(open, true), (w.app.anonymous(), false)] {
        let answer = nobody.stays(&read).await.with_status(200);
        let is_taken_away = answer.header("set-cookie").contains("Max-Age=0");
        assert_eq!((answer.value(), is_taken_away), (json!("SignedOut"), has_cookie));
    }
    assert_eq!(changed(&before, &w.app.contents().await), Vec::<String>::new());
}

#[tokio::test]
async fn who_is_there_is_told_to_nobody_who_could_not_review() {
    let w = waiting().await;
    w.a.claims(&w.offer).await.with_status(303);
    let read = w.now().await;
    told(&w.a, &read).await;
    for name in ["koordination", "redaktion", "lesen", "zukunft"] {
        let answer = w.app.sign_in(name).await.stays(&read).await.with_status(200);
        assert_eq!(answer.value(), json!("NotYours"), "{name}");
    }
    let editor = format!("/arbeitsplatz/mintmobil/angebote/{}", w.offer);
    for page in ["", "/verlauf", "/vorschau"] {
        let read = w.lead.opens(format!("{editor}{page}")).await.with_status(200);
        assert_eq!(read.says_of(&["Gerade auch hier"]), Vec::<&str>::new(), "{page}");
    }
}
