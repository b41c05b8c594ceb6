//! A series of dates is typed once, becomes single dates, and is found on the days it takes place.

use crate::{
    harness::{Form, TestApp, complete},
    html,
};

const SERIES: [(&str, &str); 6] = [
    ("series_day", "2027-01-12"),
    ("series_from", "15:00"),
    ("series_to", "16:30"),
    ("series_rhythm", "weekly"),
    ("series_until", "2027-02-02"),
    ("series_except", "19.01.2027"),
];

fn days(content: &mintverbund::domain::content::OfferContent) -> Vec<String> {
    content.dates.sessions.iter().map(|date| date.in_words()).collect()
}

#[tokio::test]
async fn saving_writes_a_series_out_into_single_dates() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Neu").await;
    let form = complete(&app, "mintmobil", "Dienstagslabor").await.set_all(&SERIES).set("dann", "serie");
    let led_to = lead.saves("mintmobil", &offer, &form).await.with_status(303).location();
    assert_eq!(led_to, format!("/arbeitsplatz/mintmobil/angebote/{offer}#wann"));
    let saved = app.latest(&offer).await.content;
    let wanted = ["Di 12. Januar 2027", "Di 26. Januar 2027", "Di 2. Februar 2027"];
    assert_eq!(days(&saved), wanted.map(|day| format!("{day}, 15:00 bis 16:30 Uhr")));
    // Saving the page as it now stands adds nothing: the inputs of the series are empty.
    lead.saves("mintmobil", &offer, &Form::of(&saved.to_typed())).await.with_status(303);
    assert_eq!(app.latest(&offer).await.content, saved);
}

#[tokio::test]
async fn a_series_that_makes_no_sense_comes_back_as_it_was_typed() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Neu").await;
    let form = complete(&app, "mintmobil", "Dienstagslabor").await.set_all(&SERIES).set("series_until", "2026-12-01");
    let page = lead.saves("mintmobil", &offer, &form).await.with_status(422).text();
    let shown = html::shown_values(&page);
    let lost: Vec<_> = form.0.iter().filter(|(_, value)| !shown.contains(value.as_str())).collect();
    assert_eq!(lost, Vec::<&(String, String)>::new());
    assert_eq!(html::dangling_errors(&page), Some(Vec::new()));
    assert_eq!(days(&app.latest(&offer).await.content), Vec::<String>::new());
}

/// Saturdays from ten until one in the night.
const EVENINGS: [(&str, &str); 5] = [
    ("series_day", "2027-01-09"),
    ("series_from", "22:00"),
    ("series_to", "1:00"),
    ("series_rhythm", "weekly"),
    ("series_until", "2027-01-16"),
];

#[tokio::test]
async fn an_evening_until_one_in_the_night_is_one_evening_from_the_editor_to_the_calendar() {
    let app = TestApp::new().await;
    let (lead, staff) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let evening = ["Sa 9. Januar 2027, 22:00 bis So 1:00 Uhr"];
    let told = lead.asks_for_series("mintmobil", &Form::new(&EVENINGS)).await.with_status(200).text();
    assert_eq!(told.contains(evening[0]), true, "{told}");
    let form = complete(&app, "mintmobil", "Quaxnacht").await.set("recurrence", "weekly").set_all(&EVENINGS);
    let offer = lead.hands_in("mintmobil", &form, "").await;
    let revision = app.latest(&offer).await.id;
    for page in [
        lead.opens(format!("/arbeitsplatz/mintmobil/angebote/{offer}/vorschau")).await,
        staff.opens(format!("/mintraum/pruefung/{revision}")).await,
    ] {
        assert_eq!(page.with_status(200).says_of(&evening), evening);
    }
    staff.approves(&offer).await;
    let card = lead.opens("/angebote?q=Quaxnacht").await;
    assert_eq!(card.says_of(&evening), evening);
    let calendar = lead.opens("/angebote?q=Quaxnacht&ansicht=kalender").await.text();
    assert_eq!(calendar.matches("22:00 bis So 1:00 Uhr").count(), 2, "each evening stands on its first day alone");
}

#[tokio::test]
async fn a_day_left_out_that_the_series_does_not_have_comes_back_with_a_word() {
    let app = TestApp::new().await;
    let lead = app.sign_in("koordination").await;
    let offer = lead.begins("mintmobil", "Neu").await;
    let form = complete(&app, "mintmobil", "Dienstagslabor").await.set_all(&SERIES).set("series_except", "20.01.2027");
    let page = lead.saves("mintmobil", &offer, &form).await.with_status(422);
    let words = ["An diesen Tagen hat die Serie keinen Termin: Mi 20. Januar 2027."];
    assert_eq!(page.says_of(&words), words);
}
