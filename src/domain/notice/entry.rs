//! What notices about entries of the directory are about.

use crate::domain::{
    act::Organisation,
    date::FuzzyDate,
    id::{NetworkId, OrganisationId, PartnershipId},
    kept::Kept,
    web::Slug,
};
use serde::{Deserialize, Serialize};

/// An entry of the directory, and who is told about it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AboutEntry {
    /// Who is told; none is the state office.
    pub to: Option<NetworkId>,
    /// Which entry.
    pub organisation: OrganisationId,
    /// What it was called then.
    pub name: String,
    /// The change of the entry after which this is told: each is told.
    pub version: i64,
    /// Where whoever is told finds it; nowhere if the network only names it in offers.
    pub room: Option<EntryRoom>,
}

/// A page of the entry: in the workspace of a network, at its partner.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EntryRoom {
    /// The slug of the network.
    pub network: Slug,
    /// The partner.
    pub partnership: PartnershipId,
}

/// Who does something to an entry, or keeps it, as far as those may know who are told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doer {
    /// The state office.
    Office,
    /// A network, by name.
    Network(String),
    /// A network that is not public.
    Hidden,
}

/// A change of an entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EntryChanged {
    /// Which.
    #[serde(flatten)]
    pub about: AboutEntry,
    /// Who changed it.
    pub by: Doer,
    /// What it said before.
    pub before: Organisation,
    /// What it says now.
    pub after: Organisation,
    /// The last day on which whoever is told may take it back; nothing if they do not keep the entry.
    pub until: Kept<FuzzyDate>,
}

/// A change of an entry that was taken back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EntryTakenBack {
    /// Which.
    #[serde(flatten)]
    pub about: AboutEntry,
    /// Who took it back.
    pub by: Doer,
    /// What it said until then.
    pub before: Organisation,
    /// What it says again.
    pub after: Organisation,
    /// Whether it was a change of those who are told.
    pub yours: bool,
}

/// An entry that got another keeper.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EntryHanded {
    /// Which.
    #[serde(flatten)]
    pub about: AboutEntry,
    /// Who handed it on.
    pub by: Doer,
    /// Who keeps it now.
    pub keeper: Doer,
    /// Whether that is who is told.
    pub yours: bool,
}

/// Two entries that were brought together, or parted again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct EntryMerged {
    /// The entry that stays.
    #[serde(flatten)]
    pub about: AboutEntry,
    /// What the other one was called.
    pub other: String,
}
