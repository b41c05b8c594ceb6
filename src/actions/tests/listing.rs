use super::{examples::*, on_both_engines, people::Someone, world::World};
use crate::{
    actions::profile::edit::{Profile, edit_profile},
    domain::{id::OfferId, review::OfferState, seen::Seen},
    store::listing,
};
use std::sync::Arc;

async fn public(world: &Arc<World>, by: &Someone, title: &str) -> OfferId {
    let id = by.begins(&offer(title)).await;
    by.submits(&id).await.ok();
    world.reviewer().await.publishes(&id).await;
    id
}

/// Renames a network, or takes it out of the public.
async fn edits_profile(by: &Someone, version: i64, pairs: &[(&str, &str)]) {
    let profile = Profile::parse(&typed(pairs)).expect("a profile");
    by.act(async |tx, act| edit_profile(tx, act, by.own_network(), &Seen::Version(version), &profile).await).await.ok();
}

async fn hits(world: &World, query: &str) -> usize {
    world.finds(query).await.len()
}

on_both_engines! {
    async fn a_listing_written_anew_equals_what_the_actions_wrote(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let organiser = world.organisation("Sternwarte Beispiel").await;
        let with_organiser = offer_with("Sterne", &[("organiser", organiser.as_str())]);
        let stars = coordinator.begins(&with_organiser).await;
        coordinator.submits(&stars).await.ok();
        world.reviewer().await.publishes(&stars).await;
        let (paused, kept) = (public(&world, &coordinator, "Pause").await, public(&world, &coordinator, "Bleibt").await);
        coordinator.makes(&paused, OfferState::Paused).await.ok();
        world.hours_pass(48);
        coordinator.confirms(&kept).await.ok();
        let written = world.listings().await;
        let mut named: Vec<_> = written.iter().map(|l| (l.content.title.as_str(), l.organiser.as_str(), l.network_name.as_str())).collect();
        named.sort();
        assert_eq!(named, [("Bleibt", "", "mintmobil"), ("Sterne", "Sternwarte Beispiel", "mintmobil")]);

        let mut tx = world.store.write().await.expect("the writer");
        assert_eq!(listing::rebuild(&mut tx).await.expect("rebuilt"), 3);
        tx.commit().await.expect("commit");
        assert_eq!(world.listings().await, written);
        assert_eq!((hits(&world, "Sterne").await, hits(&world, "Pause").await), (1, 0));
    }

    async fn it_is_written_anew_in_portions_between_which_others_write(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        for title in ["Eins", "Zwei", "Drei"] {
            public(&world, &coordinator, title).await;
        }
        let written = world.listings().await;
        let mut tx = world.store.write().await.expect("the writer");
        let all = listing::rebuild_after(&mut tx, None).await.expect("rebuilt");
        tx.commit().await.expect("commit");
        let between = coordinator.begins(&offer("Dazwischen")).await;
        let mut tx = world.store.write().await.expect("the writer");
        assert_eq!(listing::rebuild_after(&mut tx, all.first()).await.expect("rebuilt"), all[1..]);
        assert_eq!(listing::rebuild_after(&mut tx, all.last()).await.expect("rebuilt"), []);
        tx.commit().await.expect("commit");
        assert_eq!((all.len(), world.listings().await), (3, written));
        assert_eq!(world.latest(&between).await.content.title.as_str(), "Dazwischen");
    }

    async fn a_lost_listing_is_restored_from_the_revisions(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        public(&world, &coordinator, "Roboter").await;
        let written = world.listings().await;
        world.sql("DELETE FROM listing").await;
        assert_eq!((world.listings().await, hits(&world, "Roboter").await), (vec![], 0));
        let mut tx = world.store.write().await.expect("the writer");
        listing::rebuild(&mut tx).await.expect("rebuilt");
        tx.commit().await.expect("commit");
        assert_eq!((world.listings().await, hits(&world, "Roboter").await), (written, 1));
    }

    async fn the_version_grows_with_every_public_change_and_with_nothing_else(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let reviewer = world.reviewer().await;
        let mut versions = vec![world.listing_version().await];
        let id = coordinator.begins(&offer("Eins")).await;
        coordinator.submits(&id).await.ok();
        reviewer.claims(&id).await.ok();
        versions.push(world.listing_version().await);
        reviewer.approves(&id).await.ok();
        versions.push(world.listing_version().await);
        coordinator.makes(&id, OfferState::Paused).await.ok();
        versions.push(world.listing_version().await);
        coordinator.makes(&id, OfferState::Live).await.ok();
        versions.push(world.listing_version().await);
        coordinator.confirms(&id).await.ok();
        versions.push(world.listing_version().await);
        edits_profile(&coordinator, 1, &[("name", "Neuer Name"), ("published", "1")]).await;
        versions.push(world.listing_version().await);
        let grew: Vec<bool> = versions.windows(2).map(|pair| pair[1] > pair[0]).collect();
        assert_eq!(grew, [false, true, true, true, true, true]);
    }

    async fn a_network_that_is_not_published_shows_no_offers(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let id = public(&world, &coordinator, "Roboter").await;
        edits_profile(&coordinator, 1, &[("name", "mintmobil")]).await;
        assert_eq!(world.public_title(&id).await, None);
        edits_profile(&coordinator, 2, &[("name", "mintmobil"), ("published", "1")]).await;
        assert_eq!(world.public_title(&id).await.as_deref(), Some("Roboter"));
    }

    async fn a_renamed_network_is_found_by_its_new_name(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        public(&world, &coordinator, "Roboter").await;
        assert_eq!((hits(&world, "mintmobil").await, hits(&world, "Regnitztal").await), (1, 0));
        edits_profile(&coordinator, 1, &[("name", "MINT im Regnitztal"), ("published", "1")]).await;
        assert_eq!((hits(&world, "mintmobil").await, hits(&world, "Regnitztal").await), (0, 1));
    }
}
