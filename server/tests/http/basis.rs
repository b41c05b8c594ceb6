//! How the register says what it knows, and how it knows it.

use crate::harness::{Actor, Answer, Form, TestApp};

const PAGE: &str = "/mintraum/netzwerke/mintmobil/belege";
const NETWORK: &str = "/netzwerke/mintmobil";

/// The marks of the statements whose row says these words, as the form names them.
fn marks(page: &Answer, words: &str) -> Vec<String> {
    let text = page.text();
    let rows = text.split("<tr").filter(|row| row.contains(words));
    rows.filter_map(|row| Some(row.split_once("name=\"statement\" value=\"")?.1.split_once('"')?.0.to_owned()))
        .collect()
}

fn seen(page: &Answer) -> String {
    let text = page.text();
    let (_, after) = text.split_once("name=\"seen\" value=\"").expect("what is on the screen");
    after.split_once('"').expect("its end").0.to_owned()
}

async fn record(staff: &Actor, words: &str, pairs: &[(&str, &str)]) -> Answer {
    let page = staff.opens(PAGE).await.with_status(200);
    let chosen = marks(&page, words);
    assert!(!chosen.is_empty(), "a statement with {words}");
    let seen = seen(&page);
    let mut all: Vec<(&str, &str)> = chosen.iter().map(|mark| ("statement", mark.as_str())).collect();
    all.push(("seen", &seen));
    all.extend(pairs);
    staff.posts_form(PAGE, &Form::new(&all)).await
}

#[tokio::test]
async fn every_network_page_tells_what_is_proved_claimed_and_inferred() {
    let app = TestApp::new().await;
    let visitor = app.anonymous();
    let mut signs = [0; 3];
    for network in mintverbund::store::network::list(&mut app.reader().await).await.expect("networks") {
        let page = visitor.opens(format!("/netzwerke/{}", network.slug)).await.with_status(200);
        assert_eq!(page.says("Woher wir das wissen"), true, "{}", network.slug);
        let text = page.main();
        for (at, code) in ["proved", "claimed", "inferred"].iter().enumerate() {
            signs[at] += text.matches(&format!("basis--{code}")).count();
        }
        assert_eq!(text.contains("basis--unknown"), false, "what nobody knows is not stated: {}", network.slug);
        assert_eq!(text.contains("<details class=\"basis"), true, "{}", network.slug);
    }
    assert!(signs[0] > 25 && signs[2] > 25, "the demonstration has proved and inferred statements: {signs:?}");
}

#[tokio::test]
async fn what_is_proved_says_its_source_and_a_change_takes_the_proof_away() {
    let app = TestApp::new().await;
    let (lead, staff, visitor) = (app.sign_in("koordination").await, app.sign_in("mintraum").await, app.anonymous());
    let proof = [
        ("certainty", "proved"),
        ("source", "Quaxblatt <b>Nr. 7</b>"),
        ("address", "https://quax.example/7"),
        ("seen_on", "3.11.2026"),
    ];
    record(&staff, "August 2027", &proof).await.with_status(303);
    let page = visitor.opens(NETWORK).await.main();
    assert_eq!(
        page.contains(
            "<a href=\"https://quax.example/7\" rel=\"nofollow noopener\">Quaxblatt &lt;b&gt;Nr. 7&lt;/b&gt;</a>"
        ),
        true
    );
    assert_eq!(lead.opens("/arbeitsplatz").await.says("festgehalten, wie sicher das ist: belegt"), true);
    assert_eq!(
        lead.opens("/arbeitsplatz/mintmobil/verlauf").await.says("wie sicher eine Angabe über das Netzwerk ist"),
        true
    );
    let profile = lead.opens("/arbeitsplatz/mintmobil/profil").await.with_status(200).text();
    let (_, after) = profile.rsplit_once("/profil/foerderung/").expect("the second funding");
    let address = format!("/arbeitsplatz/mintmobil/profil/foerderung/{}", after.split_once('"').expect("an end").0);
    let form = lead.opens(&address).await.with_status(200);
    let seen = seen(&form);
    let terms = [("seen", seen.as_str()), ("round", "2"), ("phase", "2"), ("since", "2025"), ("until", "31.12.2027")];
    lead.posts(&address, &terms).await.with_status(303);
    let page = visitor.opens(NETWORK).await.main();
    assert_eq!((page.contains("31. Dezember 2027"), page.contains("Quaxblatt")), (true, false));
    assert_eq!(page.contains("vom Netzwerk angegeben am"), true);
}

#[tokio::test]
async fn what_nobody_knows_is_nowhere_in_public_on_no_server() {
    let app = TestApp::new().await;
    let staff = app.sign_in("mintraum").await;
    let second = TestApp::on(crate::harness::open(&app.file()).await, crate::harness::Folder::new());
    let page = app.anonymous().opens(NETWORK).await.main();
    let (before, _) = page.split_once(">iSo e.V.</a>").expect("the partner");
    let partner = before.rsplit_once("href=\"").expect("its address").1.trim_end_matches('"').to_owned();
    for visitor in [app.anonymous(), second.anonymous()] {
        let page = visitor.opens(NETWORK).await.main();
        assert_eq!((page.contains("iSo e.V."), page.contains("bis August 2027")), (true, true));
        visitor.opens(&partner).await.with_status(200);
        assert_eq!(visitor.opens("/cluster").await.main().contains("Förderung endet bald"), true);
    }
    record(&staff, "Partner und Rolle: iSo e.V.", &[("certainty", "unknown")]).await.with_status(303);
    record(&staff, "Ende der Förderung: Runde II, Phase 2", &[("certainty", "unknown")]).await.with_status(303);
    for visitor in [app.anonymous(), second.anonymous()] {
        let page = visitor.opens(NETWORK).await.main();
        assert_eq!((page.contains("iSo e.V."), page.contains("bis August 2027")), (false, false));
        visitor.opens(&partner).await.with_status(404);
    }
    assert_eq!(staff.opens(PAGE).await.says("iSo e.V."), true, "the office goes on seeing it");
}

#[tokio::test]
async fn a_form_that_cannot_be_taken_keeps_what_was_typed() {
    let app = TestApp::new().await;
    let staff = app.sign_in("mintraum").await;
    let answer = record(&staff, ">Träger<", &[("certainty", "proved"), ("source", "Quaxblatt")]).await.with_status(422);
    let text = answer.text();
    assert_eq!(answer.says("Bitte angeben, wann es dort stand."), true);
    assert_eq!((text.contains("value=\"Quaxblatt\""), text.matches(" checked").count()), (true, 2));
    // Somebody else was faster: the ticks stay, and the page says so.
    let page = staff.opens(PAGE).await;
    let stale = seen(&page);
    let chosen = marks(&page, ">Träger<").remove(0);
    record(&staff, ">Träger<", &[("certainty", "claimed")]).await.with_status(303);
    let form = Form::new(&[("statement", &chosen), ("seen", &stale), ("certainty", "unknown")]);
    let answer = staff.posts_form(PAGE, &form).await.with_status(409);
    assert_eq!(
        (answer.says("Inzwischen hat jemand etwas daran geändert"), answer.text().matches(" checked").count()),
        (true, 2)
    );
    staff.posts_form(PAGE, &Form::new(&[("statement", "unsinn"), ("certainty", "unknown")])).await.with_status(409);
    staff.posts_form(PAGE, &Form::new(&[])).await.with_status(422);
    for who in ["koordination", "region"] {
        app.sign_in(who).await.posts_form(PAGE, &form).await.with_status(403);
    }
}
