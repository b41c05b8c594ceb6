//! Confirming that a public offer is still right, without changing it.

use crate::actions::{ActionError, By, Result, offers::save::open_as_seen};
use crate::{
    domain::{act::OfferAct, date::FuzzyDate, id::OfferId, kept::Kept, seen::Seen},
    store::{Tx, listing, offer},
};

/// Notes today as the day on which the network last confirmed the offer, as it was on the screen.
pub async fn confirm_offer(tx: &mut Tx, by: By<'_>, id: &OfferId, seen: &Seen) -> Result<()> {
    let (offer, _) = open_as_seen(tx, by, id, seen).await?;
    let Some(public) = &offer.public_revision else {
        return Err(ActionError::Refused("Bestätigt wird, was öffentlich ist."));
    };
    let today = FuzzyDate::Day(by.now.day());
    offer::publish(tx, id, public, &today.to_string()).await?;
    let before = Kept::read(offer.confirmed_on.as_deref().unwrap_or_default());
    by.log(tx, id, OfferAct::Confirmed { before, after: today.into() }, None).await?;
    Ok(listing::project(tx, id).await?)
}
