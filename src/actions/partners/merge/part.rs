//! Parting two entries again, as long as anybody remembers why.

use super::{open, settle, tell};
use crate::actions::{ActionError, By, Result, partners::edit_organisation::write};
use crate::{
    domain::{
        act::{self, OrganisationAct},
        basis::Statement,
        id::MergingId,
        notice::Notice,
    },
    policy::{Action, Resource},
    store::{Tx, basis, keeper, merging, merging::Merging, organisation, organisation::Entry},
};

/// So many days entries that were brought together can be parted.
pub const PARTED_WITHIN_DAYS: i64 = 30;

/// Parts two entries again: what went along goes back, as far as it still belongs to the entry that stayed; of that, each field
/// that still says what it said after goes back to what it said before. Answers how many partnerships stay, because the entry that is
/// parted has one of its own at that time by now.
pub async fn part_entries(tx: &mut Tx, by: By<'_>, id: &MergingId) -> Result<i64> {
    by.may(Action::MergeEntries, Resource::Platform)?;
    let merging = merging::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    if merging.parted_at.is_some() {
        return Ok(0);
    }
    if merging.merged_at.plus(PARTED_WITHIN_DAYS * 86_400) < by.now {
        return Err(ActionError::Refused("Getrennt werden können Einträge nur in den ersten 30 Tagen."));
    }
    if merging::today(tx, &merging.kept).await?.as_ref() != Some(&merging.kept) {
        return Err(ActionError::Refused(
            "Dieser Eintrag ist inzwischen selbst in einem anderen aufgegangen. Trenne zuerst diese beiden.",
        ));
    }
    let (current, version) = open(tx, &merging.kept).await?;
    let restored =
        restored(&current, &merging).ok_or(ActionError::Refused("Was vorher dastand, lässt sich nicht mehr lesen."))?;
    // As long as they are one, those who have either share it.
    let sharing = keeper::sharing(tx, &merging.kept, by.now.day()).await?;
    let stay = merging::part(tx, &merging, by.now).await?;
    let kind = |of: &Entry| basis::kind(&merging.kept, of.organisation.sector, of.organisation.kind);
    if kind(&restored) != kind(&current) {
        let aside = Statement { subject: merging.id.to_string(), ..kind(&restored) };
        basis::copy(tx, &aside, &kind(&restored)).await?;
    }
    write(tx, &current.organisation, &restored, version).await?;
    let theirs = organisation::get(tx, &merging.gone).await?.ok_or(ActionError::NotFound)?;
    let record = act::Merging {
        id: merging.id.clone().into(),
        gone: merging.gone.clone().into(),
        gone_name: theirs.name.clone().into(),
        entry: (&current).into(),
    };
    let done = OrganisationAct::Parted { before: record, after: (&restored).into() };
    by.log(tx, &merging.kept, done, None).await?;
    settle(tx, [&merging.gone, &merging.kept]).await?;
    tell(tx, by, &restored.organisation, &theirs.name, &sharing, Notice::EntriesParted).await?;
    Ok(stay)
}

/// What the entry said before, field by field where nobody has changed it since.
fn restored(current: &Entry, merging: &Merging) -> Option<Entry> {
    let read = |json: &str| serde_json::from_str::<act::Organisation>(json).ok();
    let (before, after) = (read(&merging.before)?, read(&merging.after)?);
    let now: act::Organisation = current.into();
    let mut organisation = current.organisation.clone();
    if now.name == after.name {
        organisation.name = before.name.value()?.clone();
    }
    if now.sector == after.sector {
        organisation.sector = *before.sector.value()?;
    }
    if now.kind == after.kind {
        organisation.kind = *before.kind.value()?;
    }
    if now.ags == after.ags {
        organisation.ags = before.ags.value().cloned();
    }
    if now.website == after.website {
        organisation.website = before.website.value().cloned();
    }
    if now.description == after.description {
        organisation.description = before.description.value().cloned().unwrap_or_default();
    }
    if now.parent == after.parent {
        organisation.parent_id = before.parent.value().cloned();
    }
    let former = if now.former == after.former {
        before.former.value().cloned().unwrap_or_default()
    } else {
        current.former.clone()
    };
    Some(Entry { organisation, former })
}
