//! The text saves itself: whatever can be read of it is stored, the rest is named.

use super::{
    super::opened::written,
    completeness::{lacks, marks},
    save::{self, losses},
};
use crate::{
    calls::keep_draft::{Draft, Kept},
    http::{Cx, PageError},
    ui::time_words::clock,
};
use mintverbund::{
    actions::{
        ActionError,
        offers::write::{Late, Sent, WriteOutcome},
    },
    domain::{
        content::Readable,
        field::{FieldError, Typed},
        id::OfferId,
        seen::Seen,
        web::Slug,
    },
    store::{remark, revision::Revision},
};

/// Stores what can be read over exactly what was on the screen.
pub async fn keep(cx: &Cx, slug: &Slug, id: &OfferId, seen: &Seen, typed: &Typed) -> Result<Kept, PageError> {
    let at = written(cx, slug.as_str(), id.as_str()).await?;
    let read = match Readable::of(typed, &at.latest.content) {
        Ok(read) => read,
        Err(errors) => return Ok(Kept::Unreadable(errors)),
    };
    // What somebody else has changed meanwhile does not stand in the inputs of this page: only a button merges.
    let sent = Sent { seen, read: &read, losses: losses(typed), late: Late::Tell };
    match save::store(cx, &at, sent).await? {
        Ok(WriteOutcome::Saved(revision)) => Ok(Kept::Stored(draft(cx, &revision, read.errors).await?)),
        Ok(WriteOutcome::Merged { .. } | WriteOutcome::Asked(_)) | Err(ActionError::Stale) => Ok(Kept::Overtaken),
        Err(ActionError::Invalid(errors)) => Ok(Kept::Unreadable(errors)),
        Err(ActionError::Refused(why)) => Ok(Kept::Refused(why.to_owned())),
        Err(other) => Err(other.into()),
    }
}

async fn draft(cx: &Cx, revision: &Revision, unreadable: Vec<FieldError>) -> Result<Draft, PageError> {
    let missing = revision.content.missing(cx.now.moment());
    let remarked = remark::fields_sent_back(&mut cx.app.store.read().await?, &revision.offer_id).await?;
    Ok(Draft {
        seen: Seen::from(revision),
        at: clock(cx.now),
        sections: marks(&revision.content, &missing, &remarked, &unreadable),
        missing: lacks(&missing),
        unreadable,
    })
}
