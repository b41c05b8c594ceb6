//! What nobody can do, not even with SQL.

use super::{examples::*, on_both_engines, people::Someone, world::World};
use crate::domain::{id::OfferId, review::OfferState};
use std::sync::Arc;

async fn submitted(world: &Arc<World>) -> (Someone, Someone, OfferId) {
    let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
    let id = coordinator.begins(&offer("Labor")).await;
    coordinator.submits(&id).await.ok();
    (coordinator, reviewer, id)
}

on_both_engines! {
    async fn what_is_submitted_says_the_same_for_ever(world) {
        let (coordinator, reviewer, id) = submitted(&world).await;
        let other = world.coordinator_of("mintmobil").await;
        let attempts = [
            "content = '{}'".to_owned(),
            format!("author_id = '{}'", other.id),
            "number = 7".to_owned(),
        ];
        for state in ["submitted", "claimed", "approved", "superseded"] {
            for attempt in &attempts {
                let answer = world.sql(&format!("UPDATE revision SET {attempt} WHERE state = '{state}'")).await;
                assert_eq!(answer, "revision_immutable", "{state}, {attempt}");
            }
            assert_eq!(world.sql(&format!("DELETE FROM revision WHERE state = '{state}'")).await, "revision_immutable");
            match state {
                "submitted" => reviewer.claims(&id).await.ok(),
                "claimed" => reviewer.approves(&id).await.ok(),
                _ => {
                    coordinator.saves(&id, &offer(state)).await.ok();
                    coordinator.submits(&id).await.ok();
                    reviewer.publishes(&id).await;
                }
            }
        }
    }

    async fn a_revision_moves_only_along_the_way_of_the_review(world) {
        let (_, reviewer, id) = submitted(&world).await;
        let by = format!("decided_by = '{}', decided_at = 1, reason = 'x', claimed_by = '{}', claimed_until = 1", reviewer.id, reviewer.id);
        for state in ["draft", "approved", "changes_requested", "rejected", "superseded"] {
            let skip = format!("UPDATE revision SET state = '{state}', {by} WHERE offer_id = '{id}'");
            assert_eq!(world.sql(&skip).await, "revision_transition", "{state}");
        }
        let born = format!(
            "INSERT INTO revision (id, offer_id, number, content, state, author_id, decided_by, decided_at, created_at, updated_at)
             SELECT 'x', offer_id, 2, content, 'approved', author_id, '{}', 1, 1, 1 FROM revision", reviewer.id);
        assert_eq!(world.sql(&born).await, "revision_transition");
    }

    async fn the_public_is_pointed_only_at_an_approved_revision_of_that_offer(world) {
        let (coordinator, reviewer, id) = submitted(&world).await;
        let other = coordinator.begins(&offer("Anderes")).await;
        coordinator.submits(&other).await.ok();
        reviewer.publishes(&other).await;
        let submitted = world.latest(&id).await.id;
        let approved_elsewhere = world.latest(&other).await.id;
        for revision in [submitted.as_str(), approved_elsewhere.as_str(), "none"] {
            let point = format!("UPDATE offer SET public_revision = '{revision}' WHERE id = '{id}'");
            assert_eq!(world.sql(&point).await, "offer_public_revision", "{revision}");
        }
        let born = format!(
            "INSERT INTO offer (id, public_id, network_id, public_revision, created_at)
             SELECT 'x', 'x', network_id, '{approved_elsewhere}', 1 FROM offer WHERE id = '{id}'");
        assert_eq!(world.sql(&born).await, "offer_public_revision");
    }

    async fn nothing_is_listed_that_is_not_public(world) {
        let (coordinator, reviewer, id) = submitted(&world).await;
        let list = format!(
            "INSERT INTO listing (offer_id, revision_id, public_id, network_id, content, approved_at)
             SELECT o.id, r.id, o.public_id, o.network_id, r.content, 1
             FROM offer o JOIN revision r ON r.offer_id = o.id WHERE o.id = '{id}'");
        assert_eq!(world.sql(&list).await, "listing_not_public");
        reviewer.publishes(&id).await;
        coordinator.makes(&id, OfferState::Paused).await.ok();
        assert_eq!(world.sql(&list).await, "listing_not_public");
        assert_eq!(world.listings().await, []);
    }

    async fn the_kreise_never_change(world) {
        assert_eq!(world.count("SELECT COUNT(*) FROM kreis").await, 96);
        assert_eq!(world.sql("UPDATE kreis SET name = 'Anderswo' WHERE ags = '09461'").await, "kreis_immutable");
        assert_eq!(world.sql("DELETE FROM kreis WHERE ags = '09461'").await, "kreis_immutable");
        assert_eq!(world.count("SELECT COUNT(*) FROM kreis WHERE name = 'Bamberg'").await, 2);
    }
}
