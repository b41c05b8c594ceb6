//! A clock that was ahead for a while and was corrected: what was written meanwhile does not last until then.

use super::{examples::*, on_both_engines};
use crate::store::{review_presence, session};

const YEAR: i64 = 365 * 24;

on_both_engines! {
    async fn a_claim_ends_when_the_clock_is_corrected(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let (anna, bert) = (world.reviewer().await, world.reviewer().await);
        let id = coordinator.begins(&offer("Labor")).await;
        coordinator.submits(&id).await.ok();
        world.hours_pass(YEAR);
        anna.claims(&id).await.ok();
        assert_eq!(bert.claims(&id).await.refused(), "refused", "it is held");
        world.hours_pass(-YEAR);
        assert_eq!(world.latest(&id).await.claim(world.now()), None);
        bert.claims(&id).await.ok();
        assert_eq!(world.latest(&id).await.claim(world.now()).map(|claim| claim.by), Some(bert.id.clone()));
    }

    async fn a_claim_of_that_time_is_not_renewed_and_whoever_was_seen_then_is_not_there(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let (anna, bert) = (world.reviewer().await, world.reviewer().await);
        let id = coordinator.begins(&offer("Labor")).await;
        coordinator.submits(&id).await.ok();
        world.hours_pass(YEAR);
        anna.claims(&id).await.ok();
        anna.stays(&id).await.ok();
        world.hours_pass(-YEAR);
        let revision = world.latest(&id).await;
        let others = async || review_presence::others(&mut world.reader().await, &bert.id, &revision.id, world.now()).await.expect("presence");
        assert_eq!(others().await.len(), 0, "nobody is there who was seen in the future");
        anna.stays(&id).await.ok();
        assert_eq!(world.latest(&id).await.claim(world.now()), None);
        assert_eq!(others().await.len(), 1, "who says it now is there");
    }

    async fn a_session_lasts_no_longer_than_any_other(world) {
        let ahead = world.now().plus(YEAR * 3600);
        let mut tx = world.store.write().await.expect("the writer");
        session::create(&mut tx, "ahead", "{}", ahead.plus(session::LASTS)).await.expect("a session");
        session::create(&mut tx, "now", "{}", world.now().plus(session::LASTS)).await.expect("a session");
        assert_eq!(session::load(&mut tx, "ahead", ahead).await.expect("sessions").is_some(), true, "while it is ahead");
        assert_eq!(session::load(&mut tx, "ahead", world.now()).await.expect("sessions"), None);
        assert_eq!(session::load(&mut tx, "now", world.now()).await.expect("sessions").is_some(), true);
        assert_eq!(session::delete_expired(&mut tx, world.now()).await.expect("sessions"), 1);
        assert_eq!(session::load(&mut tx, "now", world.now()).await.expect("sessions").is_some(), true);
        tx.commit().await.expect("commit");
    }
}
