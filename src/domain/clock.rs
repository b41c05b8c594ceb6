//! What was written under a clock that was ahead.
//!
//! A clock may be wrong for a while and is then corrected. What it wrote meanwhile lies in the future, and whatever ends
//! after so many seconds would not end for as long as the clock was ahead.

use super::date::Timestamp;

/// Clocks of several servers differ by less than so many seconds.
const APART: i64 = 5 * 60;

/// The latest moment that a clock which runs well may have written by now.
pub fn latest(now: Timestamp) -> Timestamp {
    now.plus(APART)
}

/// Whether a clock was ahead when this was written as being now.
pub fn was_ahead(written: Timestamp, now: Timestamp) -> bool {
    written > latest(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clocks_differ_a_little_and_that_is_not_ahead() {
        let now = Timestamp(1000);
        let written = [0, 1000, 1000 + APART, 1001 + APART].map(Timestamp);
        assert_eq!(written.map(|written| was_ahead(written, now)), [false, false, false, true]);
    }
}
