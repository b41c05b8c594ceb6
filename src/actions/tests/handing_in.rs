//! What can be handed in, and what it lacks.

use super::{examples::*, on_both_engines, people::Someone, world::World};
use crate::{
    domain::{
        id::OfferId,
        review::{OfferState, RevisionState, WaitingKind},
    },
    store::{queue, revision},
};
use std::sync::Arc;

/// An offer that a reviewer has taken on, and the two people it concerns.
async fn claimed(world: &Arc<World>) -> (Someone, Someone, OfferId) {
    let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
    let id = coordinator.begins(&offer("Labor")).await;
    coordinator.submits(&id).await.ok();
    reviewer.claims(&id).await.ok();
    (coordinator, reviewer, id)
}

/// Number, state and note of all revisions, latest first.
async fn revisions(world: &World, id: &OfferId) -> Vec<(i64, RevisionState, String)> {
    let all = revision::of_offer(&mut world.reader().await, id).await.expect("revisions");
    all.into_iter().map(|r| (r.number, r.state, r.note)).collect()
}

on_both_engines! {
    async fn what_came_back_is_handed_in_again_unchanged_with_a_word_why(world) {
        let (coordinator, reviewer, id) = claimed(&world).await;
        reviewer.sends_back(&id, "Wirklich kostenfrei?").await.ok();
        let seen = coordinator.opens(&id).await;
        assert_eq!(coordinator.submits_with_a_word(&id, &seen, " ").await.refused(), "invalid: note");
        coordinator.submits_with_a_word(&id, &seen, "Ja, der Träger zahlt.").await.ok();
        let expected = [
            (2, RevisionState::Submitted, "Ja, der Träger zahlt.".to_owned()),
            (1, RevisionState::ChangesRequested, String::new()),
        ];
        assert_eq!(revisions(&world, &id).await, expected);
        assert_eq!(world.latest(&id).await.content, offer("Labor"));
        let waiting = queue::list(&mut world.reader().await).await.expect("the queue");
        assert_eq!(waiting.iter().map(|w| w.kind()).collect::<Vec<_>>(), [WaitingKind::Again]);
        assert_eq!(world.acts().await, [
            "offer.begin", "revision.submit", "revision.claim", "revision.request_changes",
            "revision.begin", "revision.submit",
        ]);
    }

    async fn what_was_refused_can_be_handed_in_again(world) {
        let (coordinator, reviewer, id) = claimed(&world).await;
        reviewer.rejects(&id, "Kein MINT.").await.ok();
        let seen = coordinator.opens(&id).await;
        coordinator.submits_with_a_word(&id, &seen, "Es wird gelötet.").await.ok();
        reviewer.publishes(&id).await;
        assert_eq!(world.public_title(&id).await.as_deref(), Some("Labor"));
    }

    async fn what_was_withdrawn_is_handed_in_again_without_a_word(world) {
        let (coordinator, _, id) = claimed(&world).await;
        coordinator.withdraws(&id).await.ok();
        coordinator.submits(&id).await.ok();
        let expected = [(2, RevisionState::Submitted, String::new()), (1, RevisionState::Withdrawn, String::new())];
        assert_eq!(revisions(&world, &id).await, expected);
    }

    async fn what_was_refused_while_archived_stays_as_it_is(world) {
        let (coordinator, reviewer, id) = claimed(&world).await;
        reviewer.rejects(&id, "Kein MINT.").await.ok();
        coordinator.makes(&id, OfferState::Archived).await.ok();
        let seen = coordinator.opens(&id).await;
        assert_eq!(coordinator.submits_with_a_word(&id, &seen, "Doch.").await.refused(), "refused");
        assert_eq!(revisions(&world, &id).await.len(), 1);
    }

    async fn what_was_approved_is_not_handed_in_again(world) {
        let (coordinator, reviewer, id) = claimed(&world).await;
        reviewer.approves(&id).await.ok();
        assert_eq!(coordinator.submits(&id).await.refused(), "refused");
    }

    async fn what_happens_once_is_not_handed_in_when_it_is_over(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let once = |day: &str| offer_with("Labor", &[("recurrence", "once"), ("date_day", day)]);
        let id = coordinator.begins(&once("2026-11-22")).await;
        assert_eq!(coordinator.submits(&id).await.refused(), "invalid: dates");
        coordinator.saves(&id, &once("2026-11-23")).await.ok();
        coordinator.submits(&id).await.ok();
    }
}
