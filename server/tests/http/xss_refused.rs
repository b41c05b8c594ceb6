//! A refused form comes back with what was typed, as text.

use crate::{
    harness::{Actor, Answer, Form, TestApp, complete},
    xss::{EVIL, dangers},
};
use mintverbund::domain::content::OfferField;

/// Everything that the editor asks for, as the document itself says.
fn keys() -> Vec<&'static str> {
    OfferField::ALL.iter().flat_map(|field| field.inputs()).collect()
}

fn evil(keys: &[&str]) -> Form {
    keys.iter().fold(Form::default(), |form, key| form.set(key, EVIL))
}

async fn refused(answer: Answer) {
    let answer = answer.with_status(422);
    assert_eq!((dangers(&answer), answer.says("&lt;script&gt;x")), (Vec::new(), true), "{}", answer.asked);
}

#[tokio::test]
async fn the_editor() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Neu").await;
    refused(lead.saves("mintmobil", &offer, &evil(&keys())).await).await;
}

#[tokio::test]
async fn the_conflict_of_the_editor() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Neu").await;
    let seen = app.latest(&offer).await;
    let form = complete(&app, "mintmobil", EVIL).await;
    lead.saves("mintmobil", &offer, &form).await.with_status(303);
    for form in [form.set("summary", EVIL), evil(&keys()).set("title", EVIL)] {
        let answer = lead.saves_as_seen("mintmobil", &offer, &form, &seen).await;
        assert_eq!((dangers(&answer), answer.says("&lt;script&gt;x")), (Vec::new(), true));
    }
}

#[tokio::test]
async fn the_forms_of_the_workspace() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let long = EVIL.repeat(20);
    let forms: [(&str, &[&str]); 7] = [
        ("angebote/neu", &["title", "summary"]),
        ("profil", &["name", "short_text", "description", "website", "email", "carrier", "seen"]),
        ("profil/gebiet", &["ags", "covered_since", "covered_until"]),
        ("profil/foerderung", &["round", "phase", "funder", "reference", "since", "until"]),
        ("profil/kontakte", &["contact_name", "contact_function", "contact_email", "contact_phone", "consent_on"]),
        (
            "partner/neu",
            &["organisation_name", "sector", "kind", "ags", "website", "description", "role", "tasks", "since"],
        ),
        ("verbindungen/neu", &["other", "relation", "note", "since", "until"]),
    ];
    for (room, keys) in forms {
        let path = format!("/arbeitsplatz/mintmobil/{room}");
        let form = keys.iter().fold(Form::default(), |form, key| form.set(key, &long));
        shown_or_dropped(&lead, &path, form).await;
        shown_or_dropped(&lead, &path, evil(keys)).await;
    }
}

/// Choices that do not exist cannot be shown again; texts are, unless they are fine as they are.
async fn shown_or_dropped(actor: &Actor, path: &str, form: Form) {
    let answer = actor.posts_form(path, &form).await;
    if answer.status == 303 {
        return;
    }
    let answer = answer.with_status(422);
    let shown = answer.says("&lt;script&gt;x") || path.ends_with("gebiet");
    assert_eq!((dangers(&answer), shown), (Vec::new(), true), "{path}");
}

#[tokio::test]
async fn the_forms_of_the_state_office() {
    let app = TestApp::new().await;
    let staff = app.sign_in("mintraum").await;
    refused(staff.posts("/mintraum/netzwerke", &[("name", EVIL.repeat(3).as_str())]).await).await;
    let recognition = [("state", EVIL), ("since", EVIL), ("until", EVIL), ("seen", EVIL)];
    refused(staff.posts("/mintraum/netzwerke/bamberg/anerkennung", &recognition).await).await;
    let link = [("proposer", EVIL), ("other", EVIL), ("relation", EVIL), ("note", EVIL), ("since", EVIL)];
    refused(staff.posts("/mintraum/verbindungen", &link).await).await;
}

#[tokio::test]
async fn the_form_to_sign_in() {
    let app = TestApp::new().await;
    let typed = [("email", EVIL), ("password", EVIL), ("weiter", EVIL)];
    refused(app.anonymous().posts("/anmelden", &typed).await).await;
}
