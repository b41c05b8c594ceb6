use super::{examples::*, on_both_engines};
use crate::{domain::review::WaitingKind, store::queue};

on_both_engines! {
    async fn the_queue_says_why_each_revision_waits_and_who_reviews_it(world) {
        let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let back = coordinator.begins(&offer("Kommt zurück")).await;
        coordinator.submits(&back).await.ok();
        reviewer.claims(&back).await.ok();
        reviewer.sends_back(&back, "Bitte kürzer.").await.ok();
        coordinator.saves(&back, &offer("Kommt zurück, kürzer")).await.ok();
        coordinator.submits(&back).await.ok();
        world.hours_pass(1);
        let public = coordinator.begins(&offer("Ist öffentlich")).await;
        coordinator.submits(&public).await.ok();
        reviewer.publishes(&public).await;
        coordinator.saves(&public, &offer("Ist öffentlich und neu")).await.ok();
        coordinator.submits(&public).await.ok();
        world.hours_pass(1);
        let new = coordinator.begins(&offer("Ganz neu")).await;
        coordinator.submits(&new).await.ok();
        reviewer.claims(&new).await.ok();

        let waiting = queue::list(&mut world.reader().await).await.expect("the queue");
        let told: Vec<_> = waiting.iter().map(|w| (&w.revision.offer_id, w.kind(), w.claimer.is_some())).collect();
        let expected =
            [(&back, WaitingKind::Again, false), (&public, WaitingKind::Change, false), (&new, WaitingKind::New, true)];
        assert_eq!(told, expected);
        assert_eq!(waiting[0].network_slug.as_str(), "mintmobil");
    }

    async fn what_came_back_and_was_approved_since_waits_as_a_change(world) {
        let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let id = coordinator.begins(&offer("Eins")).await;
        coordinator.submits(&id).await.ok();
        reviewer.claims(&id).await.ok();
        reviewer.sends_back(&id, "Bitte kürzer.").await.ok();
        coordinator.saves(&id, &offer("Zwei")).await.ok();
        coordinator.submits(&id).await.ok();
        reviewer.publishes(&id).await;
        coordinator.saves(&id, &offer("Drei")).await.ok();
        coordinator.submits(&id).await.ok();
        let waiting = queue::list(&mut world.reader().await).await.expect("the queue");
        assert_eq!(waiting.iter().map(|w| w.kind()).collect::<Vec<_>>(), [WaitingKind::Change]);
    }
}
