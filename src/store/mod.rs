//! Where everything is kept: one file per record, every query written once for both engines.
//!
//! A [`Reader`] sees one consistent state and cannot write; a [`Tx`] is the only way to write,
//! and there is at most one at a time, on either engine. So an action reads, decides and writes
//! without anything changing in between.
#![expect(clippy::disallowed_methods, reason = "the only place with SQL")]

pub mod account;
pub mod audit;
pub mod basis;
pub mod check;
pub mod contact;
pub mod coverage;
pub mod date_news;
pub mod draft;
pub mod engine;
mod error;
pub mod form_outcome;
pub mod funding;
pub mod health;
pub mod hiding;
pub mod history;
pub mod inquiry;
pub mod keeper;
pub mod kept_form;
pub mod kreis;
pub mod link;
pub mod listing;
pub mod merging;
pub mod network;
pub mod offer;
pub mod operator;
pub mod organisation;
pub mod outbox;
pub mod partnership;
pub mod picture;
pub mod private_link;
mod query;
pub mod queue;
pub mod recognition;
pub mod remark;
pub mod review_note;
pub mod review_presence;
pub mod revision;
pub mod school_calendar;
pub mod search;
pub mod session;
pub mod standing;
pub mod support;
pub mod term_names;
pub mod theme;

pub use engine::{DatabaseAddress, Opening, Store};
pub use error::{NOT_WRITABLE, StoreError, UNKNOWN_REFERENCE};
pub use query::{Conn, Connected, Reader, Tx};

/// The SHA-256 of some bytes, 64 hexadecimal digits.
fn sha256(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What every access to the store gives.
pub type Result<T> = std::result::Result<T, StoreError>;
