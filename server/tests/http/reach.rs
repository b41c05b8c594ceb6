//! Whether the public finds a way to reach a network, and who is told if not.

use crate::harness::TestApp;

const PAGE: &str = "/netzwerke/bamberg";
const PROFILE: &str = "/arbeitsplatz/bamberg/profil";
const LACKING: &str = "/mintraum/netzwerke?zeige=ohne-kontakt";

/// How many networks a list of the office counts, and whether ours is among them.
fn counted(list: &str) -> (usize, bool) {
    let count = list.split("<span class=\"count\">").nth(1).and_then(|rest| rest.split('<').next());
    (count.expect("a count").parse().expect("a number"), list.contains("/mintraum/netzwerke/bamberg\""))
}

#[tokio::test]
async fn a_network_that_nobody_can_reach_is_a_task_until_its_page_names_a_way() {
    let app = TestApp::new().await;
    let (lead, staff, visitor) = (app.sign_in("region").await, app.sign_in("mintraum").await, app.anonymous());
    let told = async || {
        let page = visitor.opens(PAGE).await.with_status(200).main();
        let desk = lead.opens("/arbeitsplatz").await.with_status(200).main();
        let list = counted(&staff.opens(LACKING).await.with_status(200).main());
        (page.contains("noch keinen Kontakt eingetragen"), desk.contains("Kontakt fehlt"), list)
    };
    let (public, desk, (all, listed)) = told().await;
    assert_eq!((public, desk, listed), (true, true, true));
    let office = staff.opens("/arbeitsplatz").await;
    assert_eq!(office.says(&format!("{all} Netzwerke nennen keinen Kontakt")), true);

    let kept = [("contact_function", "Quaxstelle"), ("contact_email", "buero@quax.example")];
    lead.posts(format!("{PROFILE}/kontakte"), &kept).await.with_status(303);
    assert_eq!(told().await, (true, true, (all, true)), "the public does not see it");
    assert_eq!(visitor.opens(PAGE).await.says("quax"), false);

    let shown = [("contact_function", "Anfragen"), ("contact_email", "anfragen@quax.example"), ("public", "1")];
    lead.posts(format!("{PROFILE}/kontakte"), &shown).await.with_status(303);
    assert_eq!(told().await, (false, false, (all - 1, false)));
    assert_eq!(visitor.opens(PAGE).await.says("anfragen@quax.example"), true);
}

#[tokio::test]
async fn who_cannot_edit_the_profile_is_not_asked_for_a_contact() {
    let app = TestApp::new().await;
    let [lead, editor] = [app.sign_in("koordination").await, app.sign_in("redaktion").await];
    let asked =
        async |who: &crate::harness::Actor| who.opens("/arbeitsplatz").await.with_status(200).says("Kontakt fehlt");
    assert_eq!([asked(&lead).await, asked(&editor).await], [true, false]);
}
