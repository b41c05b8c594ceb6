//! Entries from before anybody kept one: what the migration makes of them.

use super::*;
use crate::actions::tests::database::Engine;

impl World {
    /// Forgets who keeps what, and finds it again as the migration does for entries that are there.
    async fn finds_keepers(&self) {
        assert_eq!(self.sql("UPDATE organisation SET kept_by = NULL").await.ends_with("changed"), true);
        let migration = match self.engine {
            Engine::Sqlite => include_str!("../../../../migrations/sqlite/0004_organisation_keeper.sql"),
            Engine::Postgres => include_str!("../../../../migrations/postgres/0004_organisation_keeper.sql"),
        };
        let (_, statement) = migration.split_once("UPDATE organisation").expect("what it does to entries");
        assert_eq!(self.sql(&format!("UPDATE organisation{statement}")).await.ends_with("changed"), true);
    }
}

on_both_engines! {
    async fn an_entry_goes_to_whoever_made_it_else_to_its_first_partner_else_to_the_state_office(world) {
        let (one, two, staff) = (world.coordinator_of("eins").await, world.coordinator_of("zwei").await, world.reviewer().await);
        let three = world.network("drei").await;
        let made = one.enters("Haus").await;
        two.takes_in(two.own_network(), &made, "").await;
        one.hands(&made, two.network.as_ref()).await.ok();
        let made_for = staff.enters_for(&three, "Schule").await;
        let (imported, left, unused) = (world.organisation("Museum").await, world.organisation("Verein").await, world.organisation("Firma").await);
        two.takes_in(two.own_network(), &imported, "").await;
        one.takes_in(one.own_network(), &imported, "").await;
        one.takes_in(one.own_network(), &left, "2025").await;
        two.takes_in(two.own_network(), &left, "").await;
        world.finds_keepers().await;
        let mut kept = Vec::new();
        for id in [&made, &made_for, &imported, &left, &unused] {
            kept.push(keeper(&world, id).await);
        }
        assert_eq!(kept, [one.network.clone(), Some(three), two.network.clone(), two.network.clone(), None]);
    }
}
