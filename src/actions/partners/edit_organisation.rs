//! Correcting an entry of the partner directory, which all networks it takes part in share.

use crate::actions::{
    ActionError, By, Result,
    basis::claim,
    kept::written,
    partners::{
        add::{NewOrganisation, refuse_hidden},
        entry::{Shared, To},
    },
};
use crate::{
    domain::{
        act::OrganisationAct,
        date::FuzzyDate,
        id::{NetworkId, OrganisationId},
        notice::{EntryChanged, Notice},
        organisation::last_day_to_take_back,
        seen::Seen,
    },
    policy::{Action, Person},
    store::{
        Tx, basis,
        keeper::{self, Sharing},
        listing, organisation,
        organisation::Organisation,
        partnership,
    },
};

/// Why people of a network cannot correct an entry.
pub const LEFT: &str = "Die Einrichtung ist nicht mehr Partner. Ihren Eintrag ändern die Netzwerke, in denen sie mitmacht, das Netzwerk, das ihn pflegt, oder MINTraum.";

/// Corrects the entry that was on the screen, for a network that it takes part in now; for a former one if that keeps
/// the entry, or the person works in the state office. All others who keep or use it are told. Fails with `Stale` if it
/// has changed since. Its address stays, so that links go on working.
///
/// `despite_similar` says that the person has seen those of similar name; without it they are the answer.
pub async fn edit_organisation(
    tx: &mut Tx,
    by: By<'_>,
    network: &NetworkId,
    id: &OrganisationId,
    seen: &Seen,
    new: &NewOrganisation,
    despite_similar: bool,
) -> Result<std::result::Result<(), Vec<Organisation>>> {
    let person = by.may_on(Action::EditPartners, network)?;
    let sharing = keeper::sharing(tx, id, by.now.day()).await?;
    may_correct(tx, person, network, id, &sharing).await?;
    let before = organisation::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    let version = organisation::version(tx, id).await?.ok_or(ActionError::NotFound)?;
    if Seen::Version(version) != *seen {
        return Err(ActionError::Stale);
    }
    let after = corrected(&before, new);
    if after == before {
        return Ok(Ok(()));
    }
    let is_new = (&before.name, &before.website) != (&after.name, &after.website);
    if is_new {
        let mut similar = organisation::similar(tx, &after.name, after.website.as_ref()).await?;
        similar.retain(|other| other.id != *id);
        refuse_hidden(tx, &similar, &after.name, after.website.as_ref()).await?;
        if !despite_similar && !similar.is_empty() {
            return Ok(Err(similar));
        }
    }
    if !organisation::update(tx, &after, version).await? {
        return Err(ActionError::Stale);
    }
    let says = |entry: &Organisation| basis::kind(id, entry.sector, entry.kind);
    claim(tx, by, network, [says(&before)], [says(&after)]).await?;
    let doer = by.acts_for(network);
    let done = OrganisationAct::Edited { before: (&before).into(), after: written(&after, doer) };
    by.log(tx, id, done, by.on_behalf_of(network)).await?;
    // Offers show the name and are found by it.
    listing::rebuild_naming(tx, id).await?;
    let shared = Shared::now(tx, &after, &sharing, doer).await?;
    tell(tx, by, &shared, &before, &after, sharing.keeper_id()).await?;
    Ok(Ok(()))
}

/// Whoever keeps the entry learns until when they can take it back.
async fn tell(
    tx: &mut Tx,
    by: By<'_>,
    shared: &Shared<'_>,
    before: &Organisation,
    after: &Organisation,
    keeper: Option<&NetworkId>,
) -> Result<()> {
    let last_day = FuzzyDate::Day(last_day_to_take_back(by.now.day()));
    let tells = |to: To<'_>| {
        let until = to.is(keeper).then_some(last_day).into();
        let (before, after) = (before.into(), after.into());
        Notice::EntryChanged(EntryChanged { about: to.about(), by: to.doer(), before, after, until })
    };
    shared.tell_all(tx, by, tells).await
}

async fn may_correct(
    tx: &mut Tx,
    person: &Person,
    network: &NetworkId,
    id: &OrganisationId,
    sharing: &Sharing,
) -> Result<()> {
    let all = partnership::of_organisation(tx, id).await?;
    if all.iter().all(|partner| partner.network_id != *network) {
        return Err(ActionError::NotFound);
    }
    match person.is_staff() || sharing.may_be_corrected_in(network) {
        true => Ok(()),
        false => Err(ActionError::Refused(LEFT)),
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
