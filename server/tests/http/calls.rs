//! What islands ask: answered to those who may, in words that a program reads, and to nobody else.

use crate::{
    directory::enters,
    harness::{Form, TestApp, changed, complete},
};
use axum::{body::Body, http::Method};
use mintverbund::domain::seen::Seen;
use mintverbund_app::{
    http::{Asks, Guard, LARGEST_FORM},
    site_map,
    ui::time_words::clock,
};
use serde_json::{Value, json};

/// The addresses of all calls.
fn calls() -> Vec<&'static str> {
    let routes = site_map::signed_in();
    let calls = routes.list().iter().filter(|route| matches!(route.guard, Guard::Call(..))).map(|route| route.path);
    let calls: Vec<_> = calls.collect();
    assert_eq!(calls.is_empty(), false);
    calls
}

#[tokio::test]
async fn a_form_that_arrives_at_a_call_changes_nothing_wherever_it_comes_from() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let before = app.contents().await;
    for path in calls() {
        for kind in ["application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=x"] {
            let foreign = lead.asks(Method::POST, path).header("content-type", kind).header("accept", "text/html");
            lead.sends(foreign, Body::from("{}")).await.with_status(403);
            let own = lead.asks(Method::POST, path).header("sec-fetch-site", "same-origin");
            let own = own.header("content-type", kind).header("accept", "text/html").header("referer", "/konto");
            lead.sends(own, Body::from("{}")).await.with_status(415);
        }
        let foreign = lead.asks(Method::POST, path).header("origin", "https://boese.example");
        lead.sends(foreign.header("content-type", "application/json"), Body::from("{}")).await.with_status(403);
    }
    assert_eq!(changed(&before, &app.contents().await), Vec::<String>::new());
}

#[tokio::test]
async fn what_is_no_question_is_refused_and_what_is_too_large_too() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    for path in calls() {
        for nonsense in [json!({}), json!(null), json!([1, 2]), json!("x"), json!({ "network": {} })] {
            let refused = lead.calls(path, &nonsense).await.with_status(422);
            assert_eq!((refused.value(), refused.header("location")), (json!("Question"), String::new()), "{path}");
        }
        let answer = lead.calls(path, &json!({ "typed": "x".repeat(LARGEST_FORM) })).await.with_status(413);
        assert_eq!(answer.header("cache-control"), "private, no-cache", "it is a page, as for a form");
    }
    app.is_sound().await;
}

#[tokio::test]
async fn who_is_not_signed_in_gets_an_answer_and_no_cookie() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Anfang").await;
    let seen = app.latest(&offer).await;
    let answer = app.anonymous().keeps("mintmobil", &offer, &Form::new(&[("title", "Zwei")]), &seen).await;
    let answer = answer.with_status(200);
    assert_eq!((answer.value(), answer.headers.contains_key("set-cookie")), (json!("SignedOut"), false));
}

#[tokio::test]
async fn nobody_writes_on_an_offer_by_a_call_who_could_not_by_the_form() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Anfang").await;
    let seen = app.latest(&offer).await;
    let form = Form::new(&[("title", "Fremdes")]);
    for name in ["lesen", "zukunft", "mintraum"] {
        let answer = app.sign_in(name).await.keeps("mintmobil", &offer, &form, &seen).await.with_status(200);
        assert_eq!(answer.value(), json!("NotYours"), "{name}");
    }
    assert_eq!(lead.keeps("cham", &offer, &form, &seen).await.with_status(200).value(), json!("NotYours"));
    assert_eq!(app.latest(&offer).await.content.title.as_str(), "Anfang");
}

#[tokio::test]
async fn nobody_keeps_notes_who_could_not_review() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.hands_in("mintmobil", &complete(&app, "mintmobil", "Zum Prüfen").await, "").await;
    let read = app.latest(&offer).await;
    let form = Form::new(&[("reason", "Fremdes")]);
    for name in ["koordination", "redaktion", "lesen", "zukunft"] {
        let answer = app.sign_in(name).await.notes(&read, &form).await.with_status(200);
        assert_eq!(answer.value(), json!("NotYours"), "{name}");
    }
    let answer = app.anonymous().notes(&read, &form).await.with_status(200);
    assert_eq!((answer.value(), answer.headers.contains_key("set-cookie")), (json!("SignedOut"), false));
}

/// The draft that a save by itself gives.
fn draft(answer: &Value) -> &Value {
    let draft = &answer["Done"]["Stored"];
    assert_eq!(draft.is_object(), true, "{answer}");
    draft
}

/// The keys of what is missing, or of what cannot be read.
fn keys(list: &Value) -> Vec<&str> {
    let all = list.as_array().expect("a list").iter();
    all.map(|one| one.get("key").or(one.get(0)).and_then(Value::as_str).expect("a key")).collect()
}

#[tokio::test]
async fn what_saved_itself_says_what_is_still_missing_and_the_next_save_goes_on_from_there() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Anfang").await;
    let seen = app.latest(&offer).await;
    let form = complete(&app, "mintmobil", "Von selbst").await;
    let half = form.clone().set("stages", "").set("cost_kind", "");
    let answer = lead.keeps("mintmobil", &offer, &half, &seen).await.with_status(200).value();
    assert_eq!(keys(&draft(&answer)["missing"]), ["stages", "cost_kind"]);
    let next = app.latest(&offer).await;
    assert_eq!(draft(&answer)["seen"], json!(Seen::from(&next)));
    let answer = lead.keeps("mintmobil", &offer, &form, &next).await.with_status(200).value();
    assert_eq!((draft(&answer)["missing"].clone(), draft(&answer)["unreadable"].clone()), (json!([]), json!([])));
    assert_eq!(app.latest(&offer).await.content.title.as_str(), "Von selbst");
}

#[tokio::test]
async fn one_input_that_cannot_be_read_is_named_and_keeps_nothing_else_from_being_stored() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Anfang").await;
    let form = complete(&app, "mintmobil", "Anfang").await.set("age_from", "8").set("age_to", "10");
    lead.saves("mintmobil", &offer, &form).await.with_status(303);
    let wrong = [("age_from", "alt"), ("contact_email", "niemand"), ("summary", "Quaxneu")];
    let seen = app.latest(&offer).await;
    let answer = lead.keeps("mintmobil", &offer, &form.clone().set_all(&wrong), &seen).await.value();
    let mut named = keys(&draft(&answer)["unreadable"]);
    named.sort_unstable();
    assert_eq!(named, ["age_from", "contact_email"]);
    let stored = app.latest(&offer).await.content.to_typed();
    let values = ["summary", "age_from", "age_to", "contact_email"].map(|key| stored.get(key).to_owned());
    assert_eq!(values, ["Quaxneu", "8", "10", "labor@beispiel.de"]);
    // What contradicts itself only together with another input is left as it was, too.
    let seen = app.latest(&offer).await;
    let turned = form.set("age_from", "12").set("summary", "Quaxneuer");
    let answer = lead.keeps("mintmobil", &offer, &turned, &seen).await.value();
    assert_eq!(keys(&draft(&answer)["unreadable"]), ["age_to"]);
    let stored = app.latest(&offer).await.content.to_typed();
    assert_eq!(["summary", "age_from", "age_to"].map(|key| stored.get(key).to_owned()), ["Quaxneuer", "8", "10"]);
}

#[tokio::test]
async fn a_call_is_answered_behind_the_same_headers_as_a_form() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Anfang").await;
    let seen = app.latest(&offer).await;
    let answer = lead.keeps("mintmobil", &offer, &Form::new(&[("title", "Zwei")]), &seen).await.with_status(200);
    let names = ["content-type", "cache-control", "x-content-type-options", "referrer-policy"];
    let expected = ["application/json", "private, no-store", "nosniff", "same-origin"];
    assert_eq!(names.map(|name| answer.header(name)), expected.map(str::to_owned));
    assert_eq!(answer.header("content-security-policy").starts_with("default-src 'none'; script-src 'self'"), true);
}

/// A series of four Tuesdays, with one left out.
const SERIES: [(&str, &str); 5] = [
    ("series_day", "2027-01-12"),
    ("series_from", "15:00"),
    ("series_rhythm", "weekly"),
    ("series_until", "2027-02-02"),
    ("series_except", "19.01.2027"),
];

#[tokio::test]
async fn the_dates_of_a_series_are_told_while_it_is_typed_and_nothing_is_stored() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let before = app.contents().await;
    let told = lead.asks_for_series("mintmobil", &Form::new(&SERIES)).await.with_status(200).value();
    let days = ["Di 12. Januar 2027", "Di 26. Januar 2027", "Di 2. Februar 2027"];
    assert_eq!(told, json!({ "Done": { "Dates": days.map(|day| format!("{day}, 15:00 Uhr")) } }));
    assert_eq!(changed(&before, &app.contents().await), Vec::<String>::new());
}

#[tokio::test]
async fn a_series_that_is_still_being_typed_is_not_called_wrong() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    for empty in ["series_day", "series_rhythm", "series_until"] {
        let form = Form::new(&SERIES).set(empty, " ").set("series_from", "früh");
        let told = lead.asks_for_series("mintmobil", &form).await.with_status(200).value();
        assert_eq!(told, json!({ "Done": "Unfinished" }), "{empty}");
    }
    let nothing = lead.asks_for_series("mintmobil", &Form::new(&[])).await.with_status(200).value();
    assert_eq!(nothing, json!({ "Done": "Unfinished" }));
}

#[tokio::test]
async fn a_series_that_saving_would_refuse_is_refused_at_the_same_input() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let wrong = [
        ("series_until", "2027-01-01"),
        ("series_until", "2035-01-01"),
        ("series_rhythm", "immer"),
        ("series_from", "früh"),
        ("series_except", "12.1.2027, 19.1.2027, 26.1.2027, 2.2.2027"),
    ];
    for (key, value) in wrong {
        let form = Form::new(&SERIES).set(key, value);
        let told = lead.asks_for_series("mintmobil", &form).await.with_status(200).value();
        assert_eq!(told["Done"]["Wrong"]["key"], json!(key), "{told}");
    }
    // The rows that stand there count for how many there may be.
    let crowded = Form::new(&[("date_day", "2027-03-01"); 58].into_iter().chain(SERIES).collect::<Vec<_>>());
    let told = lead.asks_for_series("mintmobil", &crowded).await.with_status(200).value();
    assert_eq!(told["Done"]["Wrong"]["key"], json!("series_until"), "{told}");
}

#[tokio::test]
async fn a_series_is_read_for_those_alone_who_may_write_offers_of_the_network() {
    let app = TestApp::new().await;
    let form = Form::new(&SERIES);
    for name in ["lesen", "zukunft", "mintraum"] {
        let answer = app.sign_in(name).await.asks_for_series("mintmobil", &form).await.with_status(200);
        assert_eq!(answer.value(), json!("NotYours"), "{name}");
    }
    assert_eq!(app.anonymous().asks_for_series("mintmobil", &form).await.value(), json!("SignedOut"));
    let lead = app.sign_in("koordination").await;
    assert_eq!(lead.asks_for_series("gibt-es-nicht", &form).await.with_status(200).value(), json!("NotYours"));
}

#[tokio::test]
async fn organisations_are_found_by_their_names_and_nothing_else_is_told_of_them() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let one = enters(&app, "Quaxmuseum", "quaxmuseum", "09461").await;
    let other = enters(&app, "Quaxmuseum", "quaxmuseum-2", "").await;
    let before = app.contents().await;
    let told = lead.finds("mintmobil", "QUAX").await.with_status(200).value();
    let hits = json!([[one, "Quaxmuseum (quaxmuseum)", "Stadt Bamberg"], [other, "Quaxmuseum (quaxmuseum-2)", ""]]);
    assert_eq!(told, json!({ "Done": { "hits": hits, "more": false } }));
    for words in ["", " ", "%", "\u{0}", "quax; --", &"quax ".repeat(10_000)] {
        let told = lead.finds("mintmobil", words).await.with_status(200).value();
        assert_eq!(told["Done"]["more"], json!(false), "{words:?}");
    }
    for number in 0..11 {
        enters(&app, &format!("Quaxhaus {number}"), &format!("quaxhaus-{number}"), "").await;
    }
    let told = lead.finds("mintmobil", "quax").await.with_status(200).value();
    assert_eq!((told["Done"]["hits"].as_array().map(Vec::len), &told["Done"]["more"]), (Some(12), &json!(true)));
    let after = app.contents().await;
    assert_eq!(changed(&before, &after), ["counter", "organisation"], "only what this test has entered");
}

#[tokio::test]
async fn the_directory_is_searched_by_those_alone_who_may_take_partners_into_the_network() {
    let app = TestApp::new().await;
    for name in ["koordination", "vertretung", "redaktion", "mintraum", "verwaltung"] {
        let answer = app.sign_in(name).await.finds("mintmobil", "quax").await.with_status(200);
        assert_eq!(answer.value(), json!({ "Done": { "hits": [], "more": false } }), "{name}");
    }
    for name in ["lesen", "zukunft", "region"] {
        let answer = app.sign_in(name).await.finds("mintmobil", "quax").await.with_status(200);
        assert_eq!(answer.value(), json!("NotYours"), "{name}");
    }
    let answer = app.anonymous().finds("mintmobil", "quax").await.with_status(200);
    assert_eq!((answer.value(), answer.headers.contains_key("set-cookie")), (json!("SignedOut"), false));
    let lead = app.sign_in("koordination").await;
    assert_eq!(lead.finds("gibt-es-nicht", "quax").await.with_status(200).value(), json!("NotYours"));
}

/// What is told to somebody who may ask, all that a call is for or a part of it, and whether it is a use of the session.
#[tokio::test]
async fn every_call_tells_what_it_is_for() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    enters(&app, "Quaxmuseum", "quaxmuseum", "09461").await;
    let draft = lead.begins("mintmobil", "Anfang").await;
    let begun = Seen::from(&app.latest(&draft).await);
    let offer = lead.hands_in("mintmobil", &complete(&app, "mintmobil", "Zum Prüfen").await, "").await;
    staff.claims(&offer).await.with_status(303);
    let read = app.latest(&offer).await;
    let (title, notes) = (Form::new(&[("title", "Zwei")]), Form::new(&[("reason", "Quaxnotiz")]));
    let series = Form::new(&SERIES);
    // An hour passes before each.
    let third = clock(app.now().plus(3 * 3600));
    let found = json!({ "network": "mintmobil", "words": "quaxmuseum" });
    let kept = json!({ "network": "mintmobil", "offer": draft, "seen": begun, "typed": title.0 });
    let table = [
        ("/rufe/einrichtungen", &lead, found, "/hits/0/1", json!("Quaxmuseum")),
        ("/rufe/entwurf", &lead, kept, "/Stored/unreadable", json!([])),
        ("/rufe/notizen", &staff, json!({ "revision": read.id, "typed": notes.0 }), "/Stored", json!(third)),
        (
            "/rufe/serie",
            &lead,
            json!({ "network": "mintmobil", "typed": series.0 }),
            "/Dates/0",
            json!("Di 12. Januar 2027, 15:00 Uhr"),
        ),
        ("/rufe/anwesenheit", &staff, json!({ "seen": Seen::from(&read) }), "/is_over", json!(false)),
    ];
    let mut asked: Vec<&str> = table.iter().map(|(path, ..)| *path).collect();
    let mut all = calls();
    asked.sort_unstable();
    all.sort_unstable();
    assert_eq!(asked, all, "a line of this table for each call");
    for (path, who, question, part, expected) in table {
        app.hours_pass(1);
        let sessions = app.sessions().await;
        let told = who.calls(path, &question).await.with_status(200).value();
        assert_eq!(told["Done"].pointer(part), Some(&expected), "{path}: {told}");
        let lengthened = app.sessions().await != sessions;
        let asks = site_map::signed_in().list().iter().find(|route| route.path == path).map(|route| route.guard);
        let by_a_person = matches!(asks, Some(Guard::Call(Asks::Person, _)));
        assert_eq!(lengthened, by_a_person, "{path}: what a page asks by itself lengthens no session");
    }
}
