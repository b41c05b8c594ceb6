//! To notice that somebody else has changed a record.

use serde::Serialize;
use sha2::{Digest, Sha256};

/// What was on the screen, in 32 characters that a form sends along: differs as soon as anything in the record does.
/// A record that cannot be written as text is never the same as before, rather than always.
pub fn fingerprint(record: &impl Serialize) -> String {
    let text = serde_json::to_string(record).unwrap_or_else(|error| format!("{error} {}", uuid::Uuid::now_v7()));
    let digest = Sha256::digest(text);
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
