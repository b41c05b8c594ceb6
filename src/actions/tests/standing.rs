//! The published networks that are kept between requests.

use super::{examples::*, on_both_engines, world::World};
use crate::{
    domain::funding::FundingPhase,
    store::standing::{NetworkCache, NetworkOnDay},
};
use jiff::{ToSpan, civil::Date};
use std::sync::Arc;

const TODAY: Date = Date::constant(2026, 11, 23);

/// Everything that changes how networks stand: what is kept must not outlive any of it.
const CHANGES: [&str; 12] = [
    "UPDATE network SET short_text = 'Neu' WHERE slug = 'bamberg'",
    "INSERT INTO funding (id, network_id, round, since) SELECT '0192f0c1-2d3e-7abc-8def-0123456789ab', id, 1, '2024' FROM network WHERE slug = 'bamberg'",
    "UPDATE network SET cluster_confirmed_at = 1 WHERE slug = 'bamberg'",
    "UPDATE funding SET until = '2025'",
    "DELETE FROM funding",
    "INSERT INTO recognition (network_id, state, since) SELECT id, 'active', '2024' FROM network WHERE slug = 'bamberg'",
    "UPDATE recognition SET state = 'paused'",
    "DELETE FROM recognition",
    "INSERT INTO coverage (id, network_id, ags, since) SELECT '0192f0c1-2d3e-7abc-8def-0123456789ab', id, '09461', '2024' FROM network WHERE slug = 'bamberg'",
    "UPDATE coverage SET until = '2025'",
    "DELETE FROM coverage",
    "UPDATE network SET published = FALSE WHERE slug = 'bamberg'",
];

async fn kept(world: &World, cache: &NetworkCache, day: Date) -> Arc<Vec<NetworkOnDay>> {
    cache.on(&mut world.reader().await, day).await.expect("networks")
}

on_both_engines! {
    async fn networks_are_kept_while_nothing_about_them_changes_and_no_longer(world) {
        let cache = NetworkCache::default();
        let coordinator = world.coordinator_of("bamberg").await;
        let mut before = kept(&world, &cache, TODAY).await;
        for change in CHANGES {
            assert_eq!(world.sql(change).await, "1 changed", "{change}");
            let now = kept(&world, &cache, TODAY).await;
            assert_ne!(now, before, "{change}");
            assert_eq!(now, kept(&world, &NetworkCache::default(), TODAY).await, "{change}");
            before = now;
        }
        coordinator.begins(&offer("Ein Angebot ändert kein Netzwerk")).await;
        assert!(Arc::ptr_eq(&before, &kept(&world, &cache, TODAY).await));
    }

    async fn a_link_that_holds_is_seen_at_once(world) {
        let cache = NetworkCache::default();
        for slug in ["mintmobil", "bamberg"] {
            world.coordinator_of(slug).await;
        }
        world.sql("INSERT INTO funding (id, network_id, round, since, until) SELECT '0192f0c1-2d3e-7abc-8def-0123456789ab', id, 1, '2020', '2024' FROM network WHERE slug = 'mintmobil'").await;
        world.sql("UPDATE network SET cluster_confirmed_at = 1 WHERE slug = 'mintmobil'").await;
        let phase = async || {
            let networks = kept(&world, &cache, TODAY).await;
            networks.iter().find(|known| known.network.slug.as_str() == "mintmobil").and_then(|known| known.standing.cluster)
        };
        assert_eq!(phase().await, Some(FundingPhase::Ended));
        let linked = "INSERT INTO link (id, from_id, to_id, kind, state, proposer_id, proposed_at, answered_at, decided_at)
             SELECT '0192f0c1-2d3e-7abc-8def-0123456789ab', b.id, m.id, 'succeeds', 'confirmed', m.id, 1, 1, 1 FROM network m, network b
             WHERE m.slug = 'mintmobil' AND b.slug = 'bamberg'";
        assert_eq!(world.sql(linked).await, "1 changed");
        assert_eq!(phase().await, Some(FundingPhase::Continued));
    }

    async fn on_another_day_networks_are_seen_anew(world) {
        let cache = NetworkCache::default();
        world.coordinator_of("bamberg").await;
        world.sql("INSERT INTO funding (id, network_id, round, since, until) SELECT '0192f0c1-2d3e-7abc-8def-0123456789ab', id, 1, '2024', '2026-11-23' FROM network").await;
        world.sql("UPDATE network SET cluster_confirmed_at = 1").await;
        let phase = async |day: Date| kept(&world, &cache, day).await[0].standing.cluster;
        let tomorrow = TODAY.saturating_add(1.day());
        let seen = [phase(TODAY).await, phase(tomorrow).await, phase(TODAY).await];
        assert_eq!(seen, [Some(FundingPhase::EndsSoon), Some(FundingPhase::Ended), Some(FundingPhase::EndsSoon)]);
    }
}
