//! One partner of a network, with what stands around it.

use crate::{
    address::workspace::Workspace,
    http::{Cx, PageError},
    pages::hiding::HidingNote,
};
use mintverbund::{
    domain::{hiding::Hidable, id::PartnershipId},
    policy::Action,
    store::{contact, contact::Contact, keeper, keeper::Sharing, network::Network, partnership, partnership::Partner},
};

/// A partner that somebody may change.
pub struct Opened {
    /// The network.
    pub network: Network,
    /// The partner.
    pub partner: Partner,
    /// The contacts of the organisation that this network keeps.
    pub contacts: Vec<Contact>,
    /// Who keeps and who uses the entry of the directory.
    pub sharing: Sharing,
    /// Whether the state office hides the entry.
    pub hiding: HidingNote,
}

/// A partner of that network; one of another network does not exist here.
pub async fn open(cx: &Cx, slug: &str, id: &str) -> Result<Opened, PageError> {
    let network = cx.network(slug, Action::EditPartners).await?;
    let id: PartnershipId = id.parse().map_err(|_| PageError::NotFound)?;
    let mut reader = cx.app.store.read().await?;
    let partner = partnership::get(&mut reader, &network.id, &id).await?.ok_or(PageError::NotFound)?;
    let mut contacts = contact::of_network(&mut reader, &network.id).await?;
    contacts.retain(|contact| contact.organisation_id.as_ref() == Some(&partner.organisation_id));
    let sharing = keeper::sharing(&mut reader, &partner.organisation_id, cx.now.day()).await?;
    let subject = Hidable::Organisation(partner.organisation_id.clone());
    let hiding = HidingNote::load(cx, &mut reader, subject, &Workspace::of(&network.slug)).await?;
    Ok(Opened { network, partner, contacts, sharing, hiding })
}
