//! What is said of networks, links and Kreise beside the labels of their vocabularies.

use super::Text;
use crate::domain::{
    funding::FundingPhase,
    kreis::KreisKind,
    link::{Consent, LinkKind},
    network::Facets,
};

/// Phrases of one language. Those with a name in them are functions, because languages order and inflect differently.
#[derive(Debug, Clone, Copy)]
pub struct Phrases {
    /// Where a cluster stands with its money.
    pub funding_phase: fn(FundingPhase) -> Text,
    /// What a network is, which may be both.
    pub facets: fn(Facets) -> Text,
    /// How two networks are related, read from the second to the first.
    pub link_reverse: fn(LinkKind) -> Text,
    /// Who still has to agree to a link; the name is that of the network which did not propose it.
    pub awaited: fn(Consent, &str) -> String,
    /// The name of a Kreis that cannot be confused.
    pub kreis: fn(KreisKind, &str) -> String,
    /// The same for lists in the order of names.
    pub kreis_in_list: fn(KreisKind, &str) -> String,
}
