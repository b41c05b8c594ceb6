//! What people call the terms, which the state office keeps.

pub mod edit;
