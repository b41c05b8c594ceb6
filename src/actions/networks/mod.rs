//! What the state office does with networks.

pub mod confirm_cluster;
pub mod create;
pub mod edit_recognition;
pub mod rename;
pub mod themes;
