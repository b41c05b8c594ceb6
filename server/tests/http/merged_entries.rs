//! Entries that are the same: found, compared, brought together and parted again by the office.

use crate::harness::{Answer, Form, TestApp};
use mintverbund::{
    domain::{
        id::{OrganisationId, PartnershipId},
        organisation::{OrganisationKind, PartnerRole, Sector},
        period::Period,
        seen::Seen,
    },
    store::{organisation, organisation::Organisation, partnership, partnership::Terms},
    text::slug::slugify,
};

const LIST: &str = "/mintraum/doppelte";
const MERGED: &str = "/mintraum/zusammengefuehrt";

/// A partner of a network; gives its slug and its identity.
async fn enters(app: &TestApp, network: &str, name: &str) -> (String, String) {
    let row = Organisation {
        id: OrganisationId::fresh(),
        slug: slugify(name).parse().expect("a slug"),
        name: name.to_owned(),
        sector: Sector::Civil,
        kind: OrganisationKind::Other,
        ags: None,
        website: None,
        description: String::new(),
        parent_id: None,
    };
    let network = app.network(network).await.id;
    let terms = Terms {
        role: PartnerRole::Associated,
        tasks: String::new(),
        programme_sector: None,
        period: Period::default(),
    };
    let mut tx = app.writer().await;
    organisation::insert(&mut tx, &row, app.now()).await.expect("an entry");
    partnership::insert(&mut tx, &PartnershipId::fresh(), &network, &row.id, &terms).await.expect("a partner");
    tx.commit().await.expect("a commit");
    (row.slug.to_string(), row.id.to_string())
}

/// What stands unseen in the form of a page.
fn seen(page: &Answer) -> String {
    let text = page.text();
    let (_, after) = text.split_once("name=\"seen\" value=\"").expect("what is on the screen");
    after.split_once('"').expect("its end").0.to_owned()
}

#[tokio::test]
async fn two_entries_are_found_brought_together_and_parted_and_addresses_and_lists_follow() {
    let app = TestApp::new().await;
    let one = app.sign_in("koordination").await;
    let (staff, visitor) = (app.sign_in("mintraum").await, app.anonymous());
    let (gone_slug, gone) = enters(&app, "mintmobil", "Quaxhaus Musterforschung").await;
    let (kept_slug, kept) = enters(&app, "bamberg", "Quaxhaus für Musterforschung e.V.").await;
    assert_eq!(staff.opens(LIST).await.with_status(200).says("Quaxhaus Musterforschung"), true);
    let network = app.network("mintmobil").await.id;
    let partners = partnership::of_network(&mut app.reader().await, &network).await.expect("partners");
    let partner = partners.into_iter().find(|partner| partner.name.starts_with("Quax")).expect("the partner").id;
    let entry_page = format!("/arbeitsplatz/mintmobil/partner/{partner}/eintrag");
    let form = Form::new(&[
        ("organisation_name", "Quaxhaus Musterforschung"),
        ("sector", "civil"),
        ("description", "Ein Haus mit vielen Mustern."),
    ]);
    one.posts_form(&entry_page, &form.over(Seen::Version(1))).await.with_status(303);
    let path = format!("{LIST}/{gone}/{kept}");
    let page = staff.opens(&path).await.with_status(200);
    assert_eq!(
        page.says_of(&["Ist das dieselbe Einrichtung?", "1 Partnerschaft", "Andersherum zusammenführen"]).len(),
        3
    );
    for actor in [&one, &visitor] {
        assert_ne!(actor.opens(&path).await.status, 200);
        assert_ne!(actor.posts(&path, &[("seen", seen(&page))]).await.status, 303);
    }
    staff.posts(&path, &[("seen", seen(&page)), ("sector", "beide".to_owned())]).await.with_status(422);
    staff.posts(&path, &[("keeps_name", "1")]).await.with_status(409);
    let form = [("seen", seen(&page)), ("keeps_name", "1".to_owned())];
    let answer = staff.posts(&path, &form).await.with_status(303);
    assert_eq!(staff.follows(answer).await.says_of(&["ist in Quaxhaus für", "Zuletzt zusammengeführt"]).len(), 2);

    let moved = visitor.opens(format!("/partner/{gone_slug}")).await.with_status(308);
    assert_eq!(moved.location(), format!("/partner/{kept_slug}"));
    let partner = visitor.opens(format!("/partner/{kept_slug}")).await.with_status(200);
    assert_eq!(partner.says_of(&["MINTmobil", "Bamberg", "Quaxhaus Musterforschung"]).len(), 3, "with its former name");
    assert_eq!(visitor.opens("/netzwerke/mintmobil").await.says("Quaxhaus für Musterforschung"), true);
    let told = one.opens("/arbeitsplatz").await;
    assert_eq!(told.says("zu einem gemacht"), true);
    let history = one.opens("/arbeitsplatz/mintmobil/verlauf").await;
    assert_eq!(history.says("aufgehen lassen"), true);
    staff.opens(&path).await.with_status(404);
    let heading = "Beim Eintrag Quaxhaus Musterforschung, der hier aufgegangen ist";
    let lately = one.opens(&entry_page).await.with_status(200);
    assert_eq!(lately.says_of(&[heading, "Ein Haus mit vielen Mustern."]).len(), 2, "its history is not lost");

    let list = staff.opens(MERGED).await.text();
    let (_, after) = list.split_once("action=\"/mintraum/zusammengefuehrt/").expect("the way back");
    let part = format!("{MERGED}/{}", after.split_once('"').expect("its end").0);
    one.presses(&part).await.with_status(403);
    staff.presses(&part).await.with_status(303);
    assert_eq!(one.opens(&entry_page).await.with_status(200).says(heading), false);
    visitor.opens(format!("/partner/{gone_slug}")).await.with_status(200);
    assert_eq!(visitor.opens("/netzwerke/mintmobil").await.says("Quaxhaus für Musterforschung"), false);
    staff.presses(format!("{path}/zwei")).await.with_status(303);
    assert_eq!(staff.opens(LIST).await.says("Quaxhaus"), false, "nobody is asked again");
    assert_eq!(staff.opens(MERGED).await.says_of(&["Als zwei vermerkt", "Quaxhaus Musterforschung"]).len(), 2);
    one.presses(format!("{path}/doch")).await.with_status(403);
    staff.presses(format!("{path}/doch")).await.with_status(303);
    assert_eq!(staff.opens(LIST).await.says("Quaxhaus Musterforschung"), true);
    app.is_sound().await;
}
