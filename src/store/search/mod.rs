//! The catalogue as it is read from the store, and kept.

pub mod cache;
mod load;

pub use load::load;
