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
        organisation::{Entry, Organisation},
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
    let before = open(tx, by, network, id, seen).await?;
    let organisation = corrected(&before.entry.organisation, new);
    let after = Entry { organisation, former: before.entry.former.clone() };
    change(tx, by, network, before, after, despite_similar).await
}

/// An entry that somebody may change, as it was on the screen.
pub(super) struct Opened {
    pub entry: Entry,
    version: i64,
    sharing: Sharing,
}

/// The entry, for people of a network who may correct it. Fails with `Stale` if it is not the one that was on the screen.
pub(super) async fn open(
    tx: &mut Tx,
    by: By<'_>,
    network: &NetworkId,
    id: &OrganisationId,
    seen: &Seen,
) -> Result<Opened> {
    let person = by.may_on(Action::EditPartners, network)?;
    let sharing = keeper::sharing(tx, id, by.now.day()).await?;
    may_correct(tx, person, network, id, &sharing).await?;
    let entry = organisation::entry(tx, id).await?.ok_or(ActionError::NotFound)?;
    let version = organisation::version(tx, id).await?.ok_or(ActionError::NotFound)?;
    if Seen::Version(version) != *seen {
        return Err(ActionError::Stale);
    }
    Ok(Opened { entry, version, sharing })
}

/// Makes the entry say something else, and tells all who keep or use it.
pub(super) async fn change(
    tx: &mut Tx,
    by: By<'_>,
    network: &NetworkId,
    opened: Opened,
    after: Entry,
    despite_similar: bool,
) -> Result<std::result::Result<(), Vec<Organisation>>> {
    let Opened { entry: before, version, sharing } = opened;
    if after == before {
        return Ok(Ok(()));
    }
    let (old, new) = (&before.organisation, &after.organisation);
    if (&old.name, &old.website) != (&new.name, &new.website) {
        let mut similar = organisation::similar(tx, &new.name, new.website.as_ref()).await?;
        similar.retain(|other| other.id != new.id);
        refuse_hidden(tx, &similar, &new.name, new.website.as_ref()).await?;
        if !despite_similar && !similar.is_empty() {
            return Ok(Err(similar));
        }
    }
    write(tx, &before.organisation, &after, version).await?;
    let says = |entry: &Organisation| basis::kind(&entry.id, entry.sector, entry.kind);
    claim(tx, by, network, [says(&before.organisation)], [says(new)]).await?;
    let doer = by.acts_for(network);
    let done = OrganisationAct::Edited { before: (&before).into(), after: written(&after, doer) };
    by.log(tx, &new.id, done, by.on_behalf_of(network)).await?;
    // Offers show the name and are found by it, and by former ones.
    listing::rebuild_naming(tx, &new.id).await?;
    let shared = Shared::now(tx, new, &sharing, doer).await?;
    tell(tx, by, &shared, &before, &after, sharing.keeper_id()).await?;
    Ok(Ok(()))
}

/// Writes the entry with its former names; the address that it had goes on leading to it.
pub(super) async fn write(tx: &mut Tx, before: &Organisation, after: &Entry, version: i64) -> Result<()> {
    let Entry { organisation: new, former } = after;
    if !organisation::update(tx, new, version).await? {
        return Err(ActionError::Stale);
    }
    organisation::put_former_names(tx, &new.id, former).await?;
    if before.slug != new.slug {
        organisation::keep_slug(tx, &new.id, &before.slug, &new.slug).await?;
    }
    Ok(())
}

/// Whoever keeps the entry learns until when they can take it back.
async fn tell(
    tx: &mut Tx,
    by: By<'_>,
    shared: &Shared<'_>,
    before: &Entry,
    after: &Entry,
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
        parent_id: before.parent_id.clone(),
    }
}
