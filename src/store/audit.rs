//! The audit log: append-only, each row holds the hash of the row before.

use super::{Connected, Result, Tx, query::*};
use crate::{
    domain::{act::Details, date::Timestamp, id::NetworkId},
    policy::Actor,
};
use sha2::{Digest, Sha256};

/// A row of the log.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// Its place in the chain, from 1 without gaps.
    pub number: i64,
    /// When.
    pub at: Timestamp,
    /// Whose account; none for the program itself.
    pub actor: Option<String>,
    /// For which network, if not one's own.
    pub on_behalf_of: Option<String>,
    /// What.
    pub act: String,
    /// To what kind of record.
    pub subject_kind: String,
    /// To which record.
    pub subject_id: String,
    /// Before.
    pub before: String,
    /// After.
    pub after: String,
    /// Hash of the row before; empty for the first.
    pub previous_hash: String,
    /// Hash of this row.
    pub hash: String,
}

impl Row {
    /// What the hash has to be: over all columns, each with its length, so that nothing can be shifted.
    fn expected_hash(&self) -> String {
        let (number, at) = (self.number.to_string(), self.at.0.to_string());
        let columns = [
            number.as_str(),
            at.as_str(),
            self.actor.as_deref().unwrap_or_default(),
            self.on_behalf_of.as_deref().unwrap_or_default(),
            &self.act,
            &self.subject_kind,
            &self.subject_id,
            &self.before,
            &self.after,
            &self.previous_hash,
        ];
        let mut hasher = Sha256::new();
        for column in columns {
            hasher.update((column.len() as u64).to_be_bytes());
            hasher.update(column);
        }
        hexadecimal(hasher.finalize())
    }
}

/// The SHA-256 of a text that the log must not keep, in hexadecimal digits.
pub fn fingerprint(text: &str) -> String {
    hexadecimal(Sha256::digest(text))
}

fn hexadecimal(bytes: impl IntoIterator<Item = u8>) -> String {
    bytes.into_iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Adds one row, in the transaction of what it records: what was done to `subject`, by whom, when, and for which network
/// if whoever did it does not belong to that.
pub async fn append<D: Details>(
    tx: &mut Tx,
    actor: &Actor,
    subject: &D::Subject,
    done: &D,
    on_behalf_of: Option<&NetworkId>,
    now: Timestamp,
) -> Result<()> {
    let (before, after) = done.columns()?;
    let last = optional!(tx, (i64, String), "SELECT number, hash FROM audit ORDER BY number DESC LIMIT 1")?;
    let (last_number, previous_hash) = last.unwrap_or_default();
    let mut row = Row {
        number: last_number + 1,
        at: now,
        actor: actor.person().map(|person| person.id.to_string()),
        on_behalf_of: on_behalf_of.map(ToString::to_string),
        act: done.code().to_owned(),
        subject_kind: D::SUBJECT_KIND.to_owned(),
        subject_id: subject.as_ref().to_owned(),
        before,
        after,
        previous_hash,
        hash: String::new(),
    };
    row.hash = row.expected_hash();
    insert(tx, &row).await
}

async fn insert(tx: &mut Tx, row: &Row) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO audit (number, at, actor, on_behalf_of, act, subject_kind, subject_id, before, after, previous_hash, hash)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        row.number,
        row.at,
        row.actor.as_deref(),
        row.on_behalf_of.as_deref(),
        &row.act,
        &row.subject_kind,
        &row.subject_id,
        &row.before,
        &row.after,
        &row.previous_hash,
        &row.hash,
    )?;
    Ok(())
}

/// All rows, in order.
pub async fn all(on: &mut impl Connected) -> Result<Vec<Row>> {
    all!(
        on,
        Row,
        "SELECT number, at, actor, on_behalf_of, act, subject_kind, subject_id, before, after, previous_hash, hash
         FROM audit ORDER BY number",
    )
}

/// The number of the first row at which the chain is broken, if it is.
pub fn first_break(rows: &[Row]) -> Option<i64> {
    let mut previous = (0, "");
    for row in rows {
        let follows = row.number == previous.0 + 1 && row.previous_hash == previous.1;
        if !follows || row.hash != row.expected_hash() {
            return Some(row.number);
        }
        previous = (row.number, &row.hash);
    }
    None
}
