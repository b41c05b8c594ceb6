//! The clock: the only place that asks the machine what time it is.

use mintverbund::domain::date::Timestamp;
use std::time::{SystemTime, UNIX_EPOCH};

/// Now, in whole seconds.
#[expect(clippy::disallowed_methods, reason = "the only place that reads the clock")]
pub fn now() -> Timestamp {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |passed| passed.as_secs());
    Timestamp(i64::try_from(seconds).unwrap_or(i64::MAX))
}
