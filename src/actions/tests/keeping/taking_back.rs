//! Taking back what somebody changed in an entry.

use super::*;
use crate::domain::{
    act,
    act::OrganisationAct,
    kept::Kept,
    notice::{Doer, EntryTakenBack},
};
use std::sync::Arc;

/// An entry that one network keeps and another uses.
async fn shared(world: &Arc<World>) -> (Someone, Someone, OrganisationId) {
    let (keeper, user) = (world.coordinator_of("pflege").await, world.coordinator_of("nutzung").await);
    let id = keeper.enters("Haus").await;
    user.takes_in(user.own_network(), &id, "").await;
    (keeper, user, id)
}

on_both_engines! {
    async fn what_is_taken_back_says_exactly_what_it_said_before_also_in_public(world) {
        let (keeper, user, id) = shared(&world).await;
        let (staff, third) = (world.reviewer().await, world.coordinator_of("drittes").await);
        let whole = [
            ("organisation_name", "Haus der Technik"), ("sector", "economy"), ("kind", "company"), ("ags", "09461"),
            ("website", "https://haus.example"), ("description", "Viel *Technik*\n\nund Licht"),
        ];
        keeper.corrects_for(keeper.own_network(), &id, &NewOrganisation::parse(&typed(&whole)).expect("an entry")).await;
        third.takes_in(third.own_network(), &id, "").await;
        let offer_id = user.begins(&offer_with("Labor", &[("organiser", id.as_str())])).await;
        user.submits(&offer_id).await.ok();
        staff.publishes(&offer_id).await;
        let (before, public) = (entry(&world, &id).await, world.listings().await);
        world.hours_pass(1);
        user.calls_it(&id, "Quatsch").await;
        let changed = entry(&world, &id).await;
        world.hours_pass(1);
        keeper.takes_latest_back(&id).await.ok();
        assert_eq!((entry(&world, &id).await, world.listings().await), (before.clone(), public));
        let row = ("organisation.take_back".to_owned(), versioned(&changed), written(&before, keeper.network.as_ref()), None);
        assert_eq!(last_row(&world).await, row);
        let heard = |told: Vec<Notice>| {
            let facts = |notice| match notice {
                Notice::EntryTakenBack(EntryTakenBack { by, before, after, yours, .. }) => (by, before, after, yours),
                other => panic!("{other:?}"),
            };
            told.into_iter().map(facts).collect::<Vec<_>>()
        };
        let told_of = |yours: bool| [(Doer::Network("pflege".to_owned()), act::Organisation::from(&changed), act::Organisation::from(&before), yours)];
        let now = world.now();
        assert_eq!(heard(told(&world, user.network.as_ref(), now).await), told_of(true));
        assert_eq!(heard(told(&world, third.network.as_ref(), now).await), told_of(false));
        let others = [told(&world, keeper.network.as_ref(), now).await, told(&world, None, now).await];
        assert_eq!(others, [[], []]);
    }

    async fn a_change_can_be_taken_back_to_the_end_of_the_thirtieth_day_and_not_after_it(world) {
        let (keeper, user, id) = shared(&world).await;
        user.calls_it(&id, "Erste").await;
        world.hours_pass(30 * 24 + 13);
        assert_eq!(world.now().in_bavaria().to_string(), "2026-12-23T23:00:00");
        keeper.takes_latest_back(&id).await.ok();
        assert_eq!(entry(&world, &id).await.name, "Haus");
        user.calls_it(&id, "Zweite").await;
        world.hours_pass(30 * 24 + 1);
        assert_eq!(world.now().in_bavaria().to_string(), "2027-01-23T00:00:00");
        let rows = world.acts().await.len();
        assert_eq!(keeper.takes_latest_back(&id).await.refused(), "refused");
        assert_eq!((entry(&world, &id).await.name.as_str(), world.acts().await.len()), ("Zweite", rows));
    }

    async fn what_was_changed_again_meanwhile_is_not_taken_back(world) {
        let (keeper, user, id) = shared(&world).await;
        user.calls_it(&id, "Erste").await;
        let (first, seen) = (latest(&world, &id).await, version(&world, &id).await);
        user.calls_it(&id, "Zweite").await;
        let second = latest(&world, &id).await;
        assert_eq!(keeper.takes_back_change(&id, first, seen).await.refused(), "stale");
        assert_eq!(keeper.takes_back_change(&id, first, seen + 1).await.refused(), "refused");
        assert_eq!(keeper.takes_back_change(&id, 7_000, seen + 1).await.refused(), "refused");
        assert_eq!(entry(&world, &id).await.name, "Zweite");
        // After the second, the first is the latest that holds.
        assert_eq!(keeper.takes_back_change(&id, second, seen + 1).await.ok(), TakenBack::Now);
        // The button pressed twice, and pressed once more on the page as it is now.
        for version in [seen + 1, seen + 2] {
            assert_eq!(keeper.takes_back_change(&id, second, version).await.ok(), TakenBack::Before);
        }
        keeper.takes_back_change(&id, first, seen + 2).await.ok();
        assert_eq!((entry(&world, &id).await.name.as_str(), version(&world, &id).await), ("Haus", seen + 3));
        assert_eq!(world.acts().await[3..], ["organisation.edit", "organisation.edit", "organisation.take_back", "organisation.take_back"]);
    }

    async fn only_who_leads_the_keeper_and_the_state_office_take_back_and_everybody_else_leaves_no_trace(world) {
        let (keeper, user, id) = shared(&world).await;
        user.calls_it(&id, "Museum").await;
        let editor = world.member_of("pflege", NetworkRole::Editor).await;
        let viewer = world.member_of("pflege", NetworkRole::Viewer).await;
        let stranger = world.coordinator_of("fremd").await;
        let traces = async || (world.acts().await.len(), world.count("SELECT COUNT(*) FROM outbox").await, version(&world, &id).await);
        let before = traces().await;
        for who in [&user, &editor, &viewer, &stranger] {
            assert_eq!(who.takes_latest_back(&id).await.refused(), "forbidden");
            assert_eq!(who.hands(&id, user.network.as_ref()).await.refused(), "forbidden");
        }
        assert_eq!((traces().await, entry(&world, &id).await.name.as_str()), (before, "Museum"));
        let (deputy, staff) = (world.member_of("pflege", NetworkRole::Deputy).await, world.reviewer().await);
        deputy.takes_latest_back(&id).await.ok();
        keeper.calls_it(&id, "Haus Neu").await;
        world.hours_pass(1);
        staff.takes_latest_back(&id).await.ok();
        let (act, _, after, on_behalf_of) = last_row(&world).await;
        assert_eq!((act.as_str(), after, on_behalf_of), ("organisation.take_back", written(&entry(&world, &id).await, None), None));
        let by_whom = |notices: Vec<Notice>| {
            let facts = |notice| match notice {
                Notice::EntryTakenBack(EntryTakenBack { by, yours, .. }) => (by, yours),
                other => panic!("{other:?}"),
            };
            notices.into_iter().map(facts).collect::<Vec<_>>()
        };
        assert_eq!(by_whom(told(&world, keeper.network.as_ref(), world.now()).await), [(Doer::Office, true)]);
        assert_eq!(by_whom(told(&world, user.network.as_ref(), world.now()).await), [(Doer::Office, false)]);
    }

    async fn what_nobody_can_read_any_more_is_not_taken_back(world) {
        let (keeper, user, id) = shared(&world).await;
        user.calls_it(&id, "Museum").await;
        let now = entry(&world, &id).await;
        let unknown_kind = act::Organisation { kind: Kept::Unreadable("observatory".to_owned()), ..(&now).into() };
        let unknown_website = act::Organisation { website: Kept::Unreadable("?".to_owned()), ..(&now).into() };
        for before in [unknown_kind, unknown_website, act::Organisation::default()] {
            let after = act::Written { entry: (&now).into(), ..act::Written::default() };
            let done = OrganisationAct::Edited { before, after };
            let mut tx = world.store.write().await.expect("the writer");
            audit::append(&mut tx, &user.actor, &id, &done, None, world.now()).await.expect("a row");
            tx.commit().await.expect("commit");
            assert_eq!(keeper.takes_latest_back(&id).await.refused(), "refused");
        }
        assert_eq!(entry(&world, &id).await, now);
    }

    async fn a_change_from_before_its_network_was_kept_is_taken_back_all_the_same(world) {
        let (keeper, user, id) = shared(&world).await;
        user.calls_it(&id, "Museum").await;
        let now = entry(&world, &id).await;
        let before = act::Organisation { name: "Alt".to_owned().into(), ..(&now).into() };
        let done = OrganisationAct::Edited { before, after: act::Written { entry: (&now).into(), ..act::Written::default() } };
        let mut tx = world.store.write().await.expect("the writer");
        audit::append(&mut tx, &user.actor, &id, &done, None, world.now()).await.expect("a row");
        tx.commit().await.expect("commit");
        world.hours_pass(1);
        keeper.takes_latest_back(&id).await.ok();
        assert_eq!(entry(&world, &id).await.name, "Alt");
        let yours = told(&world, user.network.as_ref(), world.now()).await.into_iter().map(|notice| match notice {
            Notice::EntryTakenBack(taken_back) => taken_back.yours,
            other => panic!("{other:?}"),
        });
        assert_eq!(yours.collect::<Vec<_>>(), [false]);
    }
}
