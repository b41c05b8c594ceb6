//! What the identities in the log are called, as far as the reader may know.

use super::Row;
use crate::http::Cx;
use mintverbund::{
    domain::{
        act::{Done, Told},
        content,
        id::{NetworkId, OfferId, OrganisationId, PartnershipId, RevisionId},
        theme::ThemeCode,
    },
    policy::{Action, Resource},
    store::{Reader, Result, funding, link, network, organisation, partnership, revision, theme},
};
use std::collections::BTreeMap;

/// What an organisation is called that nobody knows any more.
pub const UNNAMED: &str = "eine Einrichtung";

/// Names by identity.
#[derive(Default)]
pub struct Names {
    /// The network whose history is read.
    pub network: String,
    /// The directory.
    pub organisations: content::Names,
    /// Networks, as far as the reader may know of them.
    pub networks: BTreeMap<NetworkId, String>,
    /// Themes by code.
    pub themes: BTreeMap<ThemeCode, String>,
    /// Ministries by code.
    pub funders: BTreeMap<String, String>,
    /// Links as sentences.
    pub links: BTreeMap<String, String>,
    /// Offers and revisions.
    pub offers: BTreeMap<String, NamedOffer>,
    /// The partners of today, if the reader may open them.
    pub partnerships: BTreeMap<OrganisationId, PartnershipId>,
}

/// An offer, or one revision of it.
pub struct NamedOffer {
    /// The offer.
    pub offer: OfferId,
    /// Its title.
    pub title: String,
    /// The number of the revision.
    pub number: Option<i64>,
}

impl Names {
    /// Reads what these rows need.
    pub async fn load(cx: &Cx, reader: &mut Reader, network: &NetworkId, entries: &[Row]) -> Result<Self> {
        let link = |link: link::Link| (link.id.to_string(), link.sentence());
        let mut names = Self {
            network: network.to_string(),
            organisations: organisation::names(reader).await?,
            networks: networks(cx, reader).await?,
            themes: theme::list(reader).await?.into_iter().map(|theme| (theme.code.clone(), theme.label())).collect(),
            funders: funding::funders(reader).await?.into_iter().map(|funder| (funder.code, funder.name)).collect(),
            links: link::of_network(reader, network).await?.into_iter().map(link).collect(),
            offers: BTreeMap::new(),
            partnerships: partnerships(cx, reader, network).await?,
        };
        for (entry, _) in entries.iter().filter(|(_, told)| told.as_ref().is_some_and(is_about_offers)) {
            if let Some(named) = named(cx, reader, &entry.subject_id).await? {
                names.offers.insert(entry.subject_id.clone(), named);
            }
        }
        Ok(names)
    }

    /// An organisation by its name.
    pub fn organisation(&self, id: &OrganisationId) -> String {
        self.organisations.get(id).cloned().unwrap_or_else(|| UNNAMED.to_owned())
    }

    /// A theme by its name of today; one that is gone by its code.
    pub fn theme(&self, code: &ThemeCode) -> String {
        self.themes.get(code).cloned().unwrap_or_else(|| code.to_string())
    }

    /// A network other than the reader's.
    pub fn other_network(&self, id: Option<&NetworkId>) -> String {
        let name = id.and_then(|id| self.networks.get(id));
        name.cloned().unwrap_or_else(|| "einem anderen Netzwerk".to_owned())
    }

    /// Who keeps an entry: a network, or none for the state office.
    pub fn keeper(&self, id: Option<&NetworkId>) -> String {
        let Some(id) = id else { return "MINTraum".to_owned() };
        self.networks.get(id).cloned().unwrap_or_else(|| "ein anderes Netzwerk".to_owned())
    }

    /// A link as a sentence in quotation marks, with a space before it; nothing if it is gone.
    pub fn link(&self, id: &str) -> String {
        self.links.get(id).map_or_else(String::new, |link| format!(" „{link}“"))
    }

    /// The title of an offer in quotation marks, and the number of the revision.
    pub fn offer(&self, id: &str) -> (String, Option<i64>) {
        match self.offers.get(id) {
            Some(NamedOffer { title, number, .. }) => (format!("„{title}“"), *number),
            None => ("einem Angebot".to_owned(), None),
        }
    }
}

async fn networks(cx: &Cx, reader: &mut Reader) -> Result<BTreeMap<NetworkId, String>> {
    let all = network::list(reader).await?.into_iter();
    let known = all.filter(|network| cx.actor.knows(&network.id, network.is_public));
    Ok(known.map(|network| (network.id, network.name)).collect())
}

fn is_about_offers(told: &Told) -> bool {
    matches!(told.done, Done::Offer(_) | Done::Revision(_))
}

async fn partnerships(
    cx: &Cx,
    reader: &mut Reader,
    network: &NetworkId,
) -> Result<BTreeMap<OrganisationId, PartnershipId>> {
    if !cx.may(Action::EditPartners, Resource::Network(network)) {
        return Ok(BTreeMap::new());
    }
    let partners = partnership::of_network(reader, network).await?;
    Ok(partners.into_iter().map(|partner| (partner.organisation_id, partner.id)).collect())
}

/// A revision, or the latest one of an offer that the reader may read.
async fn named(cx: &Cx, reader: &mut Reader, id: &str) -> Result<Option<NamedOffer>> {
    let may_read = |revision: &revision::Revision| cx.may(Action::ReadRevision, revision.resource());
    let named = |revision: revision::Revision, number: Option<i64>| NamedOffer {
        offer: revision.offer_id,
        title: revision.content.title.to_string(),
        number,
    };
    if let Ok(id) = id.parse::<RevisionId>()
        && let Some(found) = revision::get(reader, &id).await?
    {
        let number = Some(found.number);
        return Ok(may_read(&found).then(|| named(found, number)));
    }
    let Ok(id) = id.parse::<OfferId>() else { return Ok(None) };
    let all = revision::of_offer(reader, &id).await?;
    let latest = all.into_iter().filter(may_read).max_by_key(|revision| revision.number);
    Ok(latest.map(|revision| named(revision, None)))
}
