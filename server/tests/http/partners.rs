//! The pages of partners: contacts beside them, the shared entry, and the history that tells of it.

use crate::harness::{Actor, TestApp};
use mintverbund::{
    domain::seen::Seen,
    store::{partnership, partnership::Partner},
};

const ROOM: &str = "/arbeitsplatz/mintmobil";

async fn partners(app: &TestApp) -> Vec<Partner> {
    let id = app.network("mintmobil").await.id;
    partnership::of_network(&mut app.reader().await, &id).await.expect("partners")
}

async fn enters(lead: &Actor, name: &str) {
    let new = [("organisation_name", name), ("sector", "civil"), ("role", "supporter")];
    lead.posts(format!("{ROOM}/partner/neu"), &new).await.with_status(303);
}

#[tokio::test]
async fn a_partner_shows_its_contacts_and_the_way_to_add_one() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let partner = partners(&app).await.remove(0);
    let own = [("contact_function", "Quaxeigene"), ("contact_phone", "0951 1")];
    lead.posts(format!("{ROOM}/profil/kontakte"), &own).await.with_status(303);
    let theirs = [("contact_organisation", partner.organisation_id.as_str()), ("contact_function", "Quaxihre")];
    let theirs = [theirs[0], theirs[1], ("contact_phone", "0951 2")];
    lead.posts(format!("{ROOM}/profil/kontakte"), &theirs).await.with_status(303);
    let page = lead.opens(format!("{ROOM}/partner/{}", partner.id)).await.with_status(200);
    let add = format!("{ROOM}/profil/kontakte?einrichtung={}", partner.organisation_id);
    assert_eq!(page.says_of(&["Quaxihre", "Quaxeigene", "Bearbeiten", &add]), ["Quaxihre", "Bearbeiten", &add]);
    let form = lead.opens(&add).await.with_status(200).main();
    let chosen = format!("<option value=\"{}\" selected", partner.organisation_id);
    assert_eq!(form.contains(&chosen), true);
}

#[tokio::test]
async fn who_enters_a_partner_anew_sees_that_it_is_one_already() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    enters(&lead, "Volkshochschule Quaxstadt").await;
    let again =
        [("organisation_name", "VHS Quaxstadt"), ("sector", "civil"), ("role", "supporter"), ("tasks", "Quaxaufgabe")];
    let asked = lead.posts(format!("{ROOM}/partner/neu"), &again).await.with_status(422);
    let words = ["Volkshochschule Quaxstadt", "schon Partner", "Quaxaufgabe", "Diese aufnehmen"];
    assert_eq!(asked.says_of(&words), words[..3]);
    let sure = [&again[..], &[("despite", "VHS Quaxstadt")]].concat();
    lead.posts(format!("{ROOM}/partner/neu"), &sure).await.with_status(303);
}

#[tokio::test]
async fn a_corrected_entry_says_who_shares_it_and_staff_reach_it_too() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    enters(&lead, "Quaxverein").await;
    let partner = partners(&app).await.into_iter().find(|partner| partner.name == "Quaxverein").expect("the partner");
    let path = format!("{ROOM}/partner/{}/eintrag", partner.id);
    assert_eq!(lead.opens(&path).await.with_status(200).says("niemand, sonst nutzt ihn keiner"), true);
    crate::markers::join(&app, "cham", "koordination").await;
    let take = [("organisation", partner.organisation_id.as_str()), ("role", "supporter")];
    lead.posts("/arbeitsplatz/cham/partner/neu", &take).await.with_status(303);
    let both = [app.network("mintmobil").await.name, app.network("cham").await.name];
    let told = staff.opens(&path).await.with_status(200);
    let orders = [format!("{} und {}", both[0], both[1]), format!("{} und {}", both[1], both[0])];
    assert_eq!(orders.iter().filter(|names| told.says(names)).count(), 1);
    let corrected = [("organisation_name", "Quaxverein Neu"), ("sector", "civil"), ("seen", "version:1")];
    staff.posts(&path, &corrected).await.with_status(303);
    let told = lead.opens(format!("{ROOM}/verlauf")).await.with_status(200);
    let words =
        ["den Eintrag von Quaxverein Neu im Verzeichnis berichtigt", "Name: Quaxverein → Quaxverein Neu", "im Auftrag"];
    assert_eq!(told.says_of(&words), words);
}

#[tokio::test]
async fn a_partner_of_offers_cannot_be_removed_and_the_page_says_why() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    enters(&lead, "Quaxverein").await;
    let partner = partners(&app).await.into_iter().find(|partner| partner.name == "Quaxverein").expect("the partner");
    let path = format!("{ROOM}/partner/{}/entfernen", partner.id);
    let seen = Seen::from(&partner.terms()).to_string();
    let offer = lead.begins("mintmobil", "Labor").await;
    let form = crate::harness::complete(&app, "mintmobil", "Labor").await;
    lead.saves("mintmobil", &offer, &form.clone().set("organiser", &partner.organisation_id)).await.with_status(303);
    let refused = lead.posts(&path, &[("seen", &seen)]).await.with_status(409);
    assert_eq!(refused.says("Angebote des Netzwerks nennen diese Einrichtung."), true);
    lead.saves("mintmobil", &offer, &form).await.with_status(303);
    lead.posts(&path, &[("seen", &seen)]).await.with_status(303);
    assert_eq!(partners(&app).await.iter().any(|one| one.id == partner.id), false);
    app.is_sound().await;
}

#[tokio::test]
async fn the_history_hides_drafts_from_the_state_office_and_turns_its_pages() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    lead.begins("mintmobil", "Quaxentwurf").await;
    for number in 0..31 {
        let contact = [("contact_phone", format!("0951 {number}"))];
        lead.posts(format!("{ROOM}/profil/kontakte"), &contact).await.with_status(303);
    }
    let path = format!("{ROOM}/verlauf");
    let first = lead.opens(&path).await.with_status(200);
    let second = lead.opens(format!("{path}?seite=2")).await.with_status(200);
    assert_eq!((first.says("Quaxentwurf"), second.says("mit „Quaxentwurf“ begonnen")), (false, true));
    let theirs = staff.opens(format!("{path}?seite=2")).await.with_status(200);
    assert_eq!((theirs.says("Quaxentwurf"), theirs.says("einen Kontakt eingetragen")), (false, true));
}
