//! Saving a form of the editor: what can be read of it, together with what somebody else has stored meanwhile, and beside
//! it what cannot be read.

use super::save::{Losses, begin_draft, open_for_editing, save_offer};
use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        content::{Merged, OfferField, Readable, Stored, merge},
        id::OfferId,
        review::RevisionState,
        seen::Seen,
    },
    store::{Connected, Tx, draft, revision, revision::Revision},
};

/// What is done if somebody else was faster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Late {
    /// It is told.
    Told,
    /// Both texts are brought together, if nobody has to be asked.
    Merged,
}

/// What became of a form.
#[derive(Debug, Clone, PartialEq)]
pub enum WriteOutcome {
    /// It is stored.
    Saved(Box<Revision>),
    /// It is stored together with what somebody else had stored meanwhile.
    Merged {
        /// The version that they had stored, which can be fetched back.
        before: i64,
        /// The fields in which something of theirs was taken.
        taken: Vec<OfferField>,
    },
    /// Nothing is stored: both have changed some fields, each otherwise.
    Asked(Box<Merged>),
}

/// Stores what somebody wrote over what was on their screen.
///
/// Fails with `Stale` if somebody else was faster and nothing can be brought together: it is not known any more what was on
/// the screen, the text is no draft, or the changes contradict each other.
pub async fn write_offer(
    tx: &mut Tx,
    by: By<'_>,
    id: &OfferId,
    seen: &Seen,
    read: &Readable,
    losses: Losses,
    late: Late,
) -> Result<WriteOutcome> {
    let saved = match save_offer(tx, by, id, seen, &read.content, losses).await {
        Err(ActionError::Stale) => return write_late(tx, by, id, seen, read, losses, late).await,
        saved => saved?,
    };
    Ok(WriteOutcome::Saved(Box::new(keep_unread(tx, by, saved, read).await?)))
}

async fn write_late(
    tx: &mut Tx,
    by: By<'_>,
    id: &OfferId,
    seen: &Seen,
    read: &Readable,
    losses: Losses,
    late: Late,
) -> Result<WriteOutcome> {
    let (_, latest) = open_for_editing(tx, by, id).await?;
    // Two people who typed the same have no conflict.
    if latest.content == read.content {
        return Ok(WriteOutcome::Saved(Box::new(keep_unread(tx, by, latest, read).await?)));
    }
    if late == Late::Told || latest.state != RevisionState::Draft {
        return Err(ActionError::Stale);
    }
    let base = base(tx, &latest, seen).await?.ok_or(ActionError::Stale)?;
    let merged = merge(base.content(), &read.content, latest.content.content()).ok_or(ActionError::Stale)?;
    if !merged.asked.is_empty() {
        return Ok(WriteOutcome::Asked(Box::new(merged)));
    }
    let saved = save_offer(tx, by, id, &Seen::from(&latest), &merged.content, losses).await?;
    keep_unread(tx, by, saved, read).await?;
    Ok(WriteOutcome::Merged { before: latest.lock_version, taken: merged.taken })
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

/// Keeps beside the text what cannot be read. Only a draft can hold it: beside a decided text one is begun for it.
async fn keep_unread(tx: &mut Tx, by: By<'_>, saved: Revision, read: &Readable) -> Result<Revision> {
    let draft = match saved.state {
        RevisionState::Draft => saved,
        state if state.is_in_review() || read.unread.is_empty() => return Ok(saved),
        _ => begin_draft(tx, by, &saved, &saved.content).await?,
    };
    draft::put_inputs(tx, &draft.id, &read.unread).await?;
    Ok(draft)
}
