//! The decision: about exactly the revision that was on the screen.

use super::{
    load, named, refused,
    remarks::{Unsent, unsent},
    stale,
    verdict::{Ruling, parse},
};
use crate::{
    address,
    http::{Cx, FormResult, TypedForm, commit},
};
use axum::extract::Path;
use mintverbund::{
    actions::{
        self, ActionError, By,
        review::approve::{Approval, approve_revision},
        review::reject::reject_revision,
        review::remark::remark_on_field,
        review::request_changes::request_changes,
    },
    domain::{
        field::{FieldError, Typed},
        id::RevisionId,
        seen::Seen,
    },
    store::{Tx, queue},
};

/// Decides.
pub async fn submit(cx: Cx, Path(revision): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let id = named(&revision)?;
    let (verdict, ruling, remarks) = match (parse(&id, &typed), unsent(&typed)) {
        (Ok((verdict, ruling)), Ok(remarks)) => (verdict, ruling, remarks),
        (parsed, remarks) => {
            let errors = remarks.err().into_iter().chain(parsed.err()).flatten().collect();
            return again(&cx, &id, typed, errors).await;
        }
    };
    let mut tx = cx.write().await?;
    let result = carry_out(&mut tx, cx.by(), &verdict, ruling, &remarks).await;
    match commit(tx, result).await {
        Ok(()) => on_to_the_next(&cx, &id, ruling).await,
        Err(ActionError::Stale) => stale::answer(&cx, &id, typed).await,
        Err(ActionError::Invalid(errors)) => again(&cx, &id, typed, errors).await,
        // Withdrawn or decided meanwhile, or not this person's: the page says which, if it may be read at all.
        Err(ActionError::NotFound) => stale::answer(&cx, &id, typed).await,
        Err(ActionError::Refused(why)) => super::not_now(&cx, &id, typed, why).await,
        Err(other) => Err(other.into()),
    }
}

/// Remarks that were written but not sent one by one go with the decision.
async fn carry_out(
    tx: &mut Tx,
    by: By<'_>,
    verdict: &Approval,
    ruling: Ruling,
    remarks: &[Unsent],
) -> actions::Result<()> {
    for (field, text, visibility) in remarks {
        remark_on_field(tx, by, &verdict.revision, *field, text, *visibility).await?;
    }
    match ruling {
        Ruling::Approve => approve_revision(tx, by, verdict).await,
        Ruling::RequestChanges => request_changes(tx, by, verdict).await,
        Ruling::Reject(why) => reject_revision(tx, by, verdict, why).await,
    }
}

/// The form with its errors, unless there is nothing left to decide as it was read.
async fn again(cx: &Cx, id: &RevisionId, typed: Typed, errors: Vec<FieldError>) -> FormResult {
    let review = load::load(cx, id).await?;
    match Seen::from(&review.revision) == Seen::of_form(&typed) && review.standing.decides() {
        true => refused(cx, id, typed, errors).await,
        false => stale::answer(cx, id, typed).await,
    }
}

async fn on_to_the_next(cx: &Cx, id: &RevisionId, ruling: Ruling) -> FormResult {
    let review = load::load(cx, id).await?;
    let (title, told) = (&review.revision.content.title, ruling.told(review.is_shown()));
    let waiting = queue::list(&mut cx.app.store.read().await?).await?;
    let free = waiting.iter().find(|waiting| {
        let claimer = waiting.claimer.as_deref().unwrap_or_default();
        let standing = super::standing::Standing::of(&cx.person, &waiting.revision, claimer, cx.now);
        standing.remarks() && !matches!(standing, super::standing::Standing::Theirs { .. })
    });
    match free {
        Some(next) => {
            let message = format!("„{title}“ ist {told}. Das hier ist das nächste.");
            cx.done(message, &address::staff::review(&next.revision.id)).await
        }
        None => cx.done(format!("„{title}“ ist {told}."), address::staff::QUEUE).await,
    }
}
