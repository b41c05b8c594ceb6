//! The table of school holidays, which the state office keeps.

use crate::harness::{Form, TestApp};
use mintverbund::{actions::school_calendar::edit::typed_holiday, store::school_calendar};

const LIST: &str = "/mintraum/ferien";

#[tokio::test]
async fn the_office_corrects_checks_adds_and_removes_school_holidays_and_nobody_else_does() {
    let app = TestApp::new().await;
    let (staff, lead) = (app.sign_in("mintraum").await, app.sign_in("koordination").await);
    assert_eq!(staff.opens(LIST).await.with_status(200).says_of(&["Osterferien", "noch zu prüfen"]).len(), 2);
    for pairs in [&[("name", "Ferien")][..], &[("name", "Ferien"), ("first_day", "2.1.2030"), ("last_day", "1.1.2030")]]
    {
        lead.posts(LIST, pairs).await.with_status(403);
        let refused = staff.posts(LIST, pairs).await.with_status(422);
        assert_eq!(refused.says("value=\"Ferien\""), true);
    }
    let long = [("name", "Quaxferien"), ("first_day", "1.8.2030"), ("last_day", "10.9.2031")];
    assert_eq!(staff.posts(LIST, &long).await.with_status(422).says("Stimmt das Jahr?"), true);
    let new = [("name", "Quaxferien"), ("first_day", "1.8.2030"), ("last_day", "10.9.2030")];
    staff.posts(LIST, &new).await.with_status(303);
    let all = school_calendar::all(&mut app.reader().await).await.expect("holidays").0;
    let one = all.into_iter().find(|one| one.name == "Quaxferien").expect("the new ones");
    let path = format!("{LIST}/{}", one.id);
    let page = staff.opens(&path).await.with_status(200).text();
    let (_, seen) = page.split_once("name=\"seen\" value=\"").expect("what is on the screen");
    let seen = seen.split_once('"').expect("its end").0;
    let form = Form::of(&typed_holiday(&one)).set("checked", "1");
    staff.posts_form(&path, &form).await.with_status(409);
    staff.posts_form(&path, &form.set("seen", seen)).await.with_status(303);
    assert_eq!(staff.opens(LIST).await.says("geprüft"), true);
    staff.presses(format!("{path}/entfernen")).await.with_status(303);
    assert_eq!(staff.opens(LIST).await.says("Quaxferien"), false);
    staff.opens(&path).await.with_status(404);
}
