//! A reviewer stays with a revision: their claim runs on while they work, and colleagues see that they are there.

use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        id::RevisionId,
        presence,
        review::{Claim, RevisionState},
    },
    policy::{Action, Person, Resource},
    store::{Tx, review_presence, revision, revision::Revision},
};

/// What somebody finds who has stayed.
#[derive(Debug, Clone, PartialEq)]
pub struct Around {
    /// The revision as it stands now.
    pub revision: Revision,
    /// The names of everybody else who is looking at it.
    pub others: Vec<String>,
}

/// Renews the person's claim if they still hold it, and says that they are there. That is no act: nothing is logged, nobody is
/// told, and the lock version stays. Whoever might have reviewed what is decided or withdrawn learns that from the answer.
pub async fn stay_on_review(tx: &mut Tx, by: By<'_>, id: &RevisionId) -> Result<Around> {
    let mut revision = revision::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    by.may(Action::ReadRevision, revision.resource())?;
    let person = by.may(Action::ClaimRevision, while_it_waited(revision.resource()))?;
    if !revision.state.is_in_review() {
        return Ok(Around { revision, others: Vec::new() });
    }
    let seen = review_presence::seen_at(tx, &person.id, id).await?;
    if !seen.is_some_and(|seen| presence::is_fresh(seen, by.now)) {
        review_presence::put(tx, &person.id, id, by.now).await?;
        renew(tx, by, person, &mut revision).await?;
    }
    let others = review_presence::others(tx, &person.id, id, by.now).await?;
    Ok(Around { revision, others })
}

/// As the revision was as long as it could be taken on: who reviews it does not depend on what became of it.
fn while_it_waited(resource: Resource<'_>) -> Resource<'_> {
    match resource {
        Resource::Revision { network, authors, submitter, state: _ } => {
            Resource::Revision { network, authors, submitter, state: RevisionState::Submitted }
        }
        other => other,
    }
}

/// What ran out or is somebody else's stays as it is.
async fn renew(tx: &mut Tx, by: By<'_>, person: &Person, revision: &mut Revision) -> Result<()> {
    let claim = Claim::begin(&person.id, by.now);
    if revision::renew_claim(tx, &revision.id, &claim, by.now).await? {
        revision.claimed_until = Some(claim.until);
    }
    Ok(())
}
