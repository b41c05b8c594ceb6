//! What people without an account write to a network: it comes in, and somebody settles it.

pub mod send;
pub mod settle;
