//! The main job, from the sign-in to the public page and on, over HTTP only.

use crate::{
    crawl::search,
    harness::{TestApp, complete},
};
use mintverbund::text::slug::slugify;

#[tokio::test]
async fn an_offer_goes_all_the_way_and_its_text_stays_public_until_the_next_is_approved() {
    let app = TestApp::new().await;
    let (lead, staff, visitor) = (app.sign_in("koordination").await, app.sign_in("mintraum").await, app.anonymous());
    let form = complete(&app, "mintmobil", "Quaxlabor").await;
    let offer = lead.hands_in("mintmobil", &form, "Bitte lesen").await;
    staff.claims(&offer).await.with_status(303);
    staff.remarks(&offer, "summary", "Bitte genauer", "author").await.with_status(303);
    staff.decides(&offer, "request_changes", "Fast fertig").await.with_status(303);
    let id = app.offer(&offer).await.public_id;
    assert_eq!(visitor.opens(search("Quaxlabor")).await.says(id.as_str()), false);
    lead.saves("mintmobil", &offer, &form.clone().set("summary", "Ganz genau")).await.with_status(303);
    lead.submits("mintmobil", &offer, "").await.with_status(303);
    staff.approves(&offer).await;
    let path = format!("/angebote/{id}/{}", slugify("Quaxlabor"));
    assert_eq!(visitor.opens(format!("/angebote/{id}")).await.with_status(308).location(), path);
    assert_eq!(visitor.opens(&path).await.with_status(200).says("Ganz genau"), true);
    assert_eq!(visitor.opens(search("Quaxlabor")).await.says(&path), true);
    lead.saves("mintmobil", &offer, &form.clone().set("summary", "Noch besser")).await.with_status(303);
    lead.submits("mintmobil", &offer, "").await.with_status(303);
    let page = visitor.opens(&path).await.with_status(200);
    assert_eq!(page.says_of(&["Ganz genau", "Noch besser"]), ["Ganz genau"]);
    staff.approves(&offer).await;
    let page = visitor.opens(&path).await.with_status(200);
    assert_eq!(page.says_of(&["Ganz genau", "Noch besser"]), ["Noch besser"]);
    app.is_sound().await;
}

#[tokio::test]
async fn pausing_hides_at_once_and_going_on_shows_again_what_was_approved() {
    let app = TestApp::new().await;
    let (lead, staff, visitor) = (app.sign_in("koordination").await, app.sign_in("mintraum").await, app.anonymous());
    let offer = lead.hands_in("mintmobil", &complete(&app, "mintmobil", "Quaxpause").await, "").await;
    staff.approves(&offer).await;
    let public = format!("/angebote/{}/quaxpause", app.offer(&offer).await.public_id);
    let steps = [("pausieren", 404), ("fortsetzen", 200), ("archivieren", 410), ("zurueckholen", 200)];
    for (act, status) in steps {
        lead.acts("mintmobil", &offer, act).await.with_status(303);
        visitor.opens(&public).await.with_status(status);
        let found = visitor.opens(search("Quaxpause")).await.says(&public);
        assert_eq!(found, status == 200, "{act}");
    }
    app.is_sound().await;
}

#[tokio::test]
async fn a_link_is_public_once_both_networks_and_the_state_office_agree() {
    let app = TestApp::new().await;
    let (lead, staff, visitor) = (app.sign_in("koordination").await, app.sign_in("mintraum").await, app.anonymous());
    crate::markers::join(&app, "cham", "region").await;
    let other = app.sign_in("region").await;
    let shows = async || visitor.opens("/netzwerke/cham").await.with_status(200).says("/netzwerke/mintmobil\"");
    let cham = app.network("cham").await.id;
    let proposal = [("other", cham.as_str()), ("relation", "cooperates")];
    lead.posts("/arbeitsplatz/mintmobil/verbindungen/neu", &proposal).await.with_status(303);
    let links = mintverbund::store::link::of_network(&mut app.reader().await, &cham).await.expect("links");
    let id = &links.iter().find(|link| link.proposer_id != cham).expect("the proposal").id;
    let mut public = vec![shows().await];
    other.posts(format!("/arbeitsplatz/cham/verbindungen/{id}/antwort"), &[("agrees", "1")]).await.with_status(303);
    public.push(shows().await);
    staff
        .posts(format!("/mintraum/verbindungen/{id}/entscheidung"), &[("entscheidung", "confirm")])
        .await
        .with_status(303);
    public.push(shows().await);
    assert_eq!(public, [false, false, true]);
}
