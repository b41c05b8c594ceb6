//! What hiding something concerns: what it is called, whose it is, and what the public reads anew.

use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{act, hiding::Hidable, id::NetworkId, notice::AboutHiding},
    store::{
        Connected, Tx, contact, hiding::Hiding, keeper, listing, merging, network, offer, organisation, partnership,
        picture, revision,
    },
};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What something is called in the log of what is hidden; of a contact only the function, for the log is kept longer than the
/// contact. Nothing if there is no such thing, or if it is an offer that was never approved, or a picture that stands in drafts alone.
pub async fn subject_name(on: &mut impl Connected, subject: &Hidable) -> Result<Option<String>> {
    Ok(match subject {
        Hidable::Offer(id) => match offer::get(on, id).await?.and_then(|offer| offer.public_revision) {
            Some(revision) => revision::get(on, &revision).await?.map(|revision| revision.content.title.to_string()),
            None => None,
        },
        Hidable::Network(id) => network::get(on, id).await?.map(|network| network.name),
        // What went into another is hidden with that one, and under its name.
        Hidable::Organisation(id) if merging::today(on, id).await?.as_ref() != Some(id) => None,
        Hidable::Organisation(id) => organisation::get(on, id).await?.map(|organisation| organisation.name),
        Hidable::Picture(id) => picture::shown_as(on, id).await?,
        Hidable::Contact(id) => contact::by_id(on, id).await?.map(|contact| contact_name(&contact)),
    })
}

fn contact_name(contact: &contact::Contact) -> String {
    if contact.function.is_empty() { "ohne Funktion".to_owned() } else { contact.function.clone() }
}

/// The networks that something belongs to, or in whose pages it stands.
pub async fn networks(tx: &mut Tx, subject: &Hidable, today: Date) -> Result<Vec<NetworkId>> {
    Ok(match subject {
        Hidable::Offer(id) => offer::get(tx, id).await?.map(|offer| offer.network_id).into_iter().collect(),
        Hidable::Network(id) => vec![id.clone()],
        Hidable::Organisation(id) => {
            let uses = keeper::sharing(tx, id, today)
                .await?
                .all()
                .iter()
                .map(|network| network.id.clone())
                .collect::<Vec<_>>();
            // Those that had it as a partner once name it on their pages, too.
            let had = partnership::of_organisation(tx, id).await?.into_iter().map(|partner| partner.network_id);
            uses.into_iter().chain(had).collect::<BTreeSet<_>>().into_iter().collect()
        }
        Hidable::Picture(id) => picture::networks_of(tx, id).await?,
        Hidable::Contact(id) => contact::by_id(tx, id).await?.map(|contact| contact.network_id).into_iter().collect(),
    })
}

/// Writes anew what the public reads of something that was hidden or is shown again.
pub async fn read_anew(tx: &mut Tx, subject: &Hidable) -> Result<()> {
    match subject {
        Hidable::Offer(id) => listing::project(tx, id).await?,
        Hidable::Network(_) => listing::bump(tx).await?,
        Hidable::Organisation(id) => listing::rebuild_naming(tx, id).await?,
        Hidable::Picture(id) => listing::rebuild_showing(tx, id).await?,
        // Only the page of the network shows it, and reads it each time.
        Hidable::Contact(_) => {}
    }
    Ok(())
}

/// What a network is told about a hiding, or tells the office.
pub async fn about(tx: &mut Tx, hiding: &Hiding, network: &NetworkId) -> Result<AboutHiding> {
    let network = network::get(tx, network).await?.ok_or(ActionError::NotFound)?;
    Ok(AboutHiding {
        network: network.id,
        network_name: network.name,
        hiding: hiding.id.clone(),
        kind: hiding.kind.into(),
        name: hiding.name.clone(),
        reason: hiding.reason(),
        for_good: hiding.for_good,
    })
}

/// Writes the rows of the log about a hiding: at the entry of the directory, or at the network it concerns.
pub async fn log(tx: &mut Tx, by: By<'_>, hiding: &Hiding, networks: &[NetworkId], is_begin: bool) -> Result<()> {
    use crate::domain::{
        act::{NetworkAct, OrganisationAct},
        kept::Nothing,
    };
    let kept = act::Hiding::from(hiding);
    if let Some(Hidable::Organisation(id)) = hiding.subject() {
        let act = match is_begin {
            true => OrganisationAct::Hidden { before: Nothing, after: kept },
            false => OrganisationAct::ShownAgain { before: kept, after: Nothing },
        };
        return by.log(tx, &id, act, None).await;
    }
    for network in networks {
        let act = match is_begin {
            true => NetworkAct::Hidden { before: Nothing, after: kept.clone() },
            false => NetworkAct::ShownAgain { before: kept.clone(), after: Nothing },
        };
        by.log(tx, network, act, None).await?;
    }
    Ok(())
}
