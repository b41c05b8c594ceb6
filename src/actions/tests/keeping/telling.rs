//! Who is told of a change of an entry, and what.

use super::*;
use crate::{
    actions::tests::notices::Told,
    domain::{
        act,
        kept::Kept,
        notice::{AboutEntry, Doer, EntryChanged, EntryHanded, EntryRoom, EntryTakenBack},
    },
};

/// What a notice to a network says of an entry, which it has as that partner.
pub async fn about(
    world: &World,
    id: &OrganisationId,
    to: Option<&NetworkId>,
    at: Option<(&str, &PartnershipId)>,
) -> AboutEntry {
    let room = at.map(|(slug, partnership)| EntryRoom {
        network: slug.parse().expect("a slug"),
        partnership: partnership.clone(),
    });
    let (name, version) = (entry(world, id).await.name, version(world, id).await);
    AboutEntry { to: to.cloned(), organisation: id.clone(), name, version, room }
}

/// The entry under another name, as the log keeps it.
pub fn once(entry: &Organisation, name: &str) -> act::Organisation {
    act::Organisation { name: name.to_owned().into(), ..entry.into() }
}

/// A partner of a network.
async fn partnership(world: &World, network: &NetworkId) -> PartnershipId {
    crate::store::partnership::of_network(&mut world.reader().await, network).await.expect("partners").remove(0).id
}

/// One of each kind, for the test that every kind has an example.
pub async fn notices(all: &mut Told) {
    let world = all.world.clone();
    let (one, two) = (world.coordinator_of("pflege").await, world.coordinator_of("nutzung").await);
    let (a, b) = (one.own_network().clone(), two.own_network().clone());
    let id = one.enters("Haus").await;
    let (at_a, at_b) = (partnership(&world, &a).await, two.takes_in(&b, &id, "").await);
    all.are(&[&a, &b], &[]).await;

    two.calls_it(&id, "Museum").await;
    let now = entry(&world, &id).await;
    let to_a = about(&world, &id, Some(&a), Some(("pflege", &at_a))).await;
    let by = Doer::Network("nutzung".to_owned());
    let (before, after) = (once(&now, "Haus"), (&now).into());
    let changed = EntryChanged { about: to_a, by, before, after, until: Kept::read(&last_day(world.now())) };
    all.are(&[&a, &b], &[Notice::EntryChanged(changed)]).await;

    one.takes_latest_back(&id).await.ok();
    let now = entry(&world, &id).await;
    let to_b = about(&world, &id, Some(&b), Some(("nutzung", &at_b))).await;
    let by = Doer::Network("pflege".to_owned());
    let (before, after) = (once(&now, "Museum"), (&now).into());
    let taken_back = EntryTakenBack { about: to_b.clone(), by: by.clone(), before, after, yours: true };
    all.are(&[&a, &b], &[Notice::EntryTakenBack(taken_back)]).await;

    one.hands(&id, Some(&b)).await.ok();
    let keeper = Doer::Network("nutzung".to_owned());
    all.are(&[&a, &b], &[Notice::EntryHanded(EntryHanded { about: to_b, by, keeper, yours: true })]).await;
}

fn last_day(at: Timestamp) -> String {
    crate::domain::organisation::last_day_to_take_back(at.day()).to_string()
}

/// Who changed an entry and until when that can be taken back, of the only notice that there is; nothing without one.
async fn heard(world: &World, network: Option<&NetworkId>) -> Option<(Doer, String)> {
    let mut told = told(world, network, world.now()).await;
    match (told.pop(), told.len()) {
        (None, _) => None,
        (Some(Notice::EntryChanged(changed)), 0) => Some((changed.by, changed.until.to_string())),
        other => panic!("{other:?}"),
    }
}

on_both_engines! {
    async fn a_change_is_told_to_all_who_keep_or_use_the_entry_and_to_nobody_else(world) {
        let (keeper, user, staff) = (world.coordinator_of("pflege").await, world.member_of("nutzung", NetworkRole::Editor).await, world.reviewer().await);
        let id = keeper.enters("Haus").await;
        user.takes_in(user.own_network(), &id, "").await;
        let (offering, former) = (world.coordinator_of("angebot").await, world.coordinator_of("frueher").await);
        let offer_id = offering.begins(&offer_with("Labor", &[("organiser", id.as_str())])).await;
        former.takes_in(former.own_network(), &id, "2025").await;
        let (planned, carried) = (world.coordinator_of("bald").await, world.network("getragen").await);
        let terms = parse_terms(&typed(&[("role", "lead"), ("since", "2027-02")])).expect("terms");
        planned.act(async |tx, by| add_partner(tx, by, planned.own_network(), &id, &terms).await).await.ok();
        assert_eq!(world.sql(&format!("UPDATE network SET carrier_id = '{id}' WHERE slug = 'getragen'")).await, "1 changed");
        let others = [keeper.own_network(), user.own_network(), offering.own_network(), former.own_network(), planned.own_network(), &carried];
        let all_hear = async || {
            let mut heard_by = vec![heard(&world, None).await];
            for network in others {
                heard_by.push(heard(&world, Some(network)).await);
            }
            world.hours_pass(1);
            heard_by
        };
        world.hours_pass(1);
        let nobody = None::<(Doer, String)>;
        let by = |name: &str, until: &str| Some((Doer::Network(name.to_owned()), until.to_owned()));

        // Its draft is no use of the entry yet.
        user.calls_it(&id, "Museum").await;
        let (kept, other) = (by("nutzung", "2026-12-23"), by("nutzung", ""));
        let expected = [nobody.clone(), kept, nobody.clone(), nobody.clone(), nobody.clone(), other.clone(), other];
        assert_eq!(all_hear().await, expected);

        offering.submits(&offer_id).await.ok();
        staff.publishes(&offer_id).await;
        world.hours_pass(1);
        keeper.calls_it(&id, "Museum Neu").await;
        let other = by("pflege", "");
        let expected = [nobody.clone(), nobody.clone(), other.clone(), other.clone(), nobody.clone(), other.clone(), other];
        assert_eq!(all_hear().await, expected);

        staff.corrects_for(user.own_network(), &id, &named("Museum, besser")).await;
        let (kept, other) = (Some((Doer::Office, "2026-12-23".to_owned())), Some((Doer::Office, String::new())));
        let expected = [nobody.clone(), kept, other.clone(), other.clone(), nobody, other.clone(), other];
        assert_eq!(all_hear().await, expected);
    }

    async fn a_change_of_an_entry_that_nobody_else_uses_is_told_to_nobody(world) {
        let (keeper, other) = (world.coordinator_of("pflege").await, world.coordinator_of("nutzung").await);
        let id = keeper.enters("Haus").await;
        other.enters("Museum").await;
        keeper.calls_it(&id, "Haus Neu").await;
        assert_eq!(world.count("SELECT COUNT(*) FROM outbox").await, 0);
        assert_eq!(world.acts().await.last().map(String::as_str), Some("organisation.edit"));
    }

    async fn a_change_of_an_entry_that_the_state_office_keeps_is_told_there(world) {
        let (lead, staff) = (world.coordinator_of("nutzung").await, world.reviewer().await);
        let id = world.organisation("Haus").await;
        let partnership = lead.takes_in(lead.own_network(), &id, "").await;
        let before = entry(&world, &id).await;
        lead.calls_it(&id, "Museum").await;
        let changed = EntryChanged {
            about: about(&world, &id, None, Some(("nutzung", &partnership))).await,
            by: Doer::Network("nutzung".to_owned()),
            before: (&before).into(),
            after: (&entry(&world, &id).await).into(),
            until: Kept::read("2026-12-23"),
        };
        assert_eq!(told(&world, None, world.now()).await, [Notice::EntryChanged(changed)]);
        world.hours_pass(1);
        staff.corrects_for(lead.own_network(), &id, &named("Museum Neu")).await;
        assert_eq!(told(&world, None, world.now()).await, []);
        assert_eq!(heard(&world, lead.network.as_ref()).await, Some((Doer::Office, String::new())));
    }

    async fn a_network_that_is_not_public_has_no_name_for_others(world) {
        let (keeper, hidden) = (world.coordinator_of("pflege").await, world.coordinator_of("geheim").await);
        let id = keeper.enters("Haus").await;
        hidden.takes_in(hidden.own_network(), &id, "").await;
        assert_eq!(world.sql("UPDATE network SET published = FALSE WHERE slug = 'geheim'").await, "1 changed");
        hidden.calls_it(&id, "Museum").await;
        assert_eq!(heard(&world, keeper.network.as_ref()).await, Some((Doer::Hidden, "2026-12-23".to_owned())));
        let kept: String = told(&world, keeper.network.as_ref(), world.now()).await.iter().map(|notice| notice.data().expect("JSON")).collect();
        assert_eq!(kept.contains("geheim"), false, "{kept}");
    }
}
