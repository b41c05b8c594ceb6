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
        basis::Statement,
        field::{FieldError, Parser, Typed},
        id::{MergingId, OrganisationId},
        names::{FormerName, FormerNames},
        notice::{EntryMerged, Notice},
        period::Period,
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

/// Why two entries with many former names stay two.
const TOO_MANY_NAMES: &str = "Zusammen hätten sie mehr als 12 frühere Namen. Nimm zuerst bei einem der beiden Namen heraus, die niemand mehr sucht.";

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
        former.retain(|known| known.name != organisation.name);
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

    /// Which statements about what the two are the entry rests on after: one of each, or both if something of each is taken.
    fn kinds(&self, gone: &Organisation, kept: &Organisation) -> Vec<Statement> {
        let taken = ["sector", "kind"].map(|key| self.taken.contains(&key));
        let of = |one: &Organisation| basis::kind(&one.id, one.sector, one.kind);
        let (theirs, own) = (of(gone), of(kept));
        match taken {
            [true, true] => vec![theirs],
            [false, false] => vec![own],
            _ => vec![theirs, own],
        }
    }
}

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

/// Takes back that two entries are two: if they look alike, they are suggested again.
pub async fn ask_again(tx: &mut Tx, by: By<'_>, one: &OrganisationId, other: &OrganisationId) -> Result<()> {
    by.may(Action::MergeEntries, Resource::Platform)?;
    Ok(merging::forget_two(tx, one, other).await?)
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
