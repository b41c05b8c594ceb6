//! One partner of a network, with what stands around it.

use crate::http::{Cx, PageError};
use mintverbund::{
    domain::id::PartnershipId,
    policy::Action,
    store::{contact, contact::Contact, network::Network, partnership, partnership::Partner},
};
use std::collections::BTreeSet;

/// A partner that somebody may change.
pub struct Opened {
    /// The network.
    pub network: Network,
    /// The partner.
    pub partner: Partner,
    /// The contacts of the organisation that this network keeps.
    pub contacts: Vec<Contact>,
    /// In how many networks the organisation is or was, this one included.
    pub networks: usize,
}

/// A partner of that network; one of another network does not exist here.
pub async fn open(cx: &Cx, slug: &str, id: &str) -> Result<Opened, PageError> {
    let network = cx.network(slug, Action::EditPartners).await?;
    let id: PartnershipId = id.parse().map_err(|_| PageError::NotFound)?;
    let mut reader = cx.app.store.read().await?;
    let partner = partnership::get(&mut reader, &network.id, &id).await?.ok_or(PageError::NotFound)?;
    let mut contacts = contact::of_network(&mut reader, &network.id).await?;
    contacts.retain(|contact| contact.organisation_id.as_ref() == Some(&partner.organisation_id));
    let all = partnership::of_organisation(&mut reader, &partner.organisation_id).await?;
    let networks = all.iter().map(|partner| &partner.network_id).collect::<BTreeSet<_>>().len();
    Ok(Opened { network, partner, contacts, networks })
}
