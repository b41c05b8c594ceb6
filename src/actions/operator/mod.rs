//! What the operator of the site says about itself.

pub mod edit;
