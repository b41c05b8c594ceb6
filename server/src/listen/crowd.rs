//! How many connections each visitor has.

use super::Visitor;
use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// Everybody who is connected, a household as one.
#[derive(Clone)]
pub struct Crowd {
    each: usize,
    connected: Arc<Mutex<HashMap<u128, usize>>>,
}

/// A connection that is counted until it is dropped.
pub struct Counted {
    crowd: Crowd,
    network: u128,
}

impl Crowd {
    /// Nobody yet; each may have so many connections.
    pub fn new(each: usize) -> Self {
        Self { each, connected: Arc::default() }
    }

    /// Counts one more; none if this visitor has all that they may have. Whoever is not known is not counted.
    pub fn joins(&self, visitor: Option<IpAddr>) -> Option<Option<Counted>> {
        let Some(network) = visitor.map(|address| Visitor(address).network()) else { return Some(None) };
        let mut connected = self.connected();
        let count = connected.entry(network).or_default();
        if *count >= self.each {
            return None;
        }
        *count += 1;
        Some(Some(Counted { crowd: self.clone(), network }))
    }

    /// Nothing is half done while it is locked.
    fn connected(&self) -> MutexGuard<'_, HashMap<u128, usize>> {
        self.connected.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        let mut connected = self.crowd.connected();
        if let Some(count) = connected.get_mut(&self.network) {
            *count -= 1;
            if *count == 0 {
                connected.remove(&self.network);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(address: &str) -> Option<IpAddr> {
        Some(address.parse().expect("an address"))
    }

    #[test]
    fn each_visitor_has_so_many_connections_and_not_more() {
        let crowd = Crowd::new(2);
        let first = crowd.joins(from("192.0.2.7"));
        let _second = crowd.joins(from("192.0.2.7"));
        assert_eq!(crowd.joins(from("192.0.2.7")).is_none(), true, "a third");
        assert_eq!(crowd.joins(from("::ffff:192.0.2.7")).is_none(), true, "the same, written otherwise");
        assert_eq!(crowd.joins(from("192.0.2.8")).is_some(), true, "somebody else");
        drop(first);
        assert_eq!(crowd.joins(from("192.0.2.7")).is_some(), true, "one of the two has gone");
    }

    #[test]
    fn a_household_is_one_visitor_and_who_is_not_known_is_not_counted() {
        let crowd = Crowd::new(1);
        let _one = crowd.joins(from("2001:db8:0:1::1"));
        assert_eq!(crowd.joins(from("2001:db8:0:1:ffff::2")).is_none(), true);
        assert_eq!(crowd.joins(from("2001:db8:0:2::1")).is_some(), true);
        let unknown: Vec<_> = (0..5).map(|_| crowd.joins(None)).collect();
        assert_eq!(unknown.iter().filter(|joined| joined.is_some()).count(), 5);
    }

    #[test]
    fn nobody_who_has_gone_is_remembered() {
        let crowd = Crowd::new(2);
        let all: Vec<_> = (1..=9).map(|last| crowd.joins(from(&format!("192.0.2.{last}")))).collect();
        assert_eq!(crowd.connected().len(), 9);
        drop(all);
        assert_eq!(crowd.connected().len(), 0);
    }
}
