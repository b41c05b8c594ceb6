//! That a network is a cluster of the federal programme: confirmed, and taken back, by the state office.

use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        act::NetworkAct,
        id::NetworkId,
        kept::Nothing,
        notice::{AboutNetwork, Notice},
    },
    policy::{Action, Person},
    store::{Tx, network, network::Network},
};

/// Confirms that a network which has entered fundings is a cluster. What is confirmed already is no act. Refuses a network without
/// any funding: money of the programme is what makes a cluster.
pub async fn confirm_cluster(tx: &mut Tx, by: By<'_>, id: &NetworkId) -> Result<()> {
    let person = by.may_on(Action::ConfirmCluster, id)?;
    let network = network::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    match (network.is_cluster, network.claims_cluster) {
        (true, _) => Ok(()),
        (false, true) => confirmed(tx, by, person, &network).await,
        (false, false) => Err(ActionError::Refused("Trage zuerst eine Förderung des Bundesprogramms ein.")),
    }
}

/// Takes the confirmation back: the public no longer reads of a cluster. The fundings stay as they were entered.
pub async fn revoke_cluster(tx: &mut Tx, by: By<'_>, id: &NetworkId) -> Result<()> {
    by.may_on(Action::ConfirmCluster, id)?;
    let network = network::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    if !network.is_cluster {
        return Ok(());
    }
    network::revoke_cluster(tx, id).await?;
    by.tell(tx, &Notice::ClusterRevoked(about(&network))).await?;
    by.log(tx, id, NetworkAct::ClusterRevoked { before: Nothing, after: Nothing }, None).await
}

/// After a funding was entered: whoever does so for the state office confirms it by that; of a network's own the office is told.
pub(in crate::actions) async fn after_funding(tx: &mut Tx, by: By<'_>, person: &Person, id: &NetworkId) -> Result<()> {
    let network = network::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    match (network.claims_cluster, by.on_behalf_of(id).is_some()) {
        (false, _) => Ok(()),
        (true, true) => confirmed(tx, by, person, &network).await,
        (true, false) => by.tell(tx, &Notice::ClusterClaimed(about(&network))).await,
    }
}

async fn confirmed(tx: &mut Tx, by: By<'_>, person: &Person, network: &Network) -> Result<()> {
    network::confirm_cluster(tx, &network.id, &person.id, by.now).await?;
    by.tell(tx, &Notice::ClusterConfirmed(about(network))).await?;
    by.log(tx, &network.id, NetworkAct::ClusterConfirmed { before: Nothing, after: Nothing }, None).await
}

fn about(network: &Network) -> AboutNetwork {
    AboutNetwork { network: network.id.clone(), slug: network.slug.clone(), name: network.name.clone() }
}
