//! The days off school that the state office keeps.

pub mod edit;
