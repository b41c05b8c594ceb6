//! One file per page, in the folders of the address.

mod hiding;
mod inquiries;
mod links;
pub mod public;
mod register;
pub mod session;
pub mod staff;
pub mod workspace;
