//! What can be done: one use case a file. This list is the feature list.
//!
//! Every action asks the policy first, works inside one transaction, and writes what follows from it
//! (listing, notice, audit row) into the same transaction. The caller commits.

pub mod add_contact;
pub mod add_partner;
pub mod answer_link;
pub mod approve_revision;
pub mod begin_offer;
pub mod change_offer_state;
pub mod claim_revision;
pub mod confirm_offer;
pub mod copy_offer;
pub mod create_account;
pub mod create_network;
pub mod decide_link;
pub mod discard_draft;
pub mod edit_contact;
pub mod edit_coverage;
pub mod edit_fundings;
pub mod edit_organisation;
pub mod edit_partner;
pub mod edit_profile;
pub mod edit_recognition;
pub mod end_link;
mod error;
mod linking;
pub mod password;
pub mod propose_link;
mod record;
pub mod record_consent;
pub mod reject_revision;
pub mod remark_on_field;
pub mod remove_partner;
pub mod rename_network;
pub mod request_changes;
pub mod restore_revision;
mod review;
pub mod save_offer;
pub mod set_password;
pub mod sign_in;
pub mod submit_offer;
#[cfg(test)]
mod tests;
pub mod withdraw_offer;

pub use error::ActionError;
pub use record::fingerprint;

use crate::{
    domain::{date::Timestamp, id::NetworkId},
    policy::{Action, Actor, Person, Resource},
};

/// What every action gives.
pub type Result<T> = std::result::Result<T, ActionError>;

/// Who acts, and when.
#[derive(Debug, Clone, Copy)]
pub struct By<'a> {
    /// Who.
    pub actor: &'a Actor,
    /// When.
    pub now: Timestamp,
}

impl<'a> By<'a> {
    /// Who and when.
    pub fn new(actor: &'a Actor, now: Timestamp) -> Self {
        Self { actor, now }
    }

    /// The person, if the policy allows it. A refusal names nothing: what it was about may be secret.
    fn may(&self, action: Action, resource: Resource) -> Result<&'a Person> {
        match self.actor.person() {
            Some(person) if self.actor.may(action, resource) => Ok(person),
            _ => Err(ActionError::NotFound),
        }
    }

    /// The person, if the policy allows it on a network, whose existence is no secret.
    fn may_on(&self, action: Action, network: &NetworkId) -> Result<&'a Person> {
        self.may(action, Resource::Network(network)).map_err(|_| ActionError::Forbidden)
    }

    /// The network to name in the audit log if the person does not belong to it.
    fn on_behalf_of(&self, network: &'a NetworkId) -> Option<&'a NetworkId> {
        let belongs = self.actor.person().is_some_and(|person| person.role_in(network).is_some());
        (!belongs).then_some(network)
    }
}
