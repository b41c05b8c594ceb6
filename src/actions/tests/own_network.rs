//! Whoever wrote a revision, handed it in, or belongs to its network cannot decide it: not by an
//! action, and not by SQL.

use super::{examples::*, on_both_engines, people::Someone, world::World};
use crate::domain::{account::NetworkRole, id::OfferId, review::RevisionState};
use std::sync::Arc;

/// An offer whose draft is theirs and which a colleague hands in.
async fn submitted_by(world: &Arc<World>, author: &Someone, submitter: &Someone) -> OfferId {
    let id = author.begins(&offer("Labor")).await;
    submitter.submits(&id).await.ok();
    world.reviewer().await.claims(&id).await.ok();
    id
}

/// Writes the decision past all actions.
async fn decides_by_sql(world: &World, who: &Someone, id: &OfferId, state: &str) -> String {
    let now = world.now().0;
    let by = &who.id;
    let set = format!("state = '{state}', decided_by = '{by}', decided_at = {now}, reason = 'x'");
    world.sql(&format!("UPDATE revision SET {set} WHERE offer_id = '{id}'")).await
}

const DECISIONS: [&str; 3] = ["approved", "changes_requested", "rejected"];

on_both_engines! {
    async fn a_member_of_the_network_decides_nothing_of_it(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let id = submitted_by(&world, &coordinator, &coordinator).await;
        for role in [NetworkRole::Lead, NetworkRole::Deputy, NetworkRole::Editor, NetworkRole::Viewer] {
            let member = world.reviewer_in("mintmobil", role).await;
            assert_eq!(member.claims(&id).await.refused(), "not found", "{role}");
            assert_eq!(member.approves(&id).await.refused(), "not found", "{role}");
            assert_eq!(member.sends_back(&id, "Grund").await.refused(), "not found", "{role}");
            assert_eq!(member.rejects(&id, "Grund").await.refused(), "not found", "{role}");
            for state in DECISIONS {
                assert_eq!(decides_by_sql(&world, &member, &id, state).await, "revision_decided_by_own_network", "{role}");
            }
        }
        assert_eq!(world.latest(&id).await.state, RevisionState::Claimed);
    }

    async fn who_wrote_or_submitted_cannot_decide_even_after_leaving_the_network(world) {
        world.coordinator_of("mintmobil").await;
        let author = world.reviewer_in("mintmobil", NetworkRole::Editor).await;
        let submitter = world.reviewer_in("mintmobil", NetworkRole::Editor).await;
        let id = submitted_by(&world, &author, &submitter).await;
        let left = format!("UPDATE membership SET until = {} WHERE role = 'editor'", world.now().0);
        assert_eq!(world.sql(&left).await, "2 changed");
        world.hours_pass(5);
        for mut who in [author, submitter] {
            who.actor = world.signed_in(&who.id).await;
            assert_eq!(who.actor.person().map(|p| p.memberships.len()), Some(0));
            assert_eq!(who.claims(&id).await.refused(), "not found");
            for state in DECISIONS {
                assert_eq!(decides_by_sql(&world, &who, &id, state).await, "revision_decided_by_another");
            }
        }
        let other = world.reviewer().await;
        other.publishes(&id).await;
    }

    async fn whoever_wrote_before_others_did_cannot_decide_either(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let first = world.reviewer_in("mintmobil", NetworkRole::Editor).await;
        let mut second = world.reviewer_in("mintmobil", NetworkRole::Editor).await;
        let id = first.begins(&offer("Anfang")).await;
        second.saves(&id, &offer("Mitte")).await.ok();
        coordinator.saves(&id, &offer("Ende")).await.ok();
        coordinator.submits(&id).await.ok();
        world.reviewer().await.claims(&id).await.ok();
        let mut authors = vec![first.id.clone(), second.id.clone(), coordinator.id.clone()];
        authors.sort();
        assert_eq!(world.latest(&id).await.authors.0, authors);
        let left = format!("UPDATE membership SET until = {} WHERE role = 'editor'", world.now().0);
        assert_eq!(world.sql(&left).await, "2 changed");
        world.hours_pass(5);
        second.actor = world.signed_in(&second.id).await;
        assert_eq!(second.claims(&id).await.refused(), "not found");
        assert_eq!(second.approves(&id).await.refused(), "not found");
        for state in DECISIONS {
            assert_eq!(decides_by_sql(&world, &second, &id, state).await, "revision_decided_by_another");
        }
        world.reviewer().await.publishes(&id).await;
    }

    async fn a_text_that_was_not_approved_keeps_its_writers_in_the_next_revision(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let writer = world.member_of("mintmobil", NetworkRole::Editor).await;
        let reviewer = world.reviewer().await;
        let id = writer.begins(&offer("Labor")).await;
        let both = { let mut both = vec![writer.id.clone(), coordinator.id.clone()]; both.sort(); both };
        coordinator.submits(&id).await.ok();
        coordinator.withdraws(&id).await.ok();
        coordinator.submits(&id).await.ok();
        assert_eq!(world.latest(&id).await.authors.0, both);
        let copy = coordinator.copies(&id).await.ok();
        assert_eq!(world.latest(&copy).await.authors.0, both);
        reviewer.publishes(&id).await;
        let approved = world.latest(&id).await.id;
        coordinator.saves(&id, &offer("Neues Labor")).await.ok();
        assert_eq!(world.latest(&id).await.authors.0, std::slice::from_ref(&coordinator.id));
        coordinator.submits(&id).await.ok();
        reviewer.publishes(&id).await;
        coordinator.restores(&id, &approved).await.ok();
        assert_eq!(world.latest(&id).await.authors.0, both);
    }

    async fn nobody_is_struck_from_the_writers_but_with_the_draft(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let id = coordinator.begins(&offer("Labor")).await;
        assert_eq!(world.sql("DELETE FROM revision_author").await, "revision_immutable");
        let other = format!("UPDATE revision_author SET account_id = '{}'", world.reviewer().await.id);
        assert_eq!(world.sql(&other).await, "revision_immutable");
        coordinator.discards(&id).await.ok();
        assert_eq!(world.count("SELECT COUNT(*) FROM revision_author").await, 0);
    }

    async fn only_the_state_office_decides(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let foreign = world.coordinator_of("nordoberpfalz").await;
        let id = submitted_by(&world, &coordinator, &coordinator).await;
        assert_eq!(foreign.claims(&id).await.refused(), "not found");
        assert_eq!(foreign.approves(&id).await.refused(), "not found");
        for state in DECISIONS {
            assert_eq!(decides_by_sql(&world, &foreign, &id, state).await, "revision_decided_by_staff_only");
        }
    }

    async fn a_decision_is_signed_and_dated(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let id = submitted_by(&world, &coordinator, &coordinator).await;
        let reviewer = world.reviewer().await;
        let undated = format!("UPDATE revision SET state = 'approved', decided_by = '{}' WHERE offer_id = '{id}'", reviewer.id);
        assert_eq!(world.sql(&undated).await, "revision_decision_is_signed");
    }

    async fn staff_writes_no_offers_for_a_network(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let reviewer = world.reviewer().await;
        let id = coordinator.begins(&offer("Labor")).await;
        assert_eq!(reviewer.saves(&id, &offer("Besser")).await.refused(), "not found");
        assert_eq!(reviewer.submits(&id).await.refused(), "not found");
        assert_eq!(world.latest(&id).await.content, offer("Labor"));
    }
}
