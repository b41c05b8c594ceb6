//! Writing to a network without an account.

use crate::harness::{Form, TestApp};
use axum::{body::Body, http::Method};
use mintverbund::actions::profile::edit::Profile;
use mintverbund_app::senders::MOST_PER_HOUR;

const FORM: &str = "/netzwerke/mintmobil/nachricht";
const MINE: &str = "/arbeitsplatz/mintmobil/anfragen";

#[tokio::test]
async fn a_visitor_writes_without_a_cookie_and_the_network_answers() {
    let app = TestApp::new().await;
    let (lead, staff, visitor) = (app.sign_in("koordination").await, app.sign_in("mintraum").await, app.anonymous());
    assert_eq!(visitor.opens("/netzwerke/mintmobil").await.says(FORM), true);
    let page = visitor.opens(FORM).await.with_status(200);
    assert_eq!((page.header("set-cookie"), page.text().matches("<script").count()), (String::new(), 1), "ours alone");
    let message = [("text", "Quaxfrage <b>fett</b>"), ("name", "Quaxmensch"), ("reply_to", "quax@privat.example")];
    let sent = visitor.posts(FORM, &message).await.with_status(303);
    assert_eq!(
        (sent.location().as_str(), sent.header("set-cookie")),
        ("/netzwerke/mintmobil/nachricht/danke", String::new())
    );
    assert_eq!(visitor.follows(sent).await.with_status(200).says("Deine Nachricht ist angekommen"), true);
    assert_eq!(
        lead.opens("/arbeitsplatz").await.says_of(&["1 Anfrage ist offen", "über eure öffentliche Seite"]).len(),
        2
    );
    let list = lead.opens(MINE).await.with_status(200);
    assert_eq!(list.says_of(&["Quaxfrage &lt;b&gt;fett&lt;/b&gt;", "Quaxmensch", "quax@privat.example"]).len(), 3);

    // Nobody else: not in public, not another network, not the office while the network has people.
    for path in [FORM, "/netzwerke/mintmobil", "/angebote?q=quaxfrage", "/netzwerke/mintmobil/nachricht/danke"] {
        assert_eq!(visitor.opens(path).await.says("Quax"), false, "{path}");
    }
    for (who, path) in [("region", MINE), ("mintraum", MINE), ("mintraum", "/mintraum/anfragen"), ("lesen", MINE)] {
        assert_eq!(app.sign_in(who).await.opens(path).await.says("Quax"), false, "{who} {path}");
    }
    assert_eq!(lead.opens("/arbeitsplatz/mintmobil/verlauf").await.says("Quax"), false);

    let text = list.text();
    let (_, after) = text.split_once(&format!("{MINE}/")).expect("a button");
    let address = format!("{MINE}/{}", after.split_once('"').expect("its end").0);
    staff.posts(&address, &[("stand", "open"), ("tun", "closed")]).await.with_status(404);
    lead.posts(&address, &[("stand", "open"), ("tun", "quatsch")]).await.with_status(422);
    lead.posts(&address, &[("stand", "open"), ("tun", "answered")]).await.with_status(303);
    lead.posts(&address, &[("stand", "open"), ("tun", "closed")]).await.with_status(409);
    assert_eq!(lead.opens(MINE).await.says_of(&["Als beantwortet vermerkt.", "Wieder öffnen"]).len(), 2);
    lead.posts(&address, &[("stand", "answered"), ("tun", "open")]).await.with_status(303);
    lead.posts(&address, &[("stand", "open"), ("tun", "keine")]).await.with_status(303);
    assert_eq!(lead.opens(MINE).await.says("Keine Anfragen"), true);
}

#[tokio::test]
async fn what_cannot_be_taken_stays_in_the_form_and_nobody_floods_a_network() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    let long = "x".repeat(200);
    let answer = visitor.posts(FORM, &[("text", ""), ("name", "Quax"), ("reply_to", &long)]).await.with_status(422);
    assert_eq!((answer.says("value=\"Quax\""), answer.says(&long)), (true, true));
    // A program that fills in everything is thanked, and nothing is kept.
    visitor.posts(FORM, &[("text", "Kauft"), ("website", "https://werbung.example")]).await.with_status(303);
    for number in 0..10 {
        visitor.posts(FORM, &[("text", format!("Frage {number}"))]).await.with_status(303);
        visitor.posts(FORM, &[("text", format!("Frage {number}"))]).await.with_status(303);
    }
    assert_eq!(app.contents().await["inquiry"].len(), 10, "the same message sent again has come once");
    let refused = visitor.posts(FORM, &[("text", "Eine zu viel")]).await.with_status(429);
    assert_eq!(refused.says_of(&["Gerade kommen zu viele Anfragen an.", "Eine zu viel"]).len(), 2);
    for path in ["/netzwerke/gibt-es-nicht/nachricht", "/netzwerke/gibt-es-nicht/nachricht/danke"] {
        visitor.opens(path).await.with_status(404);
        visitor.posts(path, &[("text", "Hallo")]).await.with_status(if path.ends_with("danke") { 405 } else { 404 });
    }
    app.execute("UPDATE network SET published = 0 WHERE slug = 'mintmobil'").await;
    visitor.opens(FORM).await.with_status(404);
    visitor.posts(FORM, &[("text", "Hallo")]).await.with_status(404);
}

#[tokio::test]
async fn a_network_can_do_without_the_form_and_take_it_up_again() {
    let app = TestApp::new().await;
    let (lead, visitor) = (app.sign_in("koordination").await, app.anonymous());
    let profile = "/arbeitsplatz/mintmobil/profil";
    for (box_, status, is_shown) in [("1", 404, false), ("", 200, true)] {
        let network = app.network("mintmobil").await;
        let form = Form::of(&Profile::typed(&network)).over(&network).set("no_inquiries", box_);
        let form = form.set("email", "mint@quax.example");
        lead.posts_form(profile, &form).await.with_status(303);
        assert_eq!(visitor.opens("/netzwerke/mintmobil").await.says(FORM), is_shown);
        visitor.opens(FORM).await.with_status(status);
        let sent = visitor.posts(FORM, &[("text", "Hallo")]).await;
        assert_eq!(sent.status, if is_shown { 303 } else { 404 });
    }
    assert_eq!(lead.opens("/arbeitsplatz/mintmobil/verlauf").await.says("Formular für Nachrichten: an → aus"), true);

    // Nobody could reach it: the form is there again, as long as that is so.
    let network = app.network("mintmobil").await;
    let form = Form::of(&Profile::typed(&network)).over(&network).set("no_inquiries", "1");
    lead.posts_form(profile, &form).await.with_status(303);
    visitor.opens(FORM).await.with_status(404);
    let network = app.network("mintmobil").await;
    let form = Form::of(&Profile::typed(&network)).over(&network).set("email", "");
    lead.posts_form(profile, &form).await.with_status(303);
    app.execute("UPDATE contact SET public = 0").await;
    assert_eq!(visitor.opens("/netzwerke/mintmobil").await.says(FORM), true);
    visitor.posts(FORM, &[("text", "Hallo")]).await.with_status(303);
}

#[tokio::test]
async fn one_visitor_sends_few_messages_an_hour_wherever_they_go_and_loses_none() {
    let app = TestApp::new().await.over_https();
    let from = async |place: &str, network: &str, text: String| {
        let actor = app.anonymous();
        let request = actor.asks(Method::POST, &format!("/netzwerke/{network}/nachricht"));
        let request = request.header("sec-fetch-site", "same-origin").header("x-forwarded-for", place);
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        actor.sends(request, Body::from(format!("text={text}"))).await
    };
    for number in 0..MOST_PER_HOUR {
        let network = if number % 2 == 0 { "mintmobil" } else { "cham" };
        from("203.0.113.9", network, format!("Frage{number}")).await.with_status(303);
    }
    let refused = from("203.0.113.9", "cham", "Quaxzuviel".to_owned()).await.with_status(429);
    assert_eq!(refused.says_of(&["Von deinem Anschluss", "Quaxzuviel"]).len(), 2);
    from("192.0.2.7", "cham", "Quaxanders".to_owned()).await.with_status(303);
}
