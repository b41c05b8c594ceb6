//! Entries of the directory are kept by one network and used by many.

mod before;
mod departments;
mod handing;
mod names;
mod taking_back;
mod telling;

pub use telling::notices;

use super::{
    examples::*,
    on_both_engines,
    people::{Answer, Someone},
    world::World,
};
use crate::{
    actions::partners::{
        add::{NewOrganisation, add_partner, enter_organisation, parse_terms},
        edit_organisation::edit_organisation,
        hand_over::{self, hand_over},
        take_back::{TakenBack, take_back},
    },
    domain::{
        account::NetworkRole,
        date::Timestamp,
        id::{NetworkId, OrganisationId, PartnershipId},
        notice::Notice,
        seen::Seen,
    },
    store::{audit, history, keeper, organisation, organisation::Organisation, outbox},
};

/// An entry as it is typed.
fn named(name: &str) -> NewOrganisation {
    NewOrganisation::parse(&typed(&[("organisation_name", name), ("sector", "civil")])).expect("an entry")
}

impl Someone {
    /// Enters an organisation for a network and takes it in, as the form does.
    async fn enters_for(&self, network: &NetworkId, name: &str) -> OrganisationId {
        let entered = self.act(async |tx, by| enter_organisation(tx, by, network, &named(name), true).await).await;
        let id = entered.ok().expect("a new entry");
        self.takes_in(network, &id, "").await;
        id
    }

    async fn enters(&self, name: &str) -> OrganisationId {
        self.enters_for(self.own_network(), name).await
    }

    /// Takes an organisation of the directory in, until some time.
    async fn takes_in(&self, network: &NetworkId, id: &OrganisationId, until: &str) -> PartnershipId {
        let terms = parse_terms(&typed(&[("role", "lead"), ("until", until)])).expect("terms");
        self.act(async |tx, by| add_partner(tx, by, network, id, &terms).await).await.ok()
    }

    /// Changes the entry, for a network, as it stands now.
    async fn corrects_for(&self, network: &NetworkId, id: &OrganisationId, new: &NewOrganisation) {
        let version = version(&self.world, id).await;
        let done = self
            .act(async |tx, by| edit_organisation(tx, by, network, id, &Seen::Version(version), new, true).await)
            .await;
        done.ok().expect("nothing to ask");
    }

    async fn calls_it(&self, id: &OrganisationId, name: &str) {
        self.corrects_for(self.own_network(), id, &named(name)).await;
    }

    /// Takes the latest change back, as the entry stands now.
    async fn takes_latest_back(&self, id: &OrganisationId) -> Answer<TakenBack> {
        let (change, version) = (latest(&self.world, id).await, version(&self.world, id).await);
        self.takes_back_change(id, change, version).await
    }

    async fn takes_back_change(&self, id: &OrganisationId, change: i64, version: i64) -> Answer<TakenBack> {
        self.act(async |tx, by| take_back(tx, by, id, change, &Seen::Version(version)).await).await
    }

    /// Gives the entry on as it is kept now; none is the state office.
    async fn hands(&self, id: &OrganisationId, to: Option<&NetworkId>) -> Answer<()> {
        let seen = keeper(&self.world, id).await;
        self.act(async |tx, by| hand_over(tx, by, id, &hand_over::seen(seen.as_ref()), &to.cloned()).await).await
    }
}

async fn keeper(world: &World, id: &OrganisationId) -> Option<NetworkId> {
    keeper::of(&mut world.reader().await, id).await.expect("the directory")
}

async fn version(world: &World, id: &OrganisationId) -> i64 {
    organisation::version(&mut world.reader().await, id).await.expect("the directory").expect("an entry")
}

async fn entry(world: &World, id: &OrganisationId) -> Organisation {
    organisation::get(&mut world.reader().await, id).await.expect("the directory").expect("an entry")
}

/// The number of the latest change of an entry.
async fn latest(world: &World, id: &OrganisationId) -> i64 {
    let rows = history::of_organisation(&mut world.reader().await, id, None, Timestamp(0)).await.expect("the log");
    rows.into_iter().find(|row| row.act == "organisation.edit").expect("a change").number
}

/// The latest row of the log: act, before, after, on behalf of whom.
async fn last_row(world: &World) -> (String, String, String, Option<String>) {
    let last = audit::all(&mut world.reader().await).await.expect("the log").pop().expect("a row");
    (last.act, last.before, last.after, last.on_behalf_of)
}

/// What a network was told at that time; none is the state office.
async fn told(world: &World, network: Option<&NetworkId>, at: Timestamp) -> Vec<Notice> {
    let on = &mut world.reader().await;
    let rows = match network {
        Some(network) => outbox::of_network(on, network).await,
        None => outbox::of_office(on).await,
    };
    let of_then = rows.expect("notices").into_iter().filter(|row| row.created_at == at);
    of_then.map(|row| row.notice().expect("a notice")).collect()
}

on_both_engines! {
    async fn whoever_enters_an_organisation_keeps_its_entry(world) {
        let (lead, staff) = (world.coordinator_of("eins").await, world.reviewer().await);
        let (editor, other) = (world.member_of("zwei", NetworkRole::Editor).await, world.network("drei").await);
        let ids = [lead.enters("Haus").await, editor.enters("Museum").await, staff.enters_for(&other, "Schule").await];
        editor.takes_in(editor.own_network(), &ids[0], "").await;
        let mut kept = Vec::new();
        for id in &ids {
            kept.push(keeper(&world, id).await);
        }
        assert_eq!(kept, [lead.network.clone(), editor.network.clone(), Some(other)]);
        assert_eq!(world.sql("UPDATE organisation SET kept_by = 'nobody'").await, crate::store::UNKNOWN_REFERENCE);
    }
}
