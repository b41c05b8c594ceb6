//! Notices, written in the same transaction as what caused them.

use super::{Connected, Result, Tx, query::*};
use crate::domain::{date::Timestamp, id::NetworkId, notice::Notice};

/// A notice as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// When.
    pub created_at: Timestamp,
    /// The code of its kind.
    pub kind: String,
    /// The finished sentence of a notice from before there was `data`; else empty.
    pub body: String,
    /// What it is about, as JSON.
    pub data: String,
}

impl Row {
    /// What it tells; nothing if it is older than [`Notice`], or only a newer program knows it.
    pub fn notice(&self) -> Option<Notice> {
        Notice::read(&self.kind, &self.data)
    }
}

/// Writes a notice, once.
pub async fn push(tx: &mut Tx, notice: &Notice, now: Timestamp) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO outbox (id, kind, network_id, subject_id, body, data, dedup_key, created_at)
         VALUES ($1, $2, $3, $4, '', $5, $6, $7) ON CONFLICT (dedup_key) DO NOTHING",
        uuid::Uuid::now_v7().to_string(),
        notice.kind(),
        notice.addressees().network(),
        notice.subject_id(),
        notice.data()?,
        notice.dedup_key(now),
        now,
    )?;
    Ok(())
}

macro_rules! notices {
    ($rest:literal) => {
        concat!(
            "SELECT created_at, kind, body, data FROM outbox ",
            $rest,
            " ORDER BY created_at DESC, id DESC LIMIT 20"
        )
    };
}

/// The latest notices of a network, at most 20.
pub async fn of_network(on: &mut impl Connected, network: &NetworkId) -> Result<Vec<Row>> {
    all!(on, Row, notices!("WHERE network_id = $1"), network)
}

/// The latest notices of the state office, at most 20.
pub async fn of_office(on: &mut impl Connected) -> Result<Vec<Row>> {
    all!(on, Row, notices!("WHERE network_id IS NULL AND account_id IS NULL"))
}

/// Those of them that are about entries of the directory; of all else the desk of the office shows what waits.
pub async fn of_office_about_entries(on: &mut impl Connected) -> Result<Vec<Row>> {
    all!(on, Row, notices!("WHERE network_id IS NULL AND account_id IS NULL AND kind LIKE 'organisation.%'"))
}
