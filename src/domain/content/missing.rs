//! What an offer still lacks before it can be submitted.

use super::{OfferContent, OfferField};
use crate::domain::words::{Text, Words, german};
use jiff::civil::DateTime;

/// One thing that is missing: where, and what to do.
#[derive(Debug, Clone, Copy)]
pub struct Missing {
    /// The field.
    pub field: OfferField,
    /// The key of the very input in which it is filled in.
    pub key: &'static str,
    what: fn(&Words) -> Text,
}

impl Missing {
    /// What is missing in a field; `what` says where the table has what to do.
    pub(super) fn new(field: OfferField, key: &'static str, what: fn(&Words) -> Text) -> Self {
        Self { field, key, what }
    }

    /// What to do, in words.
    pub fn what(&self) -> Text {
        self.what_in(german())
    }

    /// The same in some language.
    pub fn what_in(&self, words: &Words) -> Text {
        (self.what)(words)
    }
}

/// The same if it says the same of the same input.
impl PartialEq for Missing {
    fn eq(&self, other: &Self) -> bool {
        (self.field, self.key, self.what()) == (other.field, other.key, other.what())
    }
}

impl OfferContent {
    /// Everything missing for submission at a moment, in the order of the editor. Empty means: complete.
    pub fn missing(&self, now: DateTime) -> Vec<Missing> {
        let mut missing = self.lacking(now);
        missing.sort_by_key(|missing| (missing.field.section(), missing.field));
        missing
    }
}
