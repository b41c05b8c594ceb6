//! What notices about hidden things are about.

use crate::domain::{
    hiding::{HidableKind, HidingReason},
    id::{HidingId, NetworkId},
    kept::Kept,
};
use serde::{Deserialize, Serialize};

/// Something that the state office keeps from the public, and a network that it concerns.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AboutHiding {
    /// The network that is told, or has answered.
    pub network: NetworkId,
    /// What that is called.
    pub network_name: String,
    /// Which hiding.
    pub hiding: HidingId,
    /// What kind of thing is hidden.
    pub kind: Kept<HidableKind>,
    /// What it was called then.
    pub name: String,
    /// Why, as a term; the words stand with the hiding.
    pub reason: Kept<HidingReason>,
    /// Whether for good.
    pub for_good: bool,
}
