//! What somebody typed into a long form and could not be stored.

use super::{Connected, Reader, Result, Tx, query::*};
use crate::domain::{
    date::Timestamp,
    field::{FieldError, Typed},
    id::AccountId,
};

/// So many seconds it is kept: whoever comes back from their holidays finds it.
const LASTS: i64 = 31 * 24 * 3600;

/// What was typed and could not be stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptForm {
    /// When.
    pub at: Timestamp,
    /// The inputs that were not stored, as they were typed.
    pub typed: Typed,
    /// Why they were not.
    pub errors: Vec<FieldError>,
}

/// Keeps it, in place of what was kept of that form before.
pub async fn put(tx: &mut Tx, account: &AccountId, path: &str, kept: &KeptForm) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO kept_form (account_id, path, kept_at, typed, errors) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (account_id, path)
         DO UPDATE SET kept_at = excluded.kept_at, typed = excluded.typed, errors = excluded.errors",
        account,
        path,
        kept.at,
        serde_json::to_string(&kept.typed)?,
        serde_json::to_string(&kept.errors)?,
    )?;
    Ok(())
}

/// What is kept of a form for somebody; nobody else reads it.
pub async fn of(on: &mut impl Connected, account: &AccountId, path: &str, now: Timestamp) -> Result<Option<KeptForm>> {
    let found = optional!(
        on,
        (Timestamp, String, String),
        "SELECT kept_at, typed, errors FROM kept_form WHERE account_id = $1 AND path = $2 AND kept_at > $3",
        account,
        path,
        now.plus(-LASTS),
    )?;
    // What another release has written and this one cannot read is no loss worth an error page.
    Ok(found.and_then(|(at, typed, errors)| {
        Some(KeptForm {
            at,
            typed: serde_json::from_str(&typed).ok()?,
            errors: serde_json::from_str(&errors).unwrap_or_default(),
        })
    }))
}

/// Of which forms something is kept for somebody, and since when, the oldest first.
pub async fn paths(reader: &mut Reader, account: &AccountId, now: Timestamp) -> Result<Vec<(String, Timestamp)>> {
    all!(
        reader,
        (String, Timestamp),
        "SELECT path, kept_at FROM kept_form WHERE account_id = $1 AND kept_at > $2 ORDER BY kept_at, path",
        account,
        now.plus(-LASTS),
    )
}

/// Forgets it: the form is stored, or nobody wants it any more.
pub async fn forget(tx: &mut Tx, account: &AccountId, path: &str) -> Result<()> {
    execute!(tx, "DELETE FROM kept_form WHERE account_id = $1 AND path = $2", account, path)?;
    Ok(())
}

/// Forgets what is older than a month.
pub async fn forget_old(tx: &mut Tx, now: Timestamp) -> Result<u64> {
    execute!(tx, "DELETE FROM kept_form WHERE kept_at <= $1", now.plus(-LASTS))
}
