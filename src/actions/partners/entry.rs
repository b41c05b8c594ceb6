//! What all acts on a shared entry of the directory have in common: who acts, who is told, and as whom they know each other.

use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        id::NetworkId,
        notice::{AboutEntry, Doer, EntryRoom, Notice},
    },
    policy::{Action, Person},
    store::{
        Tx,
        keeper::{Sharer, Sharing},
        organisation::{self, Organisation},
    },
};

/// An entry after an act on it, with those whom that concerns.
pub struct Shared<'a> {
    entry: &'a Organisation,
    version: i64,
    sharing: &'a Sharing,
    /// The network that acted; none if it was the state office.
    doer: Option<&'a NetworkId>,
}

impl<'a> Shared<'a> {
    /// The entry as it stands in the transaction.
    pub async fn now(
        tx: &mut Tx,
        entry: &'a Organisation,
        sharing: &'a Sharing,
        doer: Option<&'a NetworkId>,
    ) -> Result<Self> {
        let version = organisation::version(tx, &entry.id).await?.unwrap_or_default();
        Ok(Self { entry, version, sharing, doer })
    }

    /// Tells all networks that keep or use the entry, and the state office if it keeps it.
    pub async fn tell_all(&self, tx: &mut Tx, by: By<'_>, tells: impl Fn(To<'_>) -> Notice) -> Result<()> {
        let office = self.sharing.keeper().is_none().then_some(None);
        let readers = self.sharing.all().iter().map(Some).chain(office).collect();
        self.tell(tx, by, readers, tells).await
    }

    /// Tells these, but not whoever acted; no network is the state office.
    pub async fn tell(
        &self,
        tx: &mut Tx,
        by: By<'_>,
        mut readers: Vec<Option<&Sharer>>,
        tells: impl Fn(To<'_>) -> Notice,
    ) -> Result<()> {
        readers.retain(|network| network.map(|network| &network.id) != self.doer);
        for network in readers {
            by.tell(tx, &tells(To { shared: self, network })).await?;
        }
        Ok(())
    }
}

/// Somebody who is told about an entry: a network, or the state office.
pub struct To<'a> {
    shared: &'a Shared<'a>,
    /// The network; none is the state office.
    pub network: Option<&'a Sharer>,
}

impl To<'_> {
    /// Whether it is that network, or for none the state office.
    pub fn is(&self, other: Option<&NetworkId>) -> bool {
        self.network.map(|network| &network.id) == other
    }

    /// What the notice is about. The state office gets to the entry in any network that has it as a partner.
    pub fn about(&self) -> AboutEntry {
        let Shared { entry, version, sharing, .. } = self.shared;
        let room = match self.network {
            Some(network) => room(network),
            None => sharing.all().iter().find_map(room),
        };
        let to = self.network.map(|network| network.id.clone());
        AboutEntry { to, organisation: entry.id.clone(), name: entry.name.clone(), version: *version, room }
    }

    /// Who acted, as those know them who are told.
    pub fn doer(&self) -> Doer {
        self.known(self.shared.doer)
    }

    /// A network that keeps or uses the entry, as those know it who are told: one that is not public yet has no name for
    /// other networks.
    pub fn known(&self, id: Option<&NetworkId>) -> Doer {
        let Some(id) = id else { return Doer::Office };
        match self.shared.sharing.of(id) {
            Some(network) if network.is_public || self.network.is_none() || self.is(Some(id)) => {
                Doer::Network(network.name.clone())
            }
            _ => Doer::Hidden,
        }
    }
}

fn room(network: &Sharer) -> Option<EntryRoom> {
    let partnership = network.partnership.clone()?;
    Some(EntryRoom { network: network.slug.clone(), partnership })
}

/// Whoever may keep the entry, with the network for which they do: its keeper if they lead it, else the state office.
/// That there is such an entry is no secret.
pub fn keeps<'a>(by: By<'a>, sharing: &'a Sharing) -> Result<(&'a Person, Option<&'a NetworkId>)> {
    let person = by.may(Action::KeepEntry, sharing.resource()).map_err(|_| ActionError::Forbidden)?;
    Ok((person, sharing.keeper_id().filter(|keeper| person.leads(keeper))))
}
