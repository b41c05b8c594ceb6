//! How many messages one visitor may send to networks.

use crate::attempts::Visitor;
use mintverbund::domain::date::Timestamp;
use std::{
    collections::HashMap,
    hash::{BuildHasher, RandomState},
    sync::{Arc, Mutex, PoisonError},
};

/// So many messages are taken from one place in an hour: a whole school may be one.
pub const MOST_PER_HOUR: usize = 5;
/// So many places are remembered: the memory is not the attacker's.
const REMEMBERED: usize = 10_000;
const HOUR: i64 = 60 * 60;

/// When messages came from each place; in memory only, keyed at random at each start, and for an hour.
#[derive(Clone, Default)]
pub struct Senders(Arc<Mutex<Counts>>);

#[derive(Default)]
struct Counts {
    sent: HashMap<u64, Vec<Timestamp>>,
    hasher: RandomState,
}

impl Senders {
    /// Whether one more is taken from there. Of whom nobody knows from where they come, nobody counts.
    pub fn may_send(&self, visitor: Option<Visitor>, now: Timestamp) -> bool {
        let Some(visitor) = visitor else { return true };
        let counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let sent = counts.sent.get(&counts.hasher.hash_one(visitor.network()));
        sent.is_none_or(|times| times.iter().filter(|at| is_recent(**at, now)).count() < MOST_PER_HOUR)
    }

    /// Counts one that was taken.
    pub fn sent(&self, visitor: Option<Visitor>, now: Timestamp) {
        let Some(visitor) = visitor else { return };
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let key = counts.hasher.hash_one(visitor.network());
        if counts.sent.len() >= REMEMBERED && !counts.sent.contains_key(&key) {
            counts.sent.retain(|_, times| times.iter().any(|at| is_recent(*at, now)));
            if counts.sent.len() >= REMEMBERED {
                counts.sent.clear();
            }
        }
        let times = counts.sent.entry(key).or_default();
        times.retain(|at| is_recent(*at, now));
        times.push(now);
    }
}

/// A time that is still to come was told by a clock that was ahead.
fn is_recent(at: Timestamp, now: Timestamp) -> bool {
    (0..HOUR).contains(&(now.0 - at.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(address: &str) -> Option<Visitor> {
        Some(Visitor(address.parse().expect("an address")))
    }

    /// How many of ten messages, a minute apart, are taken.
    fn taken(senders: &Senders, visitor: Option<Visitor>, begin: i64) -> usize {
        let send = |at: i64| {
            let now = Timestamp(begin + at * 60);
            let may = senders.may_send(visitor, now);
            if may {
                senders.sent(visitor, now);
            }
            may
        };
        (0..10).filter(|at| send(*at)).count()
    }

    #[test]
    fn one_place_sends_five_messages_an_hour_and_others_are_not_held_up() {
        let senders = Senders::default();
        assert_eq!([0, 600, 3600 + 300].map(|begin| taken(&senders, from("192.0.2.1"), begin)), [5, 0, 5]);
        assert_eq!(taken(&senders, from("192.0.2.2"), 700), 5);
        assert_eq!([taken(&senders, from("2001:db8::1"), 0), taken(&senders, from("2001:db8::2"), 300)], [5, 0]);
        assert_eq!(taken(&senders, None, 0), 10);
    }

    #[test]
    fn what_is_remembered_has_an_end() {
        let senders = Senders::default();
        for number in 0..30_000_u32 {
            senders.sent(Some(Visitor(std::net::Ipv4Addr::from_bits(number).into())), Timestamp(0));
        }
        assert!(senders.0.lock().expect("counts").sent.len() <= REMEMBERED);
    }
}
