//! What reviewers have typed about a revision and not yet sent.

use super::{Connected, Result, Tx, query::*};
use crate::domain::{
    field::Typed,
    id::{AccountId, RevisionId},
};

/// Keeps what somebody typed into one input, in place of what they had typed before; nothing typed leaves nothing.
pub async fn put(tx: &mut Tx, account: &AccountId, revision: &RevisionId, key: &str, value: &str) -> Result<()> {
    if value.is_empty() {
        execute!(
            tx,
            "DELETE FROM review_note WHERE account_id = $1 AND revision_id = $2 AND key = $3",
            account,
            revision,
            key,
        )?;
        return Ok(());
    }
    execute!(
        tx,
        "INSERT INTO review_note (account_id, revision_id, key, value) VALUES ($1, $2, $3, $4)
         ON CONFLICT (account_id, revision_id, key) DO UPDATE SET value = excluded.value",
        account,
        revision,
        key,
        value,
    )?;
    Ok(())
}

/// What one account has typed about a revision; nobody reads the notes of somebody else.
pub async fn of(on: &mut impl Connected, account: &AccountId, revision: &RevisionId) -> Result<Typed> {
    let rows = all!(
        on,
        (String, String),
        "SELECT key, value FROM review_note WHERE account_id = $1 AND revision_id = $2 ORDER BY key",
        account,
        revision,
    )?;
    Ok(Typed::new(rows))
}

/// Forgets what anybody has typed about a revision.
pub async fn forget(tx: &mut Tx, revision: &RevisionId) -> Result<()> {
    execute!(tx, "DELETE FROM review_note WHERE revision_id = $1", revision)?;
    Ok(())
}
