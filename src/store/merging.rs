//! Entries of the directory that were the same: what was brought together, and how it is parted again.

use super::{Connected, Result, Tx, query::*};
use crate::domain::{
    date::Timestamp,
    id::{MergingId, OrganisationId},
};
use std::collections::BTreeSet;

/// Two entries that were brought together.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct Merging {
    /// Identity.
    pub id: MergingId,
    /// The entry that went.
    pub gone: OrganisationId,
    /// The entry that stays.
    pub kept: OrganisationId,
    /// When.
    pub merged_at: Timestamp,
    /// When they were parted again, if they were.
    pub parted_at: Option<Timestamp>,
    /// What the entry that stays said before, as JSON.
    pub before: String,
    /// What it said after, as JSON.
    pub after: String,
}

/// How many records go along with an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Moves {
    /// Partnerships.
    pub partnerships: i64,
    /// Partnerships in networks in which the other is a partner at the same time: they rest.
    pub resting: i64,
    /// Networks that it carries.
    pub carried: i64,
    /// Contacts.
    pub contacts: i64,
}

macro_rules! mergings {
    ($rest:literal) => {
        concat!("SELECT id, gone, kept, merged_at, parted_at, before, after FROM merging ", $rest)
    };
}

/// Whether the partnerships `p` and `q` of one network have days in common, as the rule of the database counts them.
macro_rules! meet {
    ($p:literal, $q:literal) => {
        concat!(
            $q,
            ".network_id = ",
            $p,
            ".network_id
             AND COALESCE(",
            $p,
            ".since, '') <= COALESCE(",
            $q,
            ".until, '9999') || '~'
             AND COALESCE(",
            $q,
            ".since, '') <= COALESCE(",
            $p,
            ".until, '9999') || '~'"
        )
    };
}

/// The partnerships of one entry in networks in which the other has none at the same time.
macro_rules! free_partnerships {
    ($columns:literal) => {
        concat!(
            "SELECT ",
            $columns,
            " FROM partnership p WHERE p.organisation_id = $1 AND NOT EXISTS (
                 SELECT 1 FROM partnership q WHERE q.organisation_id = $2 AND ",
            meet!("p", "q"),
            ")"
        )
    };
}

/// The networks in which a partnership of the one would rest although it lasts longer than the other's at the same time: it would
/// be lost from view. By name.
pub async fn outlasting(on: &mut impl Connected, gone: &OrganisationId, kept: &OrganisationId) -> Result<Vec<String>> {
    let rows = all!(
        on,
        (String,),
        concat!(
            "SELECT DISTINCT n.name FROM partnership p JOIN network n ON n.id = p.network_id
             WHERE p.organisation_id = $1
               AND COALESCE(p.until, '9999') || '~' > (
                   SELECT MAX(COALESCE(q.until, '9999') || '~') FROM partnership q
                   WHERE q.organisation_id = $2 AND ",
            meet!("p", "q"),
            ") ORDER BY n.name"
        ),
        gone,
        kept,
    )?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

/// How much would go along.
pub async fn moves(on: &mut impl Connected, gone: &OrganisationId, kept: &OrganisationId) -> Result<Moves> {
    let all = scalar!(on, i64, "SELECT COUNT(*) FROM partnership WHERE organisation_id = $1", gone)?;
    let partnerships = scalar!(on, i64, free_partnerships!("COUNT(*)"), gone, kept)?;
    Ok(Moves {
        partnerships,
        resting: all - partnerships,
        carried: scalar!(on, i64, "SELECT COUNT(*) FROM network WHERE carrier_id = $1", gone)?,
        contacts: scalar!(on, i64, "SELECT COUNT(*) FROM contact WHERE organisation_id = $1", gone)?,
    })
}

/// Notes a merging and moves all that can be moved.
pub async fn insert(tx: &mut Tx, merging: &Merging) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO merging (id, gone, kept, merged_at, before, after) VALUES ($1, $2, $3, $4, $5, $6)",
        &merging.id,
        &merging.gone,
        &merging.kept,
        merging.merged_at,
        &merging.before,
        &merging.after,
    )?;
    let Merging { id, gone, kept, .. } = merging;
    let ids = |rows: Vec<(String,)>| rows.into_iter().map(|(id,)| id).collect::<Vec<_>>();
    let partnerships = ids(all!(tx, (String,), free_partnerships!("p.id"), gone, kept)?);
    let carried = ids(all!(tx, (String,), "SELECT id FROM network WHERE carrier_id = $1", gone)?);
    let contacts = ids(all!(tx, (String,), "SELECT id FROM contact WHERE organisation_id = $1", gone)?);
    let merged = ids(all!(tx, (String,), "SELECT id FROM organisation WHERE merged_into = $1", gone)?);
    for (kind, records) in
        [("partnership", partnerships), ("carrier", carried), ("contact", contacts), ("merged", merged)]
    {
        for record in records {
            execute!(
                tx,
                "INSERT INTO merging_move (merging_id, kind, record) VALUES ($1, $2, $3)",
                id,
                kind,
                record.as_str(),
            )?;
            carry(tx, kind, &record, (gone, kept), merging.merged_at).await?;
        }
    }
    execute!(tx, "UPDATE organisation SET merged_into = $2, version = version + 1 WHERE id = $1", gone, kept)?;
    Ok(())
}

/// Moves back what was moved and still belongs to the entry that stayed. A partnership stays where it is if the other has one of its
/// own at that time by now; answers how many do.
pub async fn part(tx: &mut Tx, merging: &Merging, now: Timestamp) -> Result<i64> {
    let Merging { id, gone, kept, .. } = merging;
    let moves =
        all!(tx, (String, String), "SELECT kind, record FROM merging_move WHERE merging_id = $1 ORDER BY record", id)?;
    for (kind, record) in moves {
        carry(tx, &kind, &record, (kept, gone), merging.merged_at).await?;
    }
    execute!(tx, "UPDATE organisation SET merged_into = NULL, version = version + 1 WHERE id = $1", gone)?;
    execute!(tx, "UPDATE merging SET parted_at = $2 WHERE id = $1", id, now)?;
    scalar!(
        tx,
        i64,
        "SELECT COUNT(*) FROM merging_move m JOIN partnership p ON p.id = m.record
         WHERE m.merging_id = $1 AND m.kind = 'partnership' AND p.organisation_id = $2",
        id,
        kept,
    )
}

/// Lets a record belong to another entry, if it belongs to that one and the other has no partnership of that time, with what was
/// recorded about it by then: what was proved of the one since is no proof of the other.
async fn carry(
    tx: &mut Tx,
    kind: &str,
    record: &str,
    (from, to): (&OrganisationId, &OrganisationId),
    recorded_by: Timestamp,
) -> Result<()> {
    let (fact, moved) = match kind {
        "partnership" => (
            "partner",
            execute!(
                tx,
                concat!(
                    "UPDATE partnership SET organisation_id = $3 WHERE id = $1 AND organisation_id = $2 AND NOT EXISTS (
                         SELECT 1 FROM partnership q WHERE q.organisation_id = $3 AND ",
                    meet!("partnership", "q"),
                    ")"
                ),
                record,
                from,
                to,
            )?,
        ),
        // Who has the profile open is told that it is no longer the same.
        "carrier" => (
            "carrier",
            execute!(
                tx,
                "UPDATE network SET carrier_id = $3, version = version + 1 WHERE id = $1 AND carrier_id = $2",
                record,
                from,
                to,
            )?,
        ),
        "contact" => {
            execute!(
                tx,
                "UPDATE contact SET organisation_id = $3 WHERE id = $1 AND organisation_id = $2",
                record,
                from,
                to,
            )?;
            return Ok(());
        }
        _ => {
            execute!(
                tx,
                "UPDATE organisation SET merged_into = $3 WHERE id = $1 AND merged_into = $2",
                record,
                from,
                to,
            )?;
            return Ok(());
        }
    };
    if moved == 1 {
        execute!(
            tx,
            "UPDATE basis SET value = REPLACE(value, $3, $4) WHERE fact = $1 AND subject = $2 AND recorded_at <= $5",
            fact,
            record,
            from.as_str(),
            to.as_str(),
            recorded_by,
        )?;
    }
    Ok(())
}

/// One of them.
pub async fn get(on: &mut impl Connected, id: &MergingId) -> Result<Option<Merging>> {
    optional!(on, Merging, mergings!("WHERE id = $1"), id)
}

/// Those that hold and were made since then, latest first.
pub async fn holding_since(on: &mut impl Connected, since: Timestamp) -> Result<Vec<Merging>> {
    all!(on, Merging, mergings!("WHERE parted_at IS NULL AND merged_at >= $1 ORDER BY merged_at DESC, id"), since)
}

/// The entries that have gone into one, and itself: approved texts name any of them.
pub async fn all_of(on: &mut impl Connected, id: &OrganisationId) -> Result<BTreeSet<OrganisationId>> {
    let rows = all!(on, (OrganisationId,), "SELECT id FROM organisation WHERE id = $1 OR merged_into = $1", id)?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Which entry stands for one today: itself, or the one into which it went.
pub async fn today(on: &mut impl Connected, id: &OrganisationId) -> Result<Option<OrganisationId>> {
    let row = optional!(on, (OrganisationId,), "SELECT COALESCE(merged_into, id) FROM organisation WHERE id = $1", id)?;
    Ok(row.map(|(id,)| id))
}

/// A pair as it is kept: the smaller identity first.
fn in_order<'a>(one: &'a OrganisationId, other: &'a OrganisationId) -> (&'a OrganisationId, &'a OrganisationId) {
    if one < other { (one, other) } else { (other, one) }
}

/// Notes that two entries that look alike are two.
pub async fn note_two(tx: &mut Tx, one: &OrganisationId, other: &OrganisationId) -> Result<()> {
    let (one, other) = in_order(one, other);
    execute!(
        tx,
        "INSERT INTO not_the_same (one, other) VALUES ($1, $2) ON CONFLICT (one, other) DO NOTHING",
        one,
        other,
    )?;
    Ok(())
}

/// Forgets that two entries were said to be two.
pub async fn forget_two(tx: &mut Tx, one: &OrganisationId, other: &OrganisationId) -> Result<()> {
    let (one, other) = in_order(one, other);
    execute!(tx, "DELETE FROM not_the_same WHERE one = $1 AND other = $2", one, other)?;
    Ok(())
}

/// Whether somebody has said that those are two.
pub async fn are_two(on: &mut impl Connected, one: &OrganisationId, other: &OrganisationId) -> Result<bool> {
    let (one, other) = in_order(one, other);
    let said = scalar!(on, i64, "SELECT COUNT(*) FROM not_the_same WHERE one = $1 AND other = $2", one, other)?;
    Ok(said > 0)
}

/// All pairs of which somebody has said that they are two, each in its order.
pub async fn two(on: &mut impl Connected) -> Result<BTreeSet<(OrganisationId, OrganisationId)>> {
    let rows = all!(on, (OrganisationId, OrganisationId), "SELECT one, other FROM not_the_same")?;
    Ok(rows.into_iter().collect())
}
