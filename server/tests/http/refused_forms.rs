//! A refused form comes back with everything typed, and says at each field what is wrong.

use crate::{
    harness::{Answer, Form, TestApp, complete},
    html,
};

/// Asserts that all of these values stand in the page, and that the summary leads to its fields.
#[track_caller]
fn keeps(answer: Answer, form: &Form) {
    let answer = answer.with_status(422);
    let page = answer.text();
    let shown = html::shown_values(&page);
    let lost: Vec<&(String, String)> = form.0.iter().filter(|(_, value)| !shown.contains(value.as_str())).collect();
    assert_eq!(lost, Vec::<&(String, String)>::new(), "{}", answer.asked);
    assert_eq!(html::dangling_errors(&page), Some(Vec::new()), "{}", answer.asked);
    assert_eq!(page.contains("<title>Fehler: "), true, "{}", answer.asked);
}

#[tokio::test]
async fn a_refused_offer_loses_nothing() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Neu").await;
    let form = complete(&app, "mintmobil", "Mein Titel").await.set_all(&[
        ("age_from", "zwölf"),
        ("age_to", "200"),
        ("group_min", "viele"),
        ("group_max", "-3"),
        ("place_postcode", "1234"),
        ("period_from", "30.02.2027"),
        ("date_day", "morgen"),
        ("date_to", "abends"),
        ("cost_from", "umsonst"),
        ("cost_to", "1.000.000"),
        ("registration_link", "beispiel.de"),
        ("registration_email", "kein at"),
        ("registration_phone", "Rufnummer"),
        ("contact_email", "auch kein at"),
        ("contact_phone", "keine Nummer"),
        ("link", "ftp://x"),
        ("place_latitude", "99"),
    ]);
    let answer = lead.saves("mintmobil", &offer, &form).await;
    keeps(answer, &form);
    assert_eq!(app.latest(&offer).await.content.title.as_str(), "Mein Titel", "what can be read is saved");
}

#[tokio::test]
async fn a_text_that_is_too_long_is_kept_to_be_shortened() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Neu").await;
    let long = "Zeile eins\r\n\r\nZeile zwei ".repeat(400);
    let form = complete(&app, "mintmobil", "Mein Titel").await.set("description", long.trim());
    let answer = lead.saves("mintmobil", &offer, &form).await.with_status(422);
    assert_eq!(
        html::shown_values(&answer.text()).replace("\r\n", "\n").contains(&long.trim().replace("\r\n", "\n")),
        true
    );
}

#[tokio::test]
async fn choices_that_do_not_exist_are_refused() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Neu").await;
    for key in [
        "formats",
        "stages",
        "subjects",
        "mode",
        "place_kreis",
        "recurrence",
        "cost_kind",
        "languages",
        "organiser",
        "holidays",
    ] {
        let form = complete(&app, "mintmobil", "Mein Titel").await.set(key, "gibt-es-nicht");
        let answer = lead.saves("mintmobil", &offer, &form).await.with_status(422);
        assert_eq!(html::dangling_errors(&answer.text()), Some(Vec::new()), "{key}");
        assert_eq!(answer.says("Mein Titel"), true, "{key}");
    }
}

#[tokio::test]
async fn the_forms_of_the_workspace_lose_nothing() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let room = |room: &str| format!("/arbeitsplatz/mintmobil/{room}");
    let long = "x".repeat(90);
    let form = Form::new(&[("title", &long), ("summary", "Ein Satz")]);
    keeps(lead.posts_form(room("angebote/neu"), &form).await, &form);
    let form = Form::new(&[
        ("name", "Neuer Name"),
        ("short_text", "Kurz"),
        ("description", "Lang"),
        ("website", "beispiel"),
        ("email", "kein at"),
    ]);
    let network = app.network("mintmobil").await;
    keeps(lead.posts_form(room("profil"), &form.clone().over(&network)).await, &form);
    let form =
        Form::new(&[("round", "99"), ("phase", "x"), ("reference", "16MCJ"), ("since", "2030"), ("until", "2020")]);
    keeps(lead.posts_form(room("profil/foerderung"), &form).await, &form);
    let form = Form::new(&[
        ("contact_name", "Ada"),
        ("contact_function", "Labor"),
        ("contact_email", "x"),
        ("contact_phone", "y"),
        ("consent_on", "z"),
    ]);
    keeps(lead.posts_form(room("profil/kontakte"), &form).await, &form);
    let form = Form::new(&[
        ("organisation_name", "Verein"),
        ("website", "x"),
        ("description", "Wir"),
        ("tasks", "Alles"),
        ("since", "gestern"),
        ("until", "nie"),
    ]);
    keeps(lead.posts_form(room("partner/neu"), &form).await, &form);
    let form = Form::new(&[("note", "Weil"), ("since", "gestern"), ("until", "nie")]);
    keeps(lead.posts_form(room("verbindungen/neu"), &form).await, &form);
}

#[tokio::test]
async fn the_forms_of_the_state_office_lose_nothing() {
    let app = TestApp::new().await;
    let staff = app.sign_in("mintraum").await;
    let long = "N".repeat(121);
    let form = Form::new(&[("name", &long)]);
    keeps(staff.posts_form("/mintraum/netzwerke", &form).await, &form);
    let form = Form::new(&[("since", "gestern"), ("until", "nie")]);
    keeps(staff.posts_form("/mintraum/netzwerke/bamberg/anerkennung", &form).await, &form);
    let form = Form::new(&[("note", "Weil"), ("since", "gestern"), ("until", "nie")]);
    keeps(staff.posts_form("/mintraum/verbindungen", &form).await, &form);
}

#[tokio::test]
async fn a_refused_decision_loses_nothing() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let offer = lead.hands_in("mintmobil", &complete(&app, "mintmobil", "Titel").await, "").await;
    staff.claims(&offer).await.with_status(303);
    let form = Form::new(&[("reason", "Weil es so ist"), ("remark_title", "Halber Gedanke")]);
    let answer = staff.rules(&app.latest(&offer).await, &form.clone().set("entscheidung", "reject")).await;
    keeps(answer, &form);
    let empty = staff.decides(&offer, "request_changes", "").await;
    keeps(empty, &Form::default());
    assert_eq!(app.latest(&offer).await.state.code(), "claimed");
}
