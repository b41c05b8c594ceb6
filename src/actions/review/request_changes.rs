//! Sending a revision back with a reason.

use crate::actions::{
    By, Result,
    review::decision::{NewDecision, Verdict, decide},
};
use crate::{
    domain::{act::RevisionAct, notice::Notice, review::RevisionState},
    store::Tx,
};

/// Sends the revision back: its network reads reason and remarks and goes on writing.
pub async fn request_changes(tx: &mut Tx, by: By<'_>, verdict: &Verdict) -> Result<()> {
    let outcome = NewDecision {
        state: RevisionState::ChangesRequested,
        refusal: None,
        done: |before, after| RevisionAct::SentBack { before, after },
    };
    decide(tx, by, verdict, outcome, Notice::SentBack).await.map(|_| ())
}
