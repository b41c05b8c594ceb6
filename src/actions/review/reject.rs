//! Refusing a revision for a named reason.

use crate::actions::{
    By, Result,
    review::decision::{NewDecision, Verdict, decide},
};
use crate::{
    domain::{act::RevisionAct, criteria::RefusalReason, notice::Notice, review::RevisionState},
    store::Tx,
};

/// Refuses the revision; what was public before stays public.
pub async fn reject_revision(tx: &mut Tx, by: By<'_>, verdict: &Verdict, why: RefusalReason) -> Result<()> {
    let outcome = NewDecision {
        state: RevisionState::Rejected,
        refusal: Some(why),
        done: |before, after| RevisionAct::Rejected { before, after },
    };
    decide(tx, by, verdict, outcome, Notice::Rejected).await.map(|_| ())
}
