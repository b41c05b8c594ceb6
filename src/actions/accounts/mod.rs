//! Accounts and signing in.

pub mod add_role;
pub mod create;
pub mod password;
pub mod set_password;
pub mod sign_in;
