//! For tests: a generator that gives the same sequence for the same seed (splitmix64).

use std::ops::Range;

pub struct Random(u64);

/// So many seeds from a first one on; another first one can be given in MINTVERBUND_SEED.
pub fn seeds(first: u64, count: u64) -> Range<u64> {
    let first = std::env::var("MINTVERBUND_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(first);
    first..first + count
}

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        (self.next() % limit as u64) as usize
    }

    pub fn one_in(&mut self, chance: usize) -> bool {
        self.below(chance) == 0
    }

    /// One of the things, in proportion to its weight.
    pub fn weighted<T: Copy>(&mut self, things: &[(T, usize)]) -> T {
        let mut at = self.below(things.iter().map(|(_, weight)| weight).sum());
        for (thing, weight) in things {
            if at < *weight {
                return *thing;
            }
            at -= weight;
        }
        things[0].0
    }
}
