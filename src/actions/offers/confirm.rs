//! Confirming that a public offer is still right, without changing it.

use crate::actions::{ActionError, By, Result, offers::save::open_as_seen};
use crate::{
    domain::{id::OfferId, review::Seen},
    store::{Tx, audit, listing, offer},
};

/// Notes today as the day on which the network last confirmed the offer, as it was on the screen.
pub async fn confirm_offer(tx: &mut Tx, by: By<'_>, id: &OfferId, seen: &Seen) -> Result<()> {
    let (offer, _) = open_as_seen(tx, by, id, seen).await?;
    let Some(public) = &offer.public_revision else {
        return Err(ActionError::Refused("Bestätigt wird, was öffentlich ist."));
    };
    let today = by.now.day().to_string();
    offer::publish(tx, id, public, &today).await?;
    let act = audit::Act {
        act: "offer.confirm",
        subject_kind: "offer",
        subject_id: id.as_str(),
        before: offer.confirmed_on.unwrap_or_default(),
        after: today,
        on_behalf_of: None,
    };
    audit::append(tx, by.actor, act, by.now).await?;
    Ok(listing::project(tx, id).await?)
}
