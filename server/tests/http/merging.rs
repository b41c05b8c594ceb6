//! Two people write at once: what only one changed is taken, and only what both changed is asked.

use crate::harness::{Actor, Answer, Form, TestApp, complete};
use mintverbund::domain::id::OfferId;

/// Two people who opened the same draft; the second saves after the first.
struct Two {
    app: TestApp,
    second: Actor,
    offer: OfferId,
    before: Form,
    answer: Answer,
}

async fn both_write(first: &[(&str, &str)], second: &[(&str, &str)]) -> Two {
    let app = TestApp::new().await;
    let (one, other) = (app.sign_in("koordination").await, app.sign_in("redaktion").await);
    let offer = one.begins("mintmobil", "Anfang").await;
    let before = complete(&app, "mintmobil", "Labor").await;
    one.saves("mintmobil", &offer, &before).await.with_status(303);
    let seen = app.latest(&offer).await;
    one.saves_as_seen("mintmobil", &offer, &before.clone().set_all(first), &seen).await.with_status(303);
    let answer = other.saves_as_seen("mintmobil", &offer, &before.clone().set_all(second), &seen).await;
    Two { app, second: other, offer, before, answer }
}

/// Title, summary and lower age of the draft.
async fn says(two: &Two) -> (String, String, Option<u8>) {
    let content = two.app.latest(&two.offer).await.content;
    (content.title.to_string(), content.summary.to_string(), content.age.from)
}

#[tokio::test]
async fn what_the_other_changed_and_i_did_not_touch_stays_and_the_page_says_so() {
    let two = both_write(&[("summary", "Ihr Satz.")], &[("title", "Mein Titel"), ("age_from", "9")]).await;
    let address = two.answer.clone().with_status(303).location();
    assert_eq!(says(&two).await, ("Mein Titel".to_owned(), "Ihr Satz.".to_owned(), Some(9)));
    let page = two.second.opens(&address).await.with_status(200);
    assert_eq!(
        page.says("zusammengeführt. Von jemand anderem kam inzwischen dazu: In einem Satz."),
        true,
        "{}",
        page.main()
    );
    assert_eq!(page.says_of(&["Stand davor zurückholen", "Mein Titel"]).len(), 2);
}

#[tokio::test]
async fn the_state_before_can_be_fetched_back_and_that_too() {
    let two = both_write(&[("summary", "Ihr Satz.")], &[("title", "Mein Titel")]).await;
    let mut address = two.answer.clone().with_status(303).location();
    for wanted in ["Labor", "Mein Titel"] {
        let version = address.split("davor=").nth(1).expect("the state before").to_owned();
        let form = Form::new(&[("dann", "davor"), ("fassung_davor", &version)]);
        let answer = two.second.saves("mintmobil", &two.offer, &form).await.with_status(303);
        assert_eq!(says(&two).await, (wanted.to_owned(), "Ihr Satz.".to_owned(), None));
        address = answer.location();
    }
    for version in ["0", "99", "x", ""] {
        let form = Form::new(&[("dann", "davor"), ("fassung_davor", version)]);
        let answer = two.second.saves("mintmobil", &two.offer, &form).await;
        assert_eq!(matches!(answer.status, 404 | 409), true, "{version}");
    }
}

#[tokio::test]
async fn only_what_both_changed_is_asked_and_each_choice_holds() {
    let theirs = [("title", "Quaxtitel"), ("summary", "Quaxsatz."), ("age_from", "7")];
    let mine = [("title", "Mein Titel"), ("summary", "Mein Satz.")];
    for (choice, title) in [("mein", "Mein Titel"), ("gespeichert", "Quaxtitel")] {
        let two = both_write(&theirs, &mine).await;
        let page = two.answer.clone().with_status(409);
        assert_eq!(
            page.says_of(&["Quaxtitel", "Mein Titel", "Quaxsatz", "Mein Satz.", "wahl_title", "wahl_summary"]).len(),
            6
        );
        assert_eq!(page.says("wahl_age"), false);
        assert_eq!(page.says("Ohne Rückfrage übernommen ist: Alter."), true);
        assert_eq!(says(&two).await.0, "Quaxtitel", "nothing is stored before the choice");
        let merged = two.before.clone().set_all(&mine).set("age_from", "7");
        let form = merged.set("wahl_title", choice).set("wahl_summary", "mein");
        two.second.saves("mintmobil", &two.offer, &form).await.with_status(303);
        assert_eq!(says(&two).await, (title.to_owned(), "Mein Satz.".to_owned(), Some(7)));
    }
}

#[tokio::test]
async fn what_saves_by_itself_merges_nothing_that_is_not_on_its_page() {
    let two = both_write(&[("summary", "Ihr Satz.")], &[("summary", "Ihr Satz.")]).await;
    two.answer.clone().with_status(303);
    let old = mintverbund::domain::seen::Seen::from(format!("revision:{}:1", two.app.latest(&two.offer).await.id));
    let typed = two.before.clone().set("title", "Alt").0;
    let sent = serde_json::json!({ "network": "mintmobil", "offer": two.offer, "seen": old, "typed": typed });
    let answer = two.second.calls("/rufe/entwurf", &sent).await;
    assert_eq!(answer.text(), "{\"Done\":\"Overtaken\"}");
}
