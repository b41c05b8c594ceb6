//! Pausing, archiving and bringing back an offer.

use crate::actions::{ActionError, By, Result, offers::save::open_as_seen};
use crate::{
    domain::{act::OfferAct, id::OfferId, review::OfferState, seen::Seen},
    store::{Tx, listing, offer},
};

/// Changes whether an offer, as it was on the screen, takes part in public life. What was approved stays approved, so that an
/// offer that comes back is public again without a new review.
pub async fn change_offer_state(tx: &mut Tx, by: By<'_>, id: &OfferId, seen: &Seen, state: OfferState) -> Result<()> {
    let (offer, latest) = open_as_seen(tx, by, id, seen).await?;
    if offer.state == state {
        return Ok(());
    }
    if state == OfferState::Archived && latest.state.is_in_review() {
        return Err(ActionError::Refused("Die Fassung wird gerade geprüft. Ziehe sie zuerst zurück."));
    }
    offer::set_state(tx, id, state).await?;
    by.log(tx, id, OfferAct::StateChanged { before: offer.state.into(), after: state.into() }, None).await?;
    Ok(listing::project(tx, id).await?)
}
