//! Opening the database: SQLite by default, PostgreSQL when one machine is not enough.

use super::{
    Result, StoreError,
    query::{Inner, Reader, Tx},
};
use sqlx::{Connection, migrate::Migrator};
use sqlx_postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx_sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use std::{
    path::{Path, PathBuf},
    str::FromStr,
    time::Duration,
};

/// Older SQLite versions can lose committed writes in WAL mode.
const OLDEST_SQLITE: (u32, u32, u32) = (3, 51, 3);
/// How long to wait for the writer before answering "busy".
const WAIT: Duration = Duration::from_secs(10);
/// Any number: whoever holds this lock is the one writer on PostgreSQL.
const WRITER_LOCK: &str = "SELECT pg_advisory_xact_lock(7203914)";

/// Which database to open.
#[derive(Clone, PartialEq, Eq)]
pub enum DatabaseAddress {
    /// A file of SQLite.
    Sqlite(PathBuf),
    /// A database on a PostgreSQL server.
    Postgres(Box<str>),
}

impl std::fmt::Debug for DatabaseAddress {
    /// Never shows the password that an address may hold.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Self::Postgres(_) => f.write_str("postgres://…"),
        }
    }
}

impl FromStr for DatabaseAddress {
    type Err = String;

    fn from_str(text: &str) -> std::result::Result<Self, String> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return match PgConnectOptions::from_str(text) {
                Ok(_) => Ok(Self::Postgres(text.into())),
                Err(_) => Err("not a valid PostgreSQL address".to_owned()),
            };
        }
        match text.strip_prefix("sqlite:") {
            Some(path) if !path.is_empty() => Ok(Self::Sqlite(path.trim_start_matches("//").into())),
            _ => Err("expected sqlite:PATH or postgres://USER@HOST/DATABASE".to_owned()),
        }
    }
}

/// The open database.
#[derive(Clone)]
pub enum Store {
    /// One writer, several read-only readers on the same file.
    Sqlite {
        /// The only connection that may write.
        writer: SqlitePool,
        /// Connections that cannot write.
        readers: SqlitePool,
    },
    /// A pool of connections to a server.
    Postgres(PgPool),
}

impl Store {
    /// Opens a database, applies what migrations are missing, and checks its settings.
    pub async fn open(address: &DatabaseAddress) -> Result<Self> {
        let store = match address {
            DatabaseAddress::Sqlite(path) => Self::open_sqlite(path).await?,
            DatabaseAddress::Postgres(url) => Self::open_postgres(url).await?,
        };
        let mut tx = store.write().await?;
        super::kreis::fill(&mut tx).await?;
        tx.commit().await?;
        Ok(store)
    }

    async fn open_sqlite(path: &Path) -> Result<Self> {
        create_private(path)?;
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(WAIT)
            .optimize_on_close(true, 400);
        let writer = SqlitePoolOptions::new()
            .max_connections(1)
            .acquire_timeout(WAIT)
            .idle_timeout(None)
            .max_lifetime(None)
            // On a full disk SQLite ends a transaction by itself, and sqlx goes on counting it: such a connection would
            // never begin another one.
            .before_acquire(|connection, _| Box::pin(async move { Ok(!connection.is_in_transaction()) }))
            .connect_with(options.clone())
            .await?;
        check_sqlite(&writer).await?;
        with_later_ones(sqlx::migrate!("migrations/sqlite")).run(&writer).await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(8)
            .acquire_timeout(WAIT)
            .connect_with(options.read_only(true).create_if_missing(false))
            .await?;
        Ok(Self::Sqlite { writer, readers })
    }

    async fn open_postgres(url: &str) -> Result<Self> {
        let options = PgConnectOptions::from_str(url)?;
        let pool = PgPoolOptions::new().max_connections(16).acquire_timeout(WAIT).connect_with(options).await?;
        with_later_ones(sqlx::migrate!("migrations/postgres")).run(&pool).await?;
        Ok(Self::Postgres(pool))
    }

    /// One consistent state, for reading.
    pub async fn read(&self) -> Result<Reader> {
        match self {
            Self::Sqlite { readers, .. } => Ok(Reader(Inner::Sqlite(readers.begin().await?))),
            Self::Postgres(pool) => {
                let begin = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
                Ok(Reader(Inner::Postgres(pool.begin_with(begin).await?)))
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
            Self::Sqlite { writer, .. } => Ok(Tx(Inner::Sqlite(writer.begin_with("BEGIN IMMEDIATE").await?))),
            Self::Postgres(pool) => {
                let mut tx = pool.begin().await?;
                sqlx::query("SET LOCAL lock_timeout = '10s'").execute(&mut *tx).await?;
                sqlx::query(WRITER_LOCK).execute(&mut *tx).await?;
                Ok(Tx(Inner::Postgres(tx)))
            }
        }
    }

    /// Closes all connections; SQLite then folds its log into the file.
    pub async fn close(&self) {
        match self {
            Self::Sqlite { writer, readers } => {
                readers.close().await;
                writer.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

/// Makes the file of a new database for its owner's eyes only; SQLite gives its log the same rights.
fn create_private(path: &Path) -> Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if error.kind() != std::io::ErrorKind::AlreadyExists => Err(sqlx::Error::Io(error).into()),
        _ => Ok(()),
    }
}

/// Reads back what was asked for: a setting that did not take must not be found out later.
async fn check_sqlite(pool: &SqlitePool) -> Result<()> {
    let version: String = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(pool).await?;
    if parse_version(&version) < Some(OLDEST_SQLITE) {
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

/// Takes a database that a later release has already migrated, so that a release can be taken back. Migrations
/// only add, and what an older program does not know it does not ask for.
fn with_later_ones(mut migrations: Migrator) -> Migrator {
    migrations.set_ignore_missing(true);
    migrations
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_its_engine() {
        let sqlite = "sqlite:var/demo.db".parse();
        assert_eq!(sqlite, Ok(DatabaseAddress::Sqlite("var/demo.db".into())));
        assert_eq!("mysql://x".parse::<DatabaseAddress>().is_err(), true);
    }

    #[test]
    fn a_password_in_an_address_is_never_shown() {
        let address: DatabaseAddress = "postgres://anna:geheim@localhost/verbund".parse().expect("an address");
        assert_eq!(format!("{address:?}"), "postgres://…");
    }

    #[tokio::test]
    async fn a_database_without_the_needed_settings_is_refused() {
        let wanted =
            SqliteConnectOptions::new().in_memory(true).synchronous(SqliteSynchronous::Full).foreign_keys(true);
        let pool = SqlitePool::connect_with(wanted).await.expect("a database in memory");
        let refused = check_sqlite(&pool).await.map_err(|error| error.to_string());
        let found = r#"SQLite did not take its settings (journal, synchronous, foreign keys): ("memory", 2, 1)"#;
        assert_eq!(refused, Err(found.to_owned()));
    }

    #[cfg(unix)]
    #[tokio::test]
    async fn a_new_database_and_its_log_are_for_their_owner_only() {
        use std::os::unix::fs::PermissionsExt;
        let folder = std::env::temp_dir().join(format!("mintverbund-mode-{}", uuid::Uuid::now_v7()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let store = Store::open(&DatabaseAddress::Sqlite(folder.join("verbund.db"))).await.expect("a new database");
        let files = std::fs::read_dir(&folder).expect("the folder").flatten();
        let mut modes: Vec<_> = files
            .map(|file| (file.file_name(), file.metadata().expect("a file").permissions().mode() & 0o777))
            .collect();
        modes.sort();
        store.close().await;
        std::fs::remove_dir_all(&folder).expect("the folder can be removed");
        let expected = ["verbund.db", "verbund.db-shm", "verbund.db-wal"].map(|name| (name.into(), 0o600));
        assert_eq!(modes, expected);
    }

    #[test]
    fn versions_compare_by_number() {
        assert_eq!(parse_version("3.9.0") < Some(OLDEST_SQLITE), true);
        assert_eq!(parse_version("3.51.3") < Some(OLDEST_SQLITE), false);
    }
}
