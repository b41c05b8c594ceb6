//! Two people wrote at once: what each changed is brought together over what both began with.

use super::save::{Losses, open_for_editing, save_offer};
use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        content::{Merged, OfferContent, OfferField, Stored, merge},
        id::OfferId,
        review::RevisionState,
        seen::Seen,
    },
    store::{Connected, Tx, draft, picture, revision, revision::Revision},
};

/// What became of a text that somebody else was faster with.
#[derive(Debug, Clone, PartialEq)]
pub enum Reconciled {
    /// Both texts are stored as one.
    Saved {
        /// As it is stored now.
        revision: Box<Revision>,
        /// The version that the other had stored, which can be fetched back.
        before: i64,
        /// The fields in which something of theirs was taken.
        taken: Vec<OfferField>,
    },
    /// Nothing is stored: both changed some fields, each otherwise.
    Asked(Box<Merged>),
}

/// Stores what somebody wrote over what was on their screen, together with what was stored meanwhile.
///
/// Fails with `Stale` if it is not known any more what was on the screen, if the text is no draft, or if the changes
/// contradict each other.
pub async fn merge_offer(
    tx: &mut Tx,
    by: By<'_>,
    id: &OfferId,
    seen: &Seen,
    mine: &OfferContent,
    losses: Losses,
) -> Result<Reconciled> {
    let (_, latest) = open_for_editing(tx, by, id).await?;
    if latest.state != RevisionState::Draft {
        return Err(ActionError::Stale);
    }
    let base = base(tx, &latest, seen).await?.ok_or(ActionError::Stale)?;
    let merged = merge(base.content(), mine, latest.content.content()).ok_or(ActionError::Stale)?;
    if !merged.asked.is_empty() {
        return Ok(Reconciled::Asked(Box::new(merged)));
    }
    let revision = save_offer(tx, by, id, &Seen::from(&latest), &merged.content, losses).await?;
    Ok(Reconciled::Saved { revision: Box::new(revision), before: latest.lock_version, taken: merged.taken })
}

/// What was on the screen: an earlier version of the draft, or the revision that it was begun from.
async fn base(on: &mut impl Connected, latest: &Revision, seen: &Seen) -> Result<Option<Stored>> {
    let Seen::Revision { id, version } = seen else { return Ok(None) };
    if *id == latest.id {
        return Ok(draft::version(on, id, *version).await?);
    }
    let read = revision::get(on, id).await?.filter(|read| read.offer_id == latest.offer_id);
    Ok(read.filter(|read| read.state != RevisionState::Draft).map(|read| read.content))
}

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
    save_offer(tx, by, id, seen, &before, Losses::Refused).await
}
