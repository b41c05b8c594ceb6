//! The addresses of the product, each written once; `tests.rs` holds them against the routes.
//!
//! An address is German, because people read it; the function that writes it is called by what is found there.

pub mod public;
pub mod session;
pub mod staff;
pub mod workspace;

#[cfg(test)]
mod tests;
