use super::{
    on_both_engines,
    people::{Answer, Someone},
};
use crate::{
    actions::{
        networks::create::create_network,
        networks::rename::{rename_network, seen},
    },
    domain::id::NetworkId,
    store::{audit, network},
};

impl Someone {
    async fn renames(&self, id: &NetworkId, from: &str, to: &str) -> Answer<()> {
        let (from, to) = (from.parse().expect("a slug"), to.parse().expect("a slug"));
        self.act(async |tx, by| rename_network(tx, by, id, &seen(&from), &to).await).await
    }
}

on_both_engines! {
    async fn all_addresses_that_a_network_had_lead_to_it(world) {
        let (id, staff) = (world.network("erste").await, world.reviewer().await);
        let version = world.listing_version().await;
        for (from, to) in [("erste", "zweite"), ("zweite", "dritte"), ("dritte", "erste")] {
            staff.renames(&id, from, to).await.ok();
        }
        staff.renames(&id, "erste", "erste").await.ok();
        let mut owners = Vec::new();
        for slug in ["erste", "zweite", "dritte", "vierte"] {
            let slug = slug.parse().expect("a slug");
            owners.push(network::owner_of_slug(&mut world.reader().await, &slug).await.expect("slugs"));
        }
        assert_eq!(owners, [Some(id.clone()), Some(id.clone()), Some(id.clone()), None]);
        let kept = network::get(&mut world.reader().await, &id).await.expect("networks").expect("the network");
        assert_eq!((kept.slug.as_str(), kept.version, world.listing_version().await), ("erste", 1, version + 3));
        let rows = audit::all(&mut world.reader().await).await.expect("the log");
        let told: Vec<_> = rows.into_iter().map(|row| (row.act, row.before, row.after)).collect();
        let row = |before: &str, after: &str| ("network.rename".to_owned(), before.to_owned(), after.to_owned());
        assert_eq!(told, [row("erste", "zweite"), row("zweite", "dritte"), row("dritte", "erste")]);
    }

    async fn the_address_of_another_network_is_taken_even_if_it_is_a_former_one(world) {
        let (id, other, staff) = (world.network("erste").await, world.network("andere").await, world.reviewer().await);
        staff.renames(&other, "andere", "neue").await.ok();
        for taken in ["andere", "neue"] {
            assert_eq!(staff.renames(&id, "erste", taken).await.refused(), "invalid: slug");
            let name = taken.parse().expect("a name");
            assert_eq!(staff.act(async |tx, by| create_network(tx, by, &name).await).await.refused(), "invalid: name");
        }
        assert_eq!(world.acts().await, ["network.rename"]);
    }

    async fn an_address_is_given_by_the_state_office_and_to_what_it_saw(world) {
        let (lead, staff) = (world.coordinator_of("mintmobil").await, world.reviewer().await);
        let id = lead.own_network().clone();
        assert_eq!(lead.renames(&id, "mintmobil", "neu").await.refused(), "not found");
        staff.renames(&id, "mintmobil", "neu").await.ok();
        assert_eq!(staff.renames(&id, "mintmobil", "noch-neuer").await.refused(), "stale");
    }
}
