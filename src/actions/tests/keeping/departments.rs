//! Departments: of which organisation an entry is a part.

use super::*;
use crate::{
    actions::partners::{
        merge::{Choice, merge_entries, part_entries, seen},
        set_parent::set_parent,
    },
    store::partnership,
};

impl Someone {
    async fn says_part_of(&self, id: &OrganisationId, parent: Option<&OrganisationId>) -> Answer<()> {
        let seen = Seen::Version(version(&self.world, id).await);
        self.act(async |tx, by| set_parent(tx, by, self.own_network(), id, &seen, parent).await).await
    }
}

async fn part_of(world: &World, id: &OrganisationId) -> Option<OrganisationId> {
    organisation::parent(&mut world.reader().await, id).await.expect("the directory").map(|parent| parent.id)
}

async fn departments(world: &World, id: &OrganisationId) -> Vec<OrganisationId> {
    let all = organisation::departments(&mut world.reader().await, id).await.expect("the directory");
    all.into_iter().map(|one| one.id).collect()
}

/// What partners of a network are a part of, by name.
async fn told(world: &World, who: &Someone) -> Vec<(String, Option<String>)> {
    let all = partnership::of_network(&mut world.reader().await, who.own_network()).await.expect("partners");
    all.into_iter().map(|partner| (partner.name, partner.part_of)).collect()
}

on_both_engines! {
    async fn a_department_says_of_what_it_is_a_part_and_that_can_be_taken_back(world) {
        let lead = world.coordinator_of("pflege").await;
        let (bureau, county) = (lead.enters("Bildungsbüro").await, lead.enters("Landkreis Quax").await);
        lead.says_part_of(&bureau, Some(&county)).await.ok();
        assert_eq!((part_of(&world, &bureau).await, departments(&world, &county).await), (Some(county.clone()), vec![bureau.clone()]));
        let both = [("Bildungsbüro".to_owned(), Some("Landkreis Quax".to_owned())), ("Landkreis Quax".to_owned(), None)];
        assert_eq!(told(&world, &lead).await, both);
        lead.says_part_of(&bureau, None).await.ok();
        assert_eq!((part_of(&world, &bureau).await, departments(&world, &county).await), (None, vec![]));
        lead.takes_latest_back(&bureau).await.ok();
        assert_eq!(part_of(&world, &bureau).await, Some(county));
    }

    async fn nothing_is_a_part_of_itself_or_of_a_department_nor_a_department_with_departments(world) {
        let lead = world.coordinator_of("pflege").await;
        let (bureau, county, desk) = (lead.enters("Bildungsbüro").await, lead.enters("Landkreis Quax").await, lead.enters("Schreibtisch").await);
        lead.says_part_of(&bureau, Some(&county)).await.ok();
        for (id, parent) in [(&bureau, &bureau), (&desk, &bureau), (&county, &desk)] {
            assert_eq!(lead.says_part_of(id, Some(parent)).await.refused(), "invalid: parent");
        }
        assert_eq!(lead.says_part_of(&bureau, Some(&OrganisationId::fresh())).await.refused(), "invalid: parent");
        let stranger = world.coordinator_of("fremd").await;
        assert_eq!(stranger.says_part_of(&bureau, None).await.refused(), "not found");
        assert_eq!(part_of(&world, &bureau).await, Some(county));
    }

    async fn a_department_goes_along_when_its_organisation_goes_into_another_and_comes_back_when_they_part(world) {
        let lead = world.coordinator_of("pflege").await;
        let staff = world.reviewer().await;
        let (bureau, county, twin) = (lead.enters("Bildungsbüro").await, lead.enters("Landkreis Quax").await, lead.enters("Kreisverwaltung").await);
        lead.says_part_of(&bureau, Some(&county)).await.ok();
        let merges = async |gone: &OrganisationId, kept: &OrganisationId, taken: Vec<&'static str>| {
            let on_screen = seen((gone, version(&world, gone).await), (kept, version(&world, kept).await));
            let choice = Choice { gone: gone.clone(), taken, keeps_name: false };
            staff.act(async |tx, by| merge_entries(tx, by, kept, &choice, &on_screen).await).await.ok()
        };
        let merging = merges(&county, &twin, vec![]).await;
        assert_eq!((part_of(&world, &bureau).await, departments(&world, &twin).await), (Some(twin.clone()), vec![bureau.clone()]));
        staff.act(async |tx, by| part_entries(tx, by, &merging).await).await.ok();
        assert_eq!((part_of(&world, &bureau).await, departments(&world, &twin).await), (Some(county.clone()), vec![]));
        merges(&county, &bureau, vec![]).await;
        assert_eq!(part_of(&world, &bureau).await, None, "what its organisation went into is no part of itself");
    }
}
