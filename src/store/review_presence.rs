//! Who is looking at a revision in review at the moment.

use super::{Connected, Result, Tx, query::*};
use crate::domain::{
    clock,
    date::Timestamp,
    id::{AccountId, RevisionId},
    presence,
};

/// When somebody was seen with a revision last, if that is still known.
pub async fn seen_at(on: &mut impl Connected, account: &AccountId, revision: &RevisionId) -> Result<Option<Timestamp>> {
    let row = optional!(
        on,
        (Timestamp,),
        "SELECT seen_at FROM review_presence WHERE account_id = $1 AND revision_id = $2",
        account,
        revision,
    )?;
    Ok(row.map(|(seen,)| seen))
}

/// Writes that somebody is there, and forgets all who have left, whatever they looked at.
pub async fn put(tx: &mut Tx, account: &AccountId, revision: &RevisionId, now: Timestamp) -> Result<()> {
    forget_who_left(tx, now).await?;
    execute!(
        tx,
        "INSERT INTO review_presence (revision_id, account_id, seen_at) VALUES ($1, $2, $3)
         ON CONFLICT (revision_id, account_id) DO UPDATE SET seen_at = excluded.seen_at",
        revision,
        account,
        now,
    )?;
    Ok(())
}

/// Forgets all who have left, and whoever was seen under a clock that was ahead.
pub async fn forget_who_left(tx: &mut Tx, now: Timestamp) -> Result<()> {
    let gone = "DELETE FROM review_presence WHERE seen_at <= $1 OR seen_at > $2";
    execute!(tx, gone, presence::left_since(now), clock::latest(now))?;
    Ok(())
}

/// The names of everybody else who is there.
pub async fn others(
    on: &mut impl Connected,
    account: &AccountId,
    revision: &RevisionId,
    now: Timestamp,
) -> Result<Vec<String>> {
    let rows = all!(
        on,
        (String,),
        "SELECT a.name FROM review_presence p JOIN account a ON a.id = p.account_id
         WHERE p.revision_id = $2 AND p.account_id <> $1 AND p.seen_at > $3 AND p.seen_at <= $4 ORDER BY a.name, a.id",
        account,
        revision,
        presence::left_since(now),
        clock::latest(now),
    )?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

/// Forgets who looked at a revision.
pub async fn forget(tx: &mut Tx, revision: &RevisionId) -> Result<()> {
    execute!(tx, "DELETE FROM review_presence WHERE revision_id = $1", revision)?;
    Ok(())
}
