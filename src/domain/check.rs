//! "Stimmt das?": a network reads all that is public about it and says of each statement whether it is right.

use crate::domain::{text::Prose, vocabulary::vocabulary};

vocabulary! {
    /// What was answered to a statement.
    Verdict in verdict {
        Right = "right";
        Wrong = "wrong";
        Unsure = "unsure";
    }

    /// What the state office did with an answer.
    Settlement in settlement {
        Taken = "taken";
        Declined = "declined";
    }
}

/// What is right instead, in the words of whoever answers.
pub type Instead = Prose<600>;

/// So many days a link for checking works, unless staff say otherwise.
pub const DAYS: i64 = 28;
/// And so many at most.
pub const MOST_DAYS: i64 = 90;
/// What is settled is forgotten after so many days.
pub const DAYS_KEPT: i64 = 90;
/// And what nobody settles after so many.
pub const DAYS_KEPT_OPEN: i64 = 365;
