//! Two entries of the directory that are the same: the office brings them together field by field, and may part them for a time.

use super::{
    add::NewOrganisation,
    edit_organisation::write,
    entry::{Shared, To},
};
use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        act::{self, OrganisationAct},
        field::{FieldError, Parser, Typed},
        id::{MergingId, OrganisationId},
        names::{FormerName, FormerNames},
        notice::{EntryMerged, Notice},
        period::Period,
        seen::Seen,
    },
    policy::{Action, Resource},
    store::{
        StoreError, Tx,
        keeper::{self, Sharing},
        listing, merging,
        merging::Merging,
        organisation,
        organisation::{Entry, Organisation},
    },
};

/// So many days entries that were brought together can be parted.
pub const PARTED_WITHIN_DAYS: i64 = 30;

/// The fields of an entry, in the order of its form: key and label. Of each, one of the two entries is chosen.
pub const FIELDS: [(&str, &str); 6] = [
    ("organisation_name", "Name der Einrichtung"),
    ("sector", "Bereich"),
    ("kind", "Art"),
    ("ags", "Kreis"),
    ("website", "Internetseite"),
    ("description", "Kurzbeschreibung"),
];

/// What is chosen of both.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The entry that goes, and what it says on the screen.
    pub gone: OrganisationId,
    /// The fields that are taken from the entry that goes.
    pub taken: Vec<&'static str>,
    /// Whether the name that is not taken is kept as a former name.
    pub keeps_name: bool,
}

impl Choice {
    /// Reads a form: for each field `gone` or `kept`; kept if nothing is said.
    pub fn parse(gone: OrganisationId, typed: &Typed) -> std::result::Result<Self, Vec<FieldError>> {
        let mut p = Parser::new(typed);
        let mut taken = Vec::new();
        for (key, label) in FIELDS {
            match typed.get(key) {
                "gone" => taken.push(key),
                "kept" | "" => {}
                _ => p.refuse(key, label, "Bitte eine der beiden Angaben wählen."),
            }
        }
        let keeps_name = p.ticked("keeps_name");
        if p.errors.is_empty() { Ok(Self { gone, taken, keeps_name }) } else { Err(p.errors) }
    }

    /// What the entry says after.
    fn apply(&self, gone: &Entry, kept: &Entry) -> Entry {
        let (theirs, own) = (NewOrganisation::typed(&gone.organisation), NewOrganisation::typed(&kept.organisation));
        let takes = |key: &str| self.taken.contains(&key);
        let (from, to) = (&gone.organisation, &kept.organisation);
        let organisation = Organisation {
            name: if takes("organisation_name") { from.name.clone() } else { to.name.clone() },
            sector: if takes("sector") { from.sector } else { to.sector },
            kind: if takes("kind") { from.kind } else { to.kind },
            ags: if takes("ags") { from.ags.clone() } else { to.ags.clone() },
            website: if takes("website") { from.website.clone() } else { to.website.clone() },
            description: if takes("description") { from.description.clone() } else { to.description.clone() },
            ..to.clone()
        };
        let mut former = kept.former.0.clone();
        let key = "organisation_name";
        let other = if takes(key) { own.get(key) } else { theirs.get(key) };
        let is_told = |former: &[FormerName], name: &str| former.iter().any(|known| known.name == name);
        for theirs in &gone.former.0 {
            if !is_told(&former, &theirs.name) && theirs.name != organisation.name {
                former.push(theirs.clone());
            }
        }
        if self.keeps_name && other != organisation.name && !is_told(&former, other) {
            former.push(FormerName { name: other.to_owned(), period: Period::default() });
        }
        Entry { organisation, former: FormerNames(former) }
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
    merging::insert(tx, &row).await?;
    write(tx, &own.organisation, &after, version).await?;
    let record = act::Merging {
        id: row.id.clone().into(),
        gone: gone.clone().into(),
        gone_name: theirs.organisation.name.clone().into(),
        entry: (&after).into(),
    };
    by.log(tx, kept, OrganisationAct::Merged { before: (&own).into(), after: record }, None).await?;
    settle(tx, [gone, kept]).await?;
    let sharing = keeper::sharing(tx, kept, by.now.day()).await?;
    tell(tx, by, &after.organisation, &theirs.organisation.name, &sharing, Notice::EntriesMerged).await?;
    Ok(row.id)
}

/// Parts two entries again: what went along goes back, as far as it still belongs to the entry that stayed; of that, each field
/// that still says what it said after goes back to what it said before.
pub async fn part_entries(tx: &mut Tx, by: By<'_>, id: &MergingId) -> Result<()> {
    by.may(Action::MergeEntries, Resource::Platform)?;
    let merging = merging::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    if merging.parted_at.is_some() {
        return Ok(());
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
    merging::part(tx, &merging, by.now).await?;
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
    tell(tx, by, &restored.organisation, &theirs.name, &sharing, Notice::EntriesParted).await
}

/// Notes that two entries that look alike are two, so that nobody is asked about them again.
pub async fn keep_apart(tx: &mut Tx, by: By<'_>, one: &OrganisationId, other: &OrganisationId) -> Result<()> {
    by.may(Action::MergeEntries, Resource::Platform)?;
    if one == other {
        return Ok(());
    }
    for id in [one, other] {
        open(tx, id).await?;
    }
    Ok(merging::note_two(tx, one, other).await?)
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
    let former = if now.former == after.former {
        before.former.value().cloned().unwrap_or_default()
    } else {
        current.former.clone()
    };
    Some(Entry { organisation, former })
}
