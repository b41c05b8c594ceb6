//! One input that cannot be read: everything else is saved, and it is still there tomorrow, for whoever opens the draft.

use crate::harness::{Actor, Form, TestApp, complete, desk};
use mintverbund::domain::id::OfferId;

async fn draft(app: &TestApp) -> (Actor, OfferId, Form) {
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Anfang").await;
    let form = complete(app, "mintmobil", "Labor").await;
    lead.saves("mintmobil", &offer, &form).await.with_status(303);
    (lead, offer, form)
}

#[tokio::test]
async fn a_malformed_value_stops_nothing_else_and_stays_as_it_was_typed() {
    for (key, value, shown) in [
        ("age_from", "acht", "value=\"acht\""),
        ("contact_email", "keine", "value=\"keine\""),
        ("date_day", "bald", "value=\"bald\""),
        ("cost_from", "viel", "value=\"viel\""),
        ("group_min", "viele", "value=\"viele\""),
    ] {
        let app = TestApp::new().await;
        let (lead, offer, form) = draft(&app).await;
        let wrong = form.clone().set("summary", "Neu geschrieben.").set(key, value);
        let answer = lead.saves("mintmobil", &offer, &wrong).await.with_status(422);
        assert_eq!(answer.says_of(&[shown, "Neu geschrieben.", "Alles andere ist gespeichert"]).len(), 3, "{key}");
        assert_eq!(app.latest(&offer).await.content.summary.as_str(), "Neu geschrieben.", "{key}");
        let colleague = app.sign_in("redaktion").await;
        let tomorrow = colleague.opens(desk("mintmobil", &offer)).await.with_status(200);
        assert_eq!(tomorrow.says_of(&[shown, "error-summary", "Alles andere ist gespeichert"]).len(), 3, "{key}");
        lead.saves("mintmobil", &offer, &form).await.with_status(303);
        let mended = lead.opens(desk("mintmobil", &offer)).await.with_status(200);
        assert_eq!(mended.says_of(&[shown, "error-summary"]), Vec::<&str>::new(), "{key}");
    }
}

#[tokio::test]
async fn what_cannot_be_read_stands_in_the_way_of_handing_in_with_a_link_to_it() {
    let app = TestApp::new().await;
    let (lead, offer, form) = draft(&app).await;
    lead.saves("mintmobil", &offer, &form.clone().set("age_from", "acht")).await.with_status(422);
    let page = lead.opens(format!("{}/einreichen", desk("mintmobil", &offer))).await.with_status(200);
    assert_eq!(page.says(&format!("href=\"{}#field-age_from\"", desk("mintmobil", &offer))), true, "{}", page.main());
    lead.submits("mintmobil", &offer, "").await.with_status(422);
    lead.saves("mintmobil", &offer, &form).await.with_status(303);
    lead.submits("mintmobil", &offer, "").await.with_status(303);
}

#[tokio::test]
async fn what_saves_by_itself_keeps_it_too() {
    let app = TestApp::new().await;
    let (lead, offer, form) = draft(&app).await;
    let seen = app.latest(&offer).await;
    let wrong = form.set("summary", "Von selbst.").set("age_from", "acht");
    lead.keeps("mintmobil", &offer, &wrong, &seen).await.with_status(200);
    let page = lead.opens(desk("mintmobil", &offer)).await.with_status(200);
    assert_eq!(page.says_of(&["Von selbst.", "value=\"acht\""]).len(), 2);
}

#[tokio::test]
async fn nobody_else_reads_it() {
    let app = TestApp::new().await;
    let (lead, offer, form) = draft(&app).await;
    lead.saves("mintmobil", &offer, &form.set("age_from", "Quaxgeheim")).await.with_status(422);
    for name in ["region", "mintraum"] {
        let page = app.sign_in(name).await.opens(desk("mintmobil", &offer)).await;
        assert_eq!(page.says("Quaxgeheim"), false, "{name}");
    }
    assert_eq!(app.anonymous().opens("/angebote").await.says("Quaxgeheim"), false);
}

#[tokio::test]
async fn beside_a_public_text_a_draft_is_begun_for_what_cannot_be_read() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let network = app.network("mintmobil").await;
    let offer = app.public_offer_of(&network.id).await.offer_id;
    let shown = app.latest(&offer).await;
    let form = Form::of(&shown.content.to_typed()).set("age_from", "acht");
    lead.saves("mintmobil", &offer, &form).await.with_status(422);
    let draft = app.latest(&offer).await;
    assert_eq!((draft.number, draft.content == shown.content), (shown.number + 1, true));
    let page = lead.opens(desk("mintmobil", &offer)).await.with_status(200);
    assert_eq!(page.says("value=\"acht\""), true);
}

#[tokio::test]
async fn a_series_that_was_typed_and_not_written_out_stays_and_is_asked_for() {
    let app = TestApp::new().await;
    let (lead, offer, form) = draft(&app).await;
    let series = [("series_day", "2027-03-01"), ("series_until", "2027-03-20"), ("series_rhythm", "weekly")];
    let seen = app.latest(&offer).await;
    lead.keeps("mintmobil", &offer, &form.clone().set_all(&series), &seen).await.with_status(200);
    let page = lead.opens(desk("mintmobil", &offer)).await.with_status(200);
    assert_eq!(page.says_of(&["value=\"2027-03-01\"", "Diese Serie steht noch nicht bei den Terminen."]).len(), 2);
    lead.submits("mintmobil", &offer, "").await.with_status(422);
    let wrong = form.clone().set_all(&series).set("series_except", "2.3.2027");
    let refused = lead.saves("mintmobil", &offer, &wrong).await.with_status(422);
    assert_eq!(refused.says("value=\"2.3.2027\""), true);
    let page = lead.opens(desk("mintmobil", &offer)).await.with_status(200);
    assert_eq!(page.says("value=\"2.3.2027\""), true, "a wrong one stays too");
    let button = form.set_all(&series).set("dann", "serie");
    lead.saves("mintmobil", &offer, &button).await.with_status(303);
    lead.submits("mintmobil", &offer, "").await.with_status(303);
    assert_eq!(app.latest(&offer).await.content.dates.sessions.len(), 3);
}

#[tokio::test]
async fn whoever_is_late_loses_nothing_that_cannot_be_read_either() {
    let app = TestApp::new().await;
    let (lead, offer, form) = draft(&app).await;
    let other = app.sign_in("redaktion").await;
    let seen = app.latest(&offer).await;
    let theirs = form.clone().set("summary", "Ihr Satz.");
    // Brought together without a question.
    lead.saves_as_seen("mintmobil", &offer, &theirs, &seen).await.with_status(303);
    let mine = form.clone().set("title", "Meiner").set("age_from", "acht");
    let address = other.saves_as_seen("mintmobil", &offer, &mine, &seen).await.with_status(303).location();
    let page = other.opens(address).await.with_status(200);
    assert_eq!(page.says_of(&["Ihr Satz.", "Meiner", "value=\"acht\""]).len(), 3);
    // With a question.
    let mine = mine.set("summary", "Mein Satz.");
    let asked = other.saves_as_seen("mintmobil", &offer, &mine, &seen).await.with_status(409);
    assert_eq!(asked.says("name=\"age_from\" value=\"acht\""), true);
    // After it was handed in.
    lead.saves("mintmobil", &offer, &theirs).await.with_status(303);
    lead.submits("mintmobil", &offer, "").await.with_status(303);
    let late = other.saves_as_seen("mintmobil", &offer, &mine, &seen).await.with_status(409);
    assert_eq!(late.says_of(&["Mein Satz.", "Meiner", "name=\"age_from\" value=\"acht\""]).len(), 3, "{}", late.main());
}
