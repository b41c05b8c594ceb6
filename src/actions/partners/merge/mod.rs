//! Two entries of the directory that are the same: the office brings them together field by field, and may part them for a time.

mod choice;
mod part;
mod two;

pub use choice::{Choice, FIELDS, typed_fields};
pub use part::{PARTED_WITHIN_DAYS, part_entries};
pub use two::{ask_again, keep_apart};

use super::{
    edit_organisation::write,
    entry::{Shared, To},
};
use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        act::{self, OrganisationAct},
        basis::Statement,
        field::Typed,
        id::{MergingId, OrganisationId},
        names::FormerNames,
        notice::{EntryMerged, Notice},
        seen::Seen,
    },
    policy::{Action, Resource},
    store::{
        StoreError, Tx, basis,
        keeper::{self, Sharing},
        listing, merging,
        merging::Merging,
        organisation,
        organisation::{Entry, Organisation},
    },
};

/// Why two entries with many former names stay two.
const TOO_MANY_NAMES: &str = "Zusammen hätten sie mehr als 12 frühere Namen. Nimm zuerst bei einem der beiden Namen heraus, die niemand mehr sucht.";

/// What the entry is, is no surer than what it was taken from; what was recorded about that before is kept under the merging.
async fn carry_kind(
    tx: &mut Tx,
    row: &Merging,
    kinds: &[Statement],
    own: &Organisation,
    after: &Organisation,
) -> Result<()> {
    let before = basis::kind(&own.id, own.sector, own.kind);
    let aside = Statement { subject: row.id.to_string(), ..before.clone() };
    basis::copy(tx, &before, &aside).await?;
    let mut known = basis::of_organisation(tx, &row.gone).await?;
    let own_basis = basis::of_organisation(tx, &row.kept).await?.of(&before);
    known.insert(before, own_basis);
    let now = basis::kind(&after.id, after.sector, after.kind);
    let least = kinds.iter().max_by_key(|one| known.certainty(one)).filter(|least| **least != now);
    match least {
        Some(least) => Ok(basis::copy(tx, least, &now).await?),
        None => Ok(()),
    }
}

/// What the form of two entries names as having been on the screen.
pub fn seen(gone: (&OrganisationId, i64), kept: (&OrganisationId, i64)) -> Seen {
    let mut typed = Typed::default();
    for (id, version) in [gone, kept] {
        typed.push("entry", id.as_str());
        typed.push("version", version.to_string());
    }
    Seen::of_values(&typed)
}

/// Brings `gone` into `kept`: partnerships, networks that it carries and contacts go along, its address leads on, approved texts
/// that name it name the other. A partnership in a network in which the other is a partner at the same time rests. All networks
/// that have one of them are told. Fails with `Stale` if either has changed since it was on the screen.
pub async fn merge_entries(
    tx: &mut Tx,
    by: By<'_>,
    kept: &OrganisationId,
    choice: &Choice,
    on_screen: &Seen,
) -> Result<MergingId> {
    by.may(Action::MergeEntries, Resource::Platform)?;
    let gone = &choice.gone;
    if gone == kept {
        return Err(ActionError::Refused("Das ist zweimal derselbe Eintrag."));
    }
    let (theirs, their_version) = open(tx, gone).await?;
    let (own, version) = open(tx, kept).await?;
    if seen((gone, their_version), (kept, version)) != *on_screen {
        return Err(ActionError::Stale);
    }
    let after = choice.apply(&theirs, &own);
    if after.former.0.len() > FormerNames::MOST {
        return Err(ActionError::Refused(TOO_MANY_NAMES));
    }
    let outlasting = merging::outlasting(tx, gone, kept).await?;
    if !outlasting.is_empty() {
        return Err(ActionError::field("organisation_name", "Zeit als Partner", lasts_longer(&outlasting)));
    }
    let json = |entry: &Entry| {
        let kept: act::Organisation = entry.into();
        serde_json::to_string(&kept).map_err(|error| ActionError::Store(StoreError::Unsuitable(error.to_string())))
    };
    let row = Merging {
        id: MergingId::fresh(),
        gone: gone.clone(),
        kept: kept.clone(),
        merged_at: by.now,
        parted_at: None,
        before: json(&own)?,
        after: json(&after)?,
    };
    let kinds = choice.kinds(&theirs.organisation, &own.organisation);
    carry_kind(tx, &row, &kinds, &own.organisation, &after.organisation).await?;
    let today = by.now.day();
    let had = keeper::sharing(tx, gone, today).await?;
    merging::insert(tx, &row).await?;
    hand_on(tx, by, &row, &had).await?;
    write(tx, &own.organisation, &after, version).await?;
    let record = act::Merging {
        id: row.id.clone().into(),
        gone: gone.clone().into(),
        gone_name: theirs.organisation.name.clone().into(),
        entry: (&after).into(),
    };
    by.log(tx, kept, OrganisationAct::Merged { before: (&own).into(), after: record }, None).await?;
    settle(tx, [gone, kept]).await?;
    let sharing = keeper::sharing(tx, kept, today).await?.with(had);
    tell(tx, by, &after.organisation, &theirs.organisation.name, &sharing, Notice::EntriesMerged).await?;
    Ok(row.id)
}

/// Who keeps the entry that goes keeps the other from now on, if only the office did.
async fn hand_on(tx: &mut Tx, by: By<'_>, row: &Merging, had: &Sharing) -> Result<()> {
    let Some(keeper) = had.keeper_id() else { return Ok(()) };
    if keeper::of(tx, &row.kept).await?.is_some() {
        return Ok(());
    }
    keeper::put(tx, &row.kept, Some(keeper)).await?;
    let done = OrganisationAct::Handed { before: None.into(), after: Some(keeper.clone()).into() };
    by.log(tx, &row.kept, done, None).await
}

fn lasts_longer(networks: &[String]) -> String {
    format!(
        "In {} ist der Eintrag, der verschwindet, länger Partner als der andere. Führt sie andersherum zusammen, oder gleicht dort zuerst die Zeiten an.",
        networks.join(", ")
    )
}

/// An entry of today with its version. What the office hides is neither brought together nor parted: nobody would see what became of it.
async fn open(tx: &mut Tx, id: &OrganisationId) -> Result<(Entry, i64)> {
    if merging::today(tx, id).await?.as_ref() != Some(id) {
        return Err(ActionError::NotFound);
    }
    let entry = organisation::entry(tx, id).await?.ok_or(ActionError::NotFound)?;
    if organisation::get_shown(tx, id).await?.is_none() {
        return Err(ActionError::Refused("Einer der beiden Einträge ist verborgen. Zeige ihn zuerst wieder."));
    }
    Ok((entry, organisation::version(tx, id).await?.ok_or(ActionError::NotFound)?))
}

/// Offers show the names anew.
async fn settle(tx: &mut Tx, entries: [&OrganisationId; 2]) -> Result<()> {
    for id in entries {
        listing::rebuild_naming(tx, id).await?;
    }
    Ok(())
}

/// All networks that have one of them learn of it.
async fn tell(
    tx: &mut Tx,
    by: By<'_>,
    entry: &Organisation,
    other: &str,
    sharing: &Sharing,
    notice: fn(EntryMerged) -> Notice,
) -> Result<()> {
    let shared = Shared::now(tx, entry, sharing, None).await?;
    let tells = |to: To<'_>| notice(EntryMerged { about: to.about(), other: other.to_owned() });
    shared.tell_all(tx, by, tells).await
}
