#![expect(clippy::disallowed_methods, reason = "looks behind the store")]
use super::{
    database::{Database, Engine},
    on_both_engines,
    world::World,
};
use crate::store::{Conn, Connected, DatabaseAddress, Opening, Reader, Result, Store, StoreError, health, listing};
use sqlx::AssertSqlSafe;
use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use tokio::{
    io::copy_bidirectional,
    net::{TcpListener, TcpStream},
    time::{Instant, timeout},
};

/// Runs a statement on the one connection that writes, committed.
async fn run(store: &Store, sql: &str) -> Result<()> {
    let mut tx = store.write().await?;
    let sql = AssertSqlSafe(sql.to_owned());
    match tx.conn() {
        Conn::Sqlite(c) => sqlx::query(sql).execute(c).await.map(|_| ())?,
        Conn::Postgres(c) => sqlx::query(sql).execute(c).await.map(|_| ())?,
    }
    tx.commit().await
}

/// What the health of a database lacks, if anything.
async fn lacks(store: &Store) -> std::result::Result<(), String> {
    health::check(store).await.map_err(|error| error.to_string())
}

const LARGE: &str = "INSERT INTO form_outcome (id, begun_at, message)
                     VALUES ('large', 0, (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)
                                          SELECT string_agg(i, ' ') FROM n))";

#[tokio::test]
async fn after_a_full_disk_the_next_write_works() {
    let database = Database::create(Engine::Sqlite).await.expect("a directory");
    let store = database.open().await;
    for round in 0..3 {
        run(&store, "PRAGMA max_page_count = 1").await.expect("no page more than there are");
        let full = run(&store, LARGE).await;
        assert_eq!(matches!(full, Err(StoreError::NotWritable(_))), true, "round {round}: {full:?}");
        run(&store, "PRAGMA max_page_count = 1000000").await.expect("there is space again");
        run(&store, LARGE).await.expect("the next write works");
        run(&store, "DELETE FROM form_outcome").await.expect("and the one after it");
        run(&store, "PRAGMA incremental_vacuum").await.expect("a setting");
        assert_eq!(lacks(&store).await, Ok(()));
        // What was deleted leaves free pages, which the next round would use.
        let Store::Sqlite { writer, .. } = &store else { panic!("SQLite was asked for") };
        sqlx::query("VACUUM").execute(writer).await.expect("no free pages");
    }
    store.close().await;
    database.remove().await;
}

#[tokio::test]
async fn a_failed_write_in_a_transaction_that_goes_on_is_not_committed_and_the_next_one_works() {
    let database = Database::create(Engine::Sqlite).await.expect("a directory");
    let store = database.open().await;
    let before = listing::version(&mut store.read().await.expect("a reader")).await.expect("the version");
    run(&store, "PRAGMA max_page_count = 1").await.expect("no page more than there are");
    let mut tx = store.write().await.expect("the writer");
    listing::bump(&mut tx).await.expect("a change that fits");
    let Conn::Sqlite(c) = tx.conn() else { panic!("SQLite was asked for") };
    assert_eq!(sqlx::query(LARGE).execute(c).await.is_err(), true, "one that does not");
    let committed = tx.commit().await;
    let after = listing::version(&mut store.read().await.expect("a reader")).await.expect("the version");
    assert_eq!((committed.is_ok(), after), (after != before, after), "what is said to be saved is saved");
    run(&store, "PRAGMA max_page_count = 1000000").await.expect("the next write works");
    run(&store, LARGE).await.expect("and the one after it");
    store.close().await;
    database.remove().await;
}

#[tokio::test]
async fn a_file_that_is_damaged_is_found_out() {
    let database = Database::create(Engine::Sqlite).await.expect("a directory");
    let store = database.open().await;
    assert_eq!(
        health::damage(&mut store.read().await.expect("a reader")).await.expect("looked at"),
        Vec::<String>::new()
    );
    store.close().await;
    let DatabaseAddress::Sqlite(path) = database.address() else { panic!("SQLite was asked for") };
    let mut bytes = std::fs::read(&path).expect("the file");
    let whole = bytes.clone();
    // Some pages hold nothing, and some are written anew at the start.
    let mut found = 0;
    for part in 2..10 {
        bytes.copy_from_slice(&whole);
        let page = bytes.len() * part / 10 / 4096 * 4096;
        bytes[page..page + 4096].fill(0xff);
        std::fs::write(&path, &bytes).expect("damage");
        let Ok(store) = Store::open(&database.address()).await else {
            // What does not open is found out, too.
            found += 1;
            continue;
        };
        let looked = health::damage(&mut store.read().await.expect("a reader")).await.expect("looked at");
        found += usize::from(!looked.is_empty());
        store.close().await;
    }
    assert!(found >= 3, "{found} of 8");
    database.remove().await;
}

async fn opened(database: &Database) -> std::result::Result<(), String> {
    let store = Store::open(&database.address()).await.map_err(|error| error.to_string())?;
    store.close().await;
    Ok(())
}

async fn lost_migrations(engine: Engine) {
    let Some(database) = Database::create(engine).await else { return };
    let store = database.open().await;
    run(&store, "DROP TABLE _sqlx_migrations").await.expect("the table goes");
    store.close().await;
    let said = opened(&database).await.expect_err("it cannot be known what is missing");
    assert_eq!(said.contains("_sqlx_migrations does not say which migrations were applied"), true, "{said}");
    database.remove().await;
}

#[tokio::test]
async fn a_lost_list_of_migrations_is_called_by_its_name_on_sqlite() {
    lost_migrations(Engine::Sqlite).await;
}

#[tokio::test]
async fn a_lost_list_of_migrations_is_called_by_its_name_on_postgres() {
    lost_migrations(Engine::Postgres).await;
}

async fn nothing_kept(engine: Engine) {
    let Some(database) = Database::create(engine).await else { return };
    let refused = Store::open_existing(&database.address()).await.map(|_| ()).map_err(|error| error.to_string());
    assert_eq!(refused.expect_err("nothing is kept there").contains("nothing was made"), true);
    let (store, is_new) = Store::open_saying(&database.address(), Opening::OrBegin).await.expect("a new database");
    store.close().await;
    assert_eq!(is_new, true, "nothing was made before");
    Store::open_existing(&database.address()).await.expect("now there is one").close().await;
    database.remove().await;
}

#[tokio::test]
async fn what_is_to_be_there_already_is_not_made_on_sqlite() {
    nothing_kept(Engine::Sqlite).await;
}

#[tokio::test]
async fn what_is_to_be_there_already_is_not_made_on_postgres() {
    nothing_kept(Engine::Postgres).await;
}

on_both_engines! {
    async fn a_database_is_healthy_until_a_table_is_missing(world) {
        assert_eq!(lacks(&world.store).await, Ok(()));
        run(&world.store, "ALTER TABLE review_note RENAME TO aside").await.expect("the table goes");
        let why = "the table review_note is missing; bring the database back from a backup";
        assert_eq!(lacks(&world.store).await, Err(why.to_owned()));
        run(&world.store, "ALTER TABLE aside RENAME TO review_note").await.expect("the table comes back");
        assert_eq!(lacks(&world.store).await, Ok(()));
    }

    async fn who_waits_to_write_takes_no_place_of_those_who_read(world) {
        let held = world.store.write().await.expect("the writer");
        let mut waiting = tokio::task::JoinSet::new();
        for _ in 0..30 {
            let store = world.store.clone();
            waiting.spawn(async move { run(&store, "UPDATE counter SET value = value").await });
        }
        tokio::time::sleep(Duration::from_millis(200)).await;
        assert_eq!(many_read(&world, 20).await, 20);
        drop(held);
        let written = waiting.join_all().await;
        assert_eq!(written.iter().filter(|written| written.is_ok()).count(), 30);
    }
}

/// How many of so many who read at once do so within a second.
async fn many_read(world: &Arc<World>, many: usize) -> usize {
    let mut reading = tokio::task::JoinSet::new();
    for _ in 0..many {
        let store = world.store.clone();
        reading.spawn(async move {
            let mut reader = store.read().await?;
            listing::version(&mut reader).await
        });
    }
    let read = timeout(Duration::from_secs(1), reading.join_all()).await.unwrap_or_default();
    read.iter().filter(|read| read.is_ok()).count()
}

/// A way to the server on which nothing comes through while it is blocked, as if the server or the line stood still.
struct Line {
    address: DatabaseAddress,
    blocked: Arc<AtomicBool>,
}

impl Line {
    async fn to(database: &Database) -> Self {
        let DatabaseAddress::Postgres(url) = database.address() else { panic!("PostgreSQL was asked for") };
        let (before, rest) = url.split_once('@').expect("USER@");
        let (server, name) = rest.split_once('/').expect("HOST/NAME");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let here = listener.local_addr().expect("the port");
        let blocked = Arc::new(AtomicBool::new(false));
        tokio::spawn(forward(listener, server.to_owned(), blocked.clone()));
        Self { address: DatabaseAddress::Postgres(format!("{before}@{here}/{name}").into()), blocked }
    }

    fn block(&self, blocked: bool) {
        self.blocked.store(blocked, Ordering::SeqCst);
    }
}

async fn forward(listener: TcpListener, server: String, blocked: Arc<AtomicBool>) {
    while let Ok((mut client, _)) = listener.accept().await {
        let (server, blocked) = (server.clone(), blocked.clone());
        tokio::spawn(async move {
            let mut onward = TcpStream::connect(server).await.expect("the server");
            let until_blocked = async {
                while !blocked.load(Ordering::SeqCst) {
                    tokio::time::sleep(Duration::from_millis(5)).await;
                }
            };
            tokio::select! {
                _ = copy_bidirectional(&mut client, &mut onward) => {}
                // Both ends stay open, and neither hears anything.
                () = until_blocked => std::future::pending().await,
            }
        });
    }
}

async fn reads(store: &Store) -> Result<i64> {
    let mut reader: Reader = store.read().await?;
    listing::version(&mut reader).await
}

#[tokio::test]
async fn a_postgres_that_does_not_answer_fails_soon_and_works_again_when_it_does() {
    let Some(database) = Database::create(Engine::Postgres).await else { return };
    let line = Line::to(&database).await;
    let store = Store::open(&line.address).await.expect("the database opens");
    assert_eq!(reads(&store).await.is_ok(), true);
    line.block(true);
    for _ in 0..2 {
        let begun = Instant::now();
        let failed = reads(&store).await;
        assert_eq!(matches!(failed, Err(StoreError::Unavailable(_))), true, "{failed:?}");
        assert!(begun.elapsed() < Duration::from_secs(4), "after {:?}", begun.elapsed());
    }
    line.block(false);
    assert_eq!(reads(&store).await.is_ok(), true, "connections on which nothing comes back are let go");
    run(&store, "UPDATE counter SET value = value").await.expect("and it can be written");
    database.remove().await;
}

#[tokio::test]
async fn a_writer_that_stands_still_does_not_stop_the_others() {
    let Some(database) = Database::create(Engine::Postgres).await else { return };
    let (frozen, other) = (database.open().await, database.open().await);
    let mut held = frozen.write().await.expect("the writer");
    listing::bump(&mut held).await.expect("a change");
    let begun = Instant::now();
    run(&other, "UPDATE counter SET value = value").await.expect("the other server writes");
    assert!(begun.elapsed() > Duration::from_secs(5), "it was held");
    let late = held.commit().await;
    assert_eq!(late.is_err(), true, "what stood still for too long is not saved");
    run(&frozen, "UPDATE counter SET value = value").await.expect("and begins anew");
    frozen.close().await;
    other.close().await;
    database.remove().await;
}
