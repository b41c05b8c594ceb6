//! Money that is not of the federal programme: it keeps a network at work, and makes it no cluster.

use crate::domain::{text::Line, vocabulary::vocabulary};

vocabulary! {
    /// Where it is from.
    SupportKind in support_kind {
        State = "state";
        Foundation = "foundation";
        Kreise = "kreise";
        Members = "members";
        Other = "other";
    }
}

/// The name of the programme.
pub type SupportTitle = Line<160>;
/// Who gives it.
pub type SupportGiver = Line<160>;
