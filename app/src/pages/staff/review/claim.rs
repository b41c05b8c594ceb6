//! Taking on a revision and letting go of it.

use super::{named, not_now, notes, refused};
use crate::{
    address,
    http::{Cx, FormResult, TypedForm, commit},
    ui::time_words::claim_in_words,
};
use axum::extract::Path;
use mintverbund::{
    actions::{
        self, ActionError,
        review::claim::{claim_revision, release_revision},
    },
    domain::{field::Typed, id::RevisionId},
};

/// Takes a revision on.
pub async fn take_on(cx: Cx, Path(revision): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let id = named(&revision)?;
    let mut tx = cx.write().await?;
    let result = match claim_revision(&mut tx, cx.by(), &id).await {
        Ok(()) => notes::keep(&mut tx, cx.by(), &id, &typed, &[]).await,
        refused => refused,
    };
    let done = commit(tx, result).await;
    let message = format!("Du prüfst jetzt diese Fassung. {} lang entscheidet niemand anderes.", claim_in_words());
    answer(&cx, &id, typed, done, &message).await
}

/// Lets go of a revision.
pub async fn let_go(cx: Cx, Path(revision): Path<String>, TypedForm(typed): TypedForm) -> FormResult {
    let id = named(&revision)?;
    let mut tx = cx.write().await?;
    let result = match release_revision(&mut tx, cx.by(), &id).await {
        Ok(()) => notes::keep(&mut tx, cx.by(), &id, &typed, &[]).await,
        refused => refused,
    };
    let done = commit(tx, result).await;
    answer(&cx, &id, typed, done, "Die Fassung ist wieder frei. Deine Notizen dazu sind noch da.").await
}

async fn answer(cx: &Cx, id: &RevisionId, typed: Typed, done: actions::Result<()>, message: &str) -> FormResult {
    match done {
        Ok(()) => cx.done(message, &address::staff::review(id)).await,
        Err(ActionError::Invalid(errors)) => refused(cx, id, typed, errors).await,
        Err(ActionError::Refused(why)) => not_now(cx, id, typed, why).await,
        Err(ActionError::Stale) => {
            not_now(cx, id, typed, "Die Fassung hat inzwischen einen anderen Stand. Hier siehst du den neuen.").await
        }
        Err(other) => Err(other.into()),
    }
}
