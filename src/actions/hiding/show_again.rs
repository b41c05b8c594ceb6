//! Showing something again that the state office has hidden.

use super::concerned::{about, log, read_anew};
use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{id::HidingId, notice::Notice},
    policy::{Action, Resource},
    store::{Tx, hiding},
};

/// Shows it again as it stands now, and tells the networks that it concerns. Fails with `Stale` if somebody else has.
pub async fn show_again(tx: &mut Tx, by: By<'_>, id: &HidingId) -> Result<()> {
    let hidden = hiding::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    let told = hiding::told_of(tx, id).await?;
    let networks: Vec<_> = told.into_iter().map(|told| told.network_id).collect();
    let person = by.may(Action::ShowAgain, Resource::Hidden { networks: &networks })?;
    if !hiding::end(tx, id, &person.id, by.now).await? {
        return Err(ActionError::Stale);
    }
    if let Some(subject) = hidden.subject() {
        read_anew(tx, &subject).await?;
    }
    for network in &networks {
        let about = about(tx, &hidden, network).await?;
        by.tell(tx, &Notice::ShownAgain(about)).await?;
    }
    log(tx, by, &hidden, &networks, false).await
}
