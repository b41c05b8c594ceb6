//! The network itself: what things are, what may happen to them, and where they are kept.
//!
//! Nothing here knows HTTP or HTML. `domain` and `text` also compile for the browser;
//! everything that needs SQL is behind the feature `store`.
#![recursion_limit = "256"]
// A test may expect, with a sentence; and it compares, rather than ask whether something is true.
#![cfg_attr(test, allow(clippy::expect_used, clippy::bool_assert_comparison))]

#[cfg(feature = "store")]
pub mod actions;
#[cfg(feature = "store")]
pub mod catalogue;
pub mod domain;
pub mod policy;
#[cfg(test)]
mod random;
#[cfg(test)]
mod random_text;
#[cfg(feature = "store")]
pub mod slots;
#[cfg(feature = "store")]
pub mod store;
pub mod text;
