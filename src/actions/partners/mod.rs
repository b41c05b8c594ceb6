//! Partners of a network, and the entries of the directory.

pub mod add;
pub mod edit;
pub mod edit_organisation;
mod entry;
pub mod hand_over;
pub mod merge;
pub mod names;
pub mod remove;
pub mod set_parent;
pub mod take_back;
