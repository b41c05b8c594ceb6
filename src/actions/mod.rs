//! What can be done: one use case a file, by area. The files of the areas are the feature list.
//!
//! Every action asks the policy first, works inside one transaction, and writes what follows from it
//! (listing, notice, audit row) into the same transaction. The caller commits.

pub mod accounts;
pub mod basis;
pub mod check;
mod error;
pub mod hiding;
pub mod inquiries;
mod kept;
pub mod links;
pub mod names;
pub mod networks;
pub mod offers;
pub mod operator;
pub mod partners;
pub mod profile;
pub mod review;
pub mod school_calendar;
pub mod term_names;
#[cfg(test)]
mod tests;

pub use error::ActionError;

use crate::{
    domain::{act::Details, date::Timestamp, id::NetworkId, notice::Notice},
    policy::{Action, Actor, Person, Resource},
    store::{Tx, audit, outbox},
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

    /// The network if the person belongs to it; else they act for the state office, and what they do is the office's.
    fn acts_for(&self, network: &'a NetworkId) -> Option<&'a NetworkId> {
        match self.on_behalf_of(network) {
            Some(_) => None,
            None => Some(network),
        }
    }

    /// Tells those whom a notice is for.
    async fn tell(&self, tx: &mut Tx, notice: &Notice) -> Result<()> {
        Ok(outbox::push(tx, notice, self.now).await?)
    }

    /// Writes the row of the log for what was done to `subject`, on behalf of a network that is not the person's own.
    async fn log<D: Details>(
        &self,
        tx: &mut Tx,
        subject: &D::Subject,
        done: D,
        on_behalf_of: Option<&NetworkId>,
    ) -> Result<()> {
        Ok(audit::append(tx, self.actor, subject, &done, on_behalf_of, self.now).await?)
    }
}
