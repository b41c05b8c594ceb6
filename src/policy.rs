//! Who may do what: one pure function that everything asks.
//!
//! Pages ask it to decide what to show, actions ask it to decide what to do. The whole matrix is
//! written out in `policy/matrix.txt`, where anyone can read it; a test holds the two together.

use crate::domain::{
    account::{NetworkRole, PlatformRole},
    id::{AccountId, NetworkId},
    link::LinkState,
    review::RevisionState,
};

mod action;
#[cfg(test)]
mod tests;

pub use action::{About, Action};

/// Who acts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Actor {
    /// Nobody is signed in.
    Anonymous,
    /// Somebody is signed in.
    SignedIn(Person),
}

/// Somebody signed in, with all roles that hold today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The account.
    pub id: AccountId,
    /// How to address them.
    pub name: String,
    /// Role in the state office, if any.
    pub platform: Option<PlatformRole>,
    /// Roles in networks.
    pub memberships: Vec<(NetworkId, NetworkRole)>,
}

/// What it is done to, with the facts that the decision needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Resource<'a> {
    /// The platform as a whole.
    Platform,
    /// A network with its profile, partners and offers.
    Network(&'a NetworkId),
    /// One revision of an offer.
    Revision {
        /// The network the offer belongs to.
        network: &'a NetworkId,
        /// Everybody who wrote on it.
        authors: &'a [AccountId],
        /// Who handed it in.
        submitter: Option<&'a AccountId>,
        /// Where it stands.
        state: RevisionState,
    },
    /// An entry of the directory, which several networks share.
    Entry {
        /// The network that keeps it; none if the state office does.
        keeper: Option<&'a NetworkId>,
    },
    /// Something that the state office keeps from the public.
    Hidden {
        /// The networks that it concerns.
        networks: &'a [NetworkId],
    },
    /// What somebody without an account wrote to a network.
    Inquiry {
        /// The network.
        network: &'a NetworkId,
        /// Whether the state office is to answer: nobody leads the network, or it has left it open for long.
        for_office: bool,
    },
    /// A link between two networks.
    Link {
        /// For whom it was proposed.
        proposer: &'a NetworkId,
        /// The network on the other side.
        other: &'a NetworkId,
        /// Where it stands.
        state: LinkState,
        /// Whether the other side has a lead or deputy today, who could answer.
        other_is_led: bool,
    },
}

/// Whether the actor may do this to that.
pub fn allows(actor: &Actor, action: Action, resource: Resource) -> bool {
    let Actor::SignedIn(person) = actor else { return false };
    match (action, resource) {
        (Action::ViewWorkspace, Resource::Network(network)) => person.is_staff() || person.belongs_to(network),
        (Action::EditProfile, Resource::Network(network)) => person.is_staff() || person.leads(network),
        (Action::EditPartners, Resource::Network(network)) => person.is_staff() || person.writes_for(network),
        (Action::EditOffers, Resource::Network(network)) => person.writes_for(network),
        (Action::KeepEntry, Resource::Entry { keeper }) => {
            person.is_staff() || keeper.is_some_and(|keeper| person.leads(keeper))
        }
        // Nobody makes their own network a cluster, or proves what it says of itself.
        (Action::ConfirmCluster | Action::RecordBasis, Resource::Network(network)) => {
            person.is_staff() && !person.belongs_to(network)
        }
        (Action::ProposeLink, Resource::Network(network)) => person.is_staff() || person.leads(network),
        (Action::AnswerLink, Resource::Link { other, state: LinkState::Proposed, .. }) => person.leads(other),
        (Action::EndLink, Resource::Link { proposer, state: LinkState::Proposed, .. }) => {
            person.decides(resource) || person.leads(proposer)
        }
        (Action::EndLink, Resource::Link { proposer, other, state: LinkState::Confirmed, .. }) => {
            person.decides(resource) || person.leads(proposer) || person.leads(other)
        }
        (Action::DecideLink, Resource::Link { state: LinkState::Proposed, .. }) => person.decides(resource),
        (Action::RecordConsent, Resource::Link { state: LinkState::Proposed, other_is_led: false, .. }) => {
            person.decides(resource)
        }
        (Action::ReadRevision, Resource::Revision { network, state, .. }) => {
            person.belongs_to(network) || person.is_staff() && state != RevisionState::Draft
        }
        (Action::ClaimRevision, Resource::Revision { state, .. }) => state.is_in_review() && person.reviews(resource),
        (Action::DecideRevision, Resource::Revision { state: RevisionState::Claimed, .. }) => person.reviews(resource),
        (
            Action::ViewStaffPages
            | Action::ManageNetworks
            | Action::ReadInternalRemarks
            | Action::Hide
            | Action::MergeEntries
            | Action::EditSearch
            | Action::AskNetworks,
            Resource::Platform,
        ) => person.is_staff(),
        // Nobody gives back to their own network what the office has taken from it.
        (Action::ShowAgain, Resource::Hidden { networks }) => {
            person.is_staff() && !networks.iter().any(|network| person.belongs_to(network))
        }
        (Action::AnswerInquiry, Resource::Inquiry { network, for_office }) => {
            person.writes_for(network) || person.is_staff() && for_office
        }
        (Action::AnswerHiding, Resource::Hidden { networks }) => {
            networks.iter().any(|network| person.writes_for(network))
        }
        (Action::ManageAccounts | Action::EditOperator, Resource::Platform) => {
            person.platform == Some(PlatformRole::Admin)
        }
        _ => false,
    }
}

impl Person {
    /// Whether they work in the state office.
    pub fn is_staff(&self) -> bool {
        self.platform.is_some()
    }

    /// Their role in a network, if any.
    pub fn role_in(&self, network: &NetworkId) -> Option<NetworkRole> {
        self.memberships.iter().find(|(id, _)| id == network).map(|(_, role)| *role)
    }

    fn belongs_to(&self, network: &NetworkId) -> bool {
        self.role_in(network).is_some()
    }

    fn writes_for(&self, network: &NetworkId) -> bool {
        self.role_in(network).is_some_and(NetworkRole::writes)
    }

    /// Whether they are its lead or deputy.
    pub fn leads(&self, network: &NetworkId) -> bool {
        self.role_in(network).is_some_and(NetworkRole::leads)
    }

    /// Nobody decides about a link of their own network.
    fn decides(&self, resource: Resource) -> bool {
        let Resource::Link { proposer, other, .. } = resource else { return false };
        self.is_staff() && !self.belongs_to(proposer) && !self.belongs_to(other)
    }

    /// Nobody reviews what they wrote on, handed in, or what their own network offers.
    fn reviews(&self, resource: Resource) -> bool {
        let Resource::Revision { network, authors, submitter, .. } = resource else { return false };
        self.is_staff() && !authors.contains(&self.id) && submitter != Some(&self.id) && !self.belongs_to(network)
    }
}

impl Actor {
    /// The person, if somebody is signed in.
    pub fn person(&self) -> Option<&Person> {
        match self {
            Self::Anonymous => None,
            Self::SignedIn(person) => Some(person),
        }
    }

    /// The same question, asked of the actor.
    pub fn may(&self, action: Action, resource: Resource) -> bool {
        allows(self, action, resource)
    }

    /// Whether a network may be named to somebody: one that is not public has a name for its own people and the office only.
    pub fn knows(&self, network: &NetworkId, published: bool) -> bool {
        published || self.may(Action::ViewWorkspace, Resource::Network(network))
    }
}
