//! Whether the database is what it should be.

use super::{
    Conn, Connected, Reader, Result, Store, StoreError, engine::missing_tables, error::sqlite_code, listing, query::*,
};

/// Fails unless everything works that a request may need: a change can be committed, a row can be read, all tables are
/// there, and the file is still the one that was opened.
pub async fn check(store: &Store) -> Result<()> {
    let mut tx = store.write().await?;
    let same = execute!(&mut tx, "UPDATE counter SET value = value WHERE name = 'listing_version'")?;
    if same != 1 {
        return Err(StoreError::Unsuitable("the counter of the catalogue's version is missing".to_owned()));
    }
    tx.commit().await?;
    let mut reader = store.read().await?;
    missing_tables(store, &mut reader).await?;
    listing::version(&mut reader).await?;
    Ok(())
}

/// What is damaged in the file, in SQLite's words; the server of PostgreSQL sees to its files itself.
pub async fn damage(on: &mut Reader) -> Result<Vec<String>> {
    let found: Vec<String> = match on.conn() {
        Conn::Sqlite(c) => match sqlx::query_scalar("PRAGMA quick_check(10)").fetch_all(c).await {
            // Where the damage keeps it from looking any further, that it says is the finding.
            Err(sqlx::Error::Database(refusal)) if sqlite_code(refusal.as_ref()) == Some(11) => {
                vec![refusal.message().to_owned()]
            }
            looked => looked?,
        },
        Conn::Postgres(_) => Vec::new(),
    };
    Ok(found.into_iter().filter(|line| line != "ok").collect())
}
