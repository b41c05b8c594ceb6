//! Sessions: what a signed-in browser is remembered by.
//!
//! Kept under the hash of their ids: whoever reads the table, in a backup say, cannot take one over.

use super::{Connected, Result, Tx, query::*, sha256};
use crate::domain::{clock, date::Timestamp};

/// A session ends so many seconds after its last use: a working day, and not over night.
pub const LASTS: i64 = 12 * 3600;

/// No session that was used by now ends later: what does was used under a clock that was ahead.
fn latest_end(now: Timestamp) -> Timestamp {
    clock::latest(now).plus(LASTS)
}

/// The data of a session that has not run out, and when it will.
pub async fn load(on: &mut impl Connected, id: &str, now: Timestamp) -> Result<Option<(String, Timestamp)>> {
    optional!(
        on,
        (String, Timestamp),
        "SELECT data, expires_at FROM session WHERE id = $1 AND expires_at > $2 AND expires_at <= $3",
        sha256(id.as_bytes()),
        now,
        latest_end(now),
    )
}

/// Adds a session; false if the id is taken.
pub async fn create(tx: &mut Tx, id: &str, data: &str, expires_at: Timestamp) -> Result<bool> {
    let added = execute!(
        tx,
        "INSERT INTO session (id, data, expires_at) VALUES ($1, $2, $3) ON CONFLICT (id) DO NOTHING",
        sha256(id.as_bytes()),
        data,
        expires_at,
    )?;
    Ok(added == 1)
}

/// Changes a session. One that is gone stays gone: signing out must not be undone by a late answer.
pub async fn save(tx: &mut Tx, id: &str, data: &str, expires_at: Timestamp) -> Result<()> {
    let key = sha256(id.as_bytes());
    execute!(tx, "UPDATE session SET data = $2, expires_at = $3 WHERE id = $1", &key, data, expires_at)?;
    Ok(())
}

/// Ends a session.
pub async fn delete(tx: &mut Tx, id: &str) -> Result<()> {
    execute!(tx, "DELETE FROM session WHERE id = $1", sha256(id.as_bytes()))?;
    Ok(())
}

/// Forgets all sessions that have run out.
pub async fn delete_expired(tx: &mut Tx, now: Timestamp) -> Result<u64> {
    execute!(tx, "DELETE FROM session WHERE expires_at <= $1 OR expires_at > $2", now, latest_end(now))
}
