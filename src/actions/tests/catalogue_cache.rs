use super::{examples::*, on_both_engines};
use crate::store::search::cache::CatalogueCache;
use std::sync::Arc;
use tokio::task::JoinSet;

on_both_engines! {
    async fn whoever_has_just_approved_an_offer_finds_it(world) {
        let (coordinator, reviewer) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let cache = CatalogueCache::default();
        let now = world.now().moment();
        for number in 0..3 {
            assert_eq!(cache.current(&world.store, now).await.expect("the catalogue").count(), number);
            let id = coordinator.begins(&offer("Labor")).await;
            coordinator.submits(&id).await.ok();
            reviewer.publishes(&id).await;
        }
        assert_eq!(cache.current(&world.store, now).await.expect("the catalogue").count(), 3);
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

    async fn who_still_asks_for_yesterday_does_not_replace_today(world) {
        let cache = CatalogueCache::default();
        let now = world.now().moment();
        let first = cache.current(&world.store, now).await.expect("today's catalogue");
        cache.current(&world.store, world.now().plus(-86_400).moment()).await.expect("yesterday's");
        let again = cache.current(&world.store, now).await.expect("today's catalogue");
        assert_eq!(Arc::ptr_eq(&first, &again), true);
    }
}
