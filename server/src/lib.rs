//! The program: configuration, router, middleware, commands. Only here are clock and environment read.

pub mod assets;
pub mod cli;
pub mod clock;
pub mod commands;
pub mod demo;
mod impatient;
pub mod listen;
pub mod middleware;
pub mod router;
pub mod session_store;
