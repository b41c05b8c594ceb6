//! The catalogue as it is read from the store, and kept.

pub mod cache;
mod load;
mod versions;

pub use load::{load, update};
pub use versions::Versions;
