//! Names of networks that change: what they were called before, what it follows, and taking it back.

use super::{
    examples::{offer, typed},
    on_both_engines,
    people::{Answer, Someone},
    world::World,
};
use crate::{
    actions::profile::names::{call_network, edit_former_names, parse_former, parse_renaming, take_names_back},
    domain::{account::NetworkRole, as_of::AsOf, id::NetworkId, names::FormerNames, seen::Seen},
    store::{network, network::Network, standing::NetworkCache},
};

async fn stands(world: &World, id: &NetworkId) -> (Network, FormerNames) {
    let on = &mut world.reader().await;
    let network = network::get(on, id).await.expect("networks").expect("the network");
    (network, network::former_names(on, id).await.expect("names"))
}

async fn owner(world: &World, slug: &str) -> Option<NetworkId> {
    let slug = slug.parse().expect("a slug");
    network::owner_of_slug(&mut world.reader().await, &slug).await.expect("slugs")
}

fn former(names: &[(&str, &str, &str)]) -> FormerNames {
    let keys = |at: usize| ["former", "since", "until"].map(|key| format!("{key}_{at}"));
    let pairs = names.iter().enumerate().flat_map(|(at, (name, since, until))| {
        let [former, from, to] = keys(at);
        [(former, (*name).to_owned()), (from, (*since).to_owned()), (to, (*until).to_owned())]
    });
    parse_former(&crate::domain::field::Typed::new(pairs)).expect("former names")
}

impl Someone {
    pub async fn calls_network(&self, id: &NetworkId, name: &str, on: &str) -> Answer<()> {
        let seen = Seen::from(&stands(&self.world, id).await.0);
        let new = parse_renaming(&typed(&[("network_name", name), ("renamed_on", on)])).expect("a renaming");
        self.act(async |tx, by| call_network(tx, by, id, &seen, &new).await).await
    }

    async fn called_network_before(&self, id: &NetworkId, names: &FormerNames) -> Answer<()> {
        let seen = Seen::from(&stands(&self.world, id).await.0);
        self.act(async |tx, by| edit_former_names(tx, by, id, &seen, names).await).await
    }

    async fn takes_renaming_back(&self, id: &NetworkId) -> Answer<()> {
        let seen = Seen::from(&stands(&self.world, id).await.0);
        self.act(async |tx, by| take_names_back(tx, by, id, &seen).await).await
    }
}

/// What the log keeps of a renaming of a network of that slug, before and after.
pub async fn act(who: &Someone, id: &NetworkId, from: &str) -> [String; 2] {
    who.calls_network(id, "Anders", "2026-05").await.ok();
    [
        format!(r#"{{"v":1,"name":"{from}","slug":"{from}","former":[]}}"#),
        format!(
            r#"{{"v":1,"name":"Anders","slug":"anders","former":[{{"name":"{from}","since":null,"until":"2026-05"}}]}}"#
        ),
    ]
}

on_both_engines! {
    async fn after_a_renaming_both_addresses_lead_to_the_network_and_its_offers_say_and_are_found_by_both_names(world) {
        let lead = world.coordinator_of("mintwerk").await;
        let id = lead.own_network().clone();
        let offer = lead.begins(&offer("Sterne")).await;
        lead.submits(&offer).await.ok();
        world.reviewer().await.publishes(&offer).await;
        lead.calls_network(&id, "Quaxlabor", "01.05.2025").await.ok();
        let (network, names) = stands(&world, &id).await;
        assert_eq!((network.name.as_str(), network.slug.as_str()), ("Quaxlabor", "quaxlabor"));
        assert_eq!(names, former(&[("mintwerk", "", "30.04.2025")]));
        assert_eq!([owner(&world, "mintwerk").await, owner(&world, "quaxlabor").await], [Some(id.clone()), Some(id)]);
        let listed: Vec<_> = world.listings().await.into_iter().map(|one| (one.network_name, one.network_slug.to_string())).collect();
        assert_eq!(listed, [("Quaxlabor".to_owned(), "quaxlabor".to_owned())]);
        assert_eq!([world.finds("quaxlabor").await.len(), world.finds("mintwerk").await.len(), world.finds("anderswo").await.len()], [1, 1, 0]);
    }

    async fn a_renaming_is_taken_back_with_name_and_address_and_can_be_done_again(world) {
        let lead = world.coordinator_of("mintwerk").await;
        let id = lead.own_network().clone();
        assert_eq!(lead.takes_renaming_back(&id).await.refused(), "not found", "it never had another name");
        lead.calls_network(&id, "Quaxlabor", "2025").await.ok();
        lead.takes_renaming_back(&id).await.ok();
        let (network, names) = stands(&world, &id).await;
        assert_eq!((network.name.as_str(), network.slug.as_str(), names), ("mintwerk", "mintwerk", FormerNames::default()));
        lead.takes_renaming_back(&id).await.ok();
        let (network, names) = stands(&world, &id).await;
        assert_eq!((network.slug.as_str(), names), ("quaxlabor", former(&[("mintwerk", "", "2025")])), "the address is still its own");
        assert_eq!(world.acts().await, ["network.names"; 3]);
        world.hours_pass(32 * 24);
        assert_eq!(lead.takes_renaming_back(&id).await.refused(), "not found", "it is too long ago");
    }

    async fn a_network_is_not_called_like_another_nor_from_a_day_to_come_nor_twice_the_same(world) {
        let (lead, other) = (world.coordinator_of("mintwerk").await, world.network("quaxlabor").await);
        let id = lead.own_network().clone();
        let refused = async |name: &str, on: &str| lead.calls_network(&id, name, on).await.refused();
        assert_eq!(refused("Quaxlabor", "2025").await, "invalid: network_name");
        assert_eq!(refused("mintwerk", "2025").await, "invalid: network_name");
        assert_eq!(refused("Neu", "2027").await, "invalid: renamed_on");
        lead.calls_network(&id, "Neu", "2025").await.ok();
        assert_eq!(refused("Noch neuer", "2024").await, "invalid: renamed_on");
        let another = world.coordinator_of("anderes").await;
        assert_eq!(another.calls_network(another.own_network(), "mintwerk", "2025").await.refused(), "invalid: network_name", "nor as another was called");
        assert_eq!(stands(&world, &other).await.0.version, 1);
    }

    async fn names_are_kept_by_the_lead_and_the_office_and_by_nobody_else(world) {
        let lead = world.coordinator_of("mintwerk").await;
        let id = lead.own_network().clone();
        let (editor, stranger) = (world.member_of("mintwerk", NetworkRole::Editor).await, world.coordinator_of("fremd").await);
        assert_eq!(editor.calls_network(&id, "Neu", "2025").await.refused(), "forbidden");
        assert_eq!(stranger.calls_network(&id, "Neu", "2025").await.refused(), "forbidden");
        assert_eq!(stranger.takes_renaming_back(&id).await.refused(), "forbidden");
        world.reviewer().await.called_network_before(&id, &former(&[("Ganz alt", "2001", "2004")])).await.ok();
        assert_eq!(stands(&world, &id).await.1, former(&[("Ganz alt", "2001", "2004")]));
        let old = Seen::Version(1);
        let late = lead.act(async |tx, by| edit_former_names(tx, by, &id, &old, &FormerNames::default()).await).await;
        assert_eq!(late.refused(), "stale");
    }

    async fn a_list_of_a_past_day_knows_the_name_that_held_then(world) {
        let staff = world.reviewer().await;
        let id = world.network("mintwerk").await;
        world.sql(&format!("UPDATE network SET published = TRUE WHERE id = '{id}'")).await;
        world.sql(&format!("INSERT INTO recognition (network_id, state, since) VALUES ('{id}', 'active', '2015')")).await;
        staff.calls_network(&id, "Quaxlabor", "01.05.2025").await.ok();
        let cache = NetworkCache::default();
        let then = async |day: &str| {
            let typed = typed(&[("stand", day)]);
            let as_of = AsOf::read(&typed, world.now().day());
            let networks = cache.as_of(&mut world.reader().await, &as_of).await.expect("networks");
            networks.iter().map(|one| one.then().map(str::to_owned)).collect::<Vec<_>>()
        };
        assert_eq!(then("2025-04-30").await, [Some("mintwerk".to_owned())]);
        assert_eq!([then("2025-05-01").await, then("").await], [[None], [None]]);
        staff.takes_renaming_back(&id).await.ok();
        assert_eq!(then("2025-04-30").await, [None], "what was kept of the day is not what was");
    }
}
