#![expect(clippy::disallowed_methods, reason = "looks behind the store")]
use super::{
    database::{Database, Engine},
    examples::*,
    on_both_engines,
};
use crate::store::{DatabaseAddress, Store, StoreError};

async fn setting(pool: &sqlx_sqlite::SqlitePool, name: &str) -> String {
    let sql = sqlx::AssertSqlSafe(format!("SELECT CAST({name} AS TEXT) FROM pragma_{name}"));
    sqlx::query_scalar(sql).fetch_one(pool).await.expect("a setting")
}

#[tokio::test]
async fn sqlite_has_the_settings_that_durability_needs() {
    let database = Database::create(Engine::Sqlite).await.expect("a directory");
    let store = database.open().await;
    let Store::Sqlite { writer, readers, .. } = &store else { panic!("SQLite was asked for") };
    for pool in [writer, readers] {
        let read = [
            setting(pool, "journal_mode").await,
            setting(pool, "synchronous").await,
            setting(pool, "foreign_keys").await,
        ];
        assert_eq!(read, ["wal", "2", "1"]);
    }
    let refused = sqlx::query("DELETE FROM session").execute(readers).await.expect_err("a reader cannot write");
    assert_eq!(refused.to_string().contains("readonly database"), true, "{refused}");
    store.close().await;
    database.remove().await;
}

/// The same database, as the program finds it when it starts once more.
async fn opened_again(store: &Store) -> Store {
    let address = match store {
        Store::Sqlite { writer, .. } => DatabaseAddress::Sqlite(writer.connect_options().get_filename().to_path_buf()),
        Store::Postgres { readers, .. } => {
            let options = readers.connect_options();
            let (user, name) = (options.get_username(), options.get_database().expect("a database"));
            let url = format!("postgres://{user}@{}:{}/{name}", options.get_host(), options.get_port());
            DatabaseAddress::Postgres(url.into())
        }
    };
    Store::open(&address).await.expect("it opens again")
}

on_both_engines! {
    async fn a_database_that_is_opened_again_holds_what_it_held(world) {
        let coordinator = world.coordinator_of("mintmobil").await;
        let id = coordinator.begins(&offer("Labor")).await;
        let before = world.latest(&id).await;
        let again = opened_again(&world.store).await;
        assert_eq!(world.count("SELECT COUNT(*) FROM kreis").await, 96);
        assert_eq!(world.latest(&id).await, before);
        again.close().await;
    }

    async fn a_release_that_is_taken_back_opens_what_the_later_one_has_migrated(world) {
        let later = "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
                     SELECT 9999, 'later', success, checksum, 0 FROM _sqlx_migrations WHERE version = 1";
        assert_eq!(world.sql(later).await, "1 changed");
        let again = opened_again(&world.store).await;
        assert_eq!(world.count("SELECT COUNT(*) FROM kreis").await, 96);
        again.close().await;
    }

    async fn a_foreign_key_holds(world) {
        let missing = "INSERT INTO former_slug (slug, network_id) VALUES ('alt', 'none')";
        assert_eq!(world.sql(missing).await, "unknown_reference");
        assert_eq!(world.count("SELECT COUNT(*) FROM former_slug").await, 0);
    }
}

#[tokio::test]
async fn a_postgres_that_keeps_a_writer_waiting_is_busy_not_broken() {
    let Some(database) = Database::create(Engine::Postgres).await else { return };
    let store = database.open().await;
    let held = store.write().await.expect("the writer");
    let Store::Postgres { readers, .. } = &store else { panic!("PostgreSQL was asked for") };
    let mut second = readers.begin().await.expect("a connection");
    sqlx::query("SET LOCAL lock_timeout = '50ms'").execute(&mut *second).await.expect("a setting");
    let waited = sqlx::query("SELECT pg_advisory_xact_lock(7203914)").execute(&mut *second).await;
    let error = StoreError::from(waited.expect_err("the writer is held"));
    assert_eq!(matches!(error, StoreError::Unavailable(_)), true, "{error}");
    drop((held, second));
    store.close().await;
    database.remove().await;
}
