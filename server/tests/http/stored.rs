//! What an older or a newer program stored, and this one does not understand any more.

use crate::{
    addresses::{Known, public, signed_in},
    harness::{Form, TestApp, complete, desk, review},
};
use mintverbund::domain::content::OfferField;

#[tokio::test]
async fn offers_that_cannot_be_read_take_no_page_down() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let known = Known::of(&app, "mintmobil", &lead, &staff).await;
    app.breaks_everything().await;
    let lost = app.listings().await.iter().filter(|listing| !listing.content.lost().is_empty()).count();
    assert_eq!(lost, app.listings().await.len(), "each public offer has lost something");
    for pattern in public("GET").into_iter().chain(signed_in("GET")) {
        let path = known.path(pattern);
        let statuses = (lead.opens(&path).await.status, staff.opens(&path).await.status);
        assert_eq!((statuses.0 < 500, statuses.1 < 500), (true, true), "{path}: {statuses:?}");
    }
    assert_eq!(app.anonymous().opens("/angebote").await.with_status(200).says("offer-card__title"), true);
}

#[tokio::test]
async fn the_public_reads_the_rest_of_an_offer() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let offer = lead.hands_in("mintmobil", &complete(&app, "mintmobil", "Sternenlabor").await, "").await;
    staff.approves(&offer).await;
    app.breaks(&offer).await;
    let visitor = app.anonymous();
    assert_eq!(visitor.opens("/angebote?q=Sternenlabor").await.with_status(200).says("Sternenlabor"), true);
    let page = visitor.opens(format!("/angebote/{}", app.offer(&offer).await.public_id)).await;
    let page = visitor.opens(page.location()).await.with_status(200);
    assert_eq!((page.says("Sternenlabor"), page.says("Workshop"), page.says("basteln")), (true, false, false));
}

#[tokio::test]
async fn an_editor_reads_what_saving_would_lose_before_it_is_lost() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Neu").await;
    let form = complete(&app, "mintmobil", "Sternenlabor").await;
    lead.saves("mintmobil", &offer, &form).await.with_status(303);
    app.breaks(&offer).await;
    let told = "Format: „basteln“ kann nicht mehr gelesen werden";
    assert_eq!(lead.opens(desk("mintmobil", &offer)).await.with_status(200).says(told), true);
    let form = Form::of(&app.latest(&offer).await.content.to_typed()).set("formats", "camp");
    let refused = lead.saves("mintmobil", &offer, &form).await.with_status(409);
    assert_eq!((refused.says(told), refused.says("name=\"losses\"")), (true, true));
    assert_eq!(lead.submits("mintmobil", &offer, "").await.with_status(409).says("nicht mehr lesen"), true);
    assert_eq!(app.latest(&offer).await.content.lost().len(), 1);
    lead.saves("mintmobil", &offer, &form.clone().set("losses", "1")).await.with_status(303);
    let saved = app.latest(&offer).await.content;
    assert_eq!((saved.lost().len(), saved.formats.len()), (0, 1));
    assert_eq!(lead.opens(desk("mintmobil", &offer)).await.says(told), false);
    lead.submits("mintmobil", &offer, "").await.with_status(303);
}

#[tokio::test]
async fn a_reviewer_is_told_and_cannot_approve_what_nobody_could_read() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let offer = lead.hands_in("mintmobil", &complete(&app, "mintmobil", "Sternenlabor").await, "").await;
    staff.claims(&offer).await.with_status(303);
    app.breaks(&offer).await;
    let page = staff.opens(review(&app.latest(&offer).await)).await.with_status(200);
    assert_eq!(page.says("Format: „basteln“ kann nicht mehr gelesen werden"), true);
    let answer = staff.decides(&offer, "approve", "").await.with_status(409);
    assert_eq!(answer.says("kann das Programm nicht mehr lesen"), true);
    staff.decides(&offer, "request_changes", "Bitte neu speichern.").await.with_status(303);
}

#[tokio::test]
async fn an_earlier_text_is_not_taken_up_again_without_what_cannot_be_read() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let form = complete(&app, "mintmobil", "Sternenlabor").await;
    let offer = lead.hands_in("mintmobil", &form, "").await;
    staff.approves(&offer).await;
    let earlier = app.latest(&offer).await;
    lead.saves("mintmobil", &offer, &form.set("formats", "camp")).await.with_status(303);
    lead.submits("mintmobil", &offer, "").await.with_status(303);
    staff.approves(&offer).await;
    app.breaks(&offer).await;
    let latest = app.latest(&offer).await;
    assert_eq!(latest.content.lost(), []);
    let answer = lead.acts("mintmobil", &offer, &format!("verlauf/{}/uebernehmen", earlier.id)).await.with_status(409);
    assert_eq!((answer.says("von Hand"), app.latest(&offer).await == latest), (true, true));
}

/// Whatever the form understands, the editor asks for.
#[tokio::test]
async fn the_editor_has_an_input_for_everything_that_the_document_holds() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Neu").await;
    // Nobody has uploaded this picture: the form comes back with all that belongs to one.
    let form = complete(&app, "mintmobil", "Neu").await.set("picture_id", "a".repeat(64));
    let page = lead.saves("mintmobil", &offer, &form).await.with_status(422).text();
    let asked = |input: &&str| page.contains(&format!("name=\"{input}\""));
    let missing: Vec<&str> =
        OfferField::ALL.iter().flat_map(|field| field.inputs()).filter(|input| !asked(input)).collect();
    assert_eq!(missing, Vec::<&str>::new());
    let misplaced = OfferField::ALL.iter().flat_map(|field| {
        let section = section_of(&page, field.section().code());
        let elsewhere = |input: &&str| !section.contains(&format!("name=\"{input}\""));
        field.inputs().into_iter().filter(elsewhere).collect::<Vec<_>>()
    });
    assert_eq!(misplaced.collect::<Vec<_>>(), Vec::<&str>::new(), "in another section than `offer_content!` says");
}

/// A section of the editor, by its code.
fn section_of<'a>(page: &'a str, code: &str) -> &'a str {
    let name = format!("id=\"{code}\"");
    let named = |section: &&str| section.split('>').next().is_some_and(|tag| tag.contains(&name));
    page.split("<section").filter(named).last().expect(code)
}
