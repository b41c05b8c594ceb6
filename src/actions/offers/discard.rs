//! Throwing away a draft that nobody has seen.

use crate::actions::{ActionError, By, Result, offers::save::open_as_seen};
use crate::{
    domain::{
        act::{Draft, Nothing, OfferAct},
        id::OfferId,
        review::RevisionState,
        seen::Seen,
    },
    store::{Tx, audit, offer, picture, revision},
};

/// Discards the draft on the screen. An offer that never was more than this draft goes with it.
pub async fn discard_draft(tx: &mut Tx, by: By<'_>, id: &OfferId, seen: &Seen) -> Result<()> {
    let (_, latest) = open_as_seen(tx, by, id, seen).await?;
    if latest.state != RevisionState::Draft {
        return Err(ActionError::Refused("Nur ein Entwurf kann verworfen werden."));
    }
    let sha256 = audit::fingerprint(&latest.content.to_json());
    let draft = Draft { number: latest.number.into(), sha256: sha256.into() };
    by.log(tx, id, OfferAct::DraftDiscarded { before: draft, after: Nothing }, None).await?;
    match latest.based_on {
        None => offer::delete(tx, id).await?,
        Some(_) => revision::discard(tx, &latest.id).await?,
    }
    if let Some(shown) = &latest.content.picture {
        picture::forget_unused(tx, &shown.id).await?;
    }
    Ok(())
}
