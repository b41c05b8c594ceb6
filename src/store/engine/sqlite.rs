//! Opening a file of SQLite.

use super::{OpenedFile, Opening, Store, WAIT, file, migrate};
use crate::store::{Conn, Result, StoreError};
use sqlx::Connection;
use sqlx_sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use std::{path::Path, sync::Arc, time::Duration};
use tokio::time::{Instant, sleep};

/// Older SQLite versions can lose committed writes in WAL mode.
const OLDEST: (u32, u32, u32) = (3, 51, 3);
/// How soon to look again whether a database can be opened.
const AGAIN: Duration = Duration::from_millis(50);

/// Somebody else may be beginning the same database, and SQLite does not wait for every lock that it needs then.
pub(super) async fn open(path: &Path, opening: Opening) -> Result<(Store, bool)> {
    file::prepare(path, opening)?;
    let until = Instant::now() + WAIT;
    loop {
        match opened(path, opening).await {
            Err(StoreError::Unavailable(_)) if Instant::now() < until => sleep(AGAIN).await,
            outcome => return outcome,
        }
    }
}

async fn opened(path: &Path, opening: Opening) -> Result<(Store, bool)> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(opening == Opening::OrBegin)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(WAIT)
        .optimize_on_close(true, 400)
        // Of all offers, whoever reads them and whoever takes them would wait for each other with every fifty.
        .row_buffer_size(1_000);
    let writer = writer(&options).await?;
    check(&writer).await?;
    let is_new = migrated(&writer, opening).await?;
    let readers = SqlitePoolOptions::new()
        .max_connections(8)
        .acquire_timeout(WAIT)
        // One always stays: when the last connection to a database is closed, SQLite deletes its log, and the writer, which
        // may be replaced, would then be refused for writing to another one.
        .idle_timeout(None)
        .max_lifetime(None)
        .connect_with(options.clone().read_only(true).create_if_missing(false))
        .await?;
    let file = Arc::new(OpenedFile::of(path)?);
    Ok((Store::Sqlite { writer, readers, file }, is_new))
}

async fn writer(options: &SqliteConnectOptions) -> Result<SqlitePool> {
    let pool = SqlitePoolOptions::new()
        .max_connections(1)
        .acquire_timeout(WAIT)
        .idle_timeout(None)
        .max_lifetime(None)
        // On a full disk SQLite ends a transaction by itself, and sqlx goes on counting it: such a connection would
        // never begin another one.
        .before_acquire(|connection, _| Box::pin(async move { Ok(!connection.is_in_transaction()) }))
        .connect_with(options.clone())
        .await?;
    Ok(pool)
}

/// All that is missing in one transaction, before which others who open the database wait: SQLite has no other lock.
async fn migrated(pool: &SqlitePool, opening: Opening) -> Result<bool> {
    let migrations = migrate::sqlite();
    let mut tx = pool.begin_with("BEGIN IMMEDIATE").await?;
    let is_new = migrate::look(Conn::Sqlite(&mut tx), &migrations, opening).await?;
    migrations.run_direct(None, &mut *tx, false).await?;
    migrate::all_there(Conn::Sqlite(&mut tx), &migrations).await?;
    tx.commit().await?;
    Ok(is_new)
}

/// Reads back what was asked for: a setting that did not take must not be found out later.
pub(super) async fn check(pool: &SqlitePool) -> Result<()> {
    let version: String = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(pool).await?;
    if parse_version(&version) < Some(OLDEST) {
        return Err(StoreError::Unsuitable(format!("SQLite {version} is older than 3.51.3 and may lose writes")));
    }
    let journal: String = sqlx::query_scalar("PRAGMA journal_mode").fetch_one(pool).await?;
    let synchronous: i64 = sqlx::query_scalar("PRAGMA synchronous").fetch_one(pool).await?;
    let foreign_keys: i64 = sqlx::query_scalar("PRAGMA foreign_keys").fetch_one(pool).await?;
    match (journal.as_str(), synchronous, foreign_keys) {
        ("wal", 2, 1) => Ok(()),
        found => Err(StoreError::Unsuitable(format!(
            "SQLite did not take its settings (journal, synchronous, foreign keys): {found:?}"
        ))),
    }
}

fn parse_version(text: &str) -> Option<(u32, u32, u32)> {
    let mut parts = text.split('.').map(|part| part.parse().ok());
    Some((parts.next()??, parts.next()??, parts.next()??))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_by_number() {
        assert_eq!(parse_version("3.9.0") < Some(OLDEST), true);
        assert_eq!(parse_version("3.51.3") < Some(OLDEST), false);
    }

    #[tokio::test]
    async fn a_database_without_the_needed_settings_is_refused() {
        let wanted =
            SqliteConnectOptions::new().in_memory(true).synchronous(SqliteSynchronous::Full).foreign_keys(true);
        let pool = SqlitePool::connect_with(wanted).await.expect("a database in memory");
        let refused = check(&pool).await.map_err(|error| error.to_string());
        let found = r#"SQLite did not take its settings (journal, synchronous, foreign keys): ("memory", 2, 1)"#;
        assert_eq!(refused, Err(found.to_owned()));
    }
}
