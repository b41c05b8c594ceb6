//! "Wer macht Robotik?": themes of networks, and networks that work in all of Bavaria.

use crate::harness::{Actor, Form, TestApp};
use mintverbund::{actions::profile::edit_themes::Focus, domain::seen::Seen, store::theme};

const MINE: &str = "/arbeitsplatz/mintmobil/profil/themen";
const LIST: &str = "/mintraum/themen";

/// Chooses themes, having seen what stands there.
async fn chooses(app: &TestApp, lead: &Actor, themes: &[&str], statewide: bool) {
    let network = app.network("mintmobil").await;
    let before = theme::of_network(&mut app.reader().await, &network.id).await.expect("themes");
    let seen = Seen::of_values(&Focus::typed(&before, network.statewide));
    let pairs: Vec<(&str, &str)> = themes.iter().map(|code| ("theme", *code)).collect();
    let form = Form::new(&pairs).set("statewide", if statewide { "1" } else { "" }).over(seen);
    lead.posts_form(MINE, &form).await.with_status(303);
}

#[tokio::test]
async fn whoever_asks_who_works_on_a_theme_finds_networks_contacts_and_offers() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    let all = visitor.opens("/themen").await.with_status(200);
    assert_eq!(all.says_of(&["Robotik", "Informatik", "Weitere Themen", "Chemie"]).len(), 4);
    let page = visitor.opens("/themen/robotik").await.with_status(200);
    let told = ["Wer macht Robotik?", "MINTmobil", "/netzwerke/mintmobil/nachricht", "offer-card"];
    assert_eq!(page.says_of(&told), told);
    assert_eq!(visitor.opens("/themen/chemie").await.says("Noch hat kein Netzwerk"), true);
    for path in ["/themen/gibt-es-nicht", "/themen/mint_gesamt"] {
        visitor.opens(path).await.with_status(404);
    }
    let network = visitor.opens("/netzwerke/mintmobil").await;
    assert_eq!(network.says_of(&["/themen/robotik", "aus den Beispielangeboten dieser Vorführung"]).len(), 2);
}

#[tokio::test]
async fn lists_are_narrowed_by_theme_and_reach_and_say_what_they_do_not_know() {
    let app = TestApp::new().await;
    let (lead, visitor) = (app.sign_in("koordination").await, app.anonymous());
    let shows = async |path: &str| {
        let page = visitor.opens(path).await.with_status(200);
        ["/netzwerke/mintmobil\"", "/netzwerke/zukunftswerker\""].map(|link| page.says(link))
    };
    assert_eq!(shows("/cluster").await, [true, true]);
    assert_eq!(shows("/cluster?thema=robotik").await, [true, false]);
    assert_eq!(shows("/cluster?thema=chemie").await, [false, false]);
    assert_eq!(shows("/cluster?reichweite=landesweit").await, [false, false]);
    chooses(&app, &lead, &["chemie"], true).await;
    assert_eq!(shows("/cluster?thema=chemie&reichweite=landesweit").await, [true, false]);
    let strange = visitor.opens("/cluster?thema=%3Cb%3E&reichweite=welt").await.with_status(200);
    assert_eq!(strange.says_of(&["„&lt;b&gt;“ gibt es nicht", "„welt“ gibt es nicht", "mintmobil"]).len(), 3);
    let empty = visitor.opens("/regionen?thema=chemie").await.with_status(200);
    assert_eq!(empty.says_of(&["So ein Netzwerk steht nicht auf dieser Liste", "Alle anzeigen"]).len(), 2);
    let office = app.sign_in("mintraum").await;
    assert_eq!(
        office.opens("/mintraum/netzwerke?thema=chemie").await.says_of(&["MINTmobil", "Nur Netzwerke zum Thema"]).len(),
        2
    );
    assert_eq!(office.opens("/mintraum/netzwerke?thema=robotik").await.says("MINTmobil"), false);
    assert_eq!(office.opens("/mintraum/netzwerke?zeige=landesweit").await.says("MINTmobil"), true);
}

#[tokio::test]
async fn a_network_that_works_everywhere_stands_on_every_kreis_and_fills_no_white_spot() {
    let app = TestApp::new().await;
    let (lead, staff, visitor) = (app.sign_in("koordination").await, app.sign_in("mintraum").await, app.anonymous());
    let white = async || {
        let text = visitor.opens("/kreise").await.with_status(200).main();
        text.split(" von 96 Kreisen").next().and_then(|before| before.rsplit("In ").next().map(str::to_owned))
    };
    let before = white().await;
    assert_eq!(visitor.opens("/kreise/09762").await.says("MINTmobil"), false);
    chooses(&app, &lead, &["chemie"], true).await;
    assert_eq!(white().await, before, "as many as without it");
    let kreis = visitor.opens("/kreise/09762").await.with_status(200);
    assert_eq!(kreis.says_of(&["Landesweite Netzwerke", "MINTmobil"]).len(), 2);
    assert_eq!(visitor.opens("/kreise").await.says("Landesweite Netzwerke"), true);
    assert_eq!(visitor.opens("/netzwerke/mintmobil").await.says("landesweit"), true);
    assert_eq!(staff.opens("/mintraum/kreise").await.says("Landesweit arbeiten und zählen hier in keinem Kreis"), true);
    assert_eq!(lead.opens("/arbeitsplatz/mintmobil/verlauf").await.says("Themen: Informatik, Robotik → Chemie"), true);
}

#[tokio::test]
async fn the_office_keeps_the_list_and_nobody_takes_a_theme_from_a_network_unasked() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    lead.posts(LIST, &[("name", "Quax")]).await.with_status(403);
    let empty = staff.posts(LIST, &[("name", "  ")]).await.with_status(422);
    assert_eq!(empty.says("href=\"#field-name\""), true);
    staff.posts(LIST, &[("name", "Quax & Co.")]).await.with_status(303);
    let again = staff.posts(LIST, &[("name", "quax co")]).await.with_status(422);
    assert_eq!(again.says("Dieses Thema steht schon auf der Liste."), true);
    let one = format!("{LIST}/quax-co");
    assert_eq!(staff.opens(&one).await.with_status(200).says("Von der Liste nehmen"), true);
    staff.posts(&one, &[("vorher", "Etwas"), ("name", "Quaxneu")]).await.with_status(409);
    staff.posts(&one, &[("vorher", "Quax & Co."), ("name", "Quaxneu")]).await.with_status(303);
    assert_eq!(lead.opens(MINE).await.with_status(200).says("Quaxneu"), true);
    chooses(&app, &lead, &["quax-co"], false).await;
    let refused = staff.presses(format!("{one}/entfernen")).await.with_status(422);
    assert_eq!(refused.says("Netzwerke arbeiten zu diesem Thema"), true);
    chooses(&app, &lead, &[], false).await;
    staff.presses(format!("{one}/entfernen")).await.with_status(303);
    staff.opens(&one).await.with_status(404);
    staff.opens(format!("{LIST}/informatik")).await.with_status(404);
}
