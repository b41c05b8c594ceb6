//! Another name for an organisation, by forms alone: who may, what the public reads, and where the old address leads.

use crate::harness::{Actor, Answer, Form, TestApp};
use mintverbund::{
    domain::{hiding::Hidable, seen::Seen},
    store::{organisation, partnership, partnership::Partner},
};
use mintverbund_app::address;

const KEEPER: &str = "mintmobil";

struct Place {
    app: TestApp,
    keeper: Actor,
    partner: Partner,
}

impl Place {
    /// A partner that was called Altquax when it took part in two networks, one of which it has left.
    async fn new() -> Self {
        let app = TestApp::new().await;
        let keeper = app.sign_in("koordination").await;
        let new = [("organisation_name", "Altquax"), ("sector", "civil"), ("role", "supporter"), ("until", "2024-06")];
        keeper.posts(format!("/arbeitsplatz/{KEEPER}/partner/neu"), &new).await.with_status(303);
        let network = app.network(KEEPER).await.id;
        let all = partnership::of_network(&mut app.reader().await, &network).await.expect("partners");
        let partner = all.into_iter().find(|partner| partner.name == "Altquax").expect("the partner");
        Self { app, keeper, partner }
    }

    fn names(&self) -> String {
        format!("/arbeitsplatz/{KEEPER}/partner/{}/eintrag/namen", self.partner.id)
    }

    async fn seen(&self) -> Seen {
        let id = &self.partner.organisation_id;
        let version = organisation::version(&mut self.app.reader().await, id).await.expect("the directory");
        Seen::Version(version.expect("an entry"))
    }

    async fn renames(&self, name: &str, on: &str) -> Answer {
        let form = Form::new(&[("organisation_name", name), ("renamed_on", on)]).over(self.seen().await);
        self.keeper.posts_form(format!("{}/umbenennen", self.names()), &form).await
    }
}

#[tokio::test]
async fn after_a_renaming_the_old_address_leads_on_and_what_has_ended_shows_the_name_of_its_day() {
    let place = Place::new().await;
    let visitor = place.app.anonymous();
    visitor.opens("/partner/altquax").await.with_status(200);
    let done = place.renames("Neutrudel", "01.05.2025").await.with_status(303);
    let page = place.keeper.follows(done).await.with_status(200);
    assert_eq!(page.says("Altquax (bis 30. April 2025)"), true, "{}", page.main());
    let moved = visitor.opens("/partner/altquax").await.with_status(308);
    assert_eq!(moved.location(), "/partner/neutrudel");
    let page = visitor.opens("/partner/neutrudel").await.with_status(200);
    let words = ["Neutrudel", "Frühere Namen", "Altquax", "(bis 30. April 2025)"];
    assert_eq!(page.says_of(&words), words);
    let network = visitor.opens(format!("/netzwerke/{KEEPER}")).await.with_status(200);
    assert_eq!(network.says("(heute: Neutrudel)") && network.says("Altquax"), true, "{}", network.main());
    let found = place.keeper.opens(format!("/arbeitsplatz/{KEEPER}/partner/neu?suche=altquax")).await;
    assert_eq!(found.says("früher: Altquax"), true, "{}", found.main());
}

#[tokio::test]
async fn a_funding_of_before_names_the_ministry_of_its_day_with_todays_beside_it() {
    let app = TestApp::new().await;
    let page = app.anonymous().opens(format!("/netzwerke/{KEEPER}")).await.with_status(200);
    let words = "Bundesministerium für Bildung und Forschung (heute: Bundesministerium für Forschung, Technologie und Raumfahrt)";
    assert_eq!(page.says(words), true, "{}", page.main());
}

#[tokio::test]
async fn neither_name_nor_address_of_what_is_hidden_is_told_in_public() {
    let place = Place::new().await;
    place.renames("Neutrudel", "2025").await.with_status(303);
    let subject = Hidable::Organisation(place.partner.organisation_id.clone());
    let staff = place.app.sign_in("mintraum").await;
    staff.posts(address::staff::hide(&subject), &[("reason", "complaint"), ("words", "Grund")]).await.with_status(303);
    let visitor = place.app.anonymous();
    for slug in ["altquax", "neutrudel"] {
        let page = visitor.opens(format!("/partner/{slug}")).await.with_status(404);
        assert_eq!((page.says_of(&["Altquax", "Neutrudel"]), page.location()), (Vec::<&str>::new(), String::new()));
    }
    let network = visitor.opens(format!("/netzwerke/{KEEPER}")).await.with_status(200);
    assert_eq!(network.says_of(&["Altquax", "Neutrudel"]), Vec::<&str>::new());
    let found = place.keeper.opens(format!("/arbeitsplatz/{KEEPER}/partner/neu?suche=altquax")).await;
    assert_eq!(found.says("früher: Altquax"), false);
}

#[tokio::test]
async fn a_refused_renaming_loses_nothing_that_was_typed_and_a_late_one_changes_nothing() {
    let place = Place::new().await;
    for (name, on, wrong) in
        [("", "2025", "Neuer Name"), ("Neutrudel", "gestern", "Umbenannt zum"), ("Neutrudel", "2199", "noch vor uns")]
    {
        let page = place.renames(name, on).await.with_status(422);
        assert_eq!(page.says(wrong), true, "{}", page.main());
        assert_eq!(page.main().contains(&format!("value=\"{on}\"")), true, "{}", page.main());
    }
    let late = Form::new(&[("organisation_name", "Neutrudel"), ("renamed_on", "2025")]).over(Seen::Version(77));
    let page = place.keeper.posts_form(format!("{}/umbenennen", place.names()), &late).await.with_status(409);
    assert_eq!(page.main().contains("value=\"Neutrudel\""), true, "{}", page.main());
    let late = Form::new(&[("former_0", "Quaxheim")]).over(Seen::Version(77));
    let page = place.keeper.posts_form(place.names(), &late).await.with_status(409);
    assert_eq!(page.main().contains("value=\"Quaxheim\""), true, "{}", page.main());
    let hostile = Form::new(&[("former_0", "<script>x</script>"), ("since_0", "2020"), ("until_0", "2010")])
        .over(place.seen().await);
    let page = place.keeper.posts_form(place.names(), &hostile).await.with_status(422);
    assert_eq!((page.says("Das Ende liegt vor dem Anfang."), page.main().contains("<script>x")), (true, false));
    place.app.anonymous().opens("/partner/altquax").await.with_status(200);
}

#[tokio::test]
async fn only_people_of_the_network_and_the_office_see_and_change_names() {
    let place = Place::new().await;
    let form = Form::new(&[("organisation_name", "Neutrudel"), ("renamed_on", "2025")]).over(place.seen().await);
    let foreign = place.app.sign_in("zukunft").await;
    foreign.opens(place.names()).await.with_status(403);
    foreign.posts_form(format!("{}/umbenennen", place.names()), &form).await.with_status(403);
    let staff = place.app.sign_in("mintraum").await;
    staff.opens(place.names()).await.with_status(200);
    staff.posts_form(format!("{}/umbenennen", place.names()), &form).await.with_status(303);
}
