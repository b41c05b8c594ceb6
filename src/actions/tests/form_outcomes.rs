use super::{examples::*, on_both_engines};
use crate::store::form_outcome::{Begun, Outcome, begin, finish, forget, forget_old, key};

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

    async fn all_who_open_a_database_have_one_key_and_each_database_its_own(world) {
        let keys = [key(&mut world.reader().await).await.expect("a key"), key(&mut world.reader().await).await.expect("a key")];
        assert_eq!((keys[0] == keys[1], keys[0] == 0), (true, false));
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
