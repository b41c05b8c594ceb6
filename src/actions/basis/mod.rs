//! What statements about networks rest on: recorded by the state office, and by whoever changes what a record says.

mod claim;
pub mod record;

pub(in crate::actions) use claim::claim;
