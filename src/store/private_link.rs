//! Private links: kept under the hash of their token, so that whoever reads the table, in a backup say, cannot use one.

use super::{Connected, Result, Tx, query::*, sha256};
use crate::domain::{
    date::Timestamp,
    id::{AccountId, PrivateLinkId},
    private_link::{LinkPurpose, LinkStanding, Token},
};

/// A private link, without the secret part of its address.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct PrivateLink {
    /// Identity.
    pub id: PrivateLinkId,
    /// What it is for.
    pub purpose: LinkPurpose,
    /// What it is about.
    pub subject_id: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
    /// When it was revoked, or a newer one took its place.
    pub revoked_at: Option<Timestamp>,
    /// When somebody did something with it last.
    pub last_used_at: Option<Timestamp>,
}

impl PrivateLink {
    /// How it stands.
    pub fn standing(&self, now: Timestamp) -> LinkStanding {
        LinkStanding::at(now, self.ends_at, self.revoked_at)
    }
}

macro_rules! links {
    ($rest:literal) => {
        concat!("SELECT id, purpose, subject_id, made_at, ends_at, revoked_at, last_used_at FROM private_link ", $rest)
    };
}

/// Makes a link in place of the one before, and gives the secret part of its address: nobody can read it again.
pub async fn make(
    tx: &mut Tx,
    purpose: LinkPurpose,
    subject: &str,
    by: &AccountId,
    now: Timestamp,
    ends_at: Timestamp,
) -> Result<(PrivateLinkId, Token)> {
    revoke(tx, purpose, subject, now).await?;
    let (id, token) = (PrivateLinkId::fresh(), Token::fresh());
    execute!(
        tx,
        "INSERT INTO private_link (id, purpose, subject_id, token_hash, made_by, made_at, ends_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)",
        &id,
        purpose,
        subject,
        sha256(token.reveal().as_bytes()),
        by,
        now,
        ends_at,
    )?;
    Ok((id, token))
}

/// Revokes the link for something; tells whether there was one.
pub async fn revoke(tx: &mut Tx, purpose: LinkPurpose, subject: &str, now: Timestamp) -> Result<bool> {
    let revoked = execute!(
        tx,
        "UPDATE private_link SET revoked_at = $3 WHERE purpose = $1 AND subject_id = $2 AND revoked_at IS NULL",
        purpose,
        subject,
        now,
    )?;
    Ok(revoked == 1)
}

/// The link of that address, for that purpose and no other; it may have ended.
pub async fn by_token(on: &mut impl Connected, purpose: LinkPurpose, token: &Token) -> Result<Option<PrivateLink>> {
    let hash = sha256(token.reveal().as_bytes());
    optional!(on, PrivateLink, links!("WHERE token_hash = $1 AND purpose = $2"), hash, purpose)
}

/// Notes that somebody has done something with it.
pub async fn use_it(tx: &mut Tx, id: &PrivateLinkId, now: Timestamp) -> Result<()> {
    execute!(tx, "UPDATE private_link SET last_used_at = $2 WHERE id = $1", id, now)?;
    Ok(())
}

/// The links of a purpose, for each subject the one that works first, then the latest.
pub async fn latest(on: &mut impl Connected, purpose: LinkPurpose) -> Result<Vec<PrivateLink>> {
    all!(
        on,
        PrivateLink,
        links!(
            "WHERE purpose = $1 ORDER BY subject_id, CASE WHEN revoked_at IS NULL THEN 0 ELSE 1 END, made_at DESC, id DESC"
        ),
        purpose
    )
}
