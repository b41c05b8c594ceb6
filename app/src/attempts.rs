//! How often somebody may try to sign in.

use mintverbund::domain::{clock, date::Timestamp, web::Email};
use std::{
    collections::HashMap,
    hash::{BuildHasher, RandomState},
    net::IpAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// From which address of the network a request comes, as far as the program can know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Visitor(pub IpAddr);

impl Visitor {
    /// Who is counted as one: with IPv6 a household has as many addresses as it likes, but one /64.
    pub fn network(self) -> u128 {
        match self.0.to_canonical() {
            IpAddr::V4(address) => address.to_bits().into(),
            IpAddr::V6(address) => address.to_bits() >> 64 << 64 | 1,
        }
    }
}

/// Attempts to sign in, counted by account, by where they come from, and by both; in memory only.
///
/// An attempt counts from its beginning and is taken back when it succeeds, so that attempts at the
/// same moment cannot all pass.
#[derive(Clone, Default)]
pub struct Attempts(Arc<Mutex<Counts>>);

#[derive(Default)]
struct Counts {
    failures: [Failures; 3],
    /// Keyed at random at each start: nobody can look for two addresses that count as one.
    hasher: RandomState,
}

/// What is counted of an attempt, in the order of [`LIMITS`].
#[derive(Debug, Clone, Copy)]
pub struct Attempt([Option<u64>; 3]);

/// How many failures are forgiven, and how long one waits at most, in seconds.
struct Limit {
    by: &'static str,
    forgiven: u32,
    longest: i64,
}

/// Whoever attacks an account from one place soon waits much longer than its owner at another: nobody can
/// lock an account for good. A whole office may be one place.
const LIMITS: [Limit; 3] = [
    Limit { by: "account", forgiven: 10, longest: 60 },
    Limit { by: "place", forgiven: 20, longest: 15 * 60 },
    Limit { by: "account and place", forgiven: 5, longest: 15 * 60 },
];
const PLACE: usize = 1;
/// After so many quiet seconds all failures are forgotten.
const FORGOTTEN: i64 = 60 * 60;
/// So many are remembered of each kind, about 1 MB in all: the memory is not the attacker's.
const REMEMBERED: usize = 10_000;

#[derive(Default)]
struct Failures(HashMap<u64, Failed>);

#[derive(Clone, Copy)]
struct Failed {
    times: u32,
    last: Timestamp,
}

impl Attempts {
    /// Counts an attempt before anything is checked, or tells how many seconds to wait first.
    ///
    /// What is no e-mail address is not counted as an account: it cannot be one.
    pub fn begin(&self, email: &str, visitor: Option<Visitor>, now: Timestamp) -> Result<Attempt, i64> {
        let mut counts = self.counts();
        let attempt = counts.attempt(email, visitor);
        if let Some((seconds, by)) = counts.wait(attempt, now) {
            tracing::warn!(wait_s = seconds, by, "too many attempts to sign in");
            return Err(seconds);
        }
        for (failures, key) in counts.failures.iter_mut().zip(attempt.0) {
            failures.add(key, now);
        }
        Ok(attempt)
    }

    /// The right password: the account's failures are forgotten, of the place's only this one.
    pub fn succeeded(&self, attempt: Attempt) {
        let mut counts = self.counts();
        for (at, (failures, key)) in counts.failures.iter_mut().zip(attempt.0).enumerate() {
            match at {
                PLACE => failures.take_back(key),
                _ => failures.forget(key),
            }
        }
    }

    /// The program could not check: that is nobody's failure.
    pub fn unchecked(&self, attempt: Attempt) {
        let mut counts = self.counts();
        counts.failures.iter_mut().zip(attempt.0).for_each(|(failures, key)| failures.take_back(key));
    }

    /// Counting goes on even if a thread panicked while it counted.
    fn counts(&self) -> MutexGuard<'_, Counts> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Counts {
    fn attempt(&self, email: &str, visitor: Option<Visitor>) -> Attempt {
        let account = email.parse::<Email>().ok().map(|email| self.hasher.hash_one(email.folded()));
        let place = visitor.map(|visitor| self.hasher.hash_one(visitor.network()));
        Attempt([account, place, account.zip(place).map(|both| self.hasher.hash_one(both))])
    }

    /// The longest wait, and which count demands it.
    fn wait(&self, attempt: Attempt, now: Timestamp) -> Option<(i64, &'static str)> {
        let each = self.failures.iter().zip(attempt.0).zip(&LIMITS);
        each.filter_map(|((failures, key), limit)| Some((failures.wait(key?, limit, now)?, limit.by))).max()
    }
}

impl Failures {
    /// Seconds until the next attempt: twice as many with each failure beyond those forgiven.
    fn wait(&self, key: u64, limit: &Limit, now: Timestamp) -> Option<i64> {
        let failed = self.0.get(&key).filter(|failed| !clock::was_ahead(failed.last, now))?;
        let doubled = failed.times.checked_sub(limit.forgiven)?.min(32);
        let left = failed.last.min(now).0 + (1 << doubled).min(limit.longest) - now.0;
        (left > 0).then_some(left)
    }

    fn add(&mut self, key: Option<u64>, now: Timestamp) {
        let Some(key) = key else { return };
        if self.0.len() >= REMEMBERED && !self.0.contains_key(&key) {
            // What a clock that was ahead has counted would outlive everything that is counted now.
            let worth = |failed: &Failed| (!clock::was_ahead(failed.last, now), failed.last);
            let oldest = self.0.iter().min_by_key(|(_, failed)| worth(failed)).map(|(key, _)| *key);
            self.forget(oldest);
        }
        let failed = self.0.entry(key).or_insert(Failed { times: 0, last: now });
        let counts = now.0 - failed.last.0 < FORGOTTEN && !clock::was_ahead(failed.last, now);
        let times = if counts { failed.times.saturating_add(1) } else { 1 };
        *failed = Failed { times, last: now };
    }

    fn take_back(&mut self, key: Option<u64>) {
        if let Some(failed) = key.and_then(|key| self.0.get_mut(&key)) {
            failed.times = failed.times.saturating_sub(1);
        }
    }

    fn forget(&mut self, key: Option<u64>) {
        key.and_then(|key| self.0.remove(&key));
    }
}

#[cfg(test)]
mod tests;
