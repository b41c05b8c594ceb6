//! What somebody without an account writes to a network. It names a person, so it is kept for a short time and stands in no log.

use crate::domain::{
    text::{Line, Prose},
    vocabulary::vocabulary,
};

vocabulary! {
    /// How an inquiry stands.
    InquiryState in inquiry_state {
        Open = "open";
        Answered = "answered";
        Closed = "closed";
    }
}

/// Who asks, if they say so.
pub type InquiryName = Line<120>;
/// Where an answer is to go: an address or a number, as it was typed.
pub type ReplyTo = Line<160>;
/// What they ask.
pub type InquiryText = Prose<3000>;

/// The state office sees an inquiry that a network leaves open for so many days; of a network without anybody, at once.
pub const DAYS_UNTIL_OFFICE: i64 = 14;
/// What is answered or closed is forgotten after so many days.
pub const DAYS_KEPT: i64 = 90;
/// And what nobody answers after so many.
pub const DAYS_KEPT_OPEN: i64 = 365;
/// A network gets no more than so many within an hour, whoever sends them.
pub const MOST_PER_HOUR: i64 = 10;
/// And all networks together no more than so many.
pub const MOST_OF_ALL_PER_HOUR: i64 = 200;
