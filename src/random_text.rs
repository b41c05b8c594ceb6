//! Random texts, for the tests of this crate.

use crate::random::Random;

impl Random {
    /// A text of up to so many parts.
    pub fn text(&mut self, parts: &[&str], most: usize) -> String {
        (0..self.below(most + 1)).map(|_| parts[self.below(parts.len())]).collect()
    }
}
