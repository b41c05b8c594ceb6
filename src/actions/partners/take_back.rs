//! Taking back a change that somebody made in an entry of the directory.

use crate::actions::{
    ActionError, By, Result,
    kept::written,
    partners::{
        edit_organisation::write,
        entry::{Shared, keeps},
    },
};
use crate::{
    domain::{
        act::{self, Done, OrganisationAct, standing},
        id::OrganisationId,
        kept::Kept,
        notice::{EntryTakenBack, Notice},
        organisation::{last_day_to_take_back, may_be_taken_back_since},
        seen::Seen,
    },
    store::{
        Tx, history, keeper, listing, organisation,
        organisation::{Entry, Organisation},
    },
};

const CHANGED_SINCE: &str = "Der Eintrag sagt nicht mehr, was diese Änderung hinterlassen hat. Zurücknehmen lässt sich nur die letzte Änderung, die noch gilt.";
const TOO_LATE: &str =
    "Die Frist, in der sich diese Änderung zurücknehmen lässt, ist vorbei. Berichtige den Eintrag stattdessen.";
const UNREADABLE: &str = "Was vor dieser Änderung im Eintrag stand, lässt sich nicht mehr vollständig lesen. Berichtige den Eintrag stattdessen.";

/// When a change was taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TakenBack {
    /// By this.
    Now,
    /// It was already, and nothing has happened to the entry since.
    Before,
}

/// Makes the entry say what it said before a change, named by its number in the log, for its keeper or the state office.
/// Fails with `Stale` if the entry has changed since it was on the screen. It is refused if other changes came
/// after that one, or it is too long ago. Whoever presses the button once more learns that it is done.
pub async fn take_back(tx: &mut Tx, by: By<'_>, id: &OrganisationId, change: i64, seen: &Seen) -> Result<TakenBack> {
    let sharing = keeper::sharing(tx, id, by.now.day()).await?;
    let current = organisation::entry(tx, id).await?.ok_or(ActionError::NotFound)?;
    let (_, doer) = keeps(by, &sharing)?;
    let rows = told(tx, by, id).await?;
    if is_the_last_to_be_taken_back(&rows, change) {
        return Ok(TakenBack::Before);
    }
    let version = organisation::version(tx, id).await?.ok_or(ActionError::NotFound)?;
    if Seen::Version(version) != *seen {
        return Err(ActionError::Stale);
    }
    let (before, after) = latest(rows, by, change)?;
    if after.entry != act::Organisation::from(&current) {
        return Err(ActionError::Refused(CHANGED_SINCE));
    }
    let mut restored = restored(&current, before).ok_or(ActionError::Refused(UNREADABLE))?;
    if organisation::owner_of_slug(tx, restored.organisation.slug.as_str()).await?.as_ref() != Some(id) {
        restored.organisation.slug = current.organisation.slug.clone();
    }
    write(tx, &current.organisation, &restored, version).await?;
    let done = OrganisationAct::TakenBack { before: (&current).into(), after: written(&restored, doer) };
    by.log(tx, id, done, None).await?;
    listing::rebuild_naming(tx, id).await?;
    let whose = after.network.value();
    Shared::now(tx, &restored.organisation, &sharing, doer)
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
        .await?;
    Ok(TakenBack::Now)
}

/// The rows of the log about an entry that this program understands, in their order.
async fn told(tx: &mut Tx, by: By<'_>, id: &OrganisationId) -> Result<Vec<(history::Entry, act::Told)>> {
    let rows = history::of_organisation(tx, id, None, may_be_taken_back_since(by.now)).await?;
    let told = rows.into_iter().rev().filter_map(|row| row.told().map(|told| (row, told)));
    Ok(told.collect())
}

fn done(rows: &[(history::Entry, act::Told)]) -> impl Iterator<Item = (i64, &Done)> {
    rows.iter().map(|(row, told)| (row.number, &told.done))
}

fn is_the_last_to_be_taken_back(rows: &[(history::Entry, act::Told)], change: i64) -> bool {
    match rows.split_last() {
        Some(((_, act::Told { done: Done::Organisation(OrganisationAct::TakenBack { .. }), .. }), before)) => {
            standing(done(before)) == Some(change)
        }
        _ => false,
    }
}

/// What the entry said before and after that change, if it is the one that can be taken back.
fn latest(
    rows: Vec<(history::Entry, act::Told)>,
    by: By<'_>,
    change: i64,
) -> Result<(act::Organisation, act::Written)> {
    if standing(done(&rows)) != Some(change) {
        return Err(ActionError::Refused(CHANGED_SINCE));
    }
    match rows.into_iter().find(|(row, _)| row.number == change) {
        Some((row, _)) if last_day_to_take_back(row.at.day()) < by.now.day() => Err(ActionError::Refused(TOO_LATE)),
        Some((_, told)) if !told.lost.is_empty() => Err(ActionError::Refused(UNREADABLE)),
        Some((_, act::Told { done: Done::Organisation(OrganisationAct::Edited { before, after }), .. })) => {
            Ok((before, after))
        }
        _ => Err(ActionError::Refused(CHANGED_SINCE)),
    }
}

/// The entry as the log kept it, with its former names and its address; nothing if anything of it cannot be read any more.
fn restored(current: &Entry, kept: act::Organisation) -> Option<Entry> {
    let act::Organisation { id: _, slug, name, sector, kind, ags, website, description, parent, former } = kept;
    let organisation = Organisation {
        id: current.organisation.id.clone(),
        slug: slug.value().unwrap_or(&current.organisation.slug).clone(),
        name: name.value()?.clone(),
        sector: *sector.value()?,
        kind: *kind.value()?,
        ags: readable(ags)?,
        website: readable(website)?,
        description: readable(description)?.unwrap_or_default(),
        parent_id: readable(parent)?,
    };
    Some(Entry { organisation, former: readable(former)?.unwrap_or_default() })
}

fn readable<T>(kept: Kept<T>) -> Option<Option<T>> {
    match kept {
        Kept::Value(value) => Some(Some(value)),
        Kept::Nothing => Some(None),
        Kept::Unreadable(_) => None,
    }
}
