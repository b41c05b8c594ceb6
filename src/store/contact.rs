//! Contacts: private unless the network says otherwise.

use super::{Connected, Result, Tx, query::*};
use crate::{
    domain::{
        id::{ContactId, NetworkId, OrganisationId},
        web::{Email, Phone},
    },
    text::fold::fold,
};

/// A way to reach a network or one of its partners.
#[derive(Debug, Clone, PartialEq, serde::Serialize, sqlx::FromRow)]
pub struct Contact {
    /// Identity.
    pub id: ContactId,
    /// The network that keeps it.
    pub network_id: NetworkId,
    /// The partner, if it is not the network's own.
    pub organisation_id: Option<OrganisationId>,
    /// A person's name; empty for a functional address.
    pub name: String,
    /// What the person or address is for.
    pub function: String,
    /// E-mail.
    pub email: Option<Email>,
    /// Telephone.
    pub phone: Option<Phone>,
    /// Whether the public sees it.
    pub public: bool,
    /// The day on which the person agreed (ISO).
    pub consent_on: Option<String>,
    /// Whether the state office hides it.
    pub hidden: bool,
}

impl Contact {
    /// By what it is known again: hashes of its name and of the ways to reach it, none of which can be read.
    pub fn marks(&self) -> String {
        let name = (!self.name.is_empty()).then(|| fold(&self.name));
        let ways =
            [name, self.email.as_ref().map(|email| email.folded()), self.phone.as_ref().map(ToString::to_string)];
        let marks: Vec<String> = ways.into_iter().flatten().map(|way| super::sha256(way.as_bytes())).collect();
        marks.join(" ")
    }
}

macro_rules! contacts {
    ($rest:literal) => {
        concat!(
            "SELECT id, network_id, organisation_id, name, function, email, phone, public, consent_on, hidden FROM contact ",
            $rest
        )
    };
}

/// Adds a contact. Fails with a rule if a person is made public without consent.
pub async fn insert(tx: &mut Tx, contact: &Contact) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO contact (id, network_id, organisation_id, name, function, email, phone, public, consent_on)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        &contact.id,
        &contact.network_id,
        contact.organisation_id.as_ref(),
        &contact.name,
        &contact.function,
        contact.email.as_ref(),
        contact.phone.as_ref(),
        contact.public,
        contact.consent_on.as_deref(),
    )?;
    Ok(())
}

/// Changes a contact of that network. Fails with a rule if a person is made public without consent.
pub async fn update(tx: &mut Tx, contact: &Contact) -> Result<()> {
    execute!(
        tx,
        "UPDATE contact SET organisation_id = $3, name = $4, function = $5, email = $6, phone = $7, public = $8, consent_on = $9
         WHERE id = $1 AND network_id = $2",
        &contact.id,
        &contact.network_id,
        contact.organisation_id.as_ref(),
        &contact.name,
        &contact.function,
        contact.email.as_ref(),
        contact.phone.as_ref(),
        contact.public,
        contact.consent_on.as_deref(),
    )?;
    Ok(())
}

/// Removes a contact of that network; tells whether it was there.
pub async fn delete(tx: &mut Tx, network: &NetworkId, id: &ContactId) -> Result<bool> {
    let gone = execute!(tx, "DELETE FROM contact WHERE id = $1 AND network_id = $2", id, network)?;
    Ok(gone == 1)
}

/// One contact of a network.
pub async fn get(on: &mut impl Connected, network: &NetworkId, id: &ContactId) -> Result<Option<Contact>> {
    optional!(on, Contact, contacts!("WHERE id = $1 AND network_id = $2"), id, network)
}

/// One contact, whosever it is.
pub async fn by_id(on: &mut impl Connected, id: &ContactId) -> Result<Option<Contact>> {
    optional!(on, Contact, contacts!("WHERE id = $1"), id)
}

/// All contacts that a network keeps.
pub async fn of_network(on: &mut impl Connected, network: &NetworkId) -> Result<Vec<Contact>> {
    all!(on, Contact, contacts!("WHERE network_id = $1 ORDER BY function, name"), network)
}

/// The contacts that the public sees.
pub async fn public_of_network(on: &mut impl Connected, network: &NetworkId) -> Result<Vec<Contact>> {
    all!(on, Contact, contacts!("WHERE network_id = $1 AND public AND NOT hidden
               AND (organisation_id IS NULL OR organisation_id IN (SELECT o.id FROM organisation o WHERE NOT o.hidden)) ORDER BY function, name"), network)
}
