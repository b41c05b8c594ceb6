//! Pausing, archiving and bringing back an offer.

use crate::actions::{ActionError, By, Result, offers::save::open_as_seen};
use crate::{
    domain::{act::OfferAct, id::OfferId, review::OfferState, seen::Seen},
    store::{Tx, listing, offer},
};

/// Changes whether an offer, as it was on the screen, takes part in public life. What was approved stays approved, so that an
/// offer that comes back is public again without a new review.
///
/// `from` is the state in which the button is shown; none if in several. Fails with `Stale` if the offer is in another one by
/// now: what was archived meanwhile does not become public by going on with what was paused.
pub async fn change_offer_state(
    tx: &mut Tx,
    by: By<'_>,
    id: &OfferId,
    seen: &Seen,
    from: Option<OfferState>,
    state: OfferState,
) -> Result<()> {
    let (offer, latest) = open_as_seen(tx, by, id, seen).await?;
    if offer.state == state {
        return Ok(());
    }
    if from.is_some_and(|from| from != offer.state) {
        return Err(ActionError::Stale);
    }
    if state == OfferState::Archived && latest.state.is_in_review() {
        return Err(ActionError::Refused("Die Fassung wird gerade geprüft. Ziehe sie zuerst zurück."));
    }
    offer::set_state(tx, id, state).await?;
    by.log(tx, id, OfferAct::StateChanged { before: offer.state.into(), after: state.into() }, None).await?;
    Ok(listing::project(tx, id).await?)
}
