use super::{
    examples::*,
    on_both_engines,
    people::{Someone, verdict},
    world::World,
};
use crate::{
    actions::review::remark::take_back_remark,
    domain::{
        content::OfferField,
        id::{OfferId, RevisionId},
        review::{RemarkVisibility, RevisionState},
    },
    store::{remark, revision},
};
use std::sync::Arc;

/// A submitted offer and the two people it concerns.
async fn submitted(world: &Arc<World>) -> (Someone, Someone, OfferId) {
    let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
    let id = coordinator.begins(&offer("Labor")).await;
    coordinator.submits(&id).await.ok();
    (coordinator, reviewer, id)
}

on_both_engines! {
    async fn an_offer_has_at_most_one_open_revision(world) {
        let (coordinator, _, id) = submitted(&world).await;
        assert_eq!(coordinator.saves(&id, &offer("Noch eine")).await.refused(), "refused");
        let second = format!(
            "INSERT INTO revision (id, offer_id, number, content, state, author_id, created_at, updated_at)
             VALUES ('x', '{id}', 2, '{{}}', 'draft', '{}', 0, 0)", coordinator.id);
        assert_eq!(world.sql(&second).await, "unique");
    }

    async fn a_decision_about_anything_newer_than_was_read_is_stale(world) {
        let (_, reviewer, id) = submitted(&world).await;
        let before_the_claim = verdict(&world.latest(&id).await, "Grund");
        reviewer.claims(&id).await.ok();
        let before = world.latest(&id).await;
        assert_eq!(reviewer.approves_what_they_read(&before_the_claim).await.refused(), "stale");
        assert_eq!(reviewer.sends_back_what_they_read(&before_the_claim).await.refused(), "stale");
        assert_eq!(reviewer.rejects_what_they_read(&before_the_claim).await.refused(), "stale");
        assert_eq!((world.latest(&id).await, world.listings().await), (before, vec![]));
    }

    async fn a_second_approval_of_the_same_screen_is_stale(world) {
        let (_, reviewer, id) = submitted(&world).await;
        reviewer.claims(&id).await.ok();
        let read = verdict(&world.latest(&id).await, "");
        reviewer.approves_what_they_read(&read).await.ok();
        let acts = world.acts().await;
        assert_eq!(reviewer.approves_what_they_read(&read).await.refused(), "stale");
        assert_eq!(world.acts().await, acts);
    }

    async fn sending_back_and_refusing_need_a_reason(world) {
        let (_, reviewer, id) = submitted(&world).await;
        reviewer.claims(&id).await.ok();
        assert_eq!(reviewer.sends_back(&id, "  ").await.refused(), "invalid: reason");
        assert_eq!(reviewer.rejects(&id, "").await.refused(), "invalid: reason");
        assert_eq!(world.latest(&id).await.state, RevisionState::Claimed);
        for state in ["changes_requested", "rejected"] {
            let decide = format!("UPDATE revision SET state = '{state}', decided_by = '{}', decided_at = 1 WHERE offer_id = '{id}'", reviewer.id);
            assert_eq!(world.sql(&decide).await, "revision_sent_back_with_a_reason");
        }
    }

    async fn a_refused_revision_leaves_what_is_public(world) {
        let (coordinator, reviewer, id) = submitted(&world).await;
        reviewer.publishes(&id).await;
        coordinator.saves(&id, &offer("Werbung")).await.ok();
        coordinator.submits(&id).await.ok();
        reviewer.claims(&id).await.ok();
        reviewer.rejects(&id, "Das ist Werbung.").await.ok();
        assert_eq!(world.latest(&id).await.state, RevisionState::Rejected);
        assert_eq!(world.public_title(&id).await.as_deref(), Some("Labor"));
    }

    async fn a_claim_keeps_others_out_until_it_runs_out(world) {
        let (_, reviewer, id) = submitted(&world).await;
        let other = world.reviewer().await;
        reviewer.claims(&id).await.ok();
        world.hours_pass(3);
        assert_eq!(other.claims(&id).await.refused(), "refused");
        assert_eq!(other.approves(&id).await.refused(), "stale");
        world.hours_pass(1);
        other.claims(&id).await.ok();
        assert_eq!(reviewer.approves(&id).await.refused(), "stale");
        other.approves(&id).await.ok();
        assert_eq!(world.latest(&id).await.decided_by, Some(other.id.clone()));
    }

    async fn a_claim_that_is_renewed_lasts_longer(world) {
        let (_, reviewer, id) = submitted(&world).await;
        let other = world.reviewer().await;
        reviewer.claims(&id).await.ok();
        world.hours_pass(3);
        reviewer.claims(&id).await.ok();
        world.hours_pass(3);
        assert_eq!(other.claims(&id).await.refused(), "refused");
    }

    async fn what_a_reviewer_lets_go_of_can_be_claimed_at_once(world) {
        let (_, reviewer, id) = submitted(&world).await;
        let other = world.reviewer().await;
        reviewer.claims(&id).await.ok();
        assert_eq!(other.releases(&id).await.refused(), "stale");
        reviewer.releases(&id).await.ok();
        assert_eq!(world.latest(&id).await.claimed_by, None);
        other.claims(&id).await.ok();
    }

    async fn only_what_is_claimed_can_be_decided(world) {
        let (_, reviewer, id) = submitted(&world).await;
        assert_eq!(reviewer.approves(&id).await.refused(), "not found");
        let decide = format!("UPDATE revision SET state = 'approved', decided_by = '{}', decided_at = 1 WHERE offer_id = '{id}'", reviewer.id);
        assert_eq!(world.sql(&decide).await, "revision_transition");
    }

    async fn a_remark_hangs_on_a_revision_in_review_only(world) {
        let (coordinator, reviewer, id) = submitted(&world).await;
        let remark = async |who: &Someone, text: &str| {
            who.remarks(&id, OfferField::Title, text, RemarkVisibility::Author).await
        };
        assert_eq!(remark(&coordinator, "Ich lobe mich").await.refused(), "not found");
        assert_eq!(remark(&reviewer, " ").await.refused(), "invalid: remark_text");
        reviewer.publishes(&id).await;
        assert_eq!(remark(&reviewer, "Zu spät").await.refused(), "not found");
        assert_eq!(world.count("SELECT COUNT(*) FROM remark").await, 0);
    }

    async fn a_remark_is_taken_back_by_who_wrote_it_and_only_during_the_review(world) {
        let (coordinator, reviewer, id) = submitted(&world).await;
        let other = world.reviewer().await;
        reviewer.remarks(&id, OfferField::Title, "Zu lang", RemarkVisibility::Author).await.ok();
        reviewer.remarks(&id, OfferField::Cost, "Wirklich frei?", RemarkVisibility::Author).await.ok();
        let decided = world.latest(&id).await.id;
        let remarks = remark::all_of(&mut world.reader().await, &decided).await.expect("remarks");
        let takes_back = async |who: &Someone, revision: &RevisionId, remark: &remark::Remark| {
            who.act(async |tx, by| take_back_remark(tx, by, revision, &remark.id).await).await
        };
        assert_eq!(takes_back(&other, &decided, &remarks[0]).await.refused(), "not found");
        takes_back(&reviewer, &decided, &remarks[0]).await.ok();
        reviewer.claims(&id).await.ok();
        reviewer.sends_back(&id, "Siehe Anmerkung.").await.ok();
        coordinator.saves(&id, &offer("Zweiter Anlauf")).await.ok();
        coordinator.submits(&id).await.ok();
        let waiting = world.latest(&id).await.id;
        assert_eq!(takes_back(&reviewer, &decided, &remarks[1]).await.refused(), "not found");
        assert_eq!(takes_back(&reviewer, &waiting, &remarks[1]).await.refused(), "not found");
        assert_eq!(remark::all_of(&mut world.reader().await, &decided).await.expect("remarks"), remarks[1..]);
    }

    async fn the_findings_are_kept_with_the_decision(world) {
        let (_, reviewer, id) = submitted(&world).await;
        reviewer.publishes(&id).await;
        let decided = revision::get(&mut world.reader().await, &world.latest(&id).await.id).await.expect("revisions");
        let findings = decided.and_then(|revision| revision.findings);
        assert_eq!(findings.as_deref(), Some(r#"{"version":1,"results":{"complete":"met"}}"#));
    }

    async fn only_the_whole_offer_can_be_submitted(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let id = coordinator.begins(&offer_with("Labor", &[("place_town", ""), ("cost_kind", "")])).await;
        assert_eq!(coordinator.submits(&id).await.refused(), "invalid: place_town cost_kind");
        assert_eq!(world.latest(&id).await.state, RevisionState::Draft);
    }
}
