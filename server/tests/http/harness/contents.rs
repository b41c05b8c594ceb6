//! Everything that stands in the database, to see whether something has changed.
#![expect(clippy::disallowed_methods, reason = "looks behind the store")]

use super::TestApp;
use mintverbund::store::Store;
use sqlx::AssertSqlSafe;
use sqlx_sqlite::SqlitePool;
use std::collections::{BTreeMap, BTreeSet};

/// All rows of all tables but `session`, as text.
pub type Contents = BTreeMap<String, BTreeSet<String>>;

impl TestApp {
    pub async fn contents(&self) -> Contents {
        let Store::Sqlite { readers, .. } = &self.store else { unreachable!("the tests run on SQLite") };
        let names = "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'session'";
        let names: Vec<String> = sqlx::query_scalar(names).fetch_all(readers).await.expect("the tables");
        let mut contents = Contents::new();
        for name in names {
            let rows = rows(readers, &name).await;
            contents.insert(name, rows);
        }
        contents
    }

    /// All rows of the table `session`, which reading a page must not touch either.
    pub async fn sessions(&self) -> BTreeSet<String> {
        let Store::Sqlite { readers, .. } = &self.store else { unreachable!("the tests run on SQLite") };
        rows(readers, "session").await
    }

    /// Runs a statement that no part of the product has.
    pub async fn execute(&self, sql: &str) {
        let Store::Sqlite { writer, .. } = &self.store else { unreachable!("the tests run on SQLite") };
        sqlx::query(AssertSqlSafe(sql.to_owned())).execute(writer).await.expect("a statement");
    }

    /// The one text that the connection which writes says of itself.
    pub async fn written(&self, sql: &str) -> String {
        let Store::Sqlite { writer, .. } = &self.store else { unreachable!("the tests run on SQLite") };
        sqlx::query_scalar(AssertSqlSafe(sql.to_owned())).fetch_one(writer).await.expect("a row")
    }

    /// The one text that a query gives.
    pub async fn text_of(&self, sql: &str) -> String {
        let Store::Sqlite { readers, .. } = &self.store else { unreachable!("the tests run on SQLite") };
        let query = sqlx::query_scalar(AssertSqlSafe(sql.to_owned()));
        query.fetch_one(readers).await.expect("a row")
    }
}

async fn rows(pool: &SqlitePool, table: &str) -> BTreeSet<String> {
    let columns = format!("SELECT name FROM pragma_table_info('{table}')");
    let columns: Vec<String> = sqlx::query_scalar(AssertSqlSafe(columns)).fetch_all(pool).await.expect("the columns");
    let quoted: Vec<String> = columns.iter().map(|column| format!("quote(\"{column}\")")).collect();
    let rows = format!("SELECT {} FROM \"{table}\"", quoted.join(" || ',' || "));
    let rows: Vec<String> = sqlx::query_scalar(AssertSqlSafe(rows)).fetch_all(pool).await.expect("the rows");
    rows.into_iter().collect()
}

/// The tables that differ.
pub fn changed(before: &Contents, after: &Contents) -> Vec<String> {
    let tables = after.keys().filter(|table| before.get(*table) != after.get(*table));
    tables.cloned().collect()
}
