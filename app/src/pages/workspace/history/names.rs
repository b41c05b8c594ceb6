//! What the identities in the log are called, as far as the reader may know.

use crate::http::Cx;
use mintverbund::{
    domain::{content, id::NetworkId, id::OfferId, id::RevisionId},
    policy::Action,
    store::{Reader, Result, funding, history::Entry, link, organisation, revision},
};
use std::collections::BTreeMap;

/// Names by identity.
#[derive(Default)]
pub struct Names {
    /// The network whose history is read.
    pub network: String,
    /// The directory.
    pub organisations: content::Names,
    /// Ministries by code.
    pub funders: BTreeMap<String, String>,
    /// Links as sentences.
    pub links: BTreeMap<String, String>,
    /// Offers and revisions: the title, and the number of the revision.
    pub offers: BTreeMap<String, (String, Option<i64>)>,
}

impl Names {
    /// Reads what these rows need.
    pub async fn load(cx: &Cx, reader: &mut Reader, network: &NetworkId, entries: &[Entry]) -> Result<Self> {
        let link = |link: link::Link| {
            (link.id.to_string(), format!("{} {} {}", link.from_name, link.kind.label(), link.to_name))
        };
        let mut names = Self {
            network: network.to_string(),
            organisations: organisation::names(reader).await?,
            funders: funding::funders(reader).await?.into_iter().map(|funder| (funder.code, funder.name)).collect(),
            links: link::of_network(reader, network).await?.into_iter().map(link).collect(),
            offers: BTreeMap::new(),
        };
        for entry in entries.iter().filter(|entry| is_about_offers(&entry.act)) {
            if let Some(title) = title(cx, reader, &entry.subject_id).await? {
                names.offers.insert(entry.subject_id.clone(), title);
            }
        }
        Ok(names)
    }
}

fn is_about_offers(act: &str) -> bool {
    act.starts_with("offer.") || act.starts_with("revision.")
}

/// The title of a revision, or of the latest one of an offer that the reader may read.
async fn title(cx: &Cx, reader: &mut Reader, id: &str) -> Result<Option<(String, Option<i64>)>> {
    let may_read = |revision: &revision::Revision| cx.may(Action::ReadRevision, revision.resource());
    if let Ok(id) = id.parse::<RevisionId>()
        && let Some(found) = revision::get(reader, &id).await?
    {
        return Ok(may_read(&found).then(|| (found.content.title.to_string(), Some(found.number))));
    }
    let Ok(id) = id.parse::<OfferId>() else { return Ok(None) };
    let all = revision::of_offer(reader, &id).await?;
    let latest = all.into_iter().filter(may_read).max_by_key(|revision| revision.number);
    Ok(latest.map(|revision| (revision.content.title.to_string(), None)))
}
