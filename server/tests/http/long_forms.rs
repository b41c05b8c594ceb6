//! Long forms: one wrong input stops nothing, what could not be stored is there tomorrow, and what two people wrote at once
//! is brought together.

use crate::{
    harness::{Actor, Answer, Form, TestApp},
    html,
};
use mintverbund::store::{contact, funding, link, network::Network, partnership, support};

const PROFILE: &str = "/arbeitsplatz/mintmobil/profil";
const KEPT: &str = "Noch nicht gespeichert";

/// The long form of a page: what it carries unseen, and in each input what was on the screen.
async fn opened(actor: &Actor, path: &str) -> Form {
    let page = actor.opens(path).await.with_status(200).main();
    let form = page.split("<form id=\"formular\"").nth(1).and_then(|rest| rest.split("</form>").next());
    let inputs = html::tags(form.expect("a long form")).into_iter();
    let hidden = inputs.filter(|tag| tag.name == "input" && tag.get("type") == Some("hidden"));
    let hidden = hidden.filter_map(|tag| Some((tag.get("name")?.to_owned(), tag.get("value")?.to_owned())));
    let hidden: Vec<(String, String)> = hidden.filter(|(name, _)| name != "vorgang").collect();
    let shown = hidden.iter().filter_map(|(name, value)| Some((name.strip_prefix("war.")?.to_owned(), value.clone())));
    Form(shown.chain(hidden.clone()).collect())
}

/// The form of an answer that has this button.
fn pressed(answer: &Answer, button: &str) -> Form {
    let page = answer.main();
    let form = page.split("<form").find(|form| form.contains(button)).expect("a form with that button");
    let inputs = html::tags(form.split("</form>").next().unwrap_or_default()).into_iter();
    let pairs = inputs.filter(|tag| tag.name == "input");
    Form(pairs.filter_map(|tag| Some((tag.get("name")?.to_owned(), tag.get("value")?.to_owned()))).collect())
}

async fn network(app: &TestApp) -> Network {
    app.network("mintmobil").await
}

/// What the profile says: in short, at length, and the website.
async fn says(app: &TestApp) -> (String, String, Option<String>) {
    let network = network(app).await;
    (network.short_text, network.description, network.website.map(|website| website.to_string()))
}

#[tokio::test]
async fn one_wrong_input_stops_nothing_and_is_there_tomorrow_on_another_computer_for_its_writer_alone() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let website = says(&app).await.2;
    let form = opened(&lead, PROFILE).await.set("description", "Quaxneu.").set("website", "quax kein Link");
    let answer = lead.posts_form(PROFILE, &form).await.with_status(422);
    let told = ["Alles andere ist gespeichert.", "quax kein Link", "Quaxneu.", "Diese Eingaben verwerfen"];
    assert_eq!(answer.says_of(&told), told);
    let (_, description, still) = says(&app).await;
    assert_eq!((description.as_str(), still), ("Quaxneu.", website.clone()));
    app.hours_pass(11);
    let tomorrow = app.sign_in("koordination").await.opens(PROFILE).await.with_status(200);
    let told = [KEPT, "quax kein Link", "href=\"#field-website\"", "id=\"field-website\""];
    assert_eq!(tomorrow.says_of(&told), told);
    // The desk leads there, and nobody else's does.
    let on_desk = |page: Answer| page.says("Eingaben: Profil");
    let desks = [lead.opens("/arbeitsplatz").await, app.sign_in("vertretung").await.opens("/arbeitsplatz").await];
    assert_eq!(desks.map(on_desk), [true, false]);
    let colleague = app.sign_in("vertretung").await.opens(PROFILE).await.with_status(200);
    assert_eq!(colleague.says_of(&[KEPT, "quax kein Link"]), [""; 0]);
    // Mended, it is stored like everything else, and nothing is said of it any more.
    let form = opened(&lead, PROFILE).await.set("website", "https://quax.example");
    lead.posts_form(PROFILE, &form).await.with_status(303);
    assert_eq!(says(&app).await.2.as_deref(), Some("https://quax.example"));
    assert_eq!(lead.opens(PROFILE).await.says(KEPT), false);
    assert_eq!(on_desk(lead.opens("/arbeitsplatz").await), false);
    app.is_sound().await;
}

#[tokio::test]
async fn what_nobody_wants_any_more_can_be_discarded_and_goes_by_itself_after_a_month() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let wrong = opened(&lead, PROFILE).await.set("website", "quax kein Link");
    let answer = lead.posts_form(PROFILE, &wrong).await.with_status(422);
    let discards = pressed(&answer, "Diese Eingaben verwerfen");
    let page = lead.follows(lead.posts_form(PROFILE, &discards).await).await;
    assert_eq!(
        page.says_of(&["Die Eingaben sind verworfen.", KEPT, "quax kein Link"]),
        ["Die Eingaben sind verworfen."]
    );
    lead.posts_form(PROFILE, &wrong).await.with_status(422);
    for (seconds, is_kept) in [(31 * 86_400 - 1, true), (1, false)] {
        app.execute(&format!("UPDATE kept_form SET kept_at = kept_at - {seconds}")).await;
        assert_eq!(lead.opens(PROFILE).await.says(KEPT), is_kept);
    }
}

/// Two people who opened the same profile; what the second is answered.
async fn both(app: &TestApp, first: &[(&str, &str)], second: &[(&str, &str)]) -> (Actor, Answer) {
    let (one, other) = (app.sign_in("koordination").await, app.sign_in("vertretung").await);
    let form = opened(&one, PROFILE).await.set("short_text", "Alt.").set("description", "Alt.");
    one.posts_form(PROFILE, &form).await.with_status(303);
    let form = opened(&one, PROFILE).await;
    one.posts_form(PROFILE, &form.clone().set_all(first)).await.with_status(303);
    let answer = other.posts_form(PROFILE, &form.set_all(second)).await;
    (other, answer)
}

#[tokio::test]
async fn what_two_people_changed_in_one_profile_is_brought_together_and_can_be_taken_back() {
    let app = TestApp::new().await;
    let (other, answer) = both(&app, &[("description", "Ihr Text.")], &[("short_text", "Mein Satz.")]).await;
    let told = ["Gespeichert und zusammengeführt", "Beschreibung", "Meine Änderungen zurücknehmen"];
    assert_eq!(answer.clone().with_status(200).says_of(&told), told);
    let (short, long, _) = says(&app).await;
    assert_eq!((short.as_str(), long.as_str()), ("Mein Satz.", "Ihr Text."));
    let back = pressed(&answer, "Meine Änderungen zurücknehmen");
    other.posts_form(PROFILE, &back).await.with_status(303);
    let (short, long, _) = says(&app).await;
    assert_eq!((short.as_str(), long.as_str()), ("Alt.", "Ihr Text."));
    app.is_sound().await;
}

#[tokio::test]
async fn only_what_both_changed_is_asked_and_the_rest_of_both_stays_whatever_is_chosen() {
    for (button, chosen) in [("Meinen Text speichern", "Mein Text."), ("Gespeicherten Text behalten", "Ihr Text.")] {
        let app = TestApp::new().await;
        let theirs = [("description", "Ihr Text."), ("email", "quax@beispiel.de")];
        let mine = [("description", "Mein Text."), ("short_text", "Mein Satz.")];
        let (other, answer) = both(&app, &theirs, &mine).await;
        let answer = answer.with_status(409);
        assert_eq!(answer.says_of(&["<h3>Beschreibung", "<h3>Kurz gesagt", "<h3>Funktions"]), ["<h3>Beschreibung"]);
        other.posts_form(PROFILE, &pressed(&answer, button)).await.with_status(303);
        let (short, long, _) = says(&app).await;
        let email = network(&app).await.email.map(|email| email.to_string());
        assert_eq!((short.as_str(), long.as_str(), email.as_deref()), ("Mein Satz.", chosen, Some("quax@beispiel.de")));
    }
}

#[tokio::test]
async fn a_wrong_input_of_somebody_who_was_late_is_kept_and_the_rest_of_both_stands_together() {
    let app = TestApp::new().await;
    let mine = [("short_text", "Mein Satz."), ("website", "quax kein Link")];
    let (_, answer) = both(&app, &[("description", "Ihr Text.")], &mine).await;
    assert_eq!(answer.with_status(422).says_of(&["Alles andere ist gespeichert.", "quax kein Link"]).len(), 2);
    let (short, long, _) = says(&app).await;
    assert_eq!((short.as_str(), long.as_str()), ("Mein Satz.", "Ihr Text."));
}

#[tokio::test]
async fn a_box_that_was_unticked_stays_so_though_nothing_can_be_stored_yet() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let contacts = "/arbeitsplatz/mintmobil/profil/kontakte";
    let public = [("contact_function", "Quaxamt"), ("contact_phone", "0951 1"), ("public", "1")];
    lead.posts(contacts, &public).await.with_status(303);
    let stored = async || {
        let all = contact::of_network(&mut app.reader().await, &network(&app).await.id).await.expect("contacts");
        all.into_iter().find(|contact| contact.function == "Quaxamt").expect("the contact")
    };
    let path = format!("{contacts}/{}", stored().await.id);
    let mut form = opened(&lead, &path).await.set("contact_phone", "").set("contact_email", "quax(at)beispiel");
    form.0.retain(|(name, _)| name != "public");
    let answers = [lead.posts_form(&path, &form).await.with_status(422), lead.opens(&path).await.with_status(200)];
    for answer in answers {
        assert_eq!(answer.says("Gespeichert ist davon noch nichts."), true, "{}", answer.main());
        let ticked = html::tags(&answer.main()).into_iter().find(|tag| tag.get("name") == Some("public"));
        let ticked = ticked.expect("the box").attributes;
        assert_eq!(ticked.iter().filter(|(name, _)| name.starts_with("checked")).count(), 0, "{ticked:?}");
        let phone = html::tags(&answer.main()).into_iter().find(|tag| tag.get("name") == Some("contact_phone"));
        assert_eq!(phone.expect("the input").get("value").unwrap_or_default(), "");
    }
    assert_eq!((stored().await.public, stored().await.email.is_none()), (true, true));
    lead.posts_form(&path, &form.set("contact_email", "quax@beispiel.de")).await.with_status(303);
    assert_eq!((stored().await.public, stored().await.phone.is_none()), (false, true));
}

#[tokio::test]
async fn what_was_kept_does_not_go_over_what_others_have_stored_since() {
    let app = TestApp::new().await;
    let (one, other) = (app.sign_in("koordination").await, app.sign_in("vertretung").await);
    let wrong = opened(&one, PROFILE).await.set("website", "quax kein Link");
    one.posts_form(PROFILE, &wrong).await.with_status(422);
    let theirs = opened(&other, PROFILE).await.set("website", "https://theirs.example").set("short_text", "Ihr Satz.");
    other.posts_form(PROFILE, &theirs).await.with_status(303);
    let page = one.opens(PROFILE).await.with_status(200);
    assert_eq!(page.says_of(&["quax kein Link", "Ihr Satz."]).len(), 2);
    let mended = opened(&one, PROFILE).await.set("website", "https://mine.example");
    let asked = one.posts_form(PROFILE, &mended).await.with_status(409);
    assert_eq!(asked.says_of(&["https://theirs.example", "https://mine.example", "<h3>Kurz"]).len(), 2);
    let (short, _, website) = says(&app).await;
    assert_eq!((short.as_str(), website.as_deref()), ("Ihr Satz.", Some("https://theirs.example")));
}

#[tokio::test]
async fn whoever_leaves_the_page_that_asks_finds_what_they_typed_where_they_typed_it() {
    let app = TestApp::new().await;
    let mine = [("description", "Mein Text."), ("short_text", "Mein Satz.")];
    let (other, answer) = both(&app, &[("description", "Ihr Text.")], &mine).await;
    answer.with_status(409);
    let page = other.opens(PROFILE).await.with_status(200);
    assert_eq!(page.says_of(&[KEPT, "Mein Text.", "Mein Satz."]).len(), 3);
    let again = opened(&other, PROFILE).await.set_all(&mine);
    other.posts_form(PROFILE, &again).await.with_status(409);
}

/// Every other long form: its address, an input that is fine, and one that is refused.
async fn others(app: &TestApp) -> Vec<(String, &'static str, &'static str)> {
    let id = network(app).await.id;
    let on = &mut app.reader().await;
    let partner = partnership::of_network(on, &id).await.expect("partners").remove(0).id;
    let funding = funding::of_network(on, &id).await.expect("fundings").remove(0).id;
    let support = support::of_network(on, &id).await.expect("supports").remove(0).id;
    let contact = contact::of_network(on, &id).await.expect("contacts").remove(0).id;
    assert_eq!(link::of_network(on, &id).await.expect("links").is_empty(), false);
    let room = "/arbeitsplatz/mintmobil";
    vec![
        (format!("{room}/partner/{partner}"), "tasks", "since"),
        (format!("{room}/partner/{partner}/eintrag"), "description", "website"),
        (format!("{room}/profil/foerderung/{funding}"), "reference", "since"),
        (format!("{room}/profil/foerderung"), "reference", "since"),
        (format!("{room}/profil/finanzierung/{support}"), "giver", "amount"),
        (format!("{room}/profil/finanzierung"), "giver", "amount"),
        (format!("{room}/profil/kontakte/{contact}"), "contact_function", "contact_phone"),
        (format!("{room}/profil/kontakte"), "contact_function", "contact_phone"),
        (format!("{room}/verbindungen/neu"), "note", "since"),
    ]
}

#[tokio::test]
async fn so_it_is_with_every_long_form() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let contact = [("contact_function", "Anfang"), ("contact_phone", "0951 1")];
    lead.posts("/arbeitsplatz/mintmobil/profil/kontakte", &contact).await.with_status(303);
    let support = [("support_kind", "state"), ("giver", "Anfang")];
    lead.posts("/arbeitsplatz/mintmobil/profil/finanzierung", &support).await.with_status(303);
    for (path, fine, wrong) in others(&app).await {
        let form = opened(&lead, &path).await.set(fine, "Quaxgut").set(wrong, "quaxfalsch");
        lead.posts_form(&path, &form).await.with_status(422);
        let page = app.sign_in("koordination").await.opens(&path).await;
        assert_eq!(page.says_of(&[KEPT, "Quaxgut", "quaxfalsch"]), [KEPT, "Quaxgut", "quaxfalsch"], "{path}");
        let discards = pressed(&page, "Diese Eingaben verwerfen");
        let page = lead.follows(lead.posts_form(&path, &discards).await).await;
        assert_eq!(page.says_of(&[KEPT, "quaxfalsch"]), [""; 0], "{path}");
    }
    app.is_sound().await;
}

#[tokio::test]
async fn a_new_partner_that_was_refused_is_still_typed_the_next_time() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let path = "/arbeitsplatz/mintmobil/partner/neu";
    let typed = [("organisation_name", "Quaxwerk"), ("website", "quax kein Link"), ("since", "2026")];
    lead.posts(path, &typed).await.with_status(422);
    let other = lead.opens(format!("{path}?neu=Anderes")).await.with_status(200);
    assert_eq!(other.says_of(&[KEPT, "Quaxwerk", "Anderes"]), ["Anderes"]);
    let page = lead.opens(format!("{path}?neu=")).await.with_status(200);
    assert_eq!(page.says_of(&[KEPT, "Quaxwerk", "quax kein Link"]).len(), 3);
    let discards = pressed(&page, "Diese Eingaben verwerfen");
    let page = lead.follows(lead.posts_form(path, &discards).await).await;
    assert_eq!(page.says_of(&[KEPT, "Quaxwerk"]), [""; 0]);
}
