//! Bringing the tables up to date, and seeing whether they are there.

use super::{Opening, Store};
use crate::store::{Conn, Connected, Result, StoreError};
use sqlx::{AssertSqlSafe, migrate::Migrator};
use std::collections::BTreeSet;

/// Those of SQLite.
pub(super) fn sqlite() -> Migrator {
    with_later_ones(sqlx::migrate!("migrations/sqlite"))
}

/// Those of PostgreSQL.
pub(super) fn postgres() -> Migrator {
    with_later_ones(sqlx::migrate!("migrations/postgres"))
}

/// Takes a database that a later release has already migrated, so that a release can be taken back. Migrations
/// only add, and what an older program does not know it does not ask for.
fn with_later_ones(mut migrations: Migrator) -> Migrator {
    migrations.set_ignore_missing(true);
    migrations
}

/// Where it stands which migrations were applied.
const APPLIED: &str = "_sqlx_migrations";

/// Whether nothing was ever kept here, before anything is changed.
pub(super) async fn look(mut on: Conn<'_>, migrations: &Migrator, opening: Opening) -> Result<bool> {
    let present = present(&mut on).await?;
    let ours: Vec<_> = needed(migrations).into_iter().filter(|table| present.contains(*table)).collect();
    let applied = present.contains(APPLIED) && number(&mut on, &format!("SELECT COUNT(*) FROM {APPLIED}")).await? > 0;
    match (applied, ours.first()) {
        (true, _) => Ok(false),
        (false, Some(table)) => Err(StoreError::Unsuitable(format!(
            "there are tables of MINT-Verbund ({table} and {} more), but {APPLIED} does not say which migrations were \
             applied; bring it back from a backup",
            ours.len() - 1
        ))),
        (false, None) if opening == Opening::Existing => {
            Err(StoreError::Unsuitable("this database holds nothing of MINT-Verbund; nothing was made".to_owned()))
        }
        (false, None) => Ok(true),
    }
}

/// Fails if a table is missing that the migrations once made.
pub(super) async fn all_there(mut on: Conn<'_>, migrations: &Migrator) -> Result<()> {
    let present = present(&mut on).await?;
    match needed(migrations).into_iter().find(|table| !present.contains(*table)) {
        None => Ok(()),
        Some(table) => Err(missing(table)),
    }
}

/// Fails if a table of an open database is missing.
pub async fn missing_tables(store: &Store, on: &mut impl Connected) -> Result<()> {
    let migrations = match store {
        Store::Sqlite { .. } => sqlite(),
        Store::Postgres { .. } => postgres(),
    };
    all_there(on.conn(), &migrations).await
}

fn missing(table: &str) -> StoreError {
    StoreError::Unsuitable(format!("the table {table} is missing; bring the database back from a backup"))
}

/// The tables that the migrations make, without those that a later one takes away: each statement begins a line.
fn needed(migrations: &Migrator) -> Vec<&str> {
    let mut needed: Vec<&str> = Vec::new();
    for line in migrations.iter().flat_map(|migration| migration.sql.as_str().lines()) {
        let named = |begin: &str| line.strip_prefix(begin).and_then(|rest| rest.split([' ', '(', ';']).next());
        needed.extend(named("CREATE TABLE ").or_else(|| named("CREATE VIRTUAL TABLE ")));
        if let Some(gone) = named("DROP TABLE ") {
            needed.retain(|table| *table != gone);
        }
    }
    needed
}

async fn present(on: &mut Conn<'_>) -> Result<BTreeSet<String>> {
    let names: Vec<String> = match on {
        Conn::Sqlite(c) => {
            sqlx::query_scalar("SELECT name FROM sqlite_master WHERE type = 'table'").fetch_all(&mut **c).await?
        }
        Conn::Postgres(c) => {
            let tables = "SELECT tablename::TEXT FROM pg_tables WHERE schemaname = ANY (current_schemas(FALSE))";
            sqlx::query_scalar(tables).fetch_all(&mut **c).await?
        }
    };
    Ok(names.into_iter().collect())
}

async fn number(on: &mut Conn<'_>, sql: &str) -> Result<i64> {
    let sql = AssertSqlSafe(sql.to_owned());
    let found = match on {
        Conn::Sqlite(c) => sqlx::query_scalar(sql).fetch_one(&mut **c).await,
        Conn::Postgres(c) => sqlx::query_scalar(sql).fetch_one(&mut **c).await,
    };
    Ok(found?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_engines_need_the_same_tables() {
        let all = |migrations: &Migrator| needed(migrations).into_iter().map(str::to_owned).collect::<BTreeSet<_>>();
        assert_eq!(all(&sqlite()), all(&postgres()));
        assert_eq!((all(&sqlite()).contains("listing"), all(&sqlite()).len() > 25), (true, true));
    }
}
