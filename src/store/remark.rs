//! What reviewers say about single fields.

use super::{Connected, Result, Tx, query::*};
use crate::domain::{
    content::OfferField,
    date::Timestamp,
    id::{AccountId, NetworkId, OfferId, RemarkId, RevisionId},
    review::RemarkVisibility,
};
use std::collections::HashMap;

/// A remark on one field of a revision.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Remark {
    /// Identity.
    pub id: RemarkId,
    /// On which revision.
    pub revision_id: RevisionId,
    /// On which field.
    pub field: OfferField,
    /// What it says.
    pub text: String,
    /// Who wrote it.
    pub author_id: AccountId,
    /// For the network, or internal.
    pub visibility: RemarkVisibility,
    /// When.
    pub created_at: Timestamp,
}

/// Adds a remark.
pub async fn insert(tx: &mut Tx, remark: &Remark) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO remark (id, revision_id, field, text, author_id, visibility, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &remark.id,
        &remark.revision_id,
        remark.field,
        &remark.text,
        &remark.author_id,
        remark.visibility,
        remark.created_at,
    )?;
    Ok(())
}

/// Takes back a remark of one's own on that revision; tells whether it was there.
pub async fn delete(tx: &mut Tx, revision: &RevisionId, id: &RemarkId, author: &AccountId) -> Result<bool> {
    let gone = execute!(
        tx,
        "DELETE FROM remark WHERE id = $1 AND revision_id = $2 AND author_id = $3",
        id,
        revision,
        author,
    )?;
    Ok(gone == 1)
}

/// All remarks on a revision, internal ones too: for the state office only.
pub async fn all_of(on: &mut impl Connected, revision: &RevisionId) -> Result<Vec<Remark>> {
    all!(
        on,
        Remark,
        "SELECT id, revision_id, field, text, author_id, visibility, created_at FROM remark
         WHERE revision_id = $1 ORDER BY created_at, id",
        revision,
    )
}

/// All remarks on all revisions of an offer, internal ones too: for the state office only.
pub async fn all_of_offer(on: &mut impl Connected, offer: &OfferId) -> Result<Vec<Remark>> {
    all!(
        on,
        Remark,
        "SELECT m.id, m.revision_id, m.field, m.text, m.author_id, m.visibility, m.created_at
         FROM remark m JOIN revision r ON r.id = m.revision_id WHERE r.offer_id = $1 ORDER BY m.created_at, m.id",
        offer,
    )
}

/// The remarks on a revision that its network may read.
pub async fn for_network(on: &mut impl Connected, revision: &RevisionId) -> Result<Vec<Remark>> {
    all!(
        on,
        Remark,
        "SELECT id, revision_id, field, text, author_id, visibility, created_at FROM remark
         WHERE revision_id = $1 AND visibility = 'author' ORDER BY created_at, id",
        revision,
    )
}

/// How many remarks that the network may read came back with each revision of its offers.
pub async fn count_by_revision(on: &mut impl Connected, network: &NetworkId) -> Result<HashMap<RevisionId, usize>> {
    let rows = all!(
        on,
        (RevisionId, i64),
        "SELECT m.revision_id, COUNT(*) FROM offer o JOIN revision r ON r.offer_id = o.id JOIN remark m ON m.revision_id = r.id
         WHERE o.network_id = $1 AND r.state IN ('changes_requested', 'rejected') AND m.visibility = 'author'
         GROUP BY m.revision_id",
        network,
    )?;
    Ok(rows.into_iter().map(|(revision, count)| (revision, count.max(0) as usize)).collect())
}

/// The fields with remarks for the network, if the last that the review said was to write them anew.
pub async fn fields_sent_back(on: &mut impl Connected, offer: &OfferId) -> Result<Vec<OfferField>> {
    let rows = all!(
        on,
        (OfferField,),
        "SELECT DISTINCT m.field FROM remark m JOIN revision r ON r.id = m.revision_id
         WHERE r.offer_id = $1 AND m.visibility = 'author' AND r.state IN ('changes_requested', 'rejected')
         AND r.number = (SELECT MAX(s.number) FROM revision s WHERE s.offer_id = $1 AND s.state NOT IN ('draft', 'withdrawn'))",
        offer,
    )?;
    Ok(rows.into_iter().map(|(field,)| field).collect())
}
