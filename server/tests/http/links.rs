//! Links on the pages: who has to agree, who may say so, and what becomes of them.

use crate::harness::{Actor, TestApp};
use mintverbund::{
    domain::{id::NetworkId, link::LinkState},
    store::link,
};

const STAFF: &str = "/mintraum/verbindungen";

/// The proposal of a network that waits for an answer.
async fn waiting(app: &TestApp, network: &NetworkId) -> String {
    let links = link::of_network(&mut app.reader().await, network).await.expect("links");
    links.into_iter().find(|link| link.state == LinkState::Proposed).expect("a proposal").id.to_string()
}

/// What staff propose between two networks, and the link that comes of it.
async fn proposed(app: &TestApp, staff: &Actor, from: &str, to: &str, since: &str) -> String {
    let (from, to) = (app.network(from).await.id, app.network(to).await.id);
    let form = [("proposer", from.as_str()), ("other", to.as_str()), ("relation", "cooperates"), ("since", since)];
    staff.posts(STAFF, &form).await.with_status(303);
    waiting(app, &from).await
}

#[tokio::test]
async fn staff_link_two_networks_that_nobody_leads_and_the_pages_say_who_spoke() {
    let app = TestApp::new().await;
    let (staff, visitor) = (app.sign_in("mintraum").await, app.anonymous());
    let id = proposed(&app, &staff, "cham", "freising", "2026").await;
    let room = format!("/arbeitsplatz/freising/verbindungen/{id}");
    let (missing, control, recorded) = (
        "Es fehlt: Zustimmung von MINT-Region Freising, zurzeit ohne Koordination. MINTraum kann sie vermerken",
        format!("{STAFF}/{id}/zustimmung\""),
        "Zustimmung für MINT-Region Freising vermerkt durch MINTraum am ",
    );
    let words = ["Vorgeschlagen von MINTraum für MINT-Region Cham am ", missing, control.as_str(), recorded];
    for page in [STAFF, &room] {
        assert_eq!(staff.opens(page).await.with_status(200).says_of(&words), words[..3], "{page}");
    }
    let is_public = async || visitor.opens("/netzwerke/freising").await.with_status(200).says("/netzwerke/cham\"");
    assert_eq!(is_public().await, false);
    staff.presses(format!("{STAFF}/{id}/zustimmung")).await.with_status(303);
    for page in [STAFF, &room] {
        assert_eq!(staff.opens(page).await.with_status(200).says_of(&words), [words[0], recorded], "{page}");
    }
    assert_eq!(is_public().await, true);
    app.is_sound().await;
}

#[tokio::test]
async fn nobody_speaks_for_a_network_with_a_coordination() {
    let app = TestApp::new().await;
    let (staff, lead) = (app.sign_in("mintraum").await, app.sign_in("region").await);
    let id = proposed(&app, &staff, "cham", "bamberg", "2026").await;
    let page = staff.opens(STAFF).await;
    assert_eq!(page.says_of(&[&format!("{STAFF}/{id}/zustimmung\"")]), Vec::<&str>::new());
    assert_eq!(staff.presses(format!("{STAFF}/{id}/zustimmung")).await.status, 409);
    assert_eq!(lead.presses(format!("{STAFF}/{id}/zustimmung")).await.status, 403);
    let answer = format!("/arbeitsplatz/bamberg/verbindungen/{id}/antwort");
    lead.posts(answer, &[("agrees", "1")]).await.with_status(303);
    let region = lead.opens(format!("/arbeitsplatz/bamberg/verbindungen/{id}")).await.with_status(200);
    assert_eq!(region.says("bestätigt"), true);
}

#[tokio::test]
async fn staff_who_belong_to_a_network_leave_its_links_to_a_colleague() {
    let app = TestApp::new().await;
    crate::markers::join(&app, "cham", "mintraum").await;
    let (staff, colleague) = (app.sign_in("mintraum").await, app.sign_in("pruefung").await);
    let id = proposed(&app, &staff, "cham", "freising", "2026").await;
    let (decide, note) = (format!("{STAFF}/{id}/entscheidung\""), "Für MINTraum entscheidet jemand anderes.");
    for page in [STAFF, &format!("/arbeitsplatz/freising/verbindungen/{id}")] {
        assert_eq!(staff.opens(page).await.says_of(&[&decide, note]), [note], "{page}");
        assert_eq!(colleague.opens(page).await.says_of(&[&decide, note]), [decide.as_str()], "{page}");
    }
    let confirm = [("entscheidung", "confirm")];
    assert_eq!(staff.posts(format!("{STAFF}/{id}/entscheidung"), &confirm).await.status, 409);
    colleague.posts(format!("{STAFF}/{id}/entscheidung"), &confirm).await.with_status(303);
}

#[tokio::test]
async fn an_end_ahead_leaves_the_link_in_force_until_it_has_passed() {
    let app = TestApp::new().await;
    let (staff, visitor) = (app.sign_in("mintraum").await, app.anonymous());
    let id = proposed(&app, &staff, "cham", "freising", "2020").await;
    staff.presses(format!("{STAFF}/{id}/zustimmung")).await.with_status(303);
    let tomorrow = app.now().plus(86_400).day().to_string();
    let ended = staff.posts(format!("{STAFF}/{id}/beenden"), &[(format!("until_{id}"), &tomorrow)]).await;
    let told = staff.follows(ended).await;
    assert_eq!(told.says_of(&["Bis dahin gilt die Verbindung weiter.", "Ende eingetragen von MINTraum am "]).len(), 2);
    let former = async || visitor.opens("/netzwerke/freising").await.with_status(200).says("Frühere Verbindungen");
    let before = former().await;
    app.hours_pass(49);
    assert_eq!([before, former().await], [false, true]);
}

#[tokio::test]
async fn a_proposal_that_begins_in_the_future_is_taken_back_by_either_form() {
    let app = TestApp::new().await;
    let staff = app.sign_in("mintraum").await;
    for path in [STAFF, "/arbeitsplatz/cham/verbindungen"] {
        let id = proposed(&app, &staff, "cham", "freising", "2099").await;
        staff.posts(format!("{path}/{id}/beenden"), &[("zuruecknehmen", "1")]).await.with_status(303);
        let cham = app.network("cham").await.id;
        let links = link::of_network(&mut app.reader().await, &cham).await.expect("links");
        let left = links.iter().find(|link| link.id.to_string() == id).expect("the link");
        assert_eq!((left.state.code(), left.period.in_words()), ("ended", "seit 2099".to_owned()), "{path}");
        assert_eq!(staff.opens(STAFF).await.says("Zurückgenommen von MINTraum am "), true);
    }
}
