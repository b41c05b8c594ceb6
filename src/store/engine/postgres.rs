//! Connections to a PostgreSQL server.
//!
//! Nobody waits for ever for anybody: the server ends what stands still, and the program lets go of a connection on which
//! nothing comes back.

use super::{Opening, Store, WAIT, migrate};
use crate::store::{Conn, Result, StoreError};
use sqlx::{Connection, Transaction};
use sqlx_postgres::{PgConnectOptions, PgConnection, PgPool, PgPoolOptions, Postgres};
use std::{io::ErrorKind, str::FromStr, sync::Arc, time::Duration};
use tokio::{
    sync::{OwnedSemaphorePermit, Semaphore},
    time::timeout,
};

/// Any number: whoever holds this lock is the one writer on PostgreSQL.
const WRITER_LOCK: &str = "SELECT pg_advisory_xact_lock(7203914)";
/// Connections that read; the one that writes is another.
const READERS: u32 = 15;
/// While the server is away, each request fails after so long.
const AWAY: Duration = Duration::from_secs(3);
/// A server that answers does so much sooner, to a question that costs it nothing.
const PING: Duration = Duration::from_secs(1);

/// What the server is asked to see to, in its own words.
///
/// A program that was stopped in the middle of a transaction holds the lock of the writer. The server takes it back
/// before those who wait for it give up. No statement takes longer than an answer may. Peers of which nothing is heard
/// are gone within half a minute.
const SETTINGS: [(&str, &str); 7] = [
    ("idle_in_transaction_session_timeout", "8s"),
    ("lock_timeout", "10s"),
    ("statement_timeout", "20s"),
    ("tcp_keepalives_idle", "10"),
    ("tcp_keepalives_interval", "5"),
    ("tcp_keepalives_count", "3"),
    ("tcp_user_timeout", "25s"),
];

pub(super) async fn open(url: &str, opening: Opening) -> Result<(Store, bool)> {
    let options = PgConnectOptions::from_str(url)?;
    let is_new = migrated(options.clone(), opening).await?;
    let options = with_settings(options);
    let writer = pool(1).connect_with(options.clone()).await?;
    let readers = pool(READERS).connect_with(options).await?;
    Ok((Store::Postgres { writer, readers, turn: Arc::new(Semaphore::new(1)) }, is_new))
}

/// Migrations may take as long as they need. Others who begin the same database wait: sqlx takes a lock.
async fn migrated(options: PgConnectOptions, opening: Opening) -> Result<bool> {
    let migrations = migrate::postgres();
    // A pool tries again while the server is starting.
    let pool = PgPoolOptions::new().max_connections(1).acquire_timeout(WAIT).connect_with(options).await?;
    let mut connection = pool.acquire().await?;
    let is_new = migrate::look(Conn::Postgres(&mut connection), &migrations, opening).await?;
    migrations.run_direct(None, &mut *connection, false).await?;
    migrate::all_there(Conn::Postgres(&mut connection), &migrations).await?;
    drop(connection);
    pool.close().await;
    Ok(is_new)
}

/// What the address says itself comes first.
fn with_settings(options: PgConnectOptions) -> PgConnectOptions {
    let said = options.get_options().unwrap_or_default().to_owned();
    options.options(SETTINGS.into_iter().filter(|(name, _)| !said.contains(&format!("{name}="))))
}

fn pool(connections: u32) -> PgPoolOptions {
    PgPoolOptions::new()
        .max_connections(connections)
        .acquire_timeout(AWAY)
        // Its own test would wait as long as all who ask for a connection do.
        .test_before_acquire(false)
        .before_acquire(|connection, _| Box::pin(answers(connection)))
        .after_release(|connection, _| Box::pin(answers(connection)))
}

/// Whether somebody is at the other end: before a connection is used, and before it goes back, when an interrupted
/// question may still be under way. If not, it is dropped instead of taking a place for as long as the system believes
/// in it.
async fn answers(connection: &mut PgConnection) -> std::result::Result<bool, sqlx::Error> {
    match timeout(PING, connection.ping()).await {
        Ok(answer) => answer.map(|()| true),
        Err(_) => Err(sqlx::Error::Io(ErrorKind::TimedOut.into())),
    }
}

/// Waits for one's turn to write, without a connection: those are for whoever can use one.
pub(super) async fn turn(turn: &Arc<Semaphore>) -> Result<OwnedSemaphorePermit> {
    let waited = timeout(WAIT, turn.clone().acquire_owned()).await;
    let turn = waited.map_err(|_| StoreError::Unavailable("too many wait to write".to_owned()))?;
    turn.map_err(|_| sqlx::Error::PoolClosed.into())
}

pub(super) async fn begin_writing(writer: &PgPool) -> Result<Transaction<'static, Postgres>> {
    let mut tx = writer.begin().await?;
    sqlx::query(WRITER_LOCK).execute(&mut *tx).await?;
    Ok(tx)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_address_says_comes_first() {
        let options = PgConnectOptions::new().options([("statement_timeout", "1s")]);
        let said = with_settings(options).get_options().unwrap_or_default().to_owned();
        assert_eq!(said.matches("statement_timeout=").collect::<Vec<_>>().len(), 1, "{said}");
        assert_eq!(said.contains("-c statement_timeout=1s"), true, "{said}");
        assert_eq!(said.contains("-c idle_in_transaction_session_timeout=8s"), true, "{said}");
    }
}
