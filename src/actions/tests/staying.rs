//! Who works on a review keeps it, and everybody who looks at it knows of the others.

use super::{
    examples::*,
    on_both_engines,
    people::{Answer, Someone, verdict},
    world::World,
};
use crate::{
    actions::review::stay::{Around, stay_on_review},
    domain::{
        account::NetworkRole,
        id::{OfferId, RevisionId},
        presence,
        review::{Claim, RevisionState},
    },
    store::{review_presence, revision::Revision},
};
use std::sync::Arc;

/// An offer that waits, and who is around it: the network's coordinator, and two reviewers.
struct Waiting {
    world: Arc<World>,
    coordinator: Someone,
    anna: Someone,
    bert: Someone,
    offer: OfferId,
}

impl Waiting {
    async fn in_a(world: &Arc<World>) -> Self {
        let coordinator = world.coordinator_of("mintmobil").await;
        let (anna, bert) = (world.reviewer().await, world.reviewer().await);
        is_called(&anna, "Prüfung A").await;
        is_called(&bert, "Prüfung B").await;
        let offer = coordinator.begins(&offer("Labor")).await;
        coordinator.submits(&offer).await.ok();
        Self { world: world.clone(), coordinator, anna, bert, offer }
    }

    async fn now(&self) -> Revision {
        self.world.latest(&self.offer).await
    }

    /// What somebody finds who has the page open.
    async fn found_by(&self, who: &Someone) -> Around {
        stays(who, &self.now().await.id).await.ok()
    }

    async fn others_for(&self, who: &Someone) -> Vec<String> {
        self.found_by(who).await.others
    }

    /// How many people are written down as being there.
    async fn rows(&self) -> i64 {
        self.world.count("SELECT COUNT(*) FROM review_presence").await
    }

    /// All that others could notice of an act.
    async fn noticed(&self) -> (Vec<String>, i64) {
        (self.world.acts().await, self.world.count("SELECT COUNT(*) FROM outbox").await)
    }
}

async fn is_called(who: &Someone, name: &str) {
    let named = who.world.sql(&format!("UPDATE account SET name = '{name}' WHERE id = '{}'", who.id)).await;
    assert_eq!(named, "1 changed");
}

async fn stays(who: &Someone, revision: &RevisionId) -> Answer<Around> {
    who.act(async |tx, by| stay_on_review(tx, by, revision).await).await
}

on_both_engines! {
    async fn whoever_works_keeps_the_claim_and_the_form_on_their_screen_stays_valid(world) {
        let w = Waiting::in_a(&world).await;
        w.anna.claims(&w.offer).await.ok();
        let (read, noticed) = (w.now().await, w.noticed().await);
        world.hours_pass(3);
        let found = w.found_by(&w.anna).await;
        let renewed = Revision { claimed_until: Some(world.now().plus(Claim::SECONDS)), ..read.clone() };
        assert_eq!(found, Around { revision: renewed.clone(), others: vec![] });
        assert_eq!((w.now().await, w.noticed().await), (renewed, noticed), "nothing else has changed");
        world.hours_pass(3);
        assert_eq!(w.bert.claims(&w.offer).await.refused(), "refused");
        w.anna.approves_what_they_read(&verdict(&read, "")).await.ok();
    }

    async fn a_claim_that_ran_out_does_not_come_back(world) {
        let w = Waiting::in_a(&world).await;
        w.anna.claims(&w.offer).await.ok();
        world.seconds_pass(Claim::SECONDS - 1);
        let last = w.found_by(&w.anna).await.revision.claimed_until;
        assert_eq!(last, Some(world.now().plus(Claim::SECONDS)), "until its last second it is renewed");
        world.seconds_pass(Claim::SECONDS);
        let before = w.now().await;
        assert_eq!(w.found_by(&w.anna).await.revision, before);
        assert_eq!(w.now().await, before);
        w.bert.claims(&w.offer).await.ok();
    }

    async fn what_somebody_else_has_taken_on_stays_theirs(world) {
        let w = Waiting::in_a(&world).await;
        w.anna.claims(&w.offer).await.ok();
        world.hours_pass(4);
        w.bert.claims(&w.offer).await.ok();
        let theirs = w.now().await;
        world.hours_pass(1);
        assert_eq!(w.found_by(&w.anna).await.revision, theirs);
        assert_eq!(w.now().await, theirs);
    }

    async fn who_only_looks_takes_nothing_on(world) {
        let w = Waiting::in_a(&world).await;
        let (free, noticed) = (w.now().await, w.noticed().await);
        w.found_by(&w.anna).await;
        assert_eq!((w.now().await, w.noticed().await), (free, noticed));
    }

    async fn two_who_look_at_the_same_revision_see_each_other_and_nobody_of_another_one(world) {
        let w = Waiting::in_a(&world).await;
        let other = w.coordinator.begins(&offer("Werkstatt")).await;
        w.coordinator.submits(&other).await.ok();
        let elsewhere = world.reviewer().await;
        stays(&elsewhere, &world.latest(&other).await.id).await.ok();
        let nobody: [&str; 0] = [];
        assert_eq!(w.others_for(&w.anna).await, nobody);
        assert_eq!(w.others_for(&w.bert).await, ["Prüfung A"]);
        assert_eq!(w.others_for(&w.anna).await, ["Prüfung B"]);
        let third = world.reviewer().await;
        assert_eq!(w.others_for(&third).await, ["Prüfung A", "Prüfung B"]);
    }

    async fn whoever_says_nothing_any_more_has_left_and_is_forgotten(world) {
        let w = Waiting::in_a(&world).await;
        w.found_by(&w.anna).await;
        world.seconds_pass(presence::LASTS - 1);
        assert_eq!(w.others_for(&w.bert).await, ["Prüfung A"]);
        assert_eq!(w.rows().await, 2);
        world.seconds_pass(1);
        let nobody: [&str; 0] = [];
        assert_eq!(w.others_for(&w.bert).await, nobody, "the row is there, but says nothing any more");
        assert_eq!(w.rows().await, 2, "what was said a second ago is not written again");
        world.seconds_pass(presence::EVERY);
        w.found_by(&w.bert).await;
        assert_eq!(w.rows().await, 1);
    }

    async fn who_has_left_is_forgotten_though_nobody_comes_after_them(world) {
        let w = Waiting::in_a(&world).await;
        w.found_by(&w.anna).await;
        let forgets = async || {
            let mut tx = world.store.write().await.expect("the writer");
            review_presence::forget_who_left(&mut tx, world.now()).await.expect("forgotten");
            tx.commit().await.expect("commit");
            w.rows().await
        };
        world.seconds_pass(presence::LASTS - 1);
        assert_eq!(forgets().await, 1);
        world.seconds_pass(1);
        assert_eq!(forgets().await, 0);
    }

    async fn what_was_just_said_is_not_written_again(world) {
        let w = Waiting::in_a(&world).await;
        w.anna.claims(&w.offer).await.ok();
        w.found_by(&w.anna).await;
        let (until, seen) = (w.now().await.claimed_until, "SELECT seen_at FROM review_presence");
        let first = world.count(seen).await;
        world.seconds_pass(19);
        assert_eq!(w.found_by(&w.anna).await.revision.claimed_until, until);
        assert_eq!((world.count(seen).await, w.now().await.claimed_until), (first, until));
        world.seconds_pass(1);
        w.found_by(&w.anna).await;
        assert_eq!((world.count(seen).await, w.now().await.claimed_until), (first + 20, until.map(|until| until.plus(20))));
    }

    async fn the_decision_ends_it_for_everybody_and_tells_whoever_asks(world) {
        let w = Waiting::in_a(&world).await;
        w.anna.claims(&w.offer).await.ok();
        for who in [&w.anna, &w.bert] {
            w.found_by(who).await;
        }
        w.anna.approves(&w.offer).await.ok();
        assert_eq!(w.rows().await, 0);
        let decided = w.now().await;
        assert_eq!(decided.state, RevisionState::Approved);
        for who in [&w.anna, &w.bert] {
            assert_eq!(w.found_by(who).await, Around { revision: decided.clone(), others: vec![] });
        }
        assert_eq!((w.now().await, w.rows().await), (decided, 0));
    }

    async fn that_the_network_took_it_back_is_told_and_nothing_is_written(world) {
        let w = Waiting::in_a(&world).await;
        w.anna.claims(&w.offer).await.ok();
        w.coordinator.withdraws(&w.offer).await.ok();
        let withdrawn = w.now().await;
        assert_eq!(w.found_by(&w.anna).await.revision, withdrawn);
        assert_eq!((withdrawn.state, w.now().await, w.rows().await), (RevisionState::Withdrawn, withdrawn, 0));
    }

    async fn nobody_stays_who_could_not_review_whatever_becomes_of_it(world) {
        let w = Waiting::in_a(&world).await;
        let insider = world.reviewer_in("mintmobil", NetworkRole::Editor).await;
        let foreign = world.coordinator_of("nordoberpfalz").await;
        let read = w.now().await.id;
        w.found_by(&w.anna).await;
        for decided in [false, true] {
            if decided {
                w.bert.publishes(&w.offer).await;
            }
            for who in [&w.coordinator, &insider, &foreign] {
                assert_eq!(stays(who, &read).await.refused(), "not found");
            }
        }
        let draft = w.coordinator.begins(&offer("Entwurf")).await;
        for who in [&w.anna, &w.coordinator] {
            assert_eq!(stays(who, &world.latest(&draft).await.id).await.refused(), "not found");
        }
        assert_eq!(w.rows().await, 0);
    }
}
