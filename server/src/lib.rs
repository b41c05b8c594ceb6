//! The program: configuration, router, middleware, commands. Only here are clock and environment read.
// A test compares, rather than ask whether something is true.
#![cfg_attr(test, allow(clippy::bool_assert_comparison))]

pub mod assets;
pub mod cli;
pub mod clock;
pub mod commands;
pub mod demo;
mod failure;
pub mod front;
mod impatient;
pub mod listen;
pub mod middleware;
pub mod ready;
pub mod router;
pub mod session_store;
pub mod terminal;
