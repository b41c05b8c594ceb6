use super::{examples::*, on_both_engines, people::verdict};
use crate::{
    actions::{
        By, offers::begin::begin_offer, offers::submit::submit_offer, review::approve::approve_revision,
        review::decision::Verdict,
    },
    domain::{account::NetworkRole, review::RevisionState, seen::Seen},
    store::{audit, listing, offer as offers, revision},
};

on_both_engines! {
    async fn what_is_not_committed_did_not_happen(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let mut tx = world.store.write().await.expect("the writer");
        let by = By::new(&coordinator.actor, world.now());
        let id = begin_offer(&mut tx, by, coordinator.own_network(), &offer("Labor")).await.expect("begun");
        assert_eq!(offers::count(&mut tx).await.expect("offers"), 1);
        drop(tx);
        let mut on = world.reader().await;
        assert_eq!(offers::get(&mut on, &id).await.expect("offers"), None);
        assert_eq!(revision::of_offer(&mut on, &id).await.expect("revisions"), []);
        assert_eq!(audit::all(&mut on).await.expect("the log"), []);
    }

    async fn an_approval_that_is_not_committed_leaves_everything_as_it_was(world) {
        let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let id = coordinator.begins(&offer("Eins")).await;
        coordinator.submits(&id).await.ok();
        reviewer.publishes(&id).await;
        coordinator.saves(&id, &offer("Zwei")).await.ok();
        coordinator.submits(&id).await.ok();
        reviewer.claims(&id).await.ok();
        let state = async || {
            let all = revision::of_offer(&mut world.reader().await, &id).await.expect("revisions");
            (all, world.listings().await, world.acts().await, world.listing_version().await)
        };
        let before = state().await;
        let read = verdict(&world.latest(&id).await, "");
        let mut tx = world.store.write().await.expect("the writer");
        let by = By::new(&reviewer.actor, world.now());
        approve_revision(&mut tx, by, &read).await.expect("approved");
        assert_eq!(listing::list(&mut tx).await.expect("the listing")[0].content, offer("Zwei"));
        drop(tx);
        assert_eq!(state().await, before);
    }

    async fn an_approval_that_is_refused_supersedes_nothing(world) {
        let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let id = coordinator.begins(&offer("Eins")).await;
        coordinator.submits(&id).await.ok();
        reviewer.publishes(&id).await;
        coordinator.saves(&id, &offer("Zwei")).await.ok();
        coordinator.submits(&id).await.ok();
        reviewer.claims(&id).await.ok();
        let latest = world.latest(&id).await;
        let older = Seen::Revision { id: latest.id.clone(), version: latest.lock_version - 1 };
        let older = Verdict { seen: older, ..verdict(&latest, "") };
        assert_eq!(reviewer.approves_what_they_read(&older).await.refused(), "stale");
        let states: Vec<_> = revision::of_offer(&mut world.reader().await, &id).await.expect("revisions").iter().map(|r| r.state).collect();
        assert_eq!(states, [RevisionState::Claimed, RevisionState::Approved]);
    }

    async fn a_reader_sees_one_state_while_a_writer_commits(world) {
        let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let id = coordinator.begins(&offer("Labor")).await;
        coordinator.submits(&id).await.ok();
        let mut early = world.reader().await;
        let version = listing::version(&mut early).await.expect("the version");
        reviewer.publishes(&id).await;
        assert_eq!(listing::list(&mut early).await.expect("the listing"), []);
        assert_eq!(listing::version(&mut early).await.expect("the version"), version);
        let seen = revision::latest(&mut early, &id).await.expect("revisions").map(|r| r.state);
        assert_eq!(seen, Some(RevisionState::Submitted));
        drop(early);
        assert_eq!(world.listings().await.len(), 1);
    }

    async fn of_two_who_submit_the_same_draft_at_once_one_succeeds(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let editor = world.member_of("mintmobil", NetworkRole::Editor).await;
        let id = coordinator.begins(&offer("Labor")).await;
        let seen = coordinator.opens(&id).await;
        let (one, other) = tokio::join!(coordinator.submits_what_they_saw(&id, &seen), editor.submits_what_they_saw(&id, &seen));
        let (first, second) = if one.is_ok() { (one, other) } else { (other, one) };
        first.ok();
        assert_eq!(second.refused(), "stale");
        assert_eq!(world.acts().await, ["offer.begin", "revision.submit"]);
    }

    async fn of_many_writers_at_once_none_is_lost(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let network = coordinator.own_network().clone();
        let mut writers = tokio::task::JoinSet::new();
        for number in 0..20 {
            let (world, actor, network) = (world.clone(), coordinator.actor.clone(), network.clone());
            writers.spawn_local(async move {
                let mut tx = world.store.write().await.expect("the writer");
                let begun = begin_offer(&mut tx, By::new(&actor, world.now()), &network, &offer(&format!("Nr. {number}"))).await;
                tx.commit().await.expect("commit");
                begun.is_ok()
            });
        }
        let done = writers.join_all().await;
        assert_eq!(done, [true; 20]);
        assert_eq!((world.count("SELECT COUNT(*) FROM revision").await, world.acts().await.len()), (20, 20));
    }

    async fn a_draft_that_is_gone_was_not_submitted(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let id = coordinator.begins(&offer("Labor")).await;
        let seen = coordinator.opens(&id).await;
        coordinator.discards(&id).await.ok();
        let late = coordinator.act(async |tx, by| submit_offer(tx, by, &id, &seen, &prose("")).await).await;
        assert_eq!(late.refused(), "not found");
    }
}
