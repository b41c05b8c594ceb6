//! Correcting an entry of the partner directory, which all networks it takes part in share.

use crate::actions::{ActionError, By, Result, partners::add::NewOrganisation};
use crate::{
    domain::{
        act::OrganisationAct,
        id::{NetworkId, OrganisationId},
    },
    policy::{Action, Person},
    store::{Tx, listing, organisation, organisation::Organisation, partnership},
};

/// Corrects the entry that was on the screen, for a network that it takes part in now; the state office may
/// for former ones too. Fails with `Stale` if it has changed since. Its address stays, so that links go on working.
///
/// `despite_similar` says that the person has seen those of similar name; without it they are the answer.
pub async fn edit_organisation(
    tx: &mut Tx,
    by: By<'_>,
    network: &NetworkId,
    id: &OrganisationId,
    seen_version: i64,
    new: &NewOrganisation,
    despite_similar: bool,
) -> Result<std::result::Result<(), Vec<Organisation>>> {
    let person = by.may_on(Action::EditPartners, network)?;
    takes_part(tx, by, person, network, id).await?;
    let before = organisation::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    if organisation::version(tx, id).await? != Some(seen_version) {
        return Err(ActionError::Stale);
    }
    let after = corrected(&before, new);
    if after == before {
        return Ok(Ok(()));
    }
    let is_new = (&before.name, &before.website) != (&after.name, &after.website);
    if is_new && !despite_similar {
        let mut similar = organisation::similar(tx, &after.name, after.website.as_ref()).await?;
        similar.retain(|other| other.id != *id);
        if !similar.is_empty() {
            return Ok(Err(similar));
        }
    }
    if !organisation::update(tx, &after, seen_version).await? {
        return Err(ActionError::Stale);
    }
    let done = OrganisationAct::Edited { before: (&before).into(), after: (&after).into() };
    by.log(tx, id, done, by.on_behalf_of(network)).await?;
    // Offers show the name and are found by it.
    listing::rebuild_naming(tx, id).await?;
    Ok(Ok(()))
}

async fn takes_part(tx: &mut Tx, by: By<'_>, person: &Person, network: &NetworkId, id: &OrganisationId) -> Result<()> {
    let all = partnership::of_organisation(tx, id).await?;
    let mut here = all.iter().filter(|partner| partner.network_id == *network).peekable();
    if here.peek().is_none() {
        return Err(ActionError::NotFound);
    }
    let today = by.now.day();
    match person.is_staff() || here.any(|partner| !crate::domain::organisation::has_left(&partner.period, today)) {
        true => Ok(()),
        false => Err(ActionError::Refused(
            "Die Einrichtung ist nicht mehr Partner. Ihren Eintrag ändern die Netzwerke, in denen sie mitmacht, oder MINTraum.",
        )),
    }
}

fn corrected(before: &Organisation, new: &NewOrganisation) -> Organisation {
    Organisation {
        id: before.id.clone(),
        slug: before.slug.clone(),
        name: new.name.to_string(),
        sector: new.sector,
        kind: new.kind,
        ags: new.ags.clone(),
        website: new.website.clone(),
        description: new.description.to_string(),
    }
}
