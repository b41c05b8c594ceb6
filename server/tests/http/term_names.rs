//! What people call the terms, which the state office keeps: offers are found by it at once.

use crate::harness::{Form, TestApp, complete};
use mintverbund::{
    actions::term_names::edit::typed_names,
    domain::term_names::{NamedTerm, TermNames},
};

const LIST: &str = "/mintraum/suche";
const MAKERSPACE: &str = "/mintraum/suche/format/makerspace";

fn makerspace() -> NamedTerm {
    NamedTerm::find("format", "makerspace").expect("a term")
}

/// What stands in the form and was on the screen.
fn over(names: &[String]) -> Form {
    let seen = mintverbund::actions::term_names::edit::seen(names);
    Form::of(&seen.marks(typed_names(names)))
}

#[tokio::test]
async fn offers_are_found_at_once_by_a_name_that_the_office_gives_a_term_and_no_longer_by_one_that_it_takes_away() {
    let app = TestApp::new().await;
    let (staff, visitor) = (app.sign_in("mintraum").await, app.anonymous());
    let finds = async |word: &str| visitor.opens(&format!("/angebote.csv?q={word}")).await.text().lines().count() > 1;
    let shipped = TermNames::default().of(makerspace()).to_vec();
    assert_eq!((finds("quaxbude").await, staff.opens(LIST).await.says("FabLab")), (false, true));
    let form = over(&shipped).set("names", "Quaxbude\n\n  Quaxbude \nMakerspace\nWerkelei");
    staff.posts_form(MAKERSPACE, &form).await.with_status(303);
    assert_eq!([finds("quaxbude").await, finds("quaxbuden").await, finds("werkelei").await], [true; 3]);
    let page = staff.opens(MAKERSPACE).await;
    assert_eq!(page.says_of(&["Quaxbude", "Werkelei</textarea>", "Mitgelieferte Namen wiederherstellen"]).len(), 3);
    let trial = staff.opens(&format!("{LIST}?q=quaxbude+xylophonqx")).await;
    assert_eq!(trial.says_of(&["findet", "„xylophonqx“ steht nirgends."]).len(), 2);
    assert_eq!(visitor.opens("/angebote/vorschlaege?q=quaxb").await.says("Makerspace"), true);
    staff.presses(format!("{MAKERSPACE}/mitgeliefert")).await.with_status(303);
    assert_eq!((finds("quaxbude").await, staff.opens(LIST).await.says("FabLab")), (false, true));
    // There is nothing more to go back from.
    staff.presses(format!("{MAKERSPACE}/mitgeliefert")).await.with_status(303);
}

#[tokio::test]
async fn a_new_offer_is_found_by_the_names_of_the_office_as_well() {
    let app = TestApp::new().await;
    let (staff, lead) = (app.sign_in("mintraum").await, app.sign_in("koordination").await);
    let form = over(TermNames::default().of(NamedTerm::find("fach", "technik").expect("a term")));
    staff.posts_form("/mintraum/suche/fach/technik", &form.set("names", "Quaxkunde")).await.with_status(303);
    let content = complete(&app, "mintmobil", "Brückenquax").await;
    let offer = lead.hands_in("mintmobil", &content, "").await;
    staff.claims(&offer).await.with_status(303);
    staff.decides(&offer, "approve", "").await.with_status(303);
    let found = app.anonymous().opens("/angebote?q=quaxkunde+br%C3%BCckenquax").await;
    assert_eq!(found.says("Brückenquax"), true);
}

#[tokio::test]
async fn what_is_no_name_is_refused_and_stays_in_the_form() {
    let app = TestApp::new().await;
    let staff = app.sign_in("mintraum").await;
    let shipped = TermNames::default().of(makerspace()).to_vec();
    let many = (0..41).map(|number| format!("Name{number}")).collect::<Vec<_>>().join("\n");
    for (names, why) in [
        ("Werkelei\n💥", "enthält kein Wort"),
        (&*format!("Werkelei\n{}", "x".repeat(61)), "ist zu lang"),
        (&*many, "Höchstens 40 Namen"),
    ] {
        let refused = staff.posts_form(MAKERSPACE, &over(&shipped).set("names", names)).await.with_status(422);
        assert_eq!([refused.says(why), refused.says(names.lines().next().unwrap_or_default())], [true; 2], "{why}");
    }
    staff.opens("/mintraum/suche/format/gibt-es-nicht").await.with_status(404);
    staff.opens("/mintraum/suche/gibt-es-nicht/makerspace").await.with_status(404);
}

#[tokio::test]
async fn whoever_changes_names_that_somebody_else_has_changed_meanwhile_is_told() {
    let app = TestApp::new().await;
    let (staff, other) = (app.sign_in("mintraum").await, app.sign_in("verwaltung").await);
    let shipped = TermNames::default().of(makerspace()).to_vec();
    other.posts_form(MAKERSPACE, &over(&shipped).set("names", "Werkelei")).await.with_status(303);
    let late = staff.posts_form(MAKERSPACE, &over(&shipped).set("names", "Tüftelei")).await.with_status(409);
    assert_eq!(late.says_of(&["Werkelei", "Tüftelei"]).len(), 2);
    assert_eq!(staff.opens(MAKERSPACE).await.says("Tüftelei"), false);
}
