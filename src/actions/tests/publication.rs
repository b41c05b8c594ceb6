use super::{examples::*, on_both_engines, people::Someone, world::World};
use crate::{
    domain::{
        id::OfferId,
        review::{OfferState, RevisionState},
    },
    store::{offer as offers, revision},
};
use std::sync::Arc;

/// A coordinator with a public offer.
async fn public_offer(world: &Arc<World>) -> (Someone, OfferId) {
    let coordinator = world.coordinator_of("mintmobil").await;
    let id = coordinator.begins(&offer_with("Ferienlabor", &[("period_from", "2027-08-01")])).await;
    coordinator.submits(&id).await.ok();
    world.reviewer().await.publishes(&id).await;
    (coordinator, id)
}

on_both_engines! {
    async fn a_paused_offer_is_hidden_and_comes_back_without_a_review(world) {
        let (coordinator, id) = public_offer(&world).await;
        let before = world.listings().await;
        coordinator.makes(&id, OfferState::Paused).await.ok();
        assert_eq!(world.listings().await, []);
        coordinator.makes(&id, OfferState::Live).await.ok();
        assert_eq!((world.listings().await, world.latest(&id).await.state), (before, RevisionState::Approved));
    }

    async fn a_revision_approved_during_a_pause_is_public_only_after_it(world) {
        let (coordinator, id) = public_offer(&world).await;
        coordinator.makes(&id, OfferState::Paused).await.ok();
        coordinator.saves(&id, &offer("Winterlabor")).await.ok();
        coordinator.submits(&id).await.ok();
        world.reviewer().await.publishes(&id).await;
        assert_eq!(world.public_title(&id).await, None);
        coordinator.makes(&id, OfferState::Live).await.ok();
        assert_eq!(world.public_title(&id).await.as_deref(), Some("Winterlabor"));
    }

    async fn an_archived_offer_is_hidden_and_written_no_further(world) {
        let (coordinator, id) = public_offer(&world).await;
        coordinator.makes(&id, OfferState::Archived).await.ok();
        assert_eq!(world.listings().await, []);
        assert_eq!(coordinator.saves(&id, &offer("Anders")).await.refused(), "refused");
        coordinator.makes(&id, OfferState::Live).await.ok();
        assert_eq!(world.public_title(&id).await.as_deref(), Some("Ferienlabor"));
    }

    async fn what_waits_for_a_reviewer_is_not_archived(world) {
        let (coordinator, id) = public_offer(&world).await;
        coordinator.saves(&id, &offer("Anders")).await.ok();
        coordinator.submits(&id).await.ok();
        assert_eq!(coordinator.makes(&id, OfferState::Archived).await.refused(), "refused");
        assert_eq!(world.public_title(&id).await.as_deref(), Some("Ferienlabor"));
    }

    async fn an_archived_draft_cannot_be_submitted(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let id = coordinator.begins(&offer("Entwurf")).await;
        coordinator.makes(&id, OfferState::Archived).await.ok();
        assert_eq!(coordinator.submits(&id).await.refused(), "refused");
    }

    async fn a_copy_is_a_draft_of_its_own_without_the_dates(world) {
        let (coordinator, id) = public_offer(&world).await;
        let copy = coordinator.copies(&id).await.ok();
        let draft = world.latest(&copy).await;
        assert_eq!((draft.number, draft.state), (1, RevisionState::Draft));
        assert_eq!(draft.content, offer("Ferienlabor (Kopie)"));
        assert_eq!(world.public_title(&copy).await, None);
    }

    async fn confirming_notes_the_day_and_changes_nothing_else(world) {
        let (coordinator, id) = public_offer(&world).await;
        let before = world.listings().await;
        world.hours_pass(24 * 30);
        coordinator.confirms(&id).await.ok();
        let mut after = world.listings().await;
        assert_eq!(after[0].confirmed_on.replace("2026-11-23".to_owned()).as_deref(), Some("2026-12-23"));
        assert_eq!(after, before);
    }

    async fn what_is_not_public_cannot_be_confirmed(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let id = coordinator.begins(&offer("Entwurf")).await;
        assert_eq!(coordinator.confirms(&id).await.refused(), "refused");
    }

    async fn discarding_the_first_draft_discards_the_offer(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let id = coordinator.begins(&offer("Doch nicht")).await;
        coordinator.discards(&id).await.ok();
        let mut on = world.reader().await;
        assert_eq!(offers::get(&mut on, &id).await.expect("offers"), None);
        assert_eq!(revision::of_offer(&mut on, &id).await.expect("revisions"), []);
    }

    async fn discarding_a_later_draft_leaves_what_is_public(world) {
        let (coordinator, id) = public_offer(&world).await;
        coordinator.saves(&id, &offer("Doch nicht")).await.ok();
        coordinator.discards(&id).await.ok();
        assert_eq!((world.latest(&id).await.number, world.public_title(&id).await.as_deref()), (1, Some("Ferienlabor")));
        assert_eq!(coordinator.discards(&id).await.refused(), "refused");
    }

    async fn what_was_withdrawn_goes_on_as_a_draft_with_the_same_text(world) {
        let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let id = coordinator.begins(&offer("Zurück")).await;
        coordinator.submits(&id).await.ok();
        reviewer.claims(&id).await.ok();
        coordinator.withdraws(&id).await.ok();
        assert_eq!(reviewer.approves(&id).await.refused(), "not found");
        let draft = coordinator.saves(&id, &offer("Zurück")).await.ok();
        assert_eq!((draft.number, draft.state), (2, RevisionState::Draft));
        coordinator.submits(&id).await.ok();
    }

    async fn what_is_not_in_review_cannot_be_withdrawn(world) {
        let (coordinator, id) = public_offer(&world).await;
        assert_eq!(coordinator.withdraws(&id).await.refused(), "refused");
        assert_eq!(world.public_title(&id).await.as_deref(), Some("Ferienlabor"));
    }
}
