//! Recognition as a MINT-Region: granted, paused and ended by the state office.

use crate::actions::{By, Result};
use crate::{
    domain::{act::NetworkAct, id::NetworkId},
    policy::{Action, Resource},
    store::{Tx, recognition, recognition::Recognition},
};

/// Sets the recognition of a network. A cluster becomes a region by this, and nothing else moves.
/// What is the same already is no act.
pub async fn edit_recognition(tx: &mut Tx, by: By<'_>, new: &Recognition) -> Result<()> {
    by.may(Action::ManageNetworks, Resource::Platform)?;
    let id: &NetworkId = &new.network_id;
    let before = recognition::of_network(tx, id).await?;
    if before.as_ref() == Some(new) {
        return Ok(());
    }
    recognition::put(tx, new).await?;
    let done = NetworkAct::Recognised { before: before.as_ref().map(Into::into), after: new.into() };
    by.log(tx, id, done, None).await
}
