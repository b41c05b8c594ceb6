//! That somebody is there: their page says so again and again while they work, and silence means that they have left.

use crate::domain::{clock, date::Timestamp};

/// How often a page says it, in seconds.
pub const EVERY: i64 = 60;
/// After so many seconds of silence nobody counts as there.
pub const LASTS: i64 = 90;
/// What was said within so many seconds need not be written again: the same person may have several windows.
const FRESH: i64 = 20;

/// Whoever has two windows is never taken for gone, even if one of them says what need not be written.
const _: () = assert!(EVERY + FRESH < LASTS);

/// Whoever was seen last then or before has left.
pub fn left_since(now: Timestamp) -> Timestamp {
    now.plus(-LASTS)
}

/// Whether somebody was seen so short a time ago that it need not be written again.
pub fn is_fresh(seen: Timestamp, now: Timestamp) -> bool {
    now < seen.plus(FRESH) && !clock::was_ahead(seen, now)
}
