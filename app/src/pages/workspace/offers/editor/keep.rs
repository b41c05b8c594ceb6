//! The text saves itself: whatever can be read of it is stored, the rest is named.

use super::{
    super::opened::written,
    completeness::{lacks, marks},
    save::{self, Late, SaveOutcome, losses},
};
use crate::{
    calls::keep_draft::{Draft, Kept},
    http::{Cx, PageError},
    ui::time_words::clock,
};
use mintverbund::{
    domain::{
        content::{OfferContent, OfferField},
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

/// A form as far as it can be read.
pub struct Readable {
    /// What it says, with what is stored in place of the inputs that cannot be read.
    pub content: OfferContent,
    /// Those inputs as they were typed.
    pub unread: Typed,
    /// What is wrong with them.
    pub errors: Vec<FieldError>,
}

/// Reads what can be read; fails if nothing can.
pub fn readable(typed: &Typed, stored: &OfferContent) -> Result<Readable, Vec<FieldError>> {
    let errors = match OfferContent::parse(typed) {
        Ok(content) => return Ok(Readable { content, unread: Typed::default(), errors: Vec::new() }),
        Err(errors) => errors,
    };
    let stored = stored.to_typed();
    // The one input first; if it only contradicts another, all inputs of its field.
    let alone = |key: &str| errors.iter().any(|error| is_at(&error.key, key));
    let together = |key: &str| errors.iter().any(|error| belong_together(&error.key, key));
    let read = |wrong: &dyn Fn(&str) -> bool| {
        let content = OfferContent::parse(&mixed(typed, &stored, wrong)).ok()?;
        Some((content, typed.only(wrong)))
    };
    match read(&alone).or_else(|| read(&together)) {
        Some((content, unread)) => Ok(Readable { content, unread, errors }),
        None => Err(errors),
    }
}

/// Whether an error is said at this input, or at the rows to which it belongs.
fn is_at(error: &str, input: &str) -> bool {
    let rows = OfferField::of_input(error).map(OfferField::keys).unwrap_or_default();
    error == input || rows.iter().any(|key| key.name == error && key.inputs().any(|column| column == input))
}

fn belong_together(key: &str, other: &str) -> bool {
    OfferField::of_input(key).is_some_and(|field| field.inputs().contains(&other))
}

fn mixed(typed: &Typed, stored: &Typed, is_wrong: &dyn Fn(&str) -> bool) -> Typed {
    let right = typed.pairs().filter(|(key, _)| !is_wrong(key));
    let all = right.chain(stored.pairs().filter(|(key, _)| is_wrong(key)));
    Typed::new(all.map(|(key, value)| (key.to_owned(), value.to_owned())))
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
