//! Whoever changes what a record says has said it: no source stands for it any more, but the day is known.

use crate::actions::{By, Result};
use crate::{
    domain::{
        basis::{Basis, Claimant, Statement},
        id::NetworkId,
    },
    store::{Tx, basis},
};

/// Notes who said what a record of the network says after an act, as far as it did not say so before.
pub(in crate::actions) async fn claim(
    tx: &mut Tx,
    by: By<'_>,
    network: &NetworkId,
    before: impl IntoIterator<Item = Statement>,
    after: impl IntoIterator<Item = Statement>,
) -> Result<()> {
    let before: Vec<Statement> = before.into_iter().collect();
    let claimant = if by.acts_for(network).is_some() { Claimant::Network } else { Claimant::Office };
    let told = Basis::Claimed { by: claimant, on: Some(by.now.day()) };
    for statement in after.into_iter().filter(|one| !before.contains(one)) {
        basis::put(tx, network, &statement, &told, by.now).await?;
    }
    Ok(())
}
