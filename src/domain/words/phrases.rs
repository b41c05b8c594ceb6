//! What is said of networks, links and Kreise beside the labels of their vocabularies.

use super::{Text, words};
use crate::domain::{
    funding::FundingPhase,
    hiding::HidableKind,
    kreis::KreisKind,
    link::{Consent, LinkKind},
    network::Facets,
};

words! {
    /// Phrases of one language. Those with a name in them are functions, because languages order and inflect differently.
    Phrases {
        funding_phase: fn(FundingPhase) -> Text, "Where a cluster stands with its money.";
        round: fn(i64, Option<i64>) -> String, "A round of the federal programme, and the phase within it if it is known.";
        facets: fn(Facets) -> Text, "What a network is, which may be both.";
        link_reverse: fn(LinkKind) -> Text, "How two networks are related, read from the second to the first; `…` is where the other stands, if that is not the end.";
        link_around: fn(LinkKind, bool) -> [Text; 2], "What stands before and after the name of the other network; read from the first to the second, or back.";
        awaited: fn(Consent, &str) -> String, "Who still has to agree to a link; the name is that of the network which did not propose it.";
        kreis: fn(KreisKind, &str) -> String, "The name of a Kreis that cannot be confused.";
        hides: fn(HidableKind, &str) -> String, "Something with its name, as what somebody hides or shows.";
        kreis_in_list: fn(KreisKind, &str) -> String, "The same for lists in the order of names.";
    }
}
