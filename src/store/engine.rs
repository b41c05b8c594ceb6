//! Opening the database: SQLite by default, PostgreSQL when one machine is not enough.

mod address;
mod file;
mod migrate;
mod postgres;
mod sqlite;

pub use address::DatabaseAddress;
pub use file::OpenedFile;
pub use migrate::missing_tables;

use super::{
    Result,
    query::{Inner, Reader, Tx},
};
use sqlx_postgres::PgPool;
use sqlx_sqlite::SqlitePool;
use std::{future::Future, pin::Pin, sync::Arc, time::Duration};
use tokio::sync::Semaphore;

/// How long to wait for the writer before answering "busy".
const WAIT: Duration = Duration::from_secs(10);

/// The open database.
#[derive(Clone)]
pub enum Store {
    /// One writer, several read-only readers on the same file.
    Sqlite {
        /// The only connection that may write.
        writer: SqlitePool,
        /// Connections that cannot write.
        readers: SqlitePool,
        /// The file, as it was when it was opened.
        file: Arc<OpenedFile>,
    },
    /// Connections to a server.
    Postgres {
        /// The only connection of this process that writes.
        writer: PgPool,
        /// Connections that read.
        readers: PgPool,
        /// Who writes next: whoever waits holds no connection.
        turn: Arc<Semaphore>,
    },
}

/// A database on its way. In a box: the compiler does not see for itself that what sqlx does may move between threads.
type Begun<'a> = Pin<Box<dyn Future<Output = Result<(Store, bool)>> + Send + 'a>>;

/// What to do if nothing is kept there yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opening {
    /// Begin a new, empty database.
    OrBegin,
    /// Fail, and leave nothing behind.
    Existing,
}

impl Store {
    /// Opens a database or begins one, applies what migrations are missing, and checks its settings.
    pub async fn open(address: &DatabaseAddress) -> Result<Self> {
        Self::open_saying(address, Opening::OrBegin).await.map(|(store, _)| store)
    }

    /// The same of a database in which something is kept already.
    pub async fn open_existing(address: &DatabaseAddress) -> Result<Self> {
        Self::open_saying(address, Opening::Existing).await.map(|(store, _)| store)
    }

    /// Opens a database and tells whether it was begun just now.
    pub async fn open_saying(address: &DatabaseAddress, opening: Opening) -> Result<(Self, bool)> {
        let opening: Begun<'_> = match address {
            DatabaseAddress::Sqlite(path) => Box::pin(sqlite::open(path, opening)),
            DatabaseAddress::Postgres(url) => Box::pin(postgres::open(url, opening)),
        };
        let (store, is_new) = opening.await?;
        let mut tx = store.write().await?;
        super::kreis::fill(&mut tx).await?;
        super::form_outcome::make_key(&mut tx).await?;
        tx.commit().await?;
        Ok((store, is_new))
    }

    /// One consistent state, for reading.
    pub async fn read(&self) -> Result<Reader> {
        match self {
            Self::Sqlite { readers, .. } => Ok(Reader(Inner::Sqlite(readers.begin().await?))),
            Self::Postgres { readers, .. } => {
                let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
                Ok(Reader(Inner::Postgres(readers.begin_with(begin).await?)))
            }
        }
    }

    /// The one writer; waits until it is free.
    ///
    /// SQLite begins IMMEDIATE: a deferred transaction that turns into a writing one fails at once
    /// if another has written meanwhile. PostgreSQL takes one advisory lock instead, so that both
    /// engines know the same order of changes: the hash chain of the audit log needs one anyway.
    pub async fn write(&self) -> Result<Tx> {
        match self {
            Self::Sqlite { writer, file, .. } => {
                file.is_still_there()?;
                let begun = writer.begin_with("BEGIN IMMEDIATE").await?;
                Ok(Tx { inner: Inner::Sqlite(begun), file: Some(file.clone()), turn: None })
            }
            Self::Postgres { writer, turn, .. } => {
                let turn = postgres::turn(turn).await?;
                let begun = postgres::begin_writing(writer).await?;
                Ok(Tx { inner: Inner::Postgres(begun), file: None, turn: Some(turn) })
            }
        }
    }

    /// Closes all connections; SQLite then folds its log into the file.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { writer, readers, .. } => {
                readers.close().await;
                writer.close().await;
            }
            Self::Postgres { writer, readers, .. } => {
                readers.close().await;
                writer.close().await;
            }
        }
    }
}

#[cfg(test)]
mod tests;
