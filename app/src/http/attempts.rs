//! How often somebody may try to sign in.

use mintverbund::domain::date::Timestamp;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
};

/// Failed attempts to sign in, counted by address; kept in memory only.
#[derive(Clone, Default)]
pub struct Attempts(Arc<Mutex<HashMap<String, Vec<Timestamp>>>>);

impl Attempts {
    /// So many failures are forgiven within the window.
    const FORGIVEN: usize = 10;
    /// The window in seconds.
    const WINDOW: i64 = 15 * 60;
    /// More addresses than this are not remembered: the memory is not the attacker's.
    const REMEMBERED: usize = 10_000;

    /// Seconds to wait before the next attempt, if there were too many.
    pub fn wait(&self, key: &str, now: Timestamp) -> Option<i64> {
        let Ok(mut all) = self.0.lock() else { return None };
        let failures = all.get_mut(key)?;
        failures.retain(|at| now.0 - at.0 < Self::WINDOW);
        let oldest = failures.first()?;
        (failures.len() >= Self::FORGIVEN).then(|| Self::WINDOW - (now.0 - oldest.0))
    }

    /// Remembers a failure.
    pub fn failed(&self, key: &str, now: Timestamp) {
        let Ok(mut all) = self.0.lock() else { return };
        if all.len() >= Self::REMEMBERED {
            all.retain(|_, failures| failures.iter().any(|at| now.0 - at.0 < Self::WINDOW));
        }
        if all.len() < Self::REMEMBERED {
            all.entry(key.to_owned()).or_default().push(now);
        }
    }

    /// Forgets failures after a success.
    pub fn succeeded(&self, key: &str) {
        if let Ok(mut all) = self.0.lock() {
            all.remove(key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn after_ten_failures_one_waits_until_the_first_is_a_quarter_of_an_hour_old() {
        let attempts = Attempts::default();
        (0..10).for_each(|second| attempts.failed("a@b.de", Timestamp(second)));
        assert_eq!(attempts.wait("a@b.de", Timestamp(100)), Some(800));
        assert_eq!(attempts.wait("c@d.de", Timestamp(100)), None);
        assert_eq!(attempts.wait("a@b.de", Timestamp(900)), None);
    }

    #[test]
    fn a_success_forgives() {
        let attempts = Attempts::default();
        (0..10).for_each(|second| attempts.failed("a@b.de", Timestamp(second)));
        attempts.succeeded("a@b.de");
        assert_eq!(attempts.wait("a@b.de", Timestamp(10)), None);
    }
}
