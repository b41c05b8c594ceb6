//! Connections, and the macros that run one query text on either engine.

use super::{Result, StoreError, engine::OpenedFile};
use sqlx::Transaction;
use sqlx_postgres::{PgConnection, Postgres};
use sqlx_sqlite::{Sqlite, SqliteConnection};
use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};
use tokio::sync::OwnedSemaphorePermit;

/// A connection of one of the two engines, in a transaction.
pub enum Conn<'c> {
    /// SQLite.
    Sqlite(&'c mut SqliteConnection),
    /// PostgreSQL.
    Postgres(&'c mut PgConnection),
}

/// Whatever can run a query: a [`Reader`] or a [`Tx`].
pub trait Connected: Send {
    /// The connection underneath.
    fn conn(&mut self) -> Conn<'_>;
}

pub(super) enum Inner {
    Sqlite(Transaction<'static, Sqlite>),
    Postgres(Transaction<'static, Postgres>),
}

impl Inner {
    fn conn(&mut self) -> Conn<'_> {
        match self {
            Self::Sqlite(tx) => Conn::Sqlite(tx),
            Self::Postgres(tx) => Conn::Postgres(tx),
        }
    }

    async fn commit(self) -> Result<()> {
        match self {
            Self::Sqlite(tx) => tx.commit().await.map_err(StoreError::from),
            Self::Postgres(tx) => tx.commit().await.map_err(StoreError::from),
        }
    }
}

/// One consistent state of the database, for reading only.
pub struct Reader(pub(super) Inner);

/// The one writer. What is not committed did not happen.
#[must_use = "what is not committed did not happen"]
pub struct Tx {
    pub(super) inner: Inner,
    /// What is written to, if that is a file.
    pub(super) file: Option<Arc<OpenedFile>>,
    /// Whose turn it is, until the transaction is over: dropped last.
    pub(super) turn: Option<OwnedSemaphorePermit>,
}

impl Tx {
    /// Makes everything durable; only then may anybody be told that it is saved.
    ///
    /// What went to a file that was deleted meanwhile is not saved, though SQLite does not know.
    pub async fn commit(self) -> Result<()> {
        let Self { inner, file, turn } = self;
        let committed = inner.commit().await;
        // Whoever keeps what was read looks again, also if nobody knows whether it was written.
        WRITTEN.fetch_add(1, Ordering::Release);
        committed?;
        drop(turn);
        file.map_or(Ok(()), |file| file.is_still_there())
    }
}

/// How many changes this process has written, to any database.
static WRITTEN: AtomicU64 = AtomicU64::new(0);

/// Grows with each change that this process writes, once it can be read.
pub(super) fn written() -> u64 {
    WRITTEN.load(Ordering::Acquire)
}

impl Connected for Reader {
    fn conn(&mut self) -> Conn<'_> {
        self.0.conn()
    }
}

impl Connected for Tx {
    fn conn(&mut self) -> Conn<'_> {
        self.inner.conn()
    }
}

/// Tells whoever listens to `sql` which statement is run, without what it is run with.
pub(super) fn told(sql: &'static str) -> &'static str {
    tracing::trace!(target: "sql", statement = sql);
    sql
}

/// Runs a query on whichever engine it is and hands the result on.
macro_rules! on_engine {
    ($on:expr, $make:ident :: <$row:ty>, $fetch:ident, $sql:expr $(, $bind:expr)* $(,)?) => {{
        let sql = $crate::store::query::told($sql);
        match $crate::store::Connected::conn($on) {
            $crate::store::Conn::Sqlite(c) => sqlx::$make::<sqlx_sqlite::Sqlite, $row>(sql)$(.bind($bind))*.$fetch(c).await,
            $crate::store::Conn::Postgres(c) => sqlx::$make::<sqlx_postgres::Postgres, $row>(sql)$(.bind($bind))*.$fetch(c).await,
        }
        .map_err($crate::store::StoreError::from)
    }};
}

/// All rows of a query: `all!(reader, Row, "SELECT … WHERE a = $1", a)`.
macro_rules! all {
    ($on:expr, $row:ty, $($rest:tt)+) => { $crate::store::query::on_engine!($on, query_as::<$row>, fetch_all, $($rest)+) };
}

/// The row of a query, if there is one.
macro_rules! optional {
    ($on:expr, $row:ty, $($rest:tt)+) => { $crate::store::query::on_engine!($on, query_as::<$row>, fetch_optional, $($rest)+) };
}

/// The one value of a query.
macro_rules! scalar {
    ($on:expr, $value:ty, $($rest:tt)+) => { $crate::store::query::on_engine!($on, query_scalar::<$value>, fetch_one, $($rest)+) };
}

/// Changes rows and tells how many.
macro_rules! execute {
    ($on:expr, $sql:expr $(, $bind:expr)* $(,)?) => {{
        let sql = $crate::store::query::told($sql);
        match $crate::store::Connected::conn($on) {
            $crate::store::Conn::Sqlite(c) => {
                sqlx::query::<sqlx_sqlite::Sqlite>(sql)$(.bind($bind))*.execute(c).await.map(|done| done.rows_affected())
            }
            $crate::store::Conn::Postgres(c) => {
                sqlx::query::<sqlx_postgres::Postgres>(sql)$(.bind($bind))*.execute(c).await.map(|done| done.rows_affected())
            }
        }
        .map_err($crate::store::StoreError::from)
    }};
}

pub(crate) use {all, execute, on_engine, optional, scalar};
