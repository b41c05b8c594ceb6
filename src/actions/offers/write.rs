//! Saving a form of the editor: what can be read of it, together with what somebody else has stored meanwhile, and beside
//! it what cannot be read.

use super::save::{Losses, begin_draft, open_for_editing, save_offer};
use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        content::{Merged, OfferField, Readable, Stored, merge},
        field::Typed,
        id::OfferId,
        review::RevisionState,
        seen::Seen,
    },
    store::{Connected, Tx, draft, revision, revision::Revision},
};

/// What is to be done if somebody else was faster.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Late {
    /// Tell it.
    Tell,
    /// Bring both texts together, if nobody has to be asked.
    Merge,
}

/// What somebody sends from a page.
#[derive(Debug, Clone, Copy)]
pub struct Sent<'a> {
    /// What was on the screen.
    pub seen: &'a Seen,
    /// What stands in the form.
    pub read: &'a Readable,
    /// Whether they know what of the stored text will be lost.
    pub losses: Losses,
    /// What is to be done if somebody else was faster.
    pub late: Late,
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
/// the screen, the text is no draft, or the changes cannot stand in one text.
pub async fn write_offer(tx: &mut Tx, by: By<'_>, id: &OfferId, sent: Sent<'_>) -> Result<WriteOutcome> {
    let Sent { seen, read, losses, .. } = sent;
    match save_offer(tx, by, id, seen, &read.content, losses).await {
        Err(ActionError::Stale) => write_late(tx, by, id, sent).await,
        saved => Ok(WriteOutcome::Saved(Box::new(keep_unread(tx, by, saved?, &read.unread).await?))),
    }
}

async fn write_late(tx: &mut Tx, by: By<'_>, id: &OfferId, sent: Sent<'_>) -> Result<WriteOutcome> {
    let Sent { seen, read, losses, late } = sent;
    let (_, latest) = open_for_editing(tx, by, id).await?;
    let (now, same) = (Seen::from(&latest), latest.content == read.content);
    let (base, merged) = match (same, late) {
        // Two people who typed the same have no conflict.
        (true, _) => (latest.content.clone(), Merged::of(read.content.clone())),
        (false, Late::Tell) => return Err(ActionError::Stale),
        (false, Late::Merge) => {
            let base = base(tx, &latest, seen).await?.ok_or(ActionError::Stale)?;
            let merged = merge(base.content(), &read.content, latest.content.content());
            (base, merged.ok_or(ActionError::Stale)?)
        }
    };
    if !merged.asked.is_empty() {
        return Ok(WriteOutcome::Asked(Box::new(merged)));
    }
    let unread = read.unread_beside(&draft::inputs(tx, &latest.id).await?, base.content());
    let saved = save_offer(tx, by, id, &now, &merged.content, losses).await?;
    let saved = keep_unread(tx, by, saved, &unread).await?;
    Ok(match same {
        true => WriteOutcome::Saved(Box::new(saved)),
        false => WriteOutcome::Merged { before: latest.lock_version, taken: merged.taken },
    })
}

/// What was on the screen, if the latest is a draft: an earlier version of it, or the revision that it was begun from.
async fn base(on: &mut impl Connected, latest: &Revision, seen: &Seen) -> Result<Option<Stored>> {
    let Seen::Revision { id, version } = seen else { return Ok(None) };
    if latest.state != RevisionState::Draft {
        return Ok(None);
    }
    if *id == latest.id {
        return Ok(draft::version(on, id, *version).await?);
    }
    let read = revision::get(on, id).await?.filter(|read| read.offer_id == latest.offer_id);
    Ok(read.filter(|read| read.state != RevisionState::Draft).map(|read| read.content))
}

/// Keeps beside the text what cannot be read. Only a draft can hold it: beside a decided text one is begun for it.
async fn keep_unread(tx: &mut Tx, by: By<'_>, saved: Revision, unread: &Typed) -> Result<Revision> {
    let draft = match saved.state {
        RevisionState::Draft => saved,
        _ if unread.is_empty() => return Ok(saved),
        _ => begin_draft(tx, by, &saved, &saved.content).await?,
    };
    draft::put_inputs(tx, &draft.id, unread).await?;
    Ok(draft)
}
