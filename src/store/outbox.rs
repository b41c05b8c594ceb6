//! Notices, written in the same transaction as what caused them.

use super::{Connected, Result, Tx, query::*};
use crate::domain::{date::Timestamp, id::NetworkId};

/// A notice for a network, or for the state office if no network is named.
#[derive(Debug, Clone)]
pub struct Notice<'a> {
    /// What happened, in the form `offer.approved`.
    pub kind: &'a str,
    /// For whom.
    pub network: Option<&'a NetworkId>,
    /// What it is about.
    pub subject_id: &'a str,
    /// One sentence in words.
    pub body: String,
    /// The same notice is written once, however often its cause is tried.
    pub dedup_key: String,
}

/// Writes a notice, once.
pub async fn push(tx: &mut Tx, notice: Notice<'_>, now: Timestamp) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO outbox (id, kind, network_id, subject_id, body, dedup_key, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (dedup_key) DO NOTHING",
        uuid::Uuid::now_v7().to_string(),
        notice.kind,
        notice.network,
        notice.subject_id,
        notice.body,
        notice.dedup_key,
        now,
    )?;
    Ok(())
}

/// The latest notices of a network, at most 20.
pub async fn of_network(on: &mut impl Connected, network: &NetworkId) -> Result<Vec<(Timestamp, String, String)>> {
    all!(
        on,
        (Timestamp, String, String),
        "SELECT created_at, kind, body FROM outbox WHERE network_id = $1 ORDER BY created_at DESC, id DESC LIMIT 20",
        network,
    )
}
