//! Taking back a change that somebody made in an entry of the directory.

use crate::actions::{
    ActionError, By, Result,
    kept::written,
    partners::entry::{Shared, keeps},
};
use crate::{
    domain::{
        act::{self, Done, OrganisationAct, standing},
        id::OrganisationId,
        kept::Kept,
        notice::{EntryTakenBack, Notice},
        organisation::last_day_to_take_back,
        seen::Seen,
    },
    store::{Tx, history, keeper, listing, organisation, organisation::Organisation},
};

const CHANGED_SINCE: &str = "Der Eintrag sagt nicht mehr, was diese Änderung hinterlassen hat. Zurücknehmen lässt sich nur die letzte Änderung, die noch gilt.";
const TOO_LATE: &str =
    "Die Frist, in der sich diese Änderung zurücknehmen lässt, ist vorbei. Berichtige den Eintrag stattdessen.";
const UNREADABLE: &str = "Was vor dieser Änderung im Eintrag stand, lässt sich nicht mehr vollständig lesen. Berichtige den Eintrag stattdessen.";

/// Makes the entry say what it said before a change, named by its number in the log, for its keeper or the state office.
/// Fails with `Stale` if the entry has changed since it was on the screen. It is refused if other changes came
/// after that one, or it is too long ago.
pub async fn take_back(tx: &mut Tx, by: By<'_>, id: &OrganisationId, change: i64, seen: &Seen) -> Result<()> {
    let sharing = keeper::sharing(tx, id, by.now.day()).await?;
    let current = organisation::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    let (_, doer) = keeps(by, &sharing)?;
    let version = organisation::version(tx, id).await?.ok_or(ActionError::NotFound)?;
    if Seen::Version(version) != *seen {
        return Err(ActionError::Stale);
    }
    let (before, after) = latest(tx, by, id, change).await?;
    if after.entry != act::Organisation::from(&current) {
        return Err(ActionError::Refused(CHANGED_SINCE));
    }
    let restored = restored(&current, before).ok_or(ActionError::Refused(UNREADABLE))?;
    if !organisation::update(tx, &restored, version).await? {
        return Err(ActionError::Stale);
    }
    let done = OrganisationAct::TakenBack { before: (&current).into(), after: written(&restored, doer) };
    by.log(tx, id, done, None).await?;
    listing::rebuild_naming(tx, id).await?;
    let whose = after.network.value();
    Shared::now(tx, &restored, &sharing, doer)
        .await?
        .tell_all(tx, by, |to| {
            Notice::EntryTakenBack(EntryTakenBack {
                about: to.about(),
                by: to.doer(),
                before: (&current).into(),
                after: (&restored).into(),
                yours: whose.is_some() && to.is(whose),
            })
        })
        .await
}

/// What the entry said before and after that change, if it is the one that can be taken back.
async fn latest(
    tx: &mut Tx,
    by: By<'_>,
    id: &OrganisationId,
    change: i64,
) -> Result<(act::Organisation, act::Written)> {
    let rows = history::of_organisation(tx, id, None).await?;
    let told: Vec<_> = rows.iter().rev().filter_map(|row| Some((row, row.told()?))).collect();
    if standing(told.iter().map(|(row, told)| (row.number, &told.done))) != Some(change) {
        return Err(ActionError::Refused(CHANGED_SINCE));
    }
    match told.into_iter().find(|(row, _)| row.number == change) {
        Some((row, _)) if last_day_to_take_back(row.at.day()) < by.now.day() => Err(ActionError::Refused(TOO_LATE)),
        Some((_, told)) if !told.lost.is_empty() => Err(ActionError::Refused(UNREADABLE)),
        Some((_, act::Told { done: Done::Organisation(OrganisationAct::Edited { before, after }), .. })) => {
            Ok((before, after))
        }
        _ => Err(ActionError::Refused(CHANGED_SINCE)),
    }
}

/// The entry as the log kept it; nothing if anything of it cannot be read any more. Its address stays.
fn restored(current: &Organisation, kept: act::Organisation) -> Option<Organisation> {
    let act::Organisation { id: _, slug: _, name, sector, kind, ags, website, description } = kept;
    Some(Organisation {
        id: current.id.clone(),
        slug: current.slug.clone(),
        name: name.value()?.clone(),
        sector: *sector.value()?,
        kind: *kind.value()?,
        ags: readable(ags)?,
        website: readable(website)?,
        description: readable(description)?.unwrap_or_default(),
    })
}

fn readable<T>(kept: Kept<T>) -> Option<Option<T>> {
    match kept {
        Kept::Value(value) => Some(Some(value)),
        Kept::Nothing => Some(None),
        Kept::Unreadable(_) => None,
    }
}
