//! The state office reads and works in the rooms of networks that are not its own: no page takes it for theirs.

use crate::{
    addresses::{Known, signed_in},
    harness::TestApp,
};

/// Words for somebody who belongs to the network.
const OWN: [&str; 8] =
    ["dein Netzwerk", "deines Netzwerks", "deinem Netzwerk", "Dein Netzwerk", " euer ", " eure ", " eurem ", " eures "];

#[tokio::test]
async fn no_page_of_a_network_takes_the_state_office_for_its_own_people() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let known = Known::of(&app, "mintmobil", &lead, &staff).await;
    let mut wrong = Vec::new();
    for pattern in signed_in("GET").into_iter().filter(|pattern| pattern.starts_with("/arbeitsplatz/{netzwerk}/")) {
        let page = staff.opens(known.path(pattern)).await;
        let words = OWN.into_iter().filter(|words| page.main().contains(words));
        wrong.extend(words.map(|words| format!("{pattern}: {words}")));
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[tokio::test]
async fn a_refusal_says_why_it_is_one_for_whoever_reads_it() {
    let app = TestApp::new().await;
    let editor = "/arbeitsplatz/mintmobil/angebote/neu";
    let refused = [
        ("mintraum", editor, "Das tut das Netzwerk selbst"),
        ("lesen", editor, "Das geht mit deiner Rolle nicht"),
        ("region", editor, "Das gehört zu einem anderen Netzwerk"),
        ("region", "/mintraum/pruefung", "Das ist die Arbeit von MINTraum"),
    ];
    for (who, path, title) in refused {
        let page = app.sign_in(who).await.opens(path).await.with_status(403);
        assert_eq!(page.main().contains(&format!("<h1>{title}<")), true, "{who} on {path}");
    }
}

#[tokio::test]
async fn a_recognition_can_be_taken_away_and_has_no_time_then() {
    let app = TestApp::new().await;
    let staff = app.sign_in("mintraum").await;
    let (page, form) = ("/mintraum/netzwerke/bamberg", "/mintraum/netzwerke/bamberg/anerkennung");
    let seen = || async {
        let html = staff.opens(page).await.text();
        let html = html.split(form).nth(1).expect("the form").to_owned();
        let tag = crate::html::tags(&html).into_iter().find(|tag| tag.get("name") == Some("seen"));
        tag.and_then(|tag| tag.get("value").map(str::to_owned)).expect("what is on the screen")
    };
    let on_screen = seen().await;
    let timed = [("seen", on_screen.as_str()), ("state", ""), ("since", "2022"), ("until", "")];
    let refused = staff.posts(form, &timed).await.with_status(422);
    assert_eq!(refused.says("Ohne Anerkennung gibt es keine Zeit."), true);
    let none = [("seen", on_screen.as_str()), ("state", ""), ("since", ""), ("until", "")];
    staff.posts(form, &none).await.with_status(303);
    assert_eq!(staff.opens(page).await.says("nicht als MINT-Region anerkannt"), true);
    assert_eq!(app.text_of("SELECT CAST(COUNT(*) AS TEXT) FROM recognition r JOIN network n ON n.id = r.network_id WHERE n.slug = 'bamberg'").await, "0");
    let again = seen().await;
    let none = [("seen", again.as_str()), ("state", ""), ("since", ""), ("until", "")];
    staff.posts(form, &none).await.with_status(303);
    let history = staff.opens("/arbeitsplatz/bamberg/verlauf").await;
    assert_eq!(
        history.text().matches("die Anerkennung als MINT-Region entfernt").count(),
        2,
        "said once, and once in its link"
    );
    assert_eq!(history.says("href=\"/arbeitsplatz/bamberg/profil\""), true);
}

#[tokio::test]
async fn a_copy_needs_a_title_of_its_own() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let form = crate::harness::complete(&app, "mintmobil", "Labor (Kopie)").await;
    let offer = lead.begins("mintmobil", "Labor (Kopie)").await;
    lead.saves("mintmobil", &offer, &form).await.with_status(303);
    let page = lead.opens(format!("/arbeitsplatz/mintmobil/angebote/{offer}")).await;
    assert_eq!(page.says("ein Titel ohne „(Kopie)“"), true);
    lead.submits("mintmobil", &offer, "").await.with_status(422);
    lead.saves("mintmobil", &offer, &form.set("title", "Labor in Hof")).await.with_status(303);
    lead.submits("mintmobil", &offer, "").await.with_status(303);
}
