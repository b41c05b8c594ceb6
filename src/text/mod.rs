//! Pure text work: cleaning, folding and search terms, slugs, marks, word diffs. No I/O, no clock.

pub mod clean;
pub mod diff;
pub mod fold;
pub mod markdown;
pub mod organisation_name;
pub mod search;
pub mod slug;
