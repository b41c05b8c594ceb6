//! Choosing organisations in forms: the directory is searched, it does not stand in the pages.

use crate::{
    harness::{Actor, Answer, Form, TestApp, changed, complete, desk},
    html,
};
use axum::{body::Body, http::Method};
use mintverbund::{
    actions::profile::edit::Profile,
    domain::id::{ContactId, OfferId, OrganisationId},
    store::{contact, organisation, organisation::Organisation},
};

const ROOM: &str = "/arbeitsplatz/mintmobil";

/// An organisation of the directory that is no partner of the network.
pub async fn enters(app: &TestApp, name: &str, slug: &str, ags: &str) -> OrganisationId {
    let mut tx = app.writer().await;
    let id = OrganisationId::fresh();
    let any = organisation::list(&mut tx).await.expect("organisations").remove(0);
    let (slug, ags) = (slug.parse().expect("a slug"), ags.parse().ok());
    let new =
        Organisation { id: id.clone(), slug, name: name.to_owned(), ags, description: "Quaxintern".to_owned(), ..any };
    organisation::insert(&mut tx, &new, app.now()).await.expect("a new organisation");
    tx.commit().await.expect("commit");
    id
}

/// One form that takes an organisation: its address, the key, and everything typed in it.
struct Place {
    path: String,
    key: &'static str,
    form: Form,
}

/// All of them, filled in.
async fn places(app: &TestApp, lead: &Actor) -> Vec<Place> {
    let contacts = format!("{ROOM}/profil/kontakte");
    let (offer, contact) = (lead.begins("mintmobil", "Anfang").await, new_contact(app, lead).await);
    let network = app.network("mintmobil").await;
    let profile = Form::of(&Profile::typed(&network)).set_all(&[("short_text", "Quaxkurz"), ("published", "1")]);
    let typed = Form::new(&[("contact_name", "Quaxname"), ("contact_phone", "0951 7"), ("consent_on", "gestern")]);
    let seen = app.latest(&offer).await;
    let editor = complete(app, "mintmobil", "Quaxtitel").await.set("age_from", "alt").set("series_except", "immer");
    let editor = editor.over(&seen);
    let place = |path: &str, key, form: &Form| Place { path: path.to_owned(), key, form: form.clone() };
    vec![
        place(&format!("{ROOM}/profil"), "carrier", &profile.over(&network)),
        place(&contacts, "contact_organisation", &typed),
        place(&format!("{contacts}/{contact}"), "contact_organisation", &typed.set("seen", "values:x")),
        place(&desk("mintmobil", &offer), "organiser", &editor),
        place(&desk("mintmobil", &offer), "further_partners", &editor),
    ]
}

async fn new_contact(app: &TestApp, lead: &Actor) -> ContactId {
    lead.posts(format!("{ROOM}/profil/kontakte"), &[("contact_email", "intern@beispiel.de")]).await.with_status(303);
    let id = app.network("mintmobil").await.id;
    let all = contact::of_network(&mut app.reader().await, &id).await.expect("contacts");
    all.into_iter()
        .find(|one| one.email.as_ref().is_some_and(|email| email.to_string() == "intern@beispiel.de"))
        .expect("the contact")
        .id
}

impl Place {
    /// The form with these words in its search.
    fn with_words(&self, words: &str) -> Form {
        self.form.clone().set(&format!("suche_{}", self.key), words)
    }

    /// Presses the button of the search.
    async fn looks_for(&self, lead: &Actor, words: &str) -> Answer {
        let form = self.with_words(words).set("dann", format!("suchen_{}", self.key));
        lead.posts_form(&self.path, &form).await
    }

    /// Everything that was typed but does not stand in the page.
    fn lost_in(&self, answer: &Answer) -> Vec<(String, String)> {
        let shown = html::shown_values(&answer.text());
        self.form.0.iter().filter(|(_, value)| !shown.contains(value.as_str())).cloned().collect()
    }
}

/// What could be chosen under a key, in its order, and whether it is.
fn choices(page: &str, key: &str) -> Vec<(String, bool)> {
    let named = format!("name=\"{key}\"");
    let select =
        page.split("<select").skip(1).find(|rest| rest.split_once('>').is_some_and(|(tag, _)| tag.contains(&named)));
    let (tags, mark) = match select.and_then(|rest| rest.split("</select>").next()) {
        Some(list) => (html::tags(list), "selected"),
        None => (html::tags(page).into_iter().filter(|tag| tag.get("name") == Some(key)).collect(), "checked"),
    };
    let values = tags.iter().filter_map(|tag| {
        let value = tag.get("value").filter(|value| !value.is_empty())?;
        Some((value.to_owned(), tag.attributes.iter().any(|(name, _)| name == mark)))
    });
    values.collect()
}

#[tokio::test]
async fn a_search_shows_what_it_found_first_loses_nothing_typed_and_stores_nothing() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let here = enters(&app, "Quaxmuseum", "quaxmuseum", "09461").await;
    let there = enters(&app, "Quaxmuseum", "quaxmuseum-2", "09471").await;
    for place in places(&app, &lead).await {
        let before = app.contents().await;
        let answer = place.looks_for(&lead, " quax MUSEUM ").await.with_status(200);
        let (page, key) = (answer.text(), place.key);
        assert_eq!(place.lost_in(&answer), [], "{key}");
        let first: Vec<_> = choices(&page, key).into_iter().take(2).collect();
        assert_eq!(first, [(here.to_string(), false), (there.to_string(), false)], "{key}");
        let told =
            ["Quaxmuseum (quaxmuseum) · Stadt Bamberg", "Quaxmuseum (quaxmuseum-2) · Landkreis Bamberg", "2 Treffer"];
        assert_eq!(answer.says_of(&told), told, "{key}");
        assert_eq!((answer.says("Quaxintern"), answer.says("<title>Fehler")), (false, false), "{key}");
        assert_eq!(changed(&before, &app.contents().await), Vec::<String>::new(), "{key}");
    }
}

#[tokio::test]
async fn what_a_search_found_can_be_chosen_and_is_there_when_the_form_is_opened_again() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let house = enters(&app, "Quaxmuseum", "quaxmuseum", "09461").await.to_string();
    for place in places(&app, &lead).await {
        let right = [("age_from", ""), ("series_except", ""), ("consent_on", "")];
        let form = place.with_words("quax").set_all(&right).set(place.key, &house);
        let form = match place.key {
            "contact_organisation" => opened_anew(&app, &place, form).await,
            "further_partners" => form_of_latest(&app, &place, form).await,
            _ => form,
        };
        lead.posts_form(&place.path, &form).await.with_status(303);
        if place.key != "contact_organisation" {
            let again = lead.opens(&place.path).await.with_status(200).text();
            let chosen: Vec<_> = choices(&again, place.key).into_iter().filter(|(_, chosen)| *chosen).collect();
            assert_eq!(chosen, [(house.clone(), true)], "{}", place.key);
        }
    }
    let id = app.network("mintmobil").await.id;
    let contacts = contact::of_network(&mut app.reader().await, &id).await.expect("contacts");
    let theirs = contacts.iter().filter(|one| one.organisation_id.as_ref().is_some_and(|id| id.as_str() == house));
    assert_eq!(theirs.count(), 2);
    assert_eq!(lead.opens(format!("{ROOM}/profil/kontakte")).await.says("Quaxmuseum"), true);
    app.is_sound().await;
}

/// A contact is named by what was on the screen, which the address of the list has none of.
async fn opened_anew(app: &TestApp, place: &Place, form: Form) -> Form {
    let Some(id) = place.path.rsplit('/').next().and_then(|id| id.parse::<ContactId>().ok()) else { return form };
    let network = app.network("mintmobil").await.id;
    let found = contact::get(&mut app.reader().await, &network, &id).await.expect("contacts").expect("the contact");
    form.over(&found)
}

/// The editor was saved in between.
async fn form_of_latest(app: &TestApp, place: &Place, form: Form) -> Form {
    let offer: OfferId = place.path.rsplit('/').next().and_then(|id| id.parse().ok()).expect("an offer");
    let seen = app.latest(&offer).await;
    form.over(&seen)
}

#[tokio::test]
async fn a_form_is_saved_whatever_words_are_left_in_its_search_and_they_are_stored_nowhere() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let place = places(&app, &lead).await.remove(0);
    for dann in ["", "speichern"] {
        let network = app.network("mintmobil").await;
        let form = place.with_words("Quaxworte").over(&network).set("short_text", format!("Quax{dann}"));
        lead.posts_form(&place.path, &form.set("dann", dann)).await.with_status(303);
        assert_eq!(app.network("mintmobil").await.short_text, format!("Quax{dann}"));
    }
    let offer = lead.begins("mintmobil", "Anfang").await;
    let form = complete(&app, "mintmobil", "Quaxtitel").await.set("suche_organiser", "Quaxworte");
    lead.saves("mintmobil", &offer, &form.clone().set("dann", "vorschau")).await.with_status(303);
    let seen = app.latest(&offer).await;
    lead.keeps("mintmobil", &offer, &form.set("title", "Quaxtitel 2"), &seen).await.with_status(200);
    assert_eq!(app.latest(&offer).await.content.title.as_str(), "Quaxtitel 2");
    let contents = app.contents().await;
    let with_words = contents.iter().filter(|(_, rows)| rows.iter().any(|row| row.contains("Quaxworte")));
    assert_eq!(with_words.map(|(table, _)| table.as_str()).collect::<Vec<_>>(), Vec::<&str>::new());
}

#[tokio::test]
async fn enter_looks_for_new_words_once_and_saves_the_form_the_next_time() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    enters(&app, "Quaxmuseum", "quaxmuseum", "09461").await;
    let place = places(&app, &lead).await.remove(0);
    let first = html::tags(&lead.opens(&place.path).await.main()).into_iter().find(|tag| tag.name == "button");
    let first = first.expect("a button");
    assert_eq!((first.get("name"), first.get("value"), first.get("hidden")), (Some("dann"), Some("eingabe"), Some("")));
    let form = place.with_words("quax").set("dann", "eingabe");
    let answer = lead.posts_form(&place.path, &form).await.with_status(200);
    assert_eq!(answer.says_of(&["1 Treffer", "name=\"gesucht_carrier\" value=\"quax\""]).len(), 2);
    lead.posts_form(&place.path, &form.set("gesucht_carrier", "quax")).await.with_status(303);
    assert_eq!(app.network("mintmobil").await.short_text, "Quaxkurz");
}

#[tokio::test]
async fn a_search_without_hits_leads_on_and_one_with_too_many_asks_for_another_word() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    for number in 0..13 {
        enters(&app, &format!("Quaxschule {number}"), &format!("quaxschule-{number}"), "").await;
    }
    for place in places(&app, &lead).await {
        let nothing = place.looks_for(&lead, "Quaxnirgends").await.with_status(200);
        let told = [
            "Nichts gefunden für „Quaxnirgends“.",
            "href=\"/arbeitsplatz/mintmobil/partner/neu\"",
            "bei den Partnern ein",
        ];
        assert_eq!(nothing.says_of(&told), told, "{}", place.key);
        let many = place.looks_for(&lead, "quaxschule").await.with_status(200);
        assert_eq!(many.says("Mehr als 12 Treffer"), true, "{}", place.key);
        let found = choices(&many.text(), place.key).len();
        let least = choices(&place.looks_for(&lead, "Quaxnirgends").await.text(), place.key).len();
        assert_eq!(found - least, 12, "{}", place.key);
        let empty = place.looks_for(&lead, "  ").await.with_status(200);
        assert_eq!(empty.says("Schreib hinein, wie die Einrichtung heißt."), true, "{}", place.key);
    }
}

#[tokio::test]
async fn hostile_words_find_nothing_and_come_back_as_they_were_typed() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let long = "x".repeat(50_000);
    let words =
        ["%", "_", "\"><script>alert(1)</script>", "'; DROP TABLE organisation; --", "a\u{1b}[0m\u{202e}quaxb", &long];
    for place in places(&app, &lead).await {
        for words in words {
            let answer = place.looks_for(&lead, words).await.with_status(200);
            assert_eq!(html::shown_values(&answer.text()).contains(words), true, "{words:?}");
            assert_eq!((place.lost_in(&answer), answer.says("<script>alert")), (Vec::new(), false), "{words:?}");
            assert_eq!(answer.says("Nichts gefunden"), true, "{words:?}");
        }
        place.looks_for(&lead, "\u{0}").await.with_status(200);
    }
}

#[tokio::test]
async fn who_is_chosen_without_being_a_partner_stays_chosen_and_is_named_where_texts_are_compared() {
    let app = TestApp::new().await;
    let (lead, deputy) = (app.sign_in("koordination").await, app.sign_in("vertretung").await);
    let one = enters(&app, "Quaxmuseum", "quaxmuseum", "09461").await;
    let other = enters(&app, "Quaxlabor", "quaxlabor", "09461").await;
    let offer = lead.begins("mintmobil", "Anfang").await;
    let form = complete(&app, "mintmobil", "Labor").await.set("organiser", &one).set("further_partners", &other);
    lead.saves("mintmobil", &offer, &form).await.with_status(303);
    let page = lead.opens(desk("mintmobil", &offer)).await.with_status(200).text();
    let chosen = |page: &str, key| {
        choices(page, key).into_iter().filter(|(_, chosen)| *chosen).map(|(id, _)| id).collect::<Vec<_>>()
    };
    assert_eq!(
        (chosen(&page, "organiser"), chosen(&page, "further_partners")),
        (vec![one.to_string()], vec![other.to_string()])
    );
    // It is one of the partners for one input, and for the other it is not there at all.
    assert_eq!(choices(&page, "organiser").iter().any(|(id, _)| *id == other.as_str()), false);
    let refused = lead.saves("mintmobil", &offer, &form.clone().set("age_from", "alt")).await.with_status(422).text();
    assert_eq!(chosen(&refused, "organiser"), [one.to_string()]);
    let seen = app.latest(&offer).await;
    let third = enters(&app, "Quaxhaus", "quaxhaus", "09461").await;
    lead.saves("mintmobil", &offer, &form.clone().set("organiser", &third)).await.with_status(303);
    let late = form.set("organiser", &other).set("further_partners", "");
    let answer = deputy.saves_as_seen("mintmobil", &offer, &late, &seen).await.with_status(409);
    assert_eq!(answer.says_of(&["Quaxhaus", "Quaxlabor", "unbekannt"]), ["Quaxhaus", "Quaxlabor"]);
}

#[tokio::test]
async fn a_carrier_is_named_to_readers_and_where_two_profiles_are_compared() {
    let app = TestApp::new().await;
    let (lead, deputy, reader) =
        (app.sign_in("koordination").await, app.sign_in("vertretung").await, app.sign_in("lesen").await);
    let one = enters(&app, "Quaxmuseum", "quaxmuseum", "09461").await;
    let other = enters(&app, "Quaxlabor", "quaxlabor", "09461").await;
    let place = places(&app, &lead).await.remove(0);
    lead.posts_form(&place.path, &place.form.clone().set("carrier", &one)).await.with_status(303);
    let late = deputy.posts_form(&place.path, &place.form.set("carrier", &other)).await.with_status(409);
    assert_eq!(late.says_of(&["Quaxmuseum", "Quaxlabor"]), ["Quaxmuseum", "Quaxlabor"]);
    let read = reader.opens(&place.path).await.with_status(200);
    assert_eq!((read.says("Quaxmuseum"), read.says("suche_carrier")), (true, false));
}

#[tokio::test]
async fn a_search_in_the_form_of_a_contact_that_is_gone_loses_nothing_and_a_foreign_one_is_not_there() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let place = places(&app, &lead).await.remove(2);
    lead.presses(format!("{}/entfernen", place.path)).await.with_status(303);
    let answer = place.looks_for(&lead, "quax").await.with_status(409);
    assert_eq!(place.form.0.iter().filter(|(key, value)| key != "seen" && !answer.says(value)).count(), 0);
    let unseen = Place { form: place.form.clone().set("seen", ""), ..place };
    unseen.looks_for(&lead, "quax").await.with_status(404);
}

/// How much a page weighs that holds a control for organisations. In bytes, as a browser gets it.
const LARGEST_PAGE: usize = 20_000;

#[tokio::test]
async fn no_page_grows_with_the_directory_and_none_is_large() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let paths: Vec<String> = places(&app, &lead).await.into_iter().map(|place| place.path).collect();
    let read = async |path: &str, encoding: &str| {
        let request = lead.asks(Method::GET, path).header("accept-encoding", encoding);
        lead.sends(request, Body::empty()).await.with_status(200)
    };
    // What the last form has left to say stands on the first page alone.
    lead.opens(&paths[0]).await.with_status(200);
    let mut before = Vec::new();
    for path in &paths {
        before.push(read(path, "identity").await.without_numbers());
    }
    app.execute(MANY).await;
    for (path, before) in paths.iter().zip(before) {
        assert_eq!(read(path, "identity").await.without_numbers(), before, "{path}");
        let packed = read(path, "br").await;
        assert_eq!(packed.header("content-encoding"), "br", "{path}");
        assert!(packed.body.len() <= LARGEST_PAGE, "{path}: {} bytes", packed.body.len());
    }
}

/// Two thousand organisations at once.
const MANY: &str = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 2000)
    INSERT INTO organisation (id, slug, name, folded_name, sector, kind, created_at)
    SELECT printf('0192f0c1-2d3e-7abc-8def-%012d', i), 'viele-' || i, 'Einrichtung ' || i, 'einrichtung ' || i, 'civil', 'other', 0 FROM n";
