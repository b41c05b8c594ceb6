//! Going back to what a draft said before it was saved anew.

use super::save::{Losses, open_for_editing, save_offer};
use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{field::Typed, id::OfferId, seen::Seen},
    store::{Tx, draft, picture, revision::Revision},
};

/// Fetches back what a draft said at one of its versions.
pub async fn fetch_back(tx: &mut Tx, by: By<'_>, id: &OfferId, seen: &Seen, version: i64) -> Result<Revision> {
    let (offer, latest) = open_for_editing(tx, by, id).await?;
    let before = draft::version(tx, &latest.id, version).await?;
    let mut before = before.ok_or(ActionError::Refused("Diesen Stand gibt es nicht mehr."))?.content().clone();
    // A picture that no draft shows any more is gone, and does not come back.
    if let Some(picture) = &before.picture
        && !picture::is_seen_by(tx, &picture.id, &offer.network_id).await?
    {
        before.picture = latest.content.picture.clone();
    }
    let saved = save_offer(tx, by, id, seen, &before, Losses::Refused).await?;
    // What could not be read later does not belong to that state.
    draft::put_inputs(tx, &saved.id, &Typed::default()).await?;
    Ok(saved)
}
