//! The interactive parts. Every page works without them; they save clicks and worries.

#![allow(missing_docs, reason = "the island macro makes public types without documentation")]

pub mod autosave;
pub mod character_count;
pub mod date_rows;
#[cfg(feature = "hydrate")]
mod dom;
pub mod list_filter;
