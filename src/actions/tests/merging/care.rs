//! What merging must not do: end what goes on, raise how sure something is, show what is hidden, or take an entry from its keeper.

use super::*;
use crate::{
    actions::{partners::add::NewOrganisation, partners::add::enter_organisation},
    domain::{
        basis::{Basis, Certainty, Source},
        date::Timestamp,
        hiding::Hidable,
        names::{FormerName, FormerNames},
        period::Period,
    },
    store::{basis, history, keeper},
};

/// What is recorded about what an entry is.
async fn kind_is(world: &World, id: &OrganisationId) -> Certainty {
    let organisation = entry(world, id).await.organisation;
    let bases = basis::of_organisation(&mut world.reader().await, id).await.expect("bases");
    bases.certainty(&basis::kind(id, organisation.sector, organisation.kind))
}

async fn records_kind(world: &World, network: &NetworkId, id: &OrganisationId, rests_on: &Basis) {
    let organisation = entry(world, id).await.organisation;
    let statement = basis::kind(id, organisation.sector, organisation.kind);
    let mut tx = world.store.write().await.expect("a writer");
    basis::put(&mut tx, network, &statement, rests_on, world.now()).await.expect("recorded");
    tx.commit().await.expect("a commit");
}

on_both_engines! {
    async fn a_partnership_that_goes_on_does_not_rest_behind_one_that_ends_before(world) {
        let staff = world.reviewer().await;
        let network = world.network("beide").await;
        let (gone, kept) = (world.organisation("Haus A").await, world.organisation("Haus B").await);
        takes_in(&staff, &network, &gone, ("2025", "")).await.ok();
        takes_in(&staff, &network, &kept, ("2019", "2025")).await.ok();
        assert_eq!(merges(&staff, &gone, &kept).await.refused(), "invalid: organisation_name");
        assert_eq!(world.count("SELECT COUNT(*) FROM merging").await, 0);
        merges(&staff, &kept, &gone).await.ok();
        assert_eq!(partners(&world, &network).await, ["Haus A"], "the other way round nothing is lost from view");
    }

    async fn what_meets_by_now_stays_when_entries_part(world) {
        let staff = world.reviewer().await;
        let network = world.network("beide").await;
        let (gone, kept) = (world.organisation("Haus A").await, world.organisation("Haus B").await);
        takes_in(&staff, &network, &gone, ("2020", "2021-05")).await.ok();
        takes_in(&staff, &network, &kept, ("2021", "2023")).await.ok();
        let moves = takes_in(&staff, &network, &gone, ("2024", "")).await.ok();
        let merging = merges(&staff, &gone, &kept).await.ok();
        assert_eq!(world.sql("DELETE FROM partnership WHERE until = '2023'").await, "1 changed");
        let sql = format!("UPDATE partnership SET since = '2021-02' WHERE id = '{moves}'");
        assert_eq!(world.sql(&sql).await, "1 changed");
        assert_eq!(parts(&staff, &merging).await.ok(), 1);
        let sql = format!("SELECT id, organisation_id FROM partnership WHERE id = '{moves}'");
        assert_eq!(world.pairs(&sql).await, [(moves.to_string(), kept.to_string())]);
    }

    async fn what_an_entry_is_becomes_no_surer_by_merging_and_is_as_sure_as_before_after_parting(world) {
        let staff = world.reviewer().await;
        let network = world.network("cluster").await;
        let (gone, kept) = (world.organisation("Haus A").await, world.organisation("Haus B").await);
        assert_eq!(world.sql(&format!("UPDATE organisation SET kind = 'library' WHERE id = '{gone}'")).await, "1 changed");
        records_kind(&world, &network, &gone, &Basis::Unknown).await;
        let source = Source { title: "Satzung".to_owned(), address: None, seen_on: None };
        records_kind(&world, &network, &kept, &Basis::Proved(source)).await;
        assert_eq!([kind_is(&world, &gone).await, kind_is(&world, &kept).await], [Certainty::Unknown, Certainty::Proved]);
        let merging = merges_choosing(&staff, &gone, &kept, &[("kind", "gone")]).await.ok();
        assert_eq!(kind_is(&world, &kept).await, Certainty::Unknown);
        parts(&staff, &merging).await.ok();
        assert_eq!([kind_is(&world, &gone).await, kind_is(&world, &kept).await], [Certainty::Unknown, Certainty::Proved]);
    }

    async fn what_is_hidden_is_not_entered_anew_under_a_name_that_went_into_it(world) {
        let (staff, lead) = (world.reviewer().await, world.coordinator_of("cluster").await);
        let network = lead.own_network().clone();
        let (gone, kept) = (world.organisation("Quaxhaus").await, world.organisation("Haus B").await);
        merges(&staff, &gone, &kept).await.ok();
        let enters = async || {
            let pairs = [("organisation_name", "QUAXHAUS"), ("sector", "civil"), ("kind", "museum")];
            let new = NewOrganisation::parse(&typed(&pairs)).expect("an entry");
            lead.act(async |tx, by| enter_organisation(tx, by, &network, &new, false).await).await
        };
        let similar = enters().await.ok().expect_err("one that may be the same");
        assert_eq!(similar.into_iter().map(|one| one.id).collect::<Vec<_>>(), std::slice::from_ref(&kept));
        assert_eq!(staff.hides(&Hidable::Organisation(gone)).await.refused(), "not found", "it stands nowhere any more");
        staff.hides(&Hidable::Organisation(kept)).await.ok();
        assert_eq!(enters().await.refused(), "invalid: organisation_name");
    }

    async fn who_keeps_the_entry_that_goes_keeps_the_other_unless_somebody_does(world) {
        let (staff, lead) = (world.reviewer().await, world.coordinator_of("cluster").await);
        let network = lead.own_network().clone();
        let ids = [world.organisation("Haus A").await, world.organisation("Haus B").await, world.organisation("Haus C").await];
        let other = world.network("zweites").await;
        for (id, keeper) in [(&ids[0], &network), (&ids[2], &other)] {
            let sql = format!("UPDATE organisation SET kept_by = '{keeper}' WHERE id = '{id}'");
            assert_eq!(world.sql(&sql).await, "1 changed");
        }
        let keeper = async |id: &OrganisationId| keeper::of(&mut world.reader().await, id).await.expect("a keeper");
        merges(&staff, &ids[0], &ids[1]).await.ok();
        assert_eq!(keeper(&ids[1]).await, Some(network));
        merges(&staff, &ids[1], &ids[2]).await.ok();
        assert_eq!(keeper(&ids[2]).await, Some(other));
        assert_eq!(world.acts().await, ["organisation.hand", "organisation.merge", "organisation.merge"]);
    }

    async fn what_was_done_to_an_entry_stays_in_the_history_when_it_goes_into_another(world) {
        let (staff, lead) = (world.reviewer().await, world.coordinator_of("cluster").await);
        let network = lead.own_network().clone();
        let kept = world.organisation("Haus B").await;
        let pairs = [("organisation_name", "Quaxhaus"), ("sector", "civil"), ("kind", "museum")];
        let new = NewOrganisation::parse(&typed(&pairs)).expect("an entry");
        let gone = lead.act(async |tx, by| enter_organisation(tx, by, &network, &new, true).await).await.ok().expect("it is new");
        takes_in(&lead, &network, &gone, ("2024", "")).await.ok();
        let told = async || {
            let reader = &mut world.reader().await;
            let rows = history::of_network(reader, &network, false, 50, 0).await.expect("the log");
            let acts = |rows: Vec<history::Entry>| rows.into_iter().map(|row| row.act).collect::<Vec<_>>();
            let gone = history::of_gone(reader, &kept, None, Timestamp(0)).await.expect("the log");
            (acts(rows), gone.into_iter().map(|(name, rows)| (name, acts(rows))).collect::<Vec<_>>())
        };
        let (before, _) = told().await;
        let merging = merges(&staff, &gone, &kept).await.ok();
        let (merged, of_gone) = told().await;
        let acts = |acts: &[&str]| acts.iter().map(|act| (*act).to_owned()).collect::<Vec<_>>();
        assert_eq!(merged, [acts(&["organisation.merge", "organisation.hand"]), before.clone()].concat());
        assert_eq!(of_gone, [("Quaxhaus".to_owned(), acts(&["organisation.enter"]))]);
        parts(&staff, &merging).await.ok();
        let both = acts(&["organisation.part", "organisation.merge"]);
        assert_eq!(told().await, ([both.clone(), before].concat(), Vec::new()), "that they were one is told to whoever has either");
        let rows = history::of_organisation(&mut world.reader().await, &gone, None, Timestamp(0)).await.expect("the log");
        let rows: Vec<_> = rows.into_iter().map(|row| row.act).collect();
        assert_eq!(rows, [both, acts(&["organisation.enter"])].concat());
    }

    async fn two_entries_with_more_names_than_one_can_have_stay_two(world) {
        let staff = world.reviewer().await;
        let (gone, kept) = (world.organisation("Haus A").await, world.organisation("Haus B").await);
        for (id, names) in [(&gone, 0..7), (&kept, 7..13)] {
            let name = |at: usize| FormerName { name: format!("Name {at}"), period: Period::default() };
            let former = FormerNames(names.map(name).collect());
            let mut tx = world.store.write().await.expect("a writer");
            organisation::put_former_names(&mut tx, id, &former).await.expect("written");
            tx.commit().await.expect("a commit");
        }
        assert_eq!(merges(&staff, &gone, &kept).await.refused(), "refused");
        assert_eq!(FormerNames::MOST, 12, "as the text of the refusal says");
    }
}
