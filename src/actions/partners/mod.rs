//! Partners of a network, and the entries of the directory.

pub mod add;
pub mod edit;
pub mod edit_organisation;
pub mod remove;
