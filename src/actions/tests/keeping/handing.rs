//! Who keeps an entry after somebody else did.

use super::*;
use crate::{
    actions::partners::{edit::end_partner, hand_over::parse_successor, remove::remove_partner},
    domain::notice::{Doer, EntryHanded},
    store::partnership,
};

/// What was told of a new keeper just now: who handed it on, to whom, and whether that is who is told.
async fn heard(world: &World, network: Option<&NetworkId>) -> Vec<(Doer, Doer, bool)> {
    let facts = |notice| match notice {
        Notice::EntryHanded(EntryHanded { by, keeper, yours, .. }) => (by, keeper, yours),
        other => panic!("{other:?}"),
    };
    told(world, network, world.now()).await.into_iter().map(facts).collect()
}

fn network(name: &str) -> Doer {
    Doer::Network(name.to_owned())
}

on_both_engines! {
    async fn the_keeper_gives_an_entry_to_a_network_that_has_it_as_a_partner(world) {
        let (one, two) = (world.coordinator_of("eins").await, world.coordinator_of("zwei").await);
        let (stranger, former) = (world.coordinator_of("fremd").await, world.coordinator_of("frueher").await);
        let id = one.enters("Haus").await;
        two.takes_in(two.own_network(), &id, "").await;
        former.takes_in(former.own_network(), &id, "2025").await;
        for other in [stranger.network.as_ref(), former.network.as_ref(), one.network.as_ref(), None] {
            assert_eq!(one.hands(&id, other).await.refused(), "invalid: keeper");
        }
        assert_eq!(keeper(&world, &id).await, one.network);
        one.hands(&id, two.network.as_ref()).await.ok();
        let expected = ("organisation.hand".to_owned(), one.own_network().to_string(), two.own_network().to_string(), None);
        assert_eq!((keeper(&world, &id).await, last_row(&world).await), (two.network.clone(), expected));
        assert_eq!(heard(&world, two.network.as_ref()).await, [(network("eins"), network("zwei"), true)]);
        assert_eq!([heard(&world, one.network.as_ref()).await, heard(&world, None).await], [[], []]);
        // From now on it is the other one that takes back.
        one.calls_it(&id, "Museum").await;
        assert_eq!(one.takes_latest_back(&id).await.refused(), "forbidden");
        two.takes_latest_back(&id).await.ok();
        assert_eq!(entry(&world, &id).await.name, "Haus");
    }

    async fn the_state_office_gives_an_entry_to_others_and_takes_it_itself(world) {
        let (one, two, staff) = (world.coordinator_of("eins").await, world.coordinator_of("zwei").await, world.reviewer().await);
        let id = one.enters("Haus").await;
        two.takes_in(two.own_network(), &id, "").await;
        staff.hands(&id, two.network.as_ref()).await.ok();
        let by_office = |to: Doer, yours: bool| [(Doer::Office, to, yours)];
        assert_eq!(heard(&world, one.network.as_ref()).await, by_office(network("zwei"), false));
        assert_eq!(heard(&world, two.network.as_ref()).await, by_office(network("zwei"), true));
        world.hours_pass(1);
        staff.hands(&id, None).await.ok();
        assert_eq!((keeper(&world, &id).await, heard(&world, None).await), (None, vec![]));
        assert_eq!(heard(&world, two.network.as_ref()).await, by_office(Doer::Office, false));
        assert_eq!(staff.hands(&id, None).await.refused(), "invalid: keeper");
        assert_eq!(one.hands(&id, one.network.as_ref()).await.refused(), "forbidden");
        staff.hands(&id, one.network.as_ref()).await.ok();
        assert_eq!(keeper(&world, &id).await, one.network);
    }

    async fn an_entry_that_was_handed_on_meanwhile_stays_where_it_is(world) {
        let (one, two, staff) = (world.coordinator_of("eins").await, world.coordinator_of("zwei").await, world.reviewer().await);
        let id = one.enters("Haus").await;
        two.takes_in(two.own_network(), &id, "").await;
        one.hands(&id, two.network.as_ref()).await.ok();
        let late = async |who: &Someone| {
            who.act(async |tx, by| hand_over(tx, by, &id, &hand_over::seen(one.network.as_ref()), &one.network.clone()).await).await.refused()
        };
        assert_eq!((late(&one).await, late(&staff).await), ("forbidden".to_owned(), "stale".to_owned()));
        assert_eq!(keeper(&world, &id).await, two.network);
    }

    async fn nobody_hands_an_entry_to_a_network_of_which_they_may_not_know(world) {
        let (one, hidden, staff) = (world.coordinator_of("eins").await, world.coordinator_of("geheim").await, world.reviewer().await);
        let id = one.enters("Haus").await;
        hidden.takes_in(hidden.own_network(), &id, "").await;
        assert_eq!(world.sql("UPDATE network SET published = FALSE WHERE slug = 'geheim'").await, "1 changed");
        assert_eq!(one.hands(&id, hidden.network.as_ref()).await.refused(), "invalid: keeper");
        staff.hands(&id, hidden.network.as_ref()).await.ok();
        assert_eq!(heard(&world, one.network.as_ref()).await, [(Doer::Office, Doer::Hidden, false)]);
        assert_eq!(heard(&world, hidden.network.as_ref()).await, [(Doer::Office, network("geheim"), true)]);
    }

    async fn a_keeper_whose_partnership_has_ended_goes_on_keeping(world) {
        let (one, two) = (world.coordinator_of("eins").await, world.coordinator_of("zwei").await);
        let id = one.enters("Haus").await;
        two.takes_in(two.own_network(), &id, "").await;
        let own = partnership::of_network(&mut world.reader().await, one.own_network()).await.expect("partners").remove(0);
        one.act(async |tx, by| end_partner(tx, by, one.own_network(), &own.id).await).await.ok();
        two.calls_it(&id, "Museum").await;
        assert_eq!(told(&world, one.network.as_ref(), world.now()).await.len(), 1);
        one.takes_latest_back(&id).await.ok();
        one.calls_it(&id, "Haus Neu").await;
        one.hands(&id, two.network.as_ref()).await.ok();
        let seen = version(&world, &id).await;
        let late = one.act(async |tx, by| edit_organisation(tx, by, one.own_network(), &id, &Seen::Version(seen), &named("Museum"), true).await).await;
        assert_eq!(late.refused(), "refused");
    }

    async fn a_keeper_that_removes_its_partner_leaves_the_entry_to_the_state_office(world) {
        let (one, two) = (world.coordinator_of("eins").await, world.coordinator_of("zwei").await);
        let id = one.enters("Haus").await;
        let removes = async |who: &Someone| {
            let own = partnership::of_network(&mut world.reader().await, who.own_network()).await.expect("partners").remove(0);
            let seen = Seen::from(&own.terms());
            who.act(async |tx, by| remove_partner(tx, by, who.own_network(), &own.id, &seen).await).await.ok();
        };
        two.takes_in(two.own_network(), &id, "").await;
        removes(&two).await;
        assert_eq!((keeper(&world, &id).await, world.acts().await[2..].to_vec()), (one.network.clone(), vec!["partner.add".to_owned(), "partner.remove".to_owned()]));
        removes(&one).await;
        let expected = ("organisation.hand".to_owned(), one.own_network().to_string(), String::new(), None);
        assert_eq!((keeper(&world, &id).await, last_row(&world).await), (None, expected));
        assert_eq!(heard(&world, None).await, [(network("eins"), Doer::Office, true)]);
    }
}

#[test]
fn a_form_names_a_network_or_the_state_office() {
    let id = "0192f0c1-2d3e-7abc-8def-0123456789ab";
    let read = |value: &str| parse_successor(&typed(&[("keeper", value)]));
    assert_eq!(read(id).ok(), Some(id.parse().ok()));
    assert_eq!(read("office").ok(), Some(None));
    assert_eq!([read("").is_err(), read("mintmobil").is_err()], [true, true]);
}
