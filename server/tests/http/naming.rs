//! Names that change, and departments: what the public reads of them, and who may say so.

use crate::harness::{Actor, Form, TestApp};
use mintverbund::{
    domain::{hiding::Hidable, id::OrganisationId, seen::Seen},
    store::{organisation, partnership},
};
use mintverbund_app::address::staff;

const TODAY: &str = "MINTmobil – Begeisterung fördern, Ressourcen bündeln";
const NAMES: &str = "/arbeitsplatz/mintmobil/profil/namen";

fn renaming(name: &str, on: &str, version: i64) -> Form {
    Form::new(&[("network_name", name), ("renamed_on", on)]).over(Seen::Version(version))
}

async fn version(app: &TestApp, slug: &str) -> i64 {
    app.network(slug).await.version
}

#[tokio::test]
async fn a_renamed_network_is_found_by_both_names_and_a_past_day_says_what_it_was_called() {
    let app = TestApp::new().await;
    let (lead, visitor) = (app.sign_in("koordination").await, app.anonymous());
    let page = lead.opens(NAMES).await.with_status(200);
    assert_eq!(
        page.says_of(&["Kein früherer Name ist eingetragen", "Umbenennung zurücknehmen"]),
        ["Kein früherer Name ist eingetragen"]
    );
    let now = version(&app, "mintmobil").await;
    for (form, status) in [
        (renaming("", "2026", now), 422),
        (renaming("Quaxwerk", "gestern", now), 422),
        (renaming(TODAY, "2026", now), 422),
        (renaming("Quaxwerk", "2026", now + 7), 409),
    ] {
        let answer = lead.posts_form(format!("{NAMES}/umbenennen"), &form).await.with_status(status);
        assert_eq!(answer.says("Namen des Netzwerks"), true);
    }
    lead.posts_form(format!("{NAMES}/umbenennen"), &renaming("Quaxwerk", "01.05.2026", now)).await.with_status(303);

    let moved = visitor.opens("/netzwerke/mintmobil").await.with_status(308);
    assert_eq!(moved.location(), "/netzwerke/quaxwerk");
    let page = visitor.opens("/netzwerke/quaxwerk").await.with_status(200);
    let told = ["<h1>Quaxwerk", "Frühere Namen", TODAY, "30. April 2026"];
    assert_eq!(page.says_of(&told), told);
    assert_eq!(page.says("An diesem Tag hieß"), false);
    let then = visitor.opens("/netzwerke/quaxwerk?stand=2026-04-30").await.with_status(200);
    assert_eq!(then.says(&format!("An diesem Tag hieß das Netzwerk {TODAY}.")), true);
    let listed = format!("{TODAY} (heute: Quaxwerk)");
    let lists = [
        "/cluster?stand=2026-04-30",
        "/cluster?stand=2026-04-30&als=csv",
        "/kreise?stand=2026-04-30",
        "/cluster?name=mintmobil",
    ];
    for path in lists {
        assert_eq!(visitor.opens(path).await.with_status(200).says(&listed), true, "{path}");
    }
    for path in ["/cluster", "/cluster?name=quax", "/kreise", "/cluster?als=csv"] {
        let page = visitor.opens(path).await.with_status(200);
        assert_eq!((page.says(&listed), page.says("Quaxwerk")), (false, true), "{path}");
    }
    assert_eq!(
        visitor.opens("/cluster?name=gibtesnicht").await.with_status(200).says("So ein Netzwerk steht nicht"),
        true
    );

    let mine = "/arbeitsplatz/quaxwerk/profil/namen";
    assert_eq!(lead.opens("/arbeitsplatz/quaxwerk/verlauf").await.says("das Netzwerk umbenannt"), true);
    let back = Form::new(&[]).over(Seen::Version(version(&app, "quaxwerk").await));
    lead.posts_form(format!("{mine}/zuruecknehmen"), &back).await.with_status(303);
    assert_eq!(lead.posts_form(format!("{NAMES}/zuruecknehmen"), &back).await.status, 409, "it has been taken back");
    let page = visitor.opens("/netzwerke/mintmobil").await.with_status(200);
    assert_eq!(page.says("Frühere Namen"), false);
    assert_eq!(visitor.opens("/netzwerke/quaxwerk").await.location(), "/netzwerke/mintmobil");
    app.is_sound().await;
}

/// The partnership and the identity of a new entry of a network.
async fn enters(app: &TestApp, lead: &Actor, name: &str) -> (String, OrganisationId) {
    let new = [("organisation_name", name), ("sector", "public"), ("role", "associated")];
    lead.posts("/arbeitsplatz/mintmobil/partner/neu", &new).await.with_status(303);
    let network = app.network("mintmobil").await.id;
    let partners = partnership::of_network(&mut app.reader().await, &network).await.expect("partners");
    let partner = partners.into_iter().find(|partner| partner.name == name).expect("the partner");
    (partner.id.to_string(), partner.organisation_id)
}

#[tokio::test]
async fn a_department_stands_with_its_organisation_on_both_pages_and_on_that_of_the_network() {
    let app = TestApp::new().await;
    let (lead, visitor) = (app.sign_in("koordination").await, app.anonymous());
    let (bureau, id) = enters(&app, &lead, "Quaxbüro").await;
    let (_, county) = enters(&app, &lead, "Landkreis Musterquax").await;
    let path = format!("/arbeitsplatz/mintmobil/partner/{bureau}/eintrag/teil-von");
    let page = lead.opens(&path).await.with_status(200);
    assert_eq!(page.says("Zurzeit ist sie als eigene Einrichtung eingetragen"), true);
    let version = organisation::version(&mut app.reader().await, &id).await.expect("the directory").expect("an entry");
    let form = |parent: &str, version: i64| Form::new(&[("parent", parent)]).over(Seen::Version(version));
    lead.posts_form(&path, &form(id.as_str(), version)).await.with_status(422);
    lead.posts_form(&path, &form("keine", version)).await.with_status(422);
    lead.posts_form(&path, &form(county.as_str(), version + 1)).await.with_status(409);
    app.sign_in("zukunft").await.posts_form(&path, &form(county.as_str(), version)).await.with_status(403);
    lead.posts_form(&path, &form(county.as_str(), version)).await.with_status(303);

    let page = visitor.opens("/partner/quaxbuero").await.with_status(200);
    assert_eq!(page.says_of(&["Teil von", "href=\"/partner/landkreis-musterquax\""]).len(), 2);
    let page = visitor.opens("/partner/landkreis-musterquax").await.with_status(200);
    assert_eq!(page.says_of(&["Abteilungen", "href=\"/partner/quaxbuero\""]).len(), 2);
    assert_eq!(visitor.opens("/netzwerke/mintmobil").await.says("Landkreis Musterquax · "), true);
    assert_eq!(lead.opens("/arbeitsplatz/mintmobil/verlauf").await.says("Teil von: Landkreis Musterquax"), true);

    // What is hidden is named nowhere.
    let office = app.sign_in("mintraum").await;
    let hide = [("reason", "complaint"), ("words", "Beschwerde.")];
    office.posts(staff::hide(&Hidable::Organisation(county)), &hide).await.with_status(303);
    for path in ["/partner/quaxbuero", "/netzwerke/mintmobil"] {
        assert_eq!(visitor.opens(path).await.with_status(200).says("Musterquax"), false, "{path}");
    }
}

#[tokio::test]
async fn the_office_finds_two_entries_that_nobody_suggests_and_puts_them_beside_each_other() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let ((_, one), (_, other)) =
        (enters(&app, &lead, "Quaxbüro").await, enters(&app, &lead, "Ganz anderes Haus").await);
    let list = "/mintraum/doppelte";
    assert_eq!(
        staff.opens(format!("{list}?suche=quax")).await.with_status(200).says(&format!("value=\"{one}\"")),
        true
    );
    let chosen = format!("{list}?suche=haus&eintrag={one}");
    let page = staff.opens(&chosen).await.with_status(200);
    assert_eq!(page.says_of(&[&format!("value=\"{one}\" checked"), &format!("value=\"{other}\"")]).len(), 2);
    assert_eq!(
        staff.opens(format!("{chosen}&vergleichen=1")).await.with_status(200).says("Wähle genau zwei Einträge"),
        true
    );
    let led = staff.opens(format!("{chosen}&eintrag={other}&vergleichen=1")).await.with_status(303);
    assert_eq!(led.location(), format!("{list}/{one}/{other}"));
    assert_eq!(
        staff
            .opens(format!("{list}?suche=gibtesnicht&eintrag=unsinn"))
            .await
            .with_status(200)
            .says("Kein weiterer Eintrag"),
        true
    );
}
