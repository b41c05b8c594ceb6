//! A database of its own for each test, and gone afterwards.
#![expect(clippy::disallowed_methods, reason = "looks behind the store")]

use crate::store::{DatabaseAddress, Store};
use sqlx::{AssertSqlSafe, Connection};
use sqlx_postgres::PgConnection;
use std::path::PathBuf;
use uuid::Uuid;

/// Where a test runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Engine {
    Sqlite,
    Postgres,
}

/// A database that no other test knows.
pub enum Database {
    /// A file in a directory of its own.
    Sqlite(PathBuf),
    /// A name on the server.
    Postgres { server: String, name: String },
}

impl Database {
    /// Makes one, or says why not.
    pub async fn create(engine: Engine) -> Option<Self> {
        let name = format!("verbund_{}", Uuid::now_v7().simple());
        match engine {
            Engine::Sqlite => {
                let directory = std::env::temp_dir().join(name);
                std::fs::create_dir_all(&directory).expect("a temporary directory can be made");
                Some(Self::Sqlite(directory))
            }
            Engine::Postgres => {
                let Some(server) = std::env::var("MINTVERBUND_TEST_POSTGRES").ok().filter(|server| !server.is_empty())
                else {
                    eprintln!("skipped: MINTVERBUND_TEST_POSTGRES names no server");
                    return None;
                };
                at_server(&server, format!("CREATE DATABASE {name}")).await;
                Some(Self::Postgres { server, name })
            }
        }
    }

    pub fn address(&self) -> DatabaseAddress {
        match self {
            Self::Sqlite(directory) => DatabaseAddress::Sqlite(directory.join("test.db")),
            Self::Postgres { server, name } => {
                let (host, _) = server.rsplit_once('/').expect("the address ends with /DATABASE");
                DatabaseAddress::Postgres(format!("{host}/{name}").into())
            }
        }
    }

    pub async fn open(&self) -> Store {
        Store::open(&self.address()).await.expect("the database opens")
    }

    /// Leaves nothing behind.
    pub async fn remove(&self) {
        match self {
            Self::Sqlite(directory) => {
                std::fs::remove_dir_all(directory).expect("the temporary directory can be removed");
            }
            Self::Postgres { server, name } => at_server(server, format!("DROP DATABASE {name} WITH (FORCE)")).await,
        }
    }
}

async fn at_server(server: &str, sql: String) {
    let mut connection = PgConnection::connect(server).await.expect("the PostgreSQL server answers");
    sqlx::query(AssertSqlSafe(sql)).execute(&mut connection).await.expect("the test may make and drop databases");
    connection.close().await.expect("the connection closes");
}
