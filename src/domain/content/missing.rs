//! What an offer still lacks before it can be submitted.

use super::{OfferContent, OfferField};
use jiff::civil::Date;

/// One thing that is missing: where, and what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// The field.
    pub field: OfferField,
    /// The key of the very input in which it is filled in.
    pub key: &'static str,
    /// What to do, in words.
    pub what: &'static str,
}

impl OfferContent {
    /// Everything missing for submission on a day, in the order of the editor. Empty means: complete.
    pub fn missing(&self, today: Date) -> Vec<Missing> {
        let mut missing = self.lacking(today);
        missing.sort_by_key(|missing| (missing.field.section(), missing.field));
        missing
    }
}
