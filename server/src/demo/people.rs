//! Who acts while the demonstration is filled in.

use mintverbund::policy::Actor;

/// The author of all examples, who can never sign in, and the reviewer who decides them.
pub struct People {
    /// Writes for every network.
    pub author: Actor,
    /// Reviews for the state office.
    pub reviewer: Actor,
}
