//! What belongs to a draft besides its text: what it said before, and what was typed into it and cannot be read.

use super::{Connected, Result, Tx, query::*, revision::Revision};
use crate::domain::{content::Stored, date::Timestamp, field::Typed, id::RevisionId};

/// So many versions of a draft are known: an afternoon of saving by itself.
const VERSIONS: i64 = 500;

/// Keeps what a draft says, before it is saved anew.
pub async fn keep_version(tx: &mut Tx, draft: &Revision) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO draft_version (revision_id, lock_version, content) VALUES ($1, $2, $3)
         ON CONFLICT (revision_id, lock_version) DO NOTHING",
        &draft.id,
        draft.lock_version,
        draft.content.to_json(),
    )?;
    let oldest = draft.lock_version - VERSIONS;
    execute!(tx, "DELETE FROM draft_version WHERE revision_id = $1 AND lock_version <= $2", &draft.id, oldest)?;
    Ok(())
}

/// What a draft said at one of its versions; none if that is not known any more.
pub async fn version(on: &mut impl Connected, id: &RevisionId, lock_version: i64) -> Result<Option<Stored>> {
    let found = optional!(
        on,
        (Stored,),
        "SELECT content FROM draft_version WHERE revision_id = $1 AND lock_version = $2",
        id,
        lock_version,
    )?;
    Ok(found.map(|(content,)| content))
}

/// Keeps what was typed and cannot be read, in place of what was kept before.
pub async fn put_inputs(tx: &mut Tx, id: &RevisionId, typed: &Typed) -> Result<()> {
    execute!(tx, "DELETE FROM draft_input WHERE revision_id = $1", id)?;
    for (position, (key, value)) in (0_i64..).zip(typed.pairs()) {
        execute!(
            tx,
            "INSERT INTO draft_input (revision_id, position, key, value) VALUES ($1, $2, $3, $4)",
            id,
            position,
            key,
            // No database keeps this character.
            value.replace('\0', ""),
        )?;
    }
    Ok(())
}

/// What was typed into a draft and cannot be read, in its order.
pub async fn inputs(on: &mut impl Connected, id: &RevisionId) -> Result<Typed> {
    let rows =
        all!(on, (String, String), "SELECT key, value FROM draft_input WHERE revision_id = $1 ORDER BY position", id,)?;
    Ok(Typed::new(rows))
}

/// Forgets all of it: the draft is handed in, and has history from now on.
pub async fn forget(tx: &mut Tx, id: &RevisionId) -> Result<()> {
    execute!(tx, "DELETE FROM draft_version WHERE revision_id = $1", id)?;
    execute!(tx, "DELETE FROM draft_input WHERE revision_id = $1", id)?;
    Ok(())
}

/// Forgets the versions of drafts that nobody has written on for a week: no page is open for so long.
pub async fn forget_old_versions(tx: &mut Tx, now: Timestamp) -> Result<u64> {
    execute!(
        tx,
        "DELETE FROM draft_version WHERE revision_id IN (SELECT id FROM revision WHERE updated_at < $1)",
        now.plus(-7 * 24 * 3600),
    )
}
