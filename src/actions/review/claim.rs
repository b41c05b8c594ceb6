//! Taking on a revision for review, so that two reviewers do not read the same.

use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        act::RevisionAct,
        id::RevisionId,
        review::{Claim, RevisionState, Transition},
    },
    policy::Action,
    store::{Tx, revision, revision::Revision},
};

/// Takes on a revision, or prolongs one's own claim. Somebody else's claim has to run out first.
pub async fn claim_revision(tx: &mut Tx, by: By<'_>, id: &RevisionId) -> Result<()> {
    let (revision, claim) = open(tx, by, id).await?;
    if revision.claim(by.now).is_some_and(|held| held.by != claim.by) {
        return Err(ActionError::Refused("Jemand anderes prüft diese Fassung gerade."));
    }
    if revision.state.after(Transition::Claim).is_none() {
        return Err(ActionError::Stale);
    }
    revision::claim(tx, &revision.id, &claim).await?;
    let done = RevisionAct::Claimed { before: revision.state.into(), after: RevisionState::Claimed.into() };
    by.log(tx, &revision.id, done, None).await
}

/// Lets go of a revision, so that somebody else can take it on at once.
pub async fn release_revision(tx: &mut Tx, by: By<'_>, id: &RevisionId) -> Result<()> {
    let (revision, claim) = open(tx, by, id).await?;
    if revision.state != RevisionState::Claimed || revision.claimed_by.as_ref() != Some(&claim.by) {
        return Err(ActionError::Stale);
    }
    revision::set_state(tx, &revision.id, RevisionState::Submitted, by.now).await?;
    let done = RevisionAct::Released { before: revision.state.into(), after: RevisionState::Submitted.into() };
    by.log(tx, &revision.id, done, None).await
}

async fn open(tx: &mut Tx, by: By<'_>, id: &RevisionId) -> Result<(Revision, Claim)> {
    let revision = revision::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    by.may(Action::ReadRevision, revision.resource())?;
    if !revision.state.is_in_review() {
        return Err(ActionError::Stale);
    }
    let person = by.may(Action::ClaimRevision, revision.resource())?;
    Ok((revision, Claim::begin(&person.id, by.now)))
}
