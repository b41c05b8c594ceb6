//! The buttons around the editor work without JavaScript, and none of them loses what was typed.

use crate::{
    harness::{TestApp, complete},
    html,
};
use mintverbund::domain::review::OfferState;

/// What the buttons of a page that belong to the form of the editor are for, in their order.
fn buttons_of_the_form(page: &str) -> Vec<String> {
    let tags = html::tags(page);
    let buttons = tags.iter().filter(|tag| tag.name == "button" && tag.get("name") == Some("dann"));
    buttons.filter_map(|tag| tag.get("value")).map(str::to_owned).collect()
}

/// The addresses of the forms of a page, in their order.
fn forms(page: &str, offer: &str) -> Vec<String> {
    let tags = html::tags(page);
    let forms = tags.iter().filter(|tag| tag.name == "form").filter_map(|tag| tag.get("action"));
    forms.map(|action| action.replace(offer, "{id}")).collect()
}

#[tokio::test]
async fn every_button_beside_the_editor_but_one_belongs_to_its_form() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let form = complete(&app, "mintmobil", "Labor").await;
    let offer = lead.hands_in("mintmobil", &form, "").await;
    staff.approves(&offer).await;
    lead.saves("mintmobil", &offer, &form.set("title", "Neues Labor")).await.with_status(303);
    let page = lead.opens(format!("/arbeitsplatz/mintmobil/angebote/{offer}")).await.with_status(200).text();
    let buttons = [
        "eingabe",
        "serie",
        "suchen_organiser",
        "suchen_further_partners",
        "bestaetigen",
        "kopieren",
        "pausieren",
        "archivieren",
        "speichern",
        "vorschau",
        "einreichen",
    ];
    assert_eq!(buttons_of_the_form(&page), buttons);
    let own = ["/abmelden", "/arbeitsplatz/mintmobil/angebote/{id}", "/arbeitsplatz/mintmobil/angebote/{id}/verwerfen"];
    assert_eq!(forms(&page, offer.as_str()), own);
}

#[tokio::test]
async fn a_button_saves_what_was_typed_before_it_acts() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let form = complete(&app, "mintmobil", "Labor").await;
    let offer = lead.hands_in("mintmobil", &form, "").await;
    staff.approves(&offer).await;
    let steps = [
        ("pausieren", OfferState::Paused),
        ("fortsetzen", OfferState::Live),
        ("bestaetigen", OfferState::Live),
        ("archivieren", OfferState::Archived),
    ];
    for (button, state) in steps {
        let typed = form.clone().set("title", format!("Vor {button}")).set("dann", button);
        lead.saves("mintmobil", &offer, &typed).await.with_status(303);
        let title = app.latest(&offer).await.content.title.to_string();
        assert_eq!((title, app.offer(&offer).await.state), (format!("Vor {button}"), state));
    }
    app.is_sound().await;
}

#[tokio::test]
async fn a_copy_has_the_text_that_was_just_typed() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Anfang").await;
    let typed = complete(&app, "mintmobil", "Gerade getippt").await.set("dann", "kopieren");
    let copy = lead.saves("mintmobil", &offer, &typed).await.with_status(303).made();
    let copy = app.latest(&copy.parse().expect("the address of the copy")).await;
    assert_eq!(copy.content.title.as_str(), "Gerade getippt (Kopie)");
    assert_eq!(app.latest(&offer).await.content.title.as_str(), "Gerade getippt");
}

#[tokio::test]
async fn a_button_does_nothing_while_something_typed_is_wrong() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Anfang").await;
    let typed = complete(&app, "mintmobil", "Quaxtitel").await.set("age_from", "zwölf").set("dann", "archivieren");
    let answer = lead.saves("mintmobil", &offer, &typed).await.with_status(422);
    assert_eq!(answer.says_of(&["Quaxtitel", "zwölf"]), ["Quaxtitel", "zwölf"]);
    assert_eq!(app.offer(&offer).await.state, OfferState::Live);
}

/// Whatever is missing, the link leads to an input that is there.
#[tokio::test]
async fn what_is_missing_leads_to_its_input() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Anfang").await;
    let complete = complete(&app, "mintmobil", "Labor").await;
    let cases: [&[(&str, &str)]; 5] = [
        &[("place_town", ""), ("place_kreis", ""), ("contact_email", "")],
        &[("cost_kind", "range"), ("registration_kind", "link"), ("recurrence", "once")],
        &[("registration_kind", "email"), ("recurrence", "once"), ("date_day", "2020-01-01")],
        &[("registration_kind", "phone"), ("recurrence", "once"), ("period_to", "2020-01-01")],
        &[("mode", "mobile"), ("cost_kind", ""), ("registration_kind", ""), ("organiser", "")],
    ];
    for case in cases {
        lead.saves("mintmobil", &offer, &complete.clone().set_all(case)).await.with_status(303);
        let page = lead.opens(format!("/arbeitsplatz/mintmobil/angebote/{offer}")).await.with_status(200).text();
        let tags = html::tags(&page);
        let links: Vec<&str> = tags.iter().filter_map(|tag| tag.get("href")?.strip_prefix("#field-")).collect();
        let there = |link: &&str| tags.iter().any(|tag| tag.get("id") == Some(&format!("field-{link}")));
        assert_eq!((links.len() >= 2, links.iter().filter(|link| !there(link)).count()), (true, 0), "{links:?}");
    }
}

#[tokio::test]
async fn a_button_of_an_old_page_does_not_bring_back_what_was_put_away_meanwhile() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let network = app.network("mintmobil").await;
    let offer = app.public_offer_of(&network.id).await.offer_id;
    lead.acts("mintmobil", &offer, "pausieren").await.with_status(303);
    lead.acts("mintmobil", &offer, "archivieren").await.with_status(303);
    for button in ["fortsetzen", "pausieren"] {
        let late = lead.acts("mintmobil", &offer, button).await.with_status(409);
        assert_eq!(late.says("Das Angebot ist inzwischen archiviert."), true, "{button}");
    }
    assert_eq!(app.listings().await.iter().any(|listing| listing.offer_id == offer), false);
    lead.acts("mintmobil", &offer, "zurueckholen").await.with_status(303);
    assert_eq!(app.listings().await.iter().any(|listing| listing.offer_id == offer), true);
}
