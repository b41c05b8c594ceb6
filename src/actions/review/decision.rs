//! What all decisions of a review have in common.

use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        act::RevisionAct,
        criteria::{Findings, RefusalReason},
        id::RevisionId,
        kept::Kept,
        notice::{AboutRevision, Notice},
        review::RevisionState,
        seen::Seen,
        text::Prose,
    },
    policy::Action,
    store::{StoreError, Tx, review_note, review_presence, revision, revision::Revision},
};

/// A reason that goes to the network.
pub type Reason = Prose<2000>;

/// What the reviewer had on the screen: a decision about anything newer is refused.
#[derive(Debug, Clone)]
pub struct Verdict {
    /// The revision that was read.
    pub revision: RevisionId,
    /// It, as it was on the screen.
    pub seen: Seen,
    /// What was found.
    pub findings: Findings,
    /// What the network is told.
    pub reason: Reason,
}

/// A decision before it is written.
pub(in crate::actions) struct NewDecision {
    pub state: RevisionState,
    pub refusal: Option<RefusalReason>,
    /// The row of the log, with the states before and after.
    pub done: fn(Kept<RevisionState>, Kept<RevisionState>) -> RevisionAct,
}

/// Writes a decision, its row of the log and its notice, which `tells` makes of the revision; all notes about the revision are
/// used up, and nobody looks at it any more to decide. Gives the revision as it was before.
pub(in crate::actions) async fn decide(
    tx: &mut Tx,
    by: By<'_>,
    verdict: &Verdict,
    outcome: NewDecision,
    tells: impl FnOnce(AboutRevision) -> Notice,
) -> Result<Revision> {
    let revision = revision::get(tx, &verdict.revision).await?.ok_or(ActionError::NotFound)?;
    let person = by.may(Action::ReadRevision, revision.resource())?;
    if Seen::from(&revision) != verdict.seen {
        return Err(ActionError::Stale);
    }
    by.may(Action::DecideRevision, revision.resource())?;
    if revision.claimed_by.as_ref() != Some(&person.id) {
        return Err(ActionError::Stale);
    }
    if outcome.state == RevisionState::Approved && !revision.content.lost().is_empty() {
        return Err(ActionError::Refused(
            "Einen Teil dieser Fassung kann das Programm nicht mehr lesen, also hat ihn niemand geprüft. Gib sie zurück, damit das Netzwerk sie neu speichert.",
        ));
    }
    if outcome.state != RevisionState::Approved && verdict.reason.is_empty() {
        return Err(ActionError::field("reason", "Begründung", "Bitte begründen: Das Netzwerk liest diesen Text."));
    }
    let decision = revision::Decision {
        state: outcome.state,
        by: &person.id,
        reason: verdict.reason.as_str(),
        refusal: outcome.refusal,
        findings: &serde_json::to_string(&verdict.findings).map_err(StoreError::from)?,
    };
    revision::decide(tx, &revision.id, decision, by.now).await?;
    review_note::forget(tx, &revision.id).await?;
    review_presence::forget(tx, &revision.id).await?;
    let done = (outcome.done)(revision.state.into(), outcome.state.into());
    by.log(tx, &revision.id, done, None).await?;
    by.tell(tx, &tells(about(&revision))).await?;
    Ok(revision)
}

/// What a notice says of a revision.
pub(in crate::actions) fn about(revision: &Revision) -> AboutRevision {
    AboutRevision {
        network: revision.network_id.clone(),
        offer: revision.offer_id.clone(),
        revision: revision.id.clone(),
        number: revision.number,
        title: revision.content.title.to_string(),
    }
}
