//! Full-text search: the only place with two query texts, FTS5 and tsvector, behind one function.

pub mod cache;
mod load;

pub use load::load;

use super::{Conn, Connected, Result, StoreError, Tx, query::told};
use crate::text::search::{QueryTerm, fts5_match, tsquery};

/// Adds a public offer to the index; both texts hold words as `text::search::index_text` makes them.
pub(super) async fn add(tx: &mut Tx, number: i64, title: &str, body: &str) -> Result<()> {
    match tx.conn() {
        Conn::Sqlite(c) => sqlx::query("INSERT INTO listing_search (rowid, title, body) VALUES ($1, $2, $3)")
            .bind(number)
            .bind(title)
            .bind(body)
            .execute(c)
            .await
            .map(|_| ()),
        Conn::Postgres(c) => sqlx::query(
            "INSERT INTO listing_search (number, title, document)
             VALUES ($1, $2::tsvector, $2::tsvector || $3::tsvector)",
        )
        .bind(number)
        .bind(title)
        .bind(body)
        .execute(c)
        .await
        .map(|_| ()),
    }
    .map_err(StoreError::from)
}

/// Takes a public offer out of the index.
pub(super) async fn remove(tx: &mut Tx, number: i64) -> Result<()> {
    match tx.conn() {
        Conn::Sqlite(c) => {
            sqlx::query("DELETE FROM listing_search WHERE rowid = $1").bind(number).execute(c).await.map(|_| ())
        }
        Conn::Postgres(c) => {
            sqlx::query("DELETE FROM listing_search WHERE number = $1").bind(number).execute(c).await.map(|_| ())
        }
    }
    .map_err(StoreError::from)
}

/// The numbers of all listings in which every term occurs, best first; a hit in the title counts more.
pub async fn find(on: &mut impl Connected, terms: &[QueryTerm]) -> Result<Vec<i64>> {
    let numbers = match on.conn() {
        Conn::Sqlite(c) => {
            let Some(expression) = fts5_match(terms) else { return Ok(Vec::new()) };
            sqlx::query_scalar(told(
                "SELECT rowid FROM listing_search WHERE listing_search MATCH $1
                 ORDER BY bm25(listing_search, 8.0, 1.0), rowid",
            ))
            .bind(expression)
            .fetch_all(c)
            .await
        }
        Conn::Postgres(c) => {
            let Some(expression) = tsquery(terms) else { return Ok(Vec::new()) };
            sqlx::query_scalar(told(
                "SELECT number FROM listing_search, (SELECT $1::tsquery AS query) AS q WHERE document @@ query
                 ORDER BY title @@ query DESC, number",
            ))
            .bind(expression)
            .fetch_all(c)
            .await
        }
    };
    numbers.map_err(StoreError::from)
}
