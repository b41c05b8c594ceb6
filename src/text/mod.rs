//! Pure text work: folding and search terms, slugs, Markdown, word diffs. No I/O, no clock.

pub mod diff;
pub mod fold;
pub mod markdown;
pub mod organisation_name;
pub mod search;
pub mod slug;
