//! A record as text: for the log, and to notice that somebody else has changed it.

use serde::Serialize;
use sha2::{Digest, Sha256};

/// A record as JSON, as it stands in the log.
pub(super) fn json(record: &impl Serialize) -> String {
    serde_json::to_string(record).unwrap_or_default()
}

/// What was on the screen, in 32 characters that a form sends along: differs as soon as anything in the record does.
pub fn fingerprint(record: &impl Serialize) -> String {
    let digest = Sha256::digest(json(record));
    digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_have_the_same_fingerprint_only_if_they_say_the_same() {
        assert_eq!(fingerprint(&("Museum", 1)), fingerprint(&("Museum", 1)));
        assert_eq!(fingerprint(&("Museum", 1)) == fingerprint(&("Museum", 2)), false);
        assert_eq!(fingerprint(&"").len(), 32);
    }
}
