//! Taking a submitted revision back to go on writing.

use crate::actions::{ActionError, By, Result, offers::save::open_as_seen};
use crate::{
    domain::{
        act::RevisionAct,
        id::OfferId,
        review::{RevisionState, Transition},
        seen::Seen,
    },
    store::{Tx, revision},
};

/// Withdraws what waits for review, as it was on the screen. The next save begins a new draft with the same text.
pub async fn withdraw_offer(tx: &mut Tx, by: By<'_>, id: &OfferId, seen: &Seen) -> Result<()> {
    let (_, latest) = open_as_seen(tx, by, id, seen).await?;
    if latest.state.after(Transition::Withdraw).is_none() {
        return Err(ActionError::Refused("Diese Fassung wartet nicht mehr auf Prüfung."));
    }
    revision::set_state(tx, &latest.id, RevisionState::Withdrawn, by.now).await?;
    let done = RevisionAct::Withdrawn { before: latest.state.into(), after: RevisionState::Withdrawn.into() };
    by.log(tx, &latest.id, done, None).await
}
