//! What notices are about: facts as they were then, by name, because a notice is read when they may have changed.

use super::{AboutEntry, AboutHiding, EntryChanged, EntryHanded, EntryMerged, EntryTakenBack, Notice};
use crate::domain::{
    basis::Certainty,
    date::FuzzyDate,
    id::{LinkId, NetworkId, OfferId, RevisionId},
    kept::Kept,
    link::LinkKind,
    web::Slug,
};
use serde::{Deserialize, Serialize};

/// A revision of an offer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AboutRevision {
    /// The network that offers it.
    pub network: NetworkId,
    /// The offer.
    pub offer: OfferId,
    /// The revision.
    pub revision: RevisionId,
    /// Its number.
    pub number: i64,
    /// Its title.
    pub title: String,
}

/// A network, by what it was called then.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AboutNetwork {
    /// Which.
    pub network: NetworkId,
    /// Its slug.
    pub slug: Slug,
    /// Its name.
    pub name: String,
}

/// What statements about a network rest on, as the state office recorded it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AboutBasis {
    /// The network.
    pub network: NetworkId,
    /// Its slug.
    pub slug: Slug,
    /// How many statements.
    pub count: i64,
    /// How sure they are.
    pub certainty: Kept<Certainty>,
}

/// A revision that was approved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Approval {
    /// Which.
    #[serde(flatten)]
    pub about: AboutRevision,
    /// Whether anybody can see it.
    pub shown: Shown,
}

/// Whether an approved revision can be seen by the public.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// It can.
    Public,
    /// The offer is paused or archived.
    OfferRests,
    /// The network is not public.
    NetworkHidden,
    /// The state office hides the offer or the network.
    HiddenByOffice,
}

/// How two networks are related.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Relation {
    /// Name of the first network.
    pub first: String,
    /// How it is related to the second.
    pub kind: Kept<LinkKind>,
    /// Name of the second network.
    pub second: String,
}

/// A link, and the side that is told.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AboutLink {
    /// Who is told.
    pub to: NetworkId,
    /// Which link.
    pub link: LinkId,
    /// How it reads.
    pub relation: Relation,
}

/// A link that somebody proposed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// Which.
    #[serde(flatten)]
    pub about: AboutLink,
    /// Name of the network that proposed it.
    pub proposer: String,
    /// Whether the office did so in its name.
    pub by_office: bool,
}

/// A link that came to nothing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Closed {
    /// Which.
    #[serde(flatten)]
    pub about: AboutLink,
    /// Name of the network that did it; none if it was the office.
    pub by: Option<String>,
}

/// A link that ends.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct End {
    /// Which.
    #[serde(flatten)]
    pub about: AboutLink,
    /// Name of the network that wrote the end; none if it was the office.
    pub by: Option<String>,
    /// Its last day.
    pub until: Kept<FuzzyDate>,
    /// Whether that lies ahead, so that it still holds.
    pub still_holds: bool,
}

/// The record that a notice is about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum About<'a> {
    /// A revision of an offer.
    Revision(&'a AboutRevision),
    /// A link between two networks.
    Link(&'a AboutLink),
    /// An entry of the directory.
    Entry(&'a AboutEntry),
    /// Something that is hidden.
    Hiding(&'a AboutHiding),
    /// A network.
    Network(&'a AboutNetwork),
    /// What statements about a network rest on.
    Basis(&'a AboutBasis),
}

impl Notice {
    /// What it is about.
    pub fn about(&self) -> About<'_> {
        match self {
            Self::Submitted(about) | Self::SentBack(about) | Self::Rejected(about) => About::Revision(about),
            Self::Approved(approval) => About::Revision(&approval.about),
            Self::LinkProposed(proposal) => About::Link(&proposal.about),
            Self::LinkProposedForYou(about) | Self::ConsentRecorded(about) | Self::LinkConfirmed(about) => {
                About::Link(about)
            }
            Self::LinkDeclined(closed) | Self::LinkTakenBack(closed) => About::Link(&closed.about),
            Self::LinkEnded(end) => About::Link(&end.about),
            Self::EntryChanged(EntryChanged { about, .. })
            | Self::EntryTakenBack(EntryTakenBack { about, .. })
            | Self::EntryHanded(EntryHanded { about, .. })
            | Self::EntriesMerged(EntryMerged { about, .. })
            | Self::EntriesParted(EntryMerged { about, .. }) => About::Entry(about),
            Self::ClusterClaimed(about)
            | Self::ClusterConfirmed(about)
            | Self::ClusterRevoked(about)
            | Self::CheckAnswered(about)
            | Self::InquiryCame(about)
            | Self::InquiryForOffice(about) => About::Network(about),
            Self::BasisRecorded(about) => About::Basis(about),
            Self::Hidden(about) | Self::ShownAgain(about) | Self::HidingAnswered(about) => About::Hiding(about),
        }
    }
}
