//! Looking again at what is hidden, and keeping it so.

use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{act::NetworkAct, hiding::look_again_on, id::HidingId, kept::Nothing},
    policy::{Action, Resource},
    store::{Tx, hiding},
};

/// Notes that the office has read the answers and keeps it hidden; it is asked again after some weeks, or at the next answer. Fails
/// with `Stale` if it is shown again by now.
pub async fn keep_hidden(tx: &mut Tx, by: By<'_>, id: &HidingId) -> Result<()> {
    let hidden = hiding::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    let networks: Vec<_> = hiding::told_of(tx, id).await?.into_iter().map(|told| told.network_id).collect();
    by.may(Action::ShowAgain, Resource::Hidden { networks: &networks })?;
    if !hidden.is_open() {
        return Err(ActionError::Stale);
    }
    hiding::look(tx, id, by.now, look_again_on(by.now.day())).await?;
    for network in &networks {
        let done = NetworkAct::HidingKept { before: Nothing, after: (&hidden).into() };
        by.log(tx, network, done, None).await?;
    }
    Ok(())
}
