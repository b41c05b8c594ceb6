use super::{examples::*, on_both_engines};
use crate::{
    domain::id::AccountId,
    store::form_outcome::{self, Begun, Outcome, begin, finish, forget, forget_old, number, was_shown_to},
};

fn outcome() -> Outcome {
    Outcome { location: "/arbeitsplatz".to_owned(), message: Some("Gespeichert.".to_owned()) }
}

on_both_engines! {
    async fn what_became_of_a_form_is_known_for_a_day(world) {
        let now = world.now();
        let mut tx = world.store.write().await.expect("the writer");
        assert_eq!(begin(&mut tx, "a", now).await.expect("a row"), Begun::First);
        assert_eq!(begin(&mut tx, "a", now.plus(59)).await.expect("a row"), Begun::Running);
        assert_eq!(begin(&mut tx, "b", now).await.expect("a row"), Begun::First);
        finish(&mut tx, "a", &outcome()).await.expect("a row");
        assert_eq!(begin(&mut tx, "a", now.plus(24 * 3600 - 1)).await.expect("a row"), Begun::Done(outcome()));
        assert_eq!(begin(&mut tx, "a", now.plus(24 * 3600)).await.expect("a row"), Begun::First);
        tx.commit().await.expect("committed");
    }

    async fn a_form_with_which_nothing_was_done_may_be_sent_again(world) {
        let now = world.now();
        let mut tx = world.store.write().await.expect("the writer");
        begin(&mut tx, "a", now).await.expect("a row");
        forget(&mut tx, "a").await.expect("a row");
        assert_eq!(begin(&mut tx, "a", now).await.expect("a row"), Begun::First);
        // Whoever worked on it is gone after a minute; a clock that was ahead keeps nobody waiting.
        assert_eq!(begin(&mut tx, "a", now.plus(60)).await.expect("a row"), Begun::First);
        assert_eq!(begin(&mut tx, "a", now.plus(-3600)).await.expect("a row"), Begun::First);
        finish(&mut tx, "a", &outcome()).await.expect("a row");
        forget(&mut tx, "a").await.expect("what is done stays known");
        assert_eq!(begin(&mut tx, "a", now).await.expect("a row"), Begun::Done(outcome()));
        tx.commit().await.expect("committed");
    }

    async fn of_two_who_begin_at_the_same_moment_one_is_the_first(world) {
        let begins = async || {
            let mut tx = world.store.write().await.expect("the writer");
            let begun = begin(&mut tx, "a", world.now()).await.expect("a row");
            tx.commit().await.expect("committed");
            begun
        };
        let (one, other) = tokio::join!(begins(), begins());
        assert_eq!([one, other].iter().filter(|begun| **begun == Begun::First).count(), 1);
    }

    async fn what_is_older_than_a_day_is_forgotten(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        coordinator.begins(&offer("Labor")).await;
        let now = world.now();
        let mut tx = world.store.write().await.expect("the writer");
        begin(&mut tx, "old", now.plus(-24 * 3600)).await.expect("a row");
        begin(&mut tx, "new", now).await.expect("a row");
        assert_eq!(forget_old(&mut tx, now).await.expect("rows"), 1);
        tx.commit().await.expect("committed");
    }
}

#[test]
fn a_number_tells_whether_a_person_was_shown_the_form_and_nothing_else() {
    let (ada, bea) = (AccountId::fresh(), AccountId::fresh());
    let shown = number(&ada);
    assert_eq!([&ada, &bea].map(|who| was_shown_to(&shown, who)), [true, false]);
    assert_eq!(["", "x", "-", "a-b"].map(|forged| was_shown_to(forged, &ada)), [false; 4]);
    assert_eq!(shown.contains(ada.as_str()) || number(&ada) == shown, false);
}

#[test]
fn a_sending_is_named_by_who_sent_what_where() {
    let (ada, bea) = (AccountId::fresh(), AccountId::fresh());
    let mut ids = vec![
        form_outcome::id(&ada, "/a", b"x"),
        form_outcome::id(&bea, "/a", b"x"),
        form_outcome::id(&ada, "/b", b"x"),
        form_outcome::id(&ada, "/a", b"y"),
        form_outcome::id(&ada, "/a", b"x"),
    ];
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), 4);
}
