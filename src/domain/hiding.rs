//! What the state office keeps from the public: at once, with a reason, and with a way back.

use crate::domain::{
    id::{ContactId, NetworkId, OfferId, OrganisationId},
    vocabulary::vocabulary,
    words::german,
};
use jiff::{ToSpan, civil::Date};

vocabulary! {
    /// What can be hidden.
    HidableKind in hidable_kind {
        Offer = "offer";
        Network = "network";
        Organisation = "organisation";
        Picture = "picture";
        Contact = "contact";
    }

    /// Why something is hidden.
    HidingReason in hiding_reason {
        Wrong = "wrong";
        Cancelled = "cancelled";
        Personal = "personal";
        Rights = "rights";
        Protection = "protection";
        Advertising = "advertising";
        Complaint = "complaint";
        Other = "other";
    }
}

/// One thing that can be hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hidable {
    /// An offer.
    Offer(OfferId),
    /// A network with all its offers.
    Network(NetworkId),
    /// An entry of the partner directory, wherever it is named.
    Organisation(OrganisationId),
    /// A picture, in whichever offers it stands: the hash of its bytes.
    Picture(String),
    /// A contact of a network.
    Contact(ContactId),
}

impl Hidable {
    /// Reads one by its kind and identity; nothing if that is none.
    pub fn read(kind: HidableKind, id: &str) -> Option<Self> {
        match kind {
            HidableKind::Offer => id.parse().ok().map(Self::Offer),
            HidableKind::Network => id.parse().ok().map(Self::Network),
            HidableKind::Organisation => id.parse().ok().map(Self::Organisation),
            HidableKind::Picture => is_hash(id).then(|| Self::Picture(id.to_owned())),
            HidableKind::Contact => id.parse().ok().map(Self::Contact),
        }
    }

    /// What it is.
    pub fn kind(&self) -> HidableKind {
        match self {
            Self::Offer(_) => HidableKind::Offer,
            Self::Network(_) => HidableKind::Network,
            Self::Organisation(_) => HidableKind::Organisation,
            Self::Picture(_) => HidableKind::Picture,
            Self::Contact(_) => HidableKind::Contact,
        }
    }

    /// Its identity among those of its kind.
    pub fn id(&self) -> &str {
        match self {
            Self::Offer(id) => id.as_str(),
            Self::Network(id) => id.as_str(),
            Self::Organisation(id) => id.as_str(),
            Self::Picture(id) => id,
            Self::Contact(id) => id.as_str(),
        }
    }
}

impl HidableKind {
    /// Something of this kind with its name, as what somebody hides or shows.
    pub fn with_name(self, name: &str) -> String {
        (german().phrases.hides)(self, name)
    }
}

fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// After so many days the office is asked whether it is still needed. Nothing becomes public by itself.
pub const DAYS_UNTIL_LOOKED_AT: i64 = 28;

/// The day on which the office looks again at what it hides today.
pub fn look_again_on(today: Date) -> Date {
    today.saturating_add(DAYS_UNTIL_LOOKED_AT.days())
}

/// Why the public does not see something that has an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Absence {
    /// It was never public, or nobody may know that there is such a thing.
    Unknown,
    /// It was public and may be again.
    NotNow,
    /// It has ended for good.
    Gone,
}

/// How an offer without a public page stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "store", derive(sqlx::FromRow))]
pub struct Withdrawn {
    /// Whether one of its revisions was approved.
    pub was_approved: bool,
    /// Whether the network itself is public, or would be if the office did not hide it.
    pub is_network_published: bool,
    /// Whether the network has archived it.
    pub is_archived: bool,
    /// Whether the office hides it, or its network, for good.
    pub is_hidden_for_good: bool,
}

impl Withdrawn {
    /// What the public is told.
    pub fn absence(self) -> Absence {
        match self {
            Self { was_approved: false, .. } | Self { is_network_published: false, .. } => Absence::Unknown,
            Self { is_archived: true, .. } | Self { is_hidden_for_good: true, .. } => Absence::Gone,
            _ => Absence::NotNow,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAUSED: Withdrawn =
        Withdrawn { was_approved: true, is_network_published: true, is_archived: false, is_hidden_for_good: false };

    #[test]
    fn what_was_public_says_so_and_what_never_was_is_unknown() {
        let told = [
            PAUSED,
            Withdrawn { is_archived: true, ..PAUSED },
            Withdrawn { is_hidden_for_good: true, ..PAUSED },
            Withdrawn { was_approved: false, is_archived: true, ..PAUSED },
            Withdrawn { is_network_published: false, is_hidden_for_good: true, ..PAUSED },
        ];
        let expected = [Absence::NotNow, Absence::Gone, Absence::Gone, Absence::Unknown, Absence::Unknown];
        assert_eq!(told.map(Withdrawn::absence), expected);
    }

    #[test]
    fn what_can_be_hidden_reads_back_from_its_kind_and_identity() {
        let id = "0192f0c1-2d3e-7abc-8def-0123456789ab";
        for kind in HidableKind::ALL {
            let id = if *kind == HidableKind::Picture { "0f".repeat(32) } else { id.to_owned() };
            let read = Hidable::read(*kind, &id).expect("one of that kind");
            assert_eq!((read.kind(), read.id()), (*kind, id.as_str()));
            assert_eq!(Hidable::read(*kind, "../../x"), None);
        }
    }

    #[test]
    fn the_office_looks_again_after_four_weeks() {
        assert_eq!(look_again_on(Date::constant(2026, 11, 27)), Date::constant(2026, 12, 25));
    }
}
