//! The way of a revision: from draft to a decision.

use crate::domain::{clock, date::Timestamp, id::AccountId, vocabulary::vocabulary};

vocabulary! {
    /// Where a revision stands.
    RevisionState in revision_state {
        Draft = "draft";
        Submitted = "submitted";
        Claimed = "claimed";
        Approved = "approved";
        ChangesRequested = "changes_requested";
        Rejected = "rejected";
        Withdrawn = "withdrawn";
        Superseded = "superseded";
    }

    /// Whether an offer takes part in public life.
    OfferState in offer_state {
        Live = "live";
        Paused = "paused";
        Archived = "archived";
    }

    /// Why a revision waits for a reviewer.
    WaitingKind in waiting_kind {
        New = "neu";
        Change = "aenderung";
        Again = "erneut";
    }

    /// Who may read a remark.
    RemarkVisibility in remark_visibility {
        Author = "author";
        Internal = "internal";
    }
}

/// What can happen to a revision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Transition {
    /// The author hands it in.
    Submit,
    /// The network takes it back.
    Withdraw,
    /// A reviewer takes it on.
    Claim,
    /// A reviewer lets go of it.
    Release,
    /// A reviewer makes it public.
    Approve,
    /// A reviewer sends it back with remarks.
    RequestChanges,
    /// A reviewer refuses it.
    Reject,
    /// A newer revision was approved.
    Supersede,
}

impl Transition {
    /// All acts, for tests that try every one.
    pub const ALL: [Transition; 8] = [
        Self::Submit,
        Self::Withdraw,
        Self::Claim,
        Self::Release,
        Self::Approve,
        Self::RequestChanges,
        Self::Reject,
        Self::Supersede,
    ];
}

impl RevisionState {
    /// The state after an act, or nothing if the act is not possible.
    pub fn after(self, act: Transition) -> Option<Self> {
        use RevisionState::*;
        match (self, act) {
            (Draft, Transition::Submit) => Some(Submitted),
            (Submitted | Claimed, Transition::Withdraw) => Some(Withdrawn),
            (Submitted | Claimed, Transition::Claim) => Some(Claimed),
            (Claimed, Transition::Release) => Some(Submitted),
            (Claimed, Transition::Approve) => Some(Approved),
            (Claimed, Transition::RequestChanges) => Some(ChangesRequested),
            (Claimed, Transition::Reject) => Some(Rejected),
            (Approved, Transition::Supersede) => Some(Superseded),
            _ => None,
        }
    }

    /// Whether the revision is still on its way; an offer has at most one such.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::Submitted | Self::Claimed)
    }

    /// Whether it came back from a reviewer to be written anew.
    pub fn came_back(self) -> bool {
        matches!(self, Self::ChangesRequested | Self::Rejected)
    }

    /// Whether its text can be handed in: a draft itself, what came back or was withdrawn as a new draft.
    pub fn can_be_handed_in(self) -> bool {
        self.came_back() || matches!(self, Self::Draft | Self::Withdrawn)
    }

    /// Whether it waits for a reviewer.
    pub fn is_in_review(self) -> bool {
        matches!(self, Self::Submitted | Self::Claimed)
    }

    /// Whether it was approved, whatever came later.
    pub fn was_approved(self) -> bool {
        matches!(self, Self::Approved | Self::Superseded)
    }
}

/// Who is reviewing a revision, and until when nobody else may.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The reviewer.
    pub by: AccountId,
    /// When it runs out.
    pub until: Timestamp,
}

impl Claim {
    /// How long a claim lasts without a decision, in hours: a working day's morning.
    pub const HOURS: i64 = 4;
    /// The same in seconds.
    pub const SECONDS: i64 = Self::HOURS * 3600;

    /// A claim that begins now.
    pub fn begin(by: &AccountId, now: Timestamp) -> Self {
        Self { by: by.clone(), until: now.plus(Self::SECONDS) }
    }

    /// Whether it still holds. One that would hold longer than any that begins now was made by a clock that was ahead.
    pub fn holds(&self, now: Timestamp) -> bool {
        now < self.until && self.until <= Self::latest_end(now)
    }

    /// No claim that was made by now ends later.
    pub fn latest_end(now: Timestamp) -> Timestamp {
        clock::latest(now).plus(Self::SECONDS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_claimed_revision_can_be_decided() {
        for state in RevisionState::ALL.iter().filter(|state| **state != RevisionState::Claimed) {
            let decided =
                [Transition::Approve, Transition::RequestChanges, Transition::Reject].map(|act| state.after(act));
            assert_eq!(decided, [None; 3], "{state}");
        }
    }

    #[test]
    fn nothing_leaves_a_decision_but_being_superseded() {
        use RevisionState::*;
        for state in [Approved, ChangesRequested, Rejected, Withdrawn, Superseded] {
            let next: Vec<_> = Transition::ALL.iter().filter_map(|act| state.after(*act)).collect();
            let expected: &[_] = if state == Approved { &[Superseded] } else { &[] };
            assert_eq!(next, expected, "{state}");
        }
    }

    #[test]
    fn what_a_reviewer_holds_can_be_taken_back_taken_on_let_go_or_decided() {
        use RevisionState::*;
        let next: Vec<_> = Transition::ALL.iter().filter_map(|act| Claimed.after(*act)).collect();
        assert_eq!(next, [Withdrawn, Claimed, Submitted, Approved, ChangesRequested, Rejected]);
    }

    #[test]
    fn a_claim_runs_out() {
        let Ok(by) = "0192f0c1-2d3e-7abc-8def-0123456789ab".parse() else { unreachable!() };
        let claim = Claim { by, until: Timestamp(100) };
        assert_eq!((claim.holds(Timestamp(99)), claim.holds(Timestamp(100))), (true, false));
    }

    #[test]
    fn a_claim_made_under_a_clock_that_was_ahead_ends_when_it_is_corrected() {
        let Ok(by) = "0192f0c1-2d3e-7abc-8def-0123456789ab".parse() else { unreachable!() };
        let holds = |ahead| Claim::begin(&by, Timestamp(ahead)).holds(Timestamp(0));
        assert_eq!([0, 5 * 60, 5 * 60 + 1, 365 * 24 * 3600].map(holds), [true, true, false, false]);
    }
}
