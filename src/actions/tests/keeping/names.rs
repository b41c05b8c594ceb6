//! Other names of an organisation: renamings, what it was called before, and taking both back.

use super::*;
use crate::{
    actions::partners::names::{Renaming, edit_former_names, parse_former, parse_renaming, rename_organisation},
    domain::{hiding::Hidable, names::FormerNames},
    store::{hiding, organisation::Entry},
};

fn renaming(name: &str, on: &str) -> Renaming {
    parse_renaming(&typed(&[("organisation_name", name), ("renamed_on", on)])).expect("a renaming")
}

fn former(names: &[(&str, &str, &str)]) -> FormerNames {
    let line = |(at, (name, since, until)): (usize, &(&str, &str, &str))| {
        [("former", *name), ("since", *since), ("until", *until)]
            .map(|(key, value)| (format!("{key}_{at}"), value.to_owned()))
    };
    let pairs = names.iter().enumerate().flat_map(line);
    parse_former(&crate::domain::field::Typed::new(pairs)).expect("former names")
}

impl Someone {
    async fn renames_entry(&self, id: &OrganisationId, name: &str, on: &str) -> Answer<bool> {
        let (seen, new) = (Seen::Version(version(&self.world, id).await), renaming(name, on));
        self.act(async |tx, by| {
            Ok(rename_organisation(tx, by, self.own_network(), id, &seen, &new, false).await?.is_ok())
        })
        .await
    }

    async fn calls_before(&self, id: &OrganisationId, names: &FormerNames) -> Answer<()> {
        let seen = Seen::Version(version(&self.world, id).await);
        self.act(async |tx, by| edit_former_names(tx, by, self.own_network(), id, &seen, names).await).await
    }
}

async fn whole(world: &World, id: &OrganisationId) -> Entry {
    organisation::entry(&mut world.reader().await, id).await.expect("the directory").expect("an entry")
}

/// By which name of before a search finds the one entry, if it does.
async fn found(world: &World, words: &str) -> Vec<Option<String>> {
    let on = &mut world.reader().await;
    let chosen = organisation::find_names(on, words, 9).await.expect("the directory");
    let pages = organisation::find(on, words).await.expect("the directory");
    let pages: Vec<_> = pages.into_iter().map(|found| found.former).collect();
    assert_eq!(chosen.named.iter().map(|named| chosen.former.get(&named.id).cloned()).collect::<Vec<_>>(), pages);
    pages
}

fn hidable(id: &OrganisationId) -> Hidable {
    Hidable::Organisation(id.clone())
}

async fn owner(world: &World, slug: &str) -> Option<OrganisationId> {
    organisation::owner_of_slug(&mut world.reader().await, slug).await.expect("slugs")
}

on_both_engines! {
    async fn after_a_renaming_both_names_find_the_entry_and_both_addresses_lead_to_it(world) {
        let lead = world.coordinator_of("pflege").await;
        let id = lead.enters("Altes Technikhaus").await;
        assert_eq!(lead.renames_entry(&id, "Quaxarium", "01.05.2025").await.ok(), true);
        let Entry { organisation, former: names } = whole(&world, &id).await;
        assert_eq!((organisation.name.as_str(), organisation.slug.as_str()), ("Quaxarium", "quaxarium"));
        assert_eq!(names, former(&[("Altes Technikhaus", "", "30.04.2025")]));
        assert_eq!(found(&world, "technikhaus").await, [Some("Altes Technikhaus".to_owned())]);
        assert_eq!(found(&world, "quax").await, [None]);
        assert_eq!([owner(&world, "altes-technikhaus").await, owner(&world, "quaxarium").await], [Some(id.clone()), Some(id.clone())]);
        let other = lead.enters("Altes Technikhaus").await;
        assert_eq!(entry(&world, &other).await.slug.as_str(), "altes-technikhaus-2", "an address that was in use is given to nobody else");
        assert_eq!(lead.renames_entry(&id, "Altes Technikhaus", "2026").await.ok(), false, "it may be mistaken for the other");
    }

    async fn a_renaming_is_taken_back_with_name_address_and_former_names_and_can_be_done_again(world) {
        let (keeper, user) = (world.coordinator_of("pflege").await, world.coordinator_of("nutzung").await);
        let id = keeper.enters("Altes Technikhaus").await;
        user.takes_in(user.own_network(), &id, "").await;
        let before = whole(&world, &id).await;
        user.renames_entry(&id, "Quaxarium", "05.2025").await.ok();
        let told_of = told(&world, keeper.network.as_ref(), world.now()).await;
        assert_eq!(matches!(&told_of[..], [Notice::EntryChanged(changed)] if !changed.after.former.is_nothing()), true, "{told_of:?}");
        let changed = whole(&world, &id).await;
        keeper.takes_latest_back(&id).await.ok();
        assert_eq!(whole(&world, &id).await, before);
        assert_eq!((found(&world, "quax").await, found(&world, "technikhaus").await), (vec![], vec![None]));
        assert_eq!(owner(&world, "quaxarium").await, Some(id.clone()), "whoever has that link still gets there");
        user.renames_entry(&id, "Quaxarium", "05.2025").await.ok();
        assert_eq!(whole(&world, &id).await, changed);
    }

    async fn a_spelling_that_is_corrected_leaves_no_former_name_and_no_other_address(world) {
        let lead = world.coordinator_of("pflege").await;
        let id = lead.enters("Tecknikhaus").await;
        lead.calls_it(&id, "Technikhaus").await;
        let Entry { organisation, former } = whole(&world, &id).await;
        assert_eq!((organisation.slug.as_str(), former), ("tecknikhaus", FormerNames::default()));
    }

    async fn former_names_are_added_corrected_and_removed_and_each_change_is_told_and_taken_back(world) {
        let (keeper, user) = (world.coordinator_of("pflege").await, world.coordinator_of("nutzung").await);
        let id = keeper.enters("Quaxarium").await;
        user.takes_in(user.own_network(), &id, "").await;
        let states = [former(&[("Technikhaus", "", "2001")]), former(&[("Haus der Technik", "1990", "2001"), ("Labor", "2002", "")]), FormerNames::default()];
        for names in &states {
            world.hours_pass(1);
            user.calls_before(&id, names).await.ok();
            assert_eq!(whole(&world, &id).await.former, *names);
            assert_eq!(told(&world, keeper.network.as_ref(), world.now()).await.len(), 1);
        }
        for names in [&states[1], &states[0], &FormerNames::default()] {
            let rows = history::of_organisation(&mut world.reader().await, &id, None, Timestamp(0)).await.expect("the log");
            let told: Vec<_> = rows.into_iter().rev().filter_map(|row| Some((row.number, row.told()?.done))).collect();
            let change = crate::domain::act::standing(told.iter().map(|(number, done)| (*number, done))).expect("a change");
            let version = version(&world, &id).await;
            keeper.takes_back_change(&id, change, version).await.ok();
            assert_eq!(whole(&world, &id).await.former, *names);
        }
    }

    async fn who_may_not_correct_an_entry_or_has_not_seen_it_changes_no_name(world) {
        let (keeper, other) = (world.coordinator_of("pflege").await, world.coordinator_of("andere").await);
        let id = keeper.enters("Technikhaus").await;
        assert_eq!(other.renames_entry(&id, "Quaxarium", "2025").await.refused(), "not found");
        other.takes_in(other.own_network(), &id, "2026-11-01").await;
        assert_eq!(other.renames_entry(&id, "Quaxarium", "2025").await.refused(), "refused");
        assert_eq!(other.calls_before(&id, &former(&[("Haus", "", "")])).await.refused(), "refused");
        let (new, seen) = (renaming("Quaxarium", "2025"), Seen::Version(7));
        let late = keeper.act(async |tx, by| rename_organisation(tx, by, keeper.own_network(), &id, &seen, &new, true).await).await;
        assert_eq!(late.refused(), "stale");
        assert_eq!(keeper.renames_entry(&id, "Quaxarium", "2027").await.refused(), "invalid: renamed_on");
        assert_eq!(keeper.renames_entry(&id, "Technikhaus", "2025").await.refused(), "invalid: organisation_name");
        assert_eq!(whole(&world, &id).await.former, FormerNames::default());
    }

    async fn the_name_of_something_hidden_is_neither_found_by_a_former_name_nor_entered_anew_under_it(world) {
        let lead = world.coordinator_of("pflege").await;
        let (id, other) = (lead.enters("Technikhaus").await, lead.enters("Museum").await);
        lead.renames_entry(&id, "Quaxarium", "2025").await.ok();
        assert_eq!(found(&world, "technikhaus").await.len(), 1);
        world.reviewer().await.hides(&hidable(&id)).await.ok();
        assert_eq!(hiding::is_for_good(&mut world.reader().await, &hidable(&id)).await.expect("hidings"), Some(false));
        assert_eq!(found(&world, "technikhaus").await, []);
        let new = named("Technikhaus");
        let entered = lead.act(async |tx, by| enter_organisation(tx, by, lead.own_network(), &new, true).await).await;
        assert_eq!(entered.refused(), "invalid: organisation_name");
        for name in ["Technikhaus", "Quaxarium"] {
            assert_eq!(lead.calls_before(&other, &former(&[(name, "", "")])).await.refused(), "invalid: former_0");
        }
    }

    async fn offers_are_found_by_what_their_organiser_was_called(world) {
        let (lead, staff) = (world.coordinator_of("pflege").await, world.reviewer().await);
        let id = lead.enters("Altes Technikhaus").await;
        let offer_id = lead.begins(&offer_with("Labor", &[("organiser", id.as_str())])).await;
        lead.submits(&offer_id).await.ok();
        staff.publishes(&offer_id).await;
        lead.renames_entry(&id, "Quaxarium", "2025").await.ok();
        for (words, hits) in [("Quaxarium", 1), ("Technikhaus", 1), ("Unsinn", 0)] {
            assert_eq!(world.finds(words).await.len(), hits, "{words}");
        }
    }
}
