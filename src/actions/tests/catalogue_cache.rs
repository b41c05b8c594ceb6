use super::{examples::*, on_both_engines};
use crate::store::search::cache::CatalogueCache;
use std::{sync::Arc, time::Duration};
use tokio::task::JoinSet;

on_both_engines! {
    async fn whoever_has_just_approved_an_offer_finds_it(world) {
        let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let cache = CatalogueCache::patient(Duration::from_secs(20));
        let now = world.now().moment();
        for number in 0..3 {
            assert_eq!(cache.current(&world.store, now).await.expect("the catalogue").count(), number);
            let id = coordinator.begins(&offer("Labor")).await;
            coordinator.submits(&id).await.ok();
            reviewer.publishes(&id).await;
        }
        assert_eq!(cache.current(&world.store, now).await.expect("the catalogue").count(), 3);
    }

    async fn while_a_large_catalogue_is_made_anew_everybody_gets_the_one_before(world) {
        let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let (cache, now) = (CatalogueCache::default(), world.now().moment());
        let before = cache.current(&world.store, now).await.expect("the catalogue");
        let held = cache.held().await;
        let id = coordinator.begins(&offer("Labor")).await;
        coordinator.submits(&id).await.ok();
        reviewer.publishes(&id).await;
        let meanwhile = cache.current(&world.store, now).await.expect("the one before");
        assert_eq!((Arc::ptr_eq(&meanwhile, &before), meanwhile.count()), (true, 0));
        drop(held);
        let patient = async {
            while cache.current(&world.store, now).await.expect("the catalogue").count() == 0 {}
        };
        tokio::time::timeout(Duration::from_secs(20), patient).await.expect("the new one comes");
    }

    async fn nobody_waits_for_a_catalogue_that_takes_longer_than_anybody_would(world) {
        let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let (cache, now) = (CatalogueCache::patient(Duration::ZERO), world.now().moment());
        let before = cache.current(&world.store, now).await.expect("the first one, for which all wait");
        let id = coordinator.begins(&offer("Labor")).await;
        coordinator.submits(&id).await.ok();
        reviewer.publishes(&id).await;
        let held = cache.held().await;
        for _ in 0..3 {
            let meanwhile = cache.current(&world.store, now).await.expect("the one before");
            assert_eq!(Arc::ptr_eq(&meanwhile, &before), true);
        }
        drop(held);
        let patient = async {
            while cache.current(&world.store, now).await.expect("the catalogue").count() == 0 {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(20), patient).await.expect("the new one comes");
    }

    async fn many_who_ask_at_once_share_one_catalogue(world) {
        let cache = CatalogueCache::default();
        let now = world.now().moment();
        let mut asking = JoinSet::new();
        for _ in 0..40 {
            let (cache, store) = (cache.clone(), world.store.clone());
            asking.spawn(async move { cache.current(&store, now).await.expect("the catalogue") });
        }
        let all = asking.join_all().await;
        assert_eq!(all.iter().filter(|one| Arc::ptr_eq(one, &all[0])).count(), 40);
    }

    async fn a_clock_that_was_ahead_or_behind_for_a_moment_costs_one_catalogue(world) {
        let cache = CatalogueCache::default();
        let today = world.now().moment();
        for wrong in [1, -1].map(|days| world.now().plus(days * 86_400).moment()) {
            cache.current(&world.store, wrong).await.expect("the catalogue of another day");
            let first = cache.current(&world.store, today).await.expect("today's catalogue");
            let again = cache.current(&world.store, today).await.expect("today's catalogue");
            assert_eq!(Arc::ptr_eq(&first, &again), true, "after {wrong}");
        }
    }
}
