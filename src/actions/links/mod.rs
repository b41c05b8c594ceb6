//! Links between networks.

pub mod answer;
pub mod decide;
pub mod end;
pub mod propose;
pub mod record_consent;
pub(in crate::actions) mod shared;
