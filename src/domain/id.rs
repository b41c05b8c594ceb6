//! Identities. Each record has its own type, so that a partner cannot be passed for a network.

use serde::{Deserialize, Serialize};
use std::str::FromStr;
use uuid::Uuid;

/// The text is not an identity of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("keine gültige Kennung")]
pub struct InvalidId;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// A fresh identity, ordered by the time of its making.
            #[cfg(feature = "store")]
            pub fn fresh() -> Self {
                Self(Uuid::now_v7().to_string())
            }

            /// The identity as it is stored.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = InvalidId;
            fn from_str(text: &str) -> Result<Self, InvalidId> {
                Uuid::parse_str(text).map(|id| Self(id.to_string())).map_err(|_| InvalidId)
            }
        }

        crate::domain::text::text_newtype!($name);
    )+};
}

ids! {
    /// A person who can sign in.
    AccountId,
    /// A cluster, a region, or both at once.
    NetworkId,
    /// One period of public money for a network.
    FundingId,
    /// One period of money that is not of the federal programme.
    SupportId,
    /// A stretch of school holidays.
    SchoolHolidayId,
    /// A time in which a region stood otherwise than now.
    StretchId,
    /// The years in which a network covers a Kreis.
    CoverageId,
    /// A relation between two networks.
    LinkId,
    /// Two entries of the partner directory that were brought together.
    MergingId,
    /// An entry of the partner directory.
    OrganisationId,
    /// An organisation's part in a network.
    PartnershipId,
    /// A way to reach an organisation or a network.
    ContactId,
    /// An offer over all its revisions.
    OfferId,
    /// One revision of an offer.
    RevisionId,
    /// What a reviewer says about one field.
    RemarkId,
    /// That the state office keeps something from the public.
    HidingId,
    /// An address with which somebody without an account may do one thing.
    PrivateLinkId,
    /// What somebody without an account wrote to a network.
    InquiryId,
}

/// The short name of an offer in public addresses: eight letters and digits that cannot be confused.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PublicId(String);

impl PublicId {
    const LENGTH: usize = 8;
    /// No i, l, o, u: they look like 1, 1, 0 and v.
    const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

    /// Draws a public id from the random part of a UUID (40 random bits).
    #[cfg(feature = "store")]
    pub fn fresh() -> Self {
        let random = Uuid::now_v7().into_bytes();
        let bits = random[10..].iter().fold(0u64, |bits, byte| bits << 8 | u64::from(*byte));
        Self((0..Self::LENGTH).map(|at| Self::letter(bits >> (5 * at))).collect())
    }

    #[cfg(feature = "store")]
    fn letter(bits: u64) -> char {
        char::from(Self::ALPHABET[(bits & 31) as usize])
    }

    /// The id as it stands in an address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for PublicId {
    type Err = InvalidId;
    fn from_str(text: &str) -> Result<Self, InvalidId> {
        let known = text.len() == Self::LENGTH && text.bytes().all(|b| Self::ALPHABET.contains(&b));
        known.then(|| Self(text.to_owned())).ok_or(InvalidId)
    }
}

crate::domain::text::text_newtype!(PublicId);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_is_a_uuid_and_nothing_else() {
        assert_eq!("x' OR 1=1".parse::<NetworkId>(), Err(InvalidId));
        let id = "0192f0c1-2d3e-7abc-8def-0123456789ab";
        assert_eq!(id.parse::<NetworkId>().map(|n| n.to_string()), Ok(id.to_owned()));
    }

    #[test]
    fn a_public_id_has_eight_letters_that_cannot_be_confused() {
        assert_eq!("7k3p9xqa".parse::<PublicId>().map(String::from), Ok("7k3p9xqa".to_owned()));
        assert_eq!("7k3p9xqo".parse::<PublicId>(), Err(InvalidId));
        assert_eq!("7k3p9xq".parse::<PublicId>(), Err(InvalidId));
    }

    #[cfg(feature = "store")]
    #[test]
    fn a_fresh_public_id_parses() {
        let fresh = PublicId::fresh();
        assert_eq!(fresh.as_str().parse(), Ok(fresh.clone()));
    }
}
