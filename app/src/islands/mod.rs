//! The interactive parts. Every page works without them; they save clicks and worries.

#![allow(missing_docs, reason = "the island macro makes public types without documentation")]

pub mod autosave;
pub mod character_count;
pub mod date_rows;
#[cfg(feature = "hydrate")]
mod dom;
#[cfg(feature = "hydrate")]
mod draft;
#[cfg(feature = "hydrate")]
mod field_errors;
pub mod kept_notes;
pub mod leaving;
pub mod list_filter;
pub mod organisation_search;
pub mod presence;
pub mod series_dates;
#[cfg(feature = "hydrate")]
mod watched;
