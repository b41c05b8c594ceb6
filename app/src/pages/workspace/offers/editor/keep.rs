//! The text saves itself: whatever can be read of it is stored, the rest is named.

use super::{
    super::opened::written,
    completeness::{lacks, marks},
    readable::readable,
    save::{self, Late, SaveOutcome, losses},
};
use crate::{
    calls::keep_draft::{Draft, Kept},
    http::{Cx, PageError},
    ui::time_words::clock,
};
use mintverbund::{
    domain::{
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
    let read = match readable(typed, &at.latest.content) {
        Ok(read) => read,
        Err(errors) => return Ok(Kept::Unreadable(errors)),
    };
    // What somebody else has changed meanwhile does not stand in the inputs of this page: only a button merges.
    match save::store(cx, &at, seen, losses(typed), &read, Late::Told).await? {
        SaveOutcome::Saved(revision) => Ok(Kept::Stored(draft(cx, &revision, read.errors).await?)),
        SaveOutcome::Invalid(errors) => Ok(Kept::Unreadable(errors)),
        SaveOutcome::Stale | SaveOutcome::Merged { .. } | SaveOutcome::Asked(_) => Ok(Kept::Overtaken),
        SaveOutcome::Refused(why) => Ok(Kept::Refused(why.to_owned())),
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
