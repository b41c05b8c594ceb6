//! What can stand in the log: every act with its code, what it was done to, and what it keeps.
//!
//! The table in `table.rs` is all there is. What an act keeps of before and after is typed: a single value stands in its
//! column as it is (a state, a name, a day), a record as JSON with its version (`record.rs`). Reading never fails: what
//! an older program wrote is translated (`old.rs`), and what nobody can read any more is named.

mod old;
mod record;
mod standing;
mod table;
#[cfg(test)]
mod tests;

pub use super::kept::Nothing;
pub use record::*;
pub use standing::standing;
pub use table::*;

use super::id::NetworkId;

/// What one kind of record can undergo; the type says what an act of it is done to.
pub trait Details {
    /// The identity of what it is done to.
    type Subject: AsRef<str>;
    /// What kind of record that is, as it stands in the log.
    const SUBJECT_KIND: &'static str;
    /// The code of the act, as it stands in the log.
    fn code(&self) -> &'static str;
    /// What the log keeps: how it stood before, how it stands now.
    fn columns(&self) -> Result<(String, String), serde_json::Error>;
}

/// A row of the log as it reads today.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// What was done.
    pub done: Done,
    /// Columns of which nothing could be read, as they stand.
    pub lost: Vec<String>,
}

impl Done {
    /// Acts of the review and on links between networks of which the office is the author, not one of its people.
    pub fn is_by_office(&self) -> bool {
        match self {
            Self::Revision(act) => act.is_by_office(),
            Self::Network(act) => matches!(
                act,
                NetworkAct::Recognised { .. }
                    | NetworkAct::RecognitionRemoved { .. }
                    | NetworkAct::StretchAdded { .. }
                    | NetworkAct::StretchRemoved { .. }
                    | NetworkAct::ClusterConfirmed { .. }
                    | NetworkAct::ClusterRevoked { .. }
                    | NetworkAct::BasisRecorded { .. }
                    | NetworkAct::CheckAsked { .. }
                    | NetworkAct::CheckRevoked { .. }
                    | NetworkAct::CheckSettled { .. }
                    | NetworkAct::Hidden { .. }
                    | NetworkAct::HidingKept { .. }
                    | NetworkAct::ShownAgain { .. }
            ),
            Self::Link(act) => matches!(act, LinkAct::Decided { .. } | LinkAct::Consented { .. }),
            Self::Organisation(act) => {
                matches!(
                    act,
                    OrganisationAct::Hidden { .. }
                        | OrganisationAct::ShownAgain { .. }
                        | OrganisationAct::Merged { .. }
                        | OrganisationAct::Parted { .. }
                        | OrganisationAct::KeptApart { .. }
                        | OrganisationAct::AskedAgain { .. }
                )
            }
            Self::Platform(_) => true,
            Self::Offer(_) | Self::Account(_) => false,
        }
    }
}

impl OrganisationAct {
    /// For which network it was done, as far as the log says so.
    pub fn done_for(&self) -> Option<&NetworkId> {
        match self {
            Self::Entered { after, .. } | Self::Edited { after, .. } | Self::TakenBack { after, .. } => {
                after.network.value()
            }
            Self::Handed { .. }
            | Self::Hidden { .. }
            | Self::ShownAgain { .. }
            | Self::Merged { .. }
            | Self::KeptApart { .. }
            | Self::AskedAgain { .. }
            | Self::Parted { .. } => None,
        }
    }

    /// The same, or who kept the entry until then.
    pub fn network(&self) -> Option<&NetworkId> {
        match self {
            Self::Handed { before, .. } => before.value(),
            other => other.done_for(),
        }
    }
}

impl RevisionAct {
    fn is_by_office(&self) -> bool {
        match self {
            Self::Claimed { .. }
            | Self::Released { .. }
            | Self::Approved { .. }
            | Self::SentBack { .. }
            | Self::Rejected { .. }
            | Self::Superseded { .. } => true,
            Self::Submitted { .. } | Self::Withdrawn { .. } => false,
            Self::Remarked { .. } | Self::RemarkTakenBack { .. } => false,
        }
    }
}
