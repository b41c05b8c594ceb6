//! Two people at once: nothing typed is lost, and nothing is overwritten unseen.

use crate::harness::{Form, TestApp, complete};
use mintverbund::actions::profile::edit::Profile;
use serde_json::json;

#[tokio::test]
async fn the_second_of_two_who_save_the_same_draft_sees_both_texts() {
    let app = TestApp::new().await;
    let (first, second) = (app.sign_in("koordination").await, app.sign_in("redaktion").await);
    let offer = first.begins("mintmobil", "Anfang").await;
    let seen = app.latest(&offer).await;
    let form = complete(&app, "mintmobil", "Anfang").await;
    let (hers, his) = (form.clone().set("summary", "Quaxerste"), form.set("summary", "Quaxzweite"));
    first.saves_as_seen("mintmobil", &offer, &hers, &seen).await.with_status(303);
    let answer = second.saves_as_seen("mintmobil", &offer, &his, &seen).await.with_status(409);
    assert_eq!(answer.says_of(&["Quaxerste", "Quaxzweite"]), ["Quaxerste", "Quaxzweite"]);
    assert_eq!(app.latest(&offer).await.content.summary.as_str(), "Quaxerste");
    let resent = crate::html::shown_values(&answer.text());
    assert_eq!(resent.contains("Quaxzweite"), true, "the second text can be sent once more");
}

#[tokio::test]
async fn who_saves_by_itself_is_told_of_the_conflict_and_overwrites_nothing() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Anfang").await;
    let seen = app.latest(&offer).await;
    let form = complete(&app, "mintmobil", "Eins").await;
    lead.saves("mintmobil", &offer, &form).await.with_status(303);
    let kept = lead.keeps("mintmobil", &offer, &form.set("title", "Zwei"), &seen).await.with_status(200);
    assert_eq!(kept.value(), json!({ "Done": "Overtaken" }));
    assert_eq!(app.latest(&offer).await.content.title.as_str(), "Eins");
}

#[tokio::test]
async fn two_who_typed_the_same_have_no_conflict() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Anfang").await;
    let seen = app.latest(&offer).await;
    let form = complete(&app, "mintmobil", "Eins").await;
    lead.saves_as_seen("mintmobil", &offer, &form, &seen).await.with_status(303);
    lead.saves_as_seen("mintmobil", &offer, &form, &seen).await.with_status(303);
}

#[tokio::test]
async fn of_many_who_save_at_the_same_moment_one_wins_and_all_others_are_told() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Anfang").await;
    let seen = app.latest(&offer).await;
    let form = complete(&app, "mintmobil", "Anfang").await;
    let mut saves = tokio::task::JoinSet::new();
    for number in 0..8 {
        let (lead, offer, seen) = (lead.clone(), offer.clone(), seen.clone());
        let form = form.clone().set("title", format!("Text {number}"));
        saves.spawn(async move { lead.saves_as_seen("mintmobil", &offer, &form, &seen).await.status });
    }
    let mut statuses = saves.join_all().await;
    statuses.sort_unstable();
    assert_eq!(statuses, [303, 409, 409, 409, 409, 409, 409, 409]);
    assert_eq!(app.latest(&offer).await.lock_version, seen.lock_version + 1);
    app.is_sound().await;
}

#[tokio::test]
async fn what_is_in_review_cannot_be_overwritten_and_the_text_is_kept() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let form = complete(&app, "mintmobil", "Eingereicht").await;
    let offer = lead.hands_in("mintmobil", &form, "").await;
    let answer = lead.saves("mintmobil", &offer, &form.set("summary", "Quaxneu")).await.with_status(409);
    assert_eq!(crate::html::shown_values(&answer.text()).contains("Quaxneu"), true);
}

#[tokio::test]
async fn handing_in_something_newer_than_what_was_read_is_refused() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Anfang").await;
    let form = complete(&app, "mintmobil", "Gelesen").await;
    lead.saves("mintmobil", &offer, &form).await.with_status(303);
    let read = app.latest(&offer).await;
    lead.saves("mintmobil", &offer, &form.set("title", "Neuer")).await.with_status(303);
    let note = Form::new(&[("note", "Quaxnote")]).over(&read);
    let answer =
        lead.posts_form(format!("/arbeitsplatz/mintmobil/angebote/{offer}/einreichen"), &note).await.with_status(409);
    assert_eq!(answer.says_of(&["Quaxnote", "Neuer"]), ["Quaxnote", "Neuer"]);
    assert_eq!(app.latest(&offer).await.state.code(), "draft");
}

#[tokio::test]
async fn a_button_on_an_older_page_does_nothing_and_shows_what_changed() {
    let app = TestApp::new().await;
    let (lead, editor, staff) =
        (app.sign_in("koordination").await, app.sign_in("redaktion").await, app.sign_in("mintraum").await);
    let form = complete(&app, "mintmobil", "Quaxerste").await;
    let offer = lead.hands_in("mintmobil", &form, "").await;
    let waiting = app.latest(&offer).await;
    staff.claims(&offer).await.with_status(303);
    let told = lead.acts_as_seen("mintmobil", &offer, "zurueckziehen", &waiting).await.with_status(409);
    assert_eq!(told.says("Jemand von MINTraum prüft Fassung 1 jetzt."), true);
    staff.decides(&offer, "approve", "").await.with_status(303);
    let public = app.latest(&offer).await;
    editor.saves("mintmobil", &offer, &form.set("title", "Quaxzweite")).await.with_status(303);
    let before = app.contents().await;
    for button in ["pausieren", "fortsetzen", "archivieren", "zurueckholen", "verwerfen", "bestaetigen"] {
        let answer = lead.acts_as_seen("mintmobil", &offer, button, &public).await.with_status(409);
        let told = ["1 Feld geändert", "Quaxerste", "Quaxzweite"];
        assert_eq!(answer.says_of(&told), told, "{button}");
    }
    assert_eq!(crate::harness::changed(&before, &app.contents().await), Vec::<String>::new());
}

#[tokio::test]
async fn a_profile_saved_meanwhile_is_shown_beside_what_was_typed() {
    let app = TestApp::new().await;
    let (lead, deputy) = (app.sign_in("koordination").await, app.sign_in("vertretung").await);
    let network = app.network("mintmobil").await;
    let form = Form::of(&Profile::typed(&network)).over(&network);
    let path = "/arbeitsplatz/mintmobil/profil";
    lead.posts_form(path, &form.clone().set("short_text", "Quaxerste")).await.with_status(303);
    let answer = deputy.posts_form(path, &form.set("short_text", "Quaxzweite")).await.with_status(409);
    assert_eq!(answer.says_of(&["Quaxerste", "Quaxzweite"]), ["Quaxerste", "Quaxzweite"]);
    assert_eq!(app.network("mintmobil").await.short_text, "Quaxerste");
}

#[tokio::test]
async fn a_recognition_saved_meanwhile_is_shown_beside_what_was_typed() {
    let app = TestApp::new().await;
    let staff = app.sign_in("mintraum").await;
    let path = "/mintraum/netzwerke/mintmobil/anerkennung";
    staff.posts(path, &[("seen", "nothing"), ("state", "building"), ("since", "2025")]).await.with_status(303);
    let answer =
        staff.posts(path, &[("seen", "nothing"), ("state", "active"), ("since", "2026")]).await.with_status(409);
    assert_eq!(answer.says_of(&["2025", "2026"]), ["2025", "2026"]);
}
