//! The entry of a partner in the directory: who keeps it, who is told, taking back and handing on, by forms alone.

use crate::{
    harness::{Actor, Answer, Form, TestApp, changed},
    html,
};
use mintverbund::{
    domain::{organisation::TAKE_BACK_DAYS, seen::Seen},
    store::{keeper, organisation, partnership, partnership::Partner},
};

const KEEPER: &str = "mintmobil";
const USER: &str = "zukunftswerker";

/// Two networks with the same partner, which the first has entered, each with somebody who leads it.
struct Place {
    app: TestApp,
    keeper: Actor,
    user: Actor,
    staff: Actor,
}

impl Place {
    async fn new() -> Self {
        let app = TestApp::new().await;
        let (keeper, user) = (app.sign_in("koordination").await, app.sign_in("zukunft").await);
        let staff = app.sign_in("mintraum").await;
        let new = [("organisation_name", "Quaxverein"), ("sector", "civil"), ("role", "supporter")];
        keeper.posts(format!("/arbeitsplatz/{KEEPER}/partner/neu"), &new).await.with_status(303);
        let place = Self { app, keeper, user, staff };
        let id = place.partner(KEEPER).await.organisation_id;
        let take = [("organisation", id.as_str()), ("role", "supporter")];
        place.user.posts(format!("/arbeitsplatz/{USER}/partner/neu"), &take).await.with_status(303);
        place
    }

    /// The partner, as one of the networks has it.
    async fn partner(&self, slug: &str) -> Partner {
        let network = self.app.network(slug).await.id;
        let all = partnership::of_network(&mut self.app.reader().await, &network).await.expect("partners");
        all.into_iter().find(|partner| partner.name.starts_with("Quax")).expect("the partner")
    }

    /// The page of its entry in a network.
    async fn entry(&self, slug: &str) -> String {
        format!("/arbeitsplatz/{slug}/partner/{}/eintrag", self.partner(slug).await.id)
    }

    async fn renames(&self, who: &Actor, slug: &str, name: &str) -> Answer {
        let id = self.partner(slug).await.organisation_id;
        let version = organisation::version(&mut self.app.reader().await, &id).await.expect("the directory");
        let form = Form::new(&[("organisation_name", name), ("sector", "civil")]);
        who.posts_form(self.entry(slug).await, &form.over(Seen::Version(version.expect("an entry")))).await
    }

    async fn name(&self, slug: &str) -> String {
        self.app.network(slug).await.name
    }

    /// Who keeps the entry, by slug.
    async fn kept_by(&self) -> Option<String> {
        let id = self.partner(KEEPER).await.organisation_id;
        let today = self.app.now().day();
        let sharing = keeper::sharing(&mut self.app.reader().await, &id, today).await.expect("networks");
        sharing.keeper().map(|keeper| keeper.slug.to_string())
    }
}

/// What the form of a page sends to an address, as it is; nothing if there is no such form.
fn form_to(page: &Answer, path: &str) -> Option<Form> {
    let text = page.main();
    let (_, rest) = text.split_once(&format!("action=\"{path}\""))?;
    let form = rest.split("</form>").next().expect("the form");
    let inputs = html::tags(form).into_iter().filter(|tag| tag.name == "input");
    Some(Form(inputs.filter_map(|tag| Some((tag.get("name")?.to_owned(), tag.get("value")?.to_owned()))).collect()))
}

/// The facts of a page, in their order.
fn facts(page: &Answer) -> Vec<String> {
    let main = page.main();
    let values = main.split("list-item__value\">").skip(1);
    values.map(|rest| html::unescape(rest.split('<').next().unwrap_or_default())).collect()
}

#[tokio::test]
async fn before_somebody_changes_an_entry_they_read_who_keeps_it_and_who_will_be_told() {
    let place = Place::new().await;
    let (keeper, user) = (place.name(KEEPER).await, place.name(USER).await);
    let (at_keeper, at_user) = (place.entry(KEEPER).await, place.entry(USER).await);
    let deadline = format!("Wer den Eintrag pflegt, kann sie {TAKE_BACK_DAYS} Tage lang zurücknehmen.");
    let read = async |who: &Actor, path: &str| {
        let page = who.opens(path).await.with_status(200);
        (facts(&page), page.says(&deadline))
    };
    let expected = |told: &str| vec![keeper.clone(), told.to_owned()];
    assert_eq!(read(&place.keeper, &at_keeper).await, (expected(&user), false));
    assert_eq!(read(&place.user, &at_user).await, (expected(&keeper), true));
    assert_eq!(read(&place.staff, &at_user).await, (expected(&format!("{keeper} und {user}")), true));
    let partner = at_user.trim_end_matches("/eintrag");
    assert_eq!(read(&place.user, partner).await, (expected(&keeper), false));
}

#[tokio::test]
async fn the_keeper_takes_a_change_back_by_one_button_and_whoever_made_it_reads_so() {
    let place = Place::new().await;
    let at = place.entry(KEEPER).await;
    let before = form_to(&place.keeper.opens(&at).await, &at).expect("the form");
    place.renames(&place.user, USER, "Quaxhaus").await.with_status(303);
    let desk = place.keeper.opens("/arbeitsplatz").await.with_status(200);
    let news = format!(
        "{} hat den Eintrag von Quaxverein im Verzeichnis geändert: Name: Quaxverein → Quaxhaus.",
        place.name(USER).await
    );
    assert_eq!(desk.says(&news), true, "{}", desk.main());
    let page = place.keeper.opens(&at).await.with_status(200);
    let who = format!("Jemand aus {}", place.name(USER).await);
    let words =
        [who.as_str(), "Name: Quaxverein → Quaxhaus", "Diese Änderung zurücknehmen", "Koordination Zukunftswerker"];
    assert_eq!(page.says_of(&words), words[..3]);
    let button = form_to(&page, &format!("{at}/zuruecknehmen")).expect("the button");
    let done = place.keeper.posts_form(format!("{at}/zuruecknehmen"), &button).await;
    let page = place.keeper.follows(done).await.with_status(200);
    let words = [
        "Zurückgenommen.",
        "eine Änderung am Eintrag von Quaxverein",
        "Name: Quaxhaus → Quaxverein",
        "Diese Änderung zurücknehmen",
    ];
    assert_eq!(page.says_of(&words), words[..3]);
    let after = form_to(&page, &at).expect("the form");
    let same = |form: Form| form.set_all(&[("seen", ""), ("vorgang", "")]).0;
    assert_eq!(same(after), same(before));
    let told = place.user.opens("/arbeitsplatz").await.with_status(200);
    let news = format!(
        "{} hat eure Änderung am Eintrag von Quaxverein im Verzeichnis zurückgenommen: Name: Quaxhaus → Quaxverein.",
        place.name(KEEPER).await
    );
    assert_eq!(told.says(&news), true, "{}", told.main());
    let history = place.user.opens(format!("/arbeitsplatz/{USER}/verlauf")).await.with_status(200);
    assert_eq!(history.says("eine Änderung am Eintrag von Quaxverein im Verzeichnis zurückgenommen"), true);
    place.app.is_sound().await;
}

#[tokio::test]
async fn a_button_of_an_older_page_takes_nothing_back_and_shows_both_states() {
    let place = Place::new().await;
    let at = place.entry(KEEPER).await;
    place.renames(&place.user, USER, "Quaxerste").await.with_status(303);
    let button = form_to(&place.keeper.opens(&at).await, &format!("{at}/zuruecknehmen")).expect("the button");
    place.renames(&place.user, USER, "Quaxzweite").await.with_status(303);
    let before = place.app.contents().await;
    let late = place.keeper.posts_form(format!("{at}/zuruecknehmen"), &button).await.with_status(409);
    let words = ["Zurückgenommen ist noch nichts", "Name: Quaxerste → Quaxzweite", "Name: Quaxverein → Quaxerste"];
    assert_eq!(late.says_of(&words), words);
    let number = button.0.iter().find(|(key, _)| key == "change").map(|(_, value)| value.clone()).expect("a number");
    let next = form_to(&late, &format!("{at}/zuruecknehmen")).expect("the button").set("change", number);
    let refused = place.keeper.posts_form(format!("{at}/zuruecknehmen"), &next).await.with_status(409);
    assert_eq!(refused.says("Zurücknehmen lässt sich nur die letzte Änderung"), true);
    assert_eq!(changed(&before, &place.app.contents().await), Vec::<String>::new());
}

#[tokio::test]
async fn whoever_does_not_keep_the_entry_has_no_button_and_is_refused() {
    let place = Place::new().await;
    let at = place.entry(USER).await;
    place.renames(&place.user, USER, "Quaxhaus").await.with_status(303);
    let at_keeper = place.entry(KEEPER).await;
    let button =
        form_to(&place.keeper.opens(&at_keeper).await, &format!("{at_keeper}/zuruecknehmen")).expect("the button");
    let page = place.user.opens(&at).await.with_status(200);
    let words = ["Name: Quaxverein → Quaxhaus", "Diese Änderung zurücknehmen", "Pflege übergeben"];
    assert_eq!(page.says_of(&words), words[..1]);
    let before = place.app.contents().await;
    for act in ["zuruecknehmen", "uebergeben"] {
        place.user.posts_form(format!("{at}/{act}"), &button).await.with_status(403);
    }
    assert_eq!(changed(&before, &place.app.contents().await), Vec::<String>::new());
    // Staff may, in whichever network they read it.
    place.staff.posts_form(format!("{at}/zuruecknehmen"), &button).await.with_status(303);
    assert_eq!(place.partner(USER).await.name, "Quaxverein");
}

#[tokio::test]
async fn an_entry_is_handed_on_by_a_form_that_says_what_is_missing() {
    let place = Place::new().await;
    let at = place.entry(KEEPER).await;
    let path = format!("{at}/uebergeben");
    let form = form_to(&place.keeper.opens(&at).await, &path).expect("the form");
    let missing = place.keeper.posts_form(&path, &form).await.with_status(422);
    assert_eq!(html::dangling_errors(&missing.text()), Some(Vec::new()));
    let folded =
        html::tags(&missing.main()).into_iter().filter(|tag| tag.name == "details" && tag.get("open").is_none());
    assert_eq!(folded.count(), 0, "what is wrong is in sight");
    let user = place.app.network(USER).await.id;
    let form = form.set("keeper", &user);
    place.keeper.posts_form(&path, &form).await.with_status(303);
    assert_eq!(place.kept_by().await.as_deref(), Some(USER));
    let in_another_window = form.clone().set("vorgang", "");
    let twice = place.keeper.posts_form(&path, &in_another_window).await.with_status(409);
    assert_eq!(twice.says("wurde die Pflege schon übergeben"), true);
    let page = place.staff.opens(&at).await.with_status(200);
    assert_eq!(facts(&page)[0], place.name(USER).await);
    let late = place.staff.posts_form(&path, &form.set("keeper", "office")).await.with_status(409);
    assert_eq!(late.says("wurde die Pflege schon übergeben"), true);
    let form = form_to(&page, &path).expect("the form").set("keeper", "office");
    let done = place.staff.posts_form(&path, &form).await;
    assert_eq!(facts(&place.staff.follows(done).await)[0], "MINTraum");
    assert_eq!(place.kept_by().await, None);
}

#[tokio::test]
async fn a_network_that_is_not_public_is_named_neither_on_the_page_nor_on_the_desk_of_another() {
    let place = Place::new().await;
    place.app.execute(&format!("UPDATE network SET published = 0 WHERE slug = '{USER}'")).await;
    place.renames(&place.user, USER, "Quaxhaus").await.with_status(303);
    let hidden = place.name(USER).await;
    let at = place.entry(KEEPER).await;
    let page = place.keeper.opens(&at).await.with_status(200);
    assert_eq!(facts(&page)[1], "1 weiteres Netzwerk");
    let words = ["Jemand aus einem anderen Netzwerk", "Name: Quaxverein → Quaxhaus"];
    assert_eq!(page.says_of(&words), words);
    assert_eq!(page.main().contains(&hidden), false);
    let desk = place.keeper.opens("/arbeitsplatz").await.with_status(200);
    assert_eq!(desk.says("Ein anderes Netzwerk hat den Eintrag von Quaxverein"), true);
    let history = place.keeper.opens(format!("/arbeitsplatz/{KEEPER}/verlauf")).await.with_status(200);
    assert_eq!(history.says("Jemand aus einem anderen Netzwerk"), true);
    assert_eq!(place.staff.opens(&at).await.says(&format!("Jemand aus {hidden}")), true);
}

#[tokio::test]
async fn what_the_state_office_keeps_is_news_for_those_who_work_there_with_the_way_to_the_button() {
    let place = Place::new().await;
    let at = place.entry(KEEPER).await;
    let form = form_to(&place.staff.opens(&at).await, &format!("{at}/uebergeben")).expect("the form");
    place.staff.posts_form(format!("{at}/uebergeben"), &form.set("keeper", "office")).await.with_status(303);
    place.renames(&place.user, USER, "Quaxhaus").await.with_status(303);
    let desk = place.staff.opens("/arbeitsplatz").await.with_status(200);
    let line = format!(
        "{} hat den Eintrag von Quaxverein im Verzeichnis geändert: Name: Quaxverein → Quaxhaus.",
        place.name(USER).await
    );
    assert_eq!(desk.says(&line), true, "{}", desk.main());
    let links: Vec<_> =
        html::tags(&desk.main()).into_iter().filter_map(|tag| tag.get("href").map(str::to_owned)).collect();
    let entries: Vec<_> = links.into_iter().filter(|path| path.ends_with("/eintrag")).collect();
    let there = entries.first().expect("a way to the entry");
    let page = place.staff.opens(there).await.with_status(200);
    assert_eq!(page.says("Diese Änderung zurücknehmen"), true);
}

#[tokio::test]
async fn a_button_that_is_pressed_twice_is_told_that_it_is_done() {
    let place = Place::new().await;
    let at = place.entry(KEEPER).await;
    place.renames(&place.user, USER, "Quaxhaus").await.with_status(303);
    let button = form_to(&place.keeper.opens(&at).await, &format!("{at}/zuruecknehmen")).expect("the button");
    place.keeper.posts_form(format!("{at}/zuruecknehmen"), &button).await.with_status(303);
    let before = place.app.contents().await;
    let in_another_window = button.set("vorgang", "");
    let done = place.keeper.posts_form(format!("{at}/zuruecknehmen"), &in_another_window).await;
    assert_eq!(
        place.keeper.follows(done).await.with_status(200).says("Diese Änderung ist schon zurückgenommen."),
        true
    );
    let after = place.app.contents().await;
    assert_eq!(
        changed(&before, &after).into_iter().filter(|table| table != "session").collect::<Vec<_>>(),
        Vec::<String>::new()
    );
}

#[tokio::test]
async fn where_the_organisation_is_no_partner_any_more_the_entry_is_read_and_not_corrected() {
    let place = Place::new().await;
    let at = place.entry(USER).await;
    let partner = at.trim_end_matches("/eintrag");
    place.user.presses(format!("{partner}/beenden")).await.with_status(303);
    let page = place.user.opens(&at).await.with_status(200);
    let words = ["Die Einrichtung ist nicht mehr Partner.", "Deine Änderung gilt sofort.", "Eintrag speichern"];
    assert_eq!(page.says_of(&words), words[..1]);
    place.renames(&place.user, USER, "Quaxhaus").await.with_status(422);
    assert_eq!(place.partner(USER).await.name, "Quaxverein");
}
