//! What people are told: each kind of notice, for whom it is, and what it is about. The words are made where it is read
//! (`app/src/notices/`), so that a line on the desk and a mail say the same, and can be reworded afterwards.

mod about;
mod entry;
mod hiding;
#[cfg(test)]
mod tests;

pub use about::{
    About, AboutBasis, AboutLink, AboutNetwork, AboutRevision, Approval, Closed, End, Proposal, Relation, Shown,
};
pub use entry::{AboutEntry, Doer, EntryChanged, EntryHanded, EntryMerged, EntryRoom, EntryTakenBack};
pub use hiding::AboutHiding;

use crate::domain::{account::NetworkRole, date::Timestamp, id::NetworkId, kept::versioned};

/// The version in which notices are written.
const VERSION: u32 = 1;

/// Makes the enum of all notices, with the code of each kind and what it is about.
macro_rules! notices {
    ($($(#[$doc:meta])* $name:ident = $kind:literal: $about:ty;)+) => {
        /// Something that somebody is told.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Notice {
            $($(#[$doc])* $name($about),)+
        }

        /// The codes of all kinds.
        pub const KINDS: &[&str] = &[$($kind),+];

        impl Notice {
            /// What happened, in the form `link.confirmed`.
            pub fn kind(&self) -> &'static str {
                match self { $(Self::$name(_) => $kind,)+ }
            }

            /// What it is about, as JSON with its version.
            pub fn data(&self) -> Result<String, serde_json::Error> {
                match self { $(Self::$name(about) => versioned(VERSION, about),)+ }
            }

            /// Reads a notice; nothing if only a newer program knows its kind, or what it is about cannot be read.
            pub fn read(kind: &str, data: &str) -> Option<Self> {
                match kind {
                    $($kind => serde_json::from_str(data).ok().map(Self::$name),)+
                    _ => None,
                }
            }
        }
    };
}

notices! {
    /// A revision waits for a reviewer.
    Submitted = "revision.submitted": AboutRevision;
    /// A revision is approved.
    Approved = "revision.approved": Approval;
    /// A revision came back with remarks.
    SentBack = "revision.sent_back": AboutRevision;
    /// A revision was refused.
    Rejected = "revision.rejected": AboutRevision;
    /// Another network wants to be linked, or the office for it.
    LinkProposed = "link.proposed": Proposal;
    /// The office proposed a link in the name of the network that is told.
    LinkProposedForYou = "link.proposed_for_you": AboutLink;
    /// The office recorded that the network which is told agrees.
    ConsentRecorded = "link.consent_recorded": AboutLink;
    /// All have agreed to a link.
    LinkConfirmed = "link.confirmed": AboutLink;
    /// Somebody said no to a link.
    LinkDeclined = "link.declined": Closed;
    /// Somebody took a link back before it began.
    LinkTakenBack = "link.taken_back": Closed;
    /// Somebody wrote the end of a link.
    LinkEnded = "link.ended": End;
    /// Somebody changed an entry of the directory that others use too.
    EntryChanged = "organisation.changed": EntryChanged;
    /// Whoever keeps an entry of the directory took a change of it back.
    EntryTakenBack = "organisation.taken_back": EntryTakenBack;
    /// An entry of the directory is kept by somebody else from now on.
    EntryHanded = "organisation.handed": EntryHanded;
    /// The office has brought an entry together with another.
    EntriesMerged = "organisation.merged": EntryMerged;
    /// The office has parted them again.
    EntriesParted = "organisation.parted": EntryMerged;
    /// The office keeps something of the network that is told from the public.
    Hidden = "hiding.begun": AboutHiding;
    /// The office shows it again.
    ShownAgain = "hiding.ended": AboutHiding;
    /// A network has answered why something of it was hidden.
    HidingAnswered = "hiding.answered": AboutHiding;
    /// A network has entered a funding, and is to be confirmed as a cluster.
    ClusterClaimed = "network.cluster_claimed": AboutNetwork;
    /// The office has confirmed that the network is a cluster.
    ClusterConfirmed = "network.cluster_confirmed": AboutNetwork;
    /// The office has taken that back.
    ClusterRevoked = "network.cluster_revoked": AboutNetwork;
    /// The office has recorded what statements about the network rest on.
    BasisRecorded = "network.basis": AboutBasis;
    /// Somebody of a network has answered whether what is public about it is right.
    CheckAnswered = "network.answered": AboutNetwork;
    /// Somebody without an account has written to the network.
    InquiryCame = "inquiry.came": AboutNetwork;
    /// The same to a network that nobody leads, so that the office answers.
    InquiryForOffice = "inquiry.for_office": AboutNetwork;
}

/// For whom a notice is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Addressees<'a> {
    /// Everybody in the state office.
    Office,
    /// Those who write in that network.
    Writers(&'a NetworkId),
    /// Those who speak for that network.
    Leads(&'a NetworkId),
}

impl<'a> Addressees<'a> {
    /// The network whose people are meant; none for the office.
    pub fn network(self) -> Option<&'a NetworkId> {
        match self {
            Self::Office => None,
            Self::Writers(network) | Self::Leads(network) => Some(network),
        }
    }

    /// Whether somebody with that role in the network is meant.
    pub fn include(self, role: NetworkRole) -> bool {
        match self {
            Self::Office => false,
            Self::Writers(_) => role.writes(),
            Self::Leads(_) => role.leads(),
        }
    }
}

impl Notice {
    /// For whom it is.
    pub fn addressees(&self) -> Addressees<'_> {
        match (self, self.about()) {
            (
                Self::Submitted(_)
                | Self::HidingAnswered(_)
                | Self::ClusterClaimed(_)
                | Self::CheckAnswered(_)
                | Self::InquiryForOffice(_),
                _,
            ) => Addressees::Office,
            (_, About::Revision(about)) => Addressees::Writers(&about.network),
            (_, About::Link(about)) => Addressees::Leads(&about.to),
            (Self::InquiryCame(about), _) => Addressees::Writers(&about.network),
            (_, About::Network(about)) => Addressees::Leads(&about.network),
            (_, About::Basis(about)) => Addressees::Leads(&about.network),
            (_, About::Hiding(about)) => Addressees::Writers(&about.network),
            (_, About::Entry(about)) => about.to.as_ref().map_or(Addressees::Office, Addressees::Leads),
        }
    }

    /// The identity of what it is about.
    pub fn subject_id(&self) -> &str {
        match self.about() {
            About::Revision(about) => about.revision.as_str(),
            About::Link(about) => about.link.as_str(),
            About::Entry(about) => about.organisation.as_str(),
            About::Hiding(about) => about.hiding.as_str(),
            About::Network(about) => about.network.as_str(),
            About::Basis(about) => about.network.as_str(),
        }
    }

    /// The same notice is written once, however often its cause is tried.
    pub fn dedup_key(&self, at: Timestamp) -> String {
        let (kind, subject) = (self.kind(), self.subject_id());
        let to = self.addressees().network().map(NetworkId::as_str).unwrap_or_default();
        match self {
            // Whatever was decided, it was decided once.
            Self::Approved(_) | Self::SentBack(_) | Self::Rejected(_) => format!("decided:{subject}"),
            // The end of a link can be written again, and back to what it was.
            Self::LinkEnded(End { until, .. }) => format!("{kind}:{subject}:{to}:{until}:{}", at.0),
            // An entry is changed again and again, and goes from hand to hand and back.
            Self::EntryChanged(EntryChanged { about, .. }) | Self::EntryTakenBack(EntryTakenBack { about, .. }) => {
                format!("{kind}:{subject}:{to}:{}", about.version)
            }
            // They may be parted, and brought together again.
            Self::EntriesMerged(_) | Self::EntriesParted(_) => format!("{kind}:{subject}:{to}:{}", at.0),
            // A network may become a cluster, cease to be one, and become one again.
            // Why it is hidden can be said anew.
            Self::Hidden(_) => format!("{kind}:{subject}:{to}:{}", at.0),
            Self::ClusterClaimed(_) | Self::ClusterConfirmed(_) | Self::ClusterRevoked(_) | Self::BasisRecorded(_) => {
                format!("{kind}:{subject}:{}", at.0)
            }
            // However many come on a day: one is enough to make somebody look.
            Self::CheckAnswered(_) | Self::InquiryCame(_) | Self::InquiryForOffice(_) => {
                format!("{kind}:{subject}:{}", at.0.div_euclid(86_400))
            }
            // Each answer is told, also a second one in place of the first.
            Self::HidingAnswered(about) => format!("{kind}:{subject}:{}:{}", about.network, at.0),
            Self::EntryHanded(EntryHanded { yours, .. }) => format!("{kind}:{subject}:{to}:{yours}:{}", at.0),
            _ => format!("{kind}:{subject}:{to}"),
        }
    }
}
