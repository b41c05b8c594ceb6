//! Pictures of offers, addressed by the hash of their bytes.

use super::{Connected, Result, Tx, query::*};
use crate::domain::{
    content::Stored,
    date::Timestamp,
    id::{AccountId, NetworkId},
};
use std::collections::HashSet;

/// A picture as it is stored.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Picture {
    /// SHA-256 of the bytes, 64 hexadecimal digits.
    pub id: String,
    /// Who uploaded it first.
    pub network_id: NetworkId,
    /// `image/jpeg`, `image/png` or `image/webp`.
    pub media_type: String,
    /// Width in pixels.
    pub width: i64,
    /// Height in pixels.
    pub height: i64,
    /// The file.
    pub bytes: Vec<u8>,
}

impl Picture {
    /// The name of a picture: the SHA-256 of its bytes, so that the same one is kept once.
    pub fn id_of(bytes: &[u8]) -> String {
        super::sha256(bytes)
    }
}

/// Stores a picture, once however often it is uploaded; one that the state office hides stays hidden.
pub async fn put(tx: &mut Tx, picture: &Picture, by: &AccountId, now: Timestamp) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO picture (id, network_id, media_type, width, height, bytes, uploaded_by, created_at, hidden)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8,
                 EXISTS (SELECT 1 FROM hiding h WHERE h.kind = 'picture' AND h.subject_id = $1 AND h.ended_at IS NULL))
         ON CONFLICT (id) DO NOTHING",
        &picture.id,
        &picture.network_id,
        &picture.media_type,
        picture.width,
        picture.height,
        &picture.bytes,
        by,
        now,
    )?;
    Ok(())
}

/// One picture.
pub async fn get(on: &mut impl Connected, id: &str) -> Result<Option<Picture>> {
    optional!(on, Picture, "SELECT id, network_id, media_type, width, height, bytes FROM picture WHERE id = $1", id,)
}

/// Width and height of one, in pixels.
pub async fn size(on: &mut impl Connected, id: &str) -> Result<Option<(i64, i64)>> {
    optional!(on, (i64, i64), "SELECT width, height FROM picture WHERE id = $1", id)
}

/// Whether the state office hides it.
pub async fn is_hidden(on: &mut impl Connected, id: &str) -> Result<bool> {
    let row = optional!(on, (bool,), "SELECT hidden FROM picture WHERE id = $1", id)?;
    Ok(row.is_some_and(|(hidden,)| hidden))
}

/// How a picture is known: its description in the latest text that shows it, or else the title of that.
pub async fn shown_as(on: &mut impl Connected, id: &str) -> Result<Option<String>> {
    let row = optional!(
        on,
        (Stored,),
        "SELECT r.content FROM revision r WHERE r.content LIKE $1 AND r.state <> 'draft' ORDER BY r.updated_at DESC, r.id LIMIT 1",
        shown_in(id),
    )?;
    Ok(row.map(|(content,)| {
        let alt = content.picture.as_ref().map(|picture| picture.alt.to_string()).unwrap_or_default();
        if alt.is_empty() { content.title.to_string() } else { alt }
    }))
}

/// All that the state office hides.
pub async fn hidden(on: &mut impl Connected) -> Result<HashSet<String>> {
    let rows = all!(on, (String,), "SELECT subject_id FROM hiding WHERE kind = 'picture' AND ended_at IS NULL")?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// The networks whose offers show a picture, and the one that uploaded it.
pub async fn networks_of(on: &mut impl Connected, id: &str) -> Result<Vec<NetworkId>> {
    let rows = all!(
        on,
        (NetworkId,),
        "SELECT network_id FROM picture WHERE id = $1
         UNION SELECT o.network_id FROM offer o JOIN revision r ON r.offer_id = o.id WHERE r.content LIKE $2",
        id,
        shown_in(id),
    )?;
    Ok(rows.into_iter().map(|(network,)| network).collect())
}

/// How many pictures a network has uploaded that are still kept.
pub async fn count_of(on: &mut impl Connected, network: &NetworkId) -> Result<i64> {
    scalar!(on, i64, "SELECT COUNT(*) FROM picture WHERE network_id = $1", network)
}

/// Forgets a picture unless a revision of any offer shows it: copies and earlier revisions do.
pub async fn forget_unused(tx: &mut Tx, id: &str) -> Result<()> {
    let shown = "DELETE FROM picture WHERE id = $1 AND NOT EXISTS (SELECT 1 FROM revision WHERE content LIKE $2)";
    execute!(tx, shown, id, shown_in(id))?;
    Ok(())
}

/// What stands in the content of every revision that shows a picture, whatever stands beside it: no
/// text that somebody typed looks like this, because its quotation marks are escaped.
pub(super) fn shown_in(id: &str) -> String {
    format!("%\"id\":\"{id}\"%")
}

/// Whether the state office may see a picture of a network: it stands in a text that was handed in, not in a draft alone.
pub async fn was_handed_in(on: &mut impl Connected, id: &str, network: &NetworkId) -> Result<bool> {
    let found = scalar!(
        on,
        i64,
        "SELECT COUNT(*) FROM revision r JOIN offer o ON o.id = r.offer_id
         WHERE o.network_id = $1 AND r.state <> 'draft' AND r.content LIKE $2",
        network,
        shown_in(id),
    )?;
    Ok(found > 0)
}

/// Whether a network may see a picture: it uploaded it, or one of its offers shows it.
pub async fn is_seen_by(on: &mut impl Connected, id: &str, network: &NetworkId) -> Result<bool> {
    let found = scalar!(
        on,
        i64,
        "SELECT COUNT(*) FROM picture p WHERE p.id = $1 AND (p.network_id = $2 OR EXISTS (
             SELECT 1 FROM revision r JOIN offer o ON o.id = r.offer_id
             WHERE o.network_id = $2 AND r.content LIKE $3))",
        id,
        network,
        shown_in(id),
    )?;
    Ok(found > 0)
}
