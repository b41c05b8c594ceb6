//! "Stimmt das?": a network reads by a private link all that is public about it and answers, and the office takes it over.

use crate::harness::{Actor, Answer, Form, TestApp};

const BOARD: &str = "/mintraum/abgleich";
const ANSWERS: &str = "/mintraum/abgleich/mintmobil";

/// The address of a link that staff make for the network of the example.
async fn link(app: &TestApp, staff: &Actor) -> String {
    let id = app.network("mintmobil").await.id;
    let made = staff.posts(BOARD, &[("network", id.as_str()), ("days", "28")]).await.with_status(200);
    let text = made.text();
    let (_, after) = text.split_once("/stimmt-das/").expect("a link");
    format!("/stimmt-das/{}", after.split_once(['"', '<']).expect("its end").0)
}

/// The form of a page with these answers: what the statement says, and what is answered to it.
fn answered(page: &Answer, given: &[(&str, &str, &str)]) -> Form {
    let text = page.text();
    let mut form = Form::new(&[]);
    for (at, statement) in text.split("<li class=\"panel stack check-statement\">").skip(1).enumerate() {
        let (_, mark) = statement.split_once(&format!("name=\"angabe{at}\" value=\"")).expect("a mark");
        form = form.set(&format!("angabe{at}"), mark.split_once('"').expect("its end").0.replace("&amp;", "&"));
        let found = given.iter().find(|(words, ..)| statement.contains(words));
        let (verdict, instead) = found.map_or(("", ""), |(_, verdict, instead)| (*verdict, *instead));
        form = form.set(&format!("urteil{at}"), verdict).set(&format!("sondern{at}"), instead);
    }
    form
}

#[tokio::test]
async fn a_network_is_asked_answers_without_an_account_and_the_office_takes_it_over() {
    let app = TestApp::new().await;
    let (staff, visitor) = (app.sign_in("mintraum").await, app.anonymous());
    assert_eq!(staff.opens(BOARD).await.with_status(200).says("noch nicht gefragt"), true);
    let link = link(&app, &staff).await;
    let page = visitor.opens(&link).await.with_status(200);
    let headers = ["cache-control", "x-robots-tag", "referrer-policy", "set-cookie"].map(|name| page.header(name));
    assert_eq!(headers, ["private, no-store", "noindex", "no-referrer", ""]);
    let given = [
        ("Ende der Förderung: Runde II, Phase 2", "wrong", "31.12.2027"),
        ("Träger: Landkreis Bamberg", "right", ""),
        ("Partner und Rolle: iSo e.V.", "unsure", ""),
        ("Förderung und Runde", "wrong", "Runde III <b>seit</b> 2024"),
    ];
    visitor.posts_form(&link, &answered(&page, &given)).await.with_status(303);
    let thanks = visitor.opens(format!("{link}/danke")).await.with_status(200);
    assert_eq!(thanks.says("Eure Antworten sind angekommen"), true);
    let network = visitor.opens("/netzwerke/mintmobil").await.main();
    assert_eq!(network.contains("bis August 2027"), true, "nothing has changed yet");
    assert_eq!(staff.opens("/arbeitsplatz").await.says("Antworten von Netzwerken sind zu übernehmen"), true);
    let open = staff.opens(ANSWERS).await.with_status(200);
    assert_eq!(open.says("Runde III &lt;b&gt;seit&lt;/b&gt; 2024"), true);

    // Whoever has not read them takes nothing over.
    staff.presses(format!("{ANSWERS}/alle")).await.with_status(409);
    let page = open.text();
    let (_, form) = page.split_once(&format!("action=\"{ANSWERS}/alle\"")).expect("the form");
    let (_, seen) = form.split_once("name=\"seen\" value=\"").expect("what was read");
    let seen = seen.split_once('"').expect("its end").0;
    let answer = staff.posts(format!("{ANSWERS}/alle"), &[("seen", seen)]).await.with_status(303);
    let after = staff.follows(answer).await;
    assert_eq!(after.says("2 Antworten übernommen. 2 Antworten sind von Hand zu ändern."), true, "both rounds");
    let network = visitor.opens("/netzwerke/mintmobil").await.main();
    assert_eq!((network.contains("31. Dezember 2027"), network.contains("vom Netzwerk angegeben am")), (true, true));
    // What was answered stands there when the link is opened again, as far as the statement still says the same.
    let again = visitor.opens(&link).await;
    assert_eq!(again.text().matches(" checked").count(), 4);
    assert_eq!(
        app.sign_in("koordination")
            .await
            .opens("/arbeitsplatz/mintmobil/verlauf")
            .await
            .says("gesagt, ob Angaben stimmen"),
        true
    );
}

#[tokio::test]
async fn the_link_shows_nothing_that_is_not_public_and_looking_changes_nothing() {
    let app = TestApp::new().await;
    let (lead, staff, visitor) = (app.sign_in("koordination").await, app.sign_in("mintraum").await, app.anonymous());
    let intern = [("contact_function", "Quaxstelle"), ("contact_email", "quax@intern.example")];
    lead.posts("/arbeitsplatz/mintmobil/profil/kontakte", &intern).await.with_status(303);
    lead.begins("mintmobil", "Quaxentwurf").await;
    let link = link(&app, &staff).await;
    let before = app.contents().await;
    let page = visitor.opens(&link).await.with_status(200);
    assert_eq!(page.says("Quax"), false);
    assert_eq!(page.says("Zukunftswerker"), false, "a link that only one side has agreed to");
    visitor.opens(format!("{link}/danke")).await.with_status(200);
    assert_eq!(crate::harness::changed(&before, &app.contents().await), Vec::<String>::new());
    // The partner that the office hides is no longer asked about.
    assert_eq!(page.says("iSo e.V."), true);
    app.execute("UPDATE organisation SET hidden = TRUE WHERE name = 'iSo e.V.'").await;
    assert_eq!(visitor.opens(&link).await.says("iSo e.V."), false);
    for bad in ["/stimmt-das/0123456789abcdef0123456789abcdef", "/stimmt-das/x", "/stimmt-das/%00"] {
        visitor.opens(bad).await.with_status(404);
        visitor.posts(bad, &[("urteil0", "right")]).await.with_status(404);
    }
    // Found nowhere: not in the database, and on no page but the one that made it.
    let token = link.rsplit('/').next().expect("a token");
    assert_eq!(app.contents().await.iter().any(|row| format!("{row:?}").contains(token)), false);
    assert_eq!(staff.opens(BOARD).await.says(token), false);
    staff.presses(format!("{ANSWERS}/link-beenden")).await.with_status(303);
    let ended = visitor.opens(&link).await.with_status(410);
    assert_eq!((ended.says("gilt nicht mehr"), ended.says("Landkreis Bamberg")), (true, false));
    visitor.posts(&link, &[("urteil0", "right")]).await.with_status(410);
}

#[tokio::test]
async fn what_is_typed_is_never_lost_and_only_what_was_read_is_answered() {
    let app = TestApp::new().await;
    let (staff, visitor) = (app.sign_in("mintraum").await, app.anonymous());
    let link = link(&app, &staff).await;
    let page = visitor.opens(&link).await;
    let wrong = [("Träger: Landkreis Bamberg", "wrong", ""), ("Ende der Förderung", "wrong", "Ende des Jahres")];
    let answer = visitor.posts_form(&link, &answered(&page, &wrong)).await.with_status(422);
    assert_eq!((answer.says("Bitte schreibt, was stattdessen stimmt."), answer.says("Ende des Jahres")), (true, true));
    visitor.posts_form(&link, &answered(&page, &[])).await.with_status(422);
    let long = "x".repeat(700);
    visitor.posts_form(&link, &answered(&page, &[("Träger", "wrong", &long)])).await.with_status(422);
    // The network changes something meanwhile: what was typed stays where it belongs, and nothing is answered unread.
    app.execute("UPDATE funding SET until = '2029' WHERE phase = 2").await;
    let given = [
        ("Träger: Landkreis Bamberg", "right", ""),
        ("Ende der Förderung: Runde II, Phase 2", "wrong", "Ende des Jahres"),
    ];
    let late = visitor.posts_form(&link, &answered(&page, &given)).await.with_status(409);
    assert_eq!((late.says("Inzwischen hat sich etwas geändert"), late.text().matches(" checked").count()), (true, 1));
    assert_eq!(app.contents().await["check_answer"].len(), 0);
    // Days that are none, a network that there is not, and no network.
    let id = app.network("mintmobil").await.id;
    for (network, days, status) in
        [(id.as_str(), "0", 422), (id.as_str(), "91", 422), ("unsinn", "5", 422), ("", "5", 422)]
    {
        staff.posts(BOARD, &[("network", network), ("days", days)]).await.with_status(status);
    }
    staff.posts(BOARD, &[("network", "0192f0c1-2d3e-7abc-8def-0123456789ab"), ("days", "5")]).await.with_status(404);
    staff.posts(ANSWERS, &[("tun", "uebernehmen"), ("link", "x"), ("angabe", "y")]).await.with_status(409);
    staff.posts(ANSWERS, &[("tun", "quatsch")]).await.with_status(422);
}
