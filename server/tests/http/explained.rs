//! What a public page costs may not grow with all that was ever written: no statement of one reads a whole table of offers,
//! accounts or history.
#![expect(clippy::disallowed_methods, reason = "asks the engines how they would run a statement")]

use crate::{
    addresses::{self, Known},
    harness::{Folder, TestApp},
};
use mintverbund::store::{DatabaseAddress, Store, listing};
use mintverbund_server::demo;
use sqlx::{AssertSqlSafe, Connection};
use sqlx_postgres::PgConnection;
use sqlx_sqlite::SqlitePool;
use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet},
    sync::Once,
};
use tracing::{
    Event, Subscriber,
    field::{Field, Visit},
};
use tracing_subscriber::{
    filter::filter_fn,
    layer::{Context, Layer, SubscriberExt},
    registry,
};

/// Tables that grow with the networks and their partners, of which there are some hundreds, or not at all.
const SMALL: [&str; 22] = [
    "basis",
    "contact",
    "counter",
    "coverage",
    "former_organisation_slug",
    "former_slug",
    "funder",
    "funding",
    "kreis",
    "link",
    "network",
    "network_name",
    "network_theme",
    "operator_detail",
    "organisation",
    "organisation_name",
    "partnership",
    "recognition",
    "recognition_past",
    "school_holiday",
    "term_names",
    "theme",
];

/// Looked at besides every public route: what is searched for, and what is not found.
pub const BESIDES: [&str; 8] = [
    "/angebote?q=forschen",
    "/angebote?ansicht=karte",
    "/angebote?ansicht=orte",
    "/angebote?ansicht=kalender",
    "/angebote/00000000",
    "/netzwerke/gibt-es-nicht",
    "/partner/gibt-es-nicht",
    "/kreise/00000",
];

thread_local! {
    /// The statements that were run on this thread since somebody began to listen.
    static TOLD: RefCell<Option<Vec<String>>> = const { RefCell::new(None) };
}

/// Writes down what is told on a thread that listens. One for all tests: those that come and go miss what others are told.
struct Statements;

impl<S: Subscriber> Layer<S> for Statements {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        event.record(&mut Self);
    }
}

impl Visit for Statements {
    fn record_str(&mut self, _: &Field, statement: &str) {
        TOLD.with_borrow_mut(|told| {
            if let Some(told) = told.as_mut() {
                told.push(statement.to_owned());
            }
        });
    }

    fn record_debug(&mut self, _: &Field, _: &dyn std::fmt::Debug) {}
}

fn listen() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let statements = Statements.with_filter(filter_fn(|told| told.target() == "sql"));
        tracing::subscriber::set_global_default(registry().with(statements)).expect("nobody else listens");
    });
    TOLD.set(Some(Vec::new()));
}

/// What something asks the database while it is done.
pub async fn listen_to<T>(done: impl Future<Output = T>) -> (T, Vec<String>) {
    listen();
    let done = done.await;
    (done, TOLD.take().unwrap_or_default())
}

/// What the public pages of a site ask its database.
async fn statements_of(app: &TestApp) -> BTreeSet<String> {
    let (lead, reviewer) = (app.sign_in("koordination").await, app.sign_in("mintraum").await);
    let known = Known::of(app, "mintmobil", &lead, &reviewer).await;
    let routes = addresses::public("GET").into_iter().map(|pattern| known.path(pattern));
    let paths: Vec<String> = routes.chain(BESIDES.map(str::to_owned)).collect();
    listen();
    for path in paths {
        app.anonymous().opens(path).await;
    }
    // The catalogue after a change, of what has changed.
    let mut tx = app.store.write().await.expect("the writer");
    listing::bump(&mut tx).await.expect("a change");
    tx.commit().await.expect("it is kept");
    app.anonymous().opens("/angebote").await;
    TOLD.take().unwrap_or_default().into_iter().collect()
}

/// Which table each name in a statement stands for.
fn tables(statement: &str) -> BTreeMap<&str, &str> {
    let words: Vec<&str> = statement.split(|letter: char| !(letter.is_alphanumeric() || letter == '_')).collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !word.is_empty()).collect();
    let mut found = BTreeMap::new();
    for named in words.windows(4).filter(|words| matches!(words[0], "FROM" | "JOIN")) {
        found.insert(named[1], named[1]);
        found.insert(if named[2] == "AS" { named[3] } else { named[2] }, named[1]);
    }
    found
}

/// The tables that grow and that SQLite would read from one end to the other.
async fn read_whole_by_sqlite(pool: &SqlitePool, statement: &str) -> Vec<String> {
    let explain = AssertSqlSafe(format!("EXPLAIN QUERY PLAN {statement}"));
    let plan: Vec<(i64, i64, i64, String)> = sqlx::query_as(explain).fetch_all(pool).await.expect("a plan");
    let padded = format!("{statement} . .");
    let tables = tables(&padded);
    let scanned = plan.iter().filter_map(|(.., step)| step.strip_prefix("SCAN "));
    let names = scanned.filter_map(|step| tables.get(step.split(' ').next()?).copied());
    names.filter(|name| !SMALL.contains(name)).map(str::to_owned).collect()
}

/// The same of PostgreSQL, if it does all it can to avoid that.
async fn read_whole_by_postgres(on: &mut PgConnection, statement: &str) -> Vec<String> {
    let most = (1..20).rev().find(|number| statement.contains(&format!("${number}"))).unwrap_or(0);
    let nothing = vec!["NULL"; most].join(", ");
    let arguments = if most == 0 { String::new() } else { format!("({nothing})") };
    run(on, format!("PREPARE asked AS {statement}")).await;
    let explain = AssertSqlSafe(format!("EXPLAIN (COSTS OFF) EXECUTE asked{arguments}"));
    let plan: Vec<String> = sqlx::query_scalar(explain).fetch_all(&mut *on).await.expect("a plan");
    run(on, "DEALLOCATE asked".to_owned()).await;
    let plan = plan.join("\n");
    // What a bitmap of an index is for stands in the step around it.
    let steps = plan.split("->").filter(|step| !step.contains("Cond:") && !step.contains("Bitmap Index Scan"));
    let scanned = steps.filter_map(|step| step.split(" on ").nth(1).filter(|_| step.contains(" Scan ")));
    let names = scanned.filter_map(|rest| rest.split_whitespace().next());
    names.filter(|name| !SMALL.contains(name)).map(str::to_owned).collect()
}

async fn run(on: &mut PgConnection, sql: String) {
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(on).await.expect("a statement");
}

/// The catalogue is made of all that is public, once when the program starts and not for a page.
fn is_the_catalogue(statement: &str) -> bool {
    statement.starts_with("SELECT d.offer_id, d.date, d.news FROM date_news d JOIN listing l")
}

/// All statements that read what grows, with what they read, but for the catalogue's.
fn found(whole: Vec<(String, Vec<String>)>) -> Vec<(String, Vec<String>)> {
    assert!(whole.len() > 15, "{} statements", whole.len());
    let (catalogue, others): (Vec<_>, Vec<_>) =
        whole.into_iter().partition(|(statement, _)| is_the_catalogue(statement));
    let read = catalogue.iter().map(|(_, tables)| tables.is_empty()).collect::<Vec<_>>();
    assert_eq!(read, [false], "{catalogue:?}");
    others.into_iter().filter(|(_, tables)| !tables.is_empty()).collect()
}

/// A statement that reads a whole table.
const CONTROL: &str = "SELECT COUNT(*) FROM audit a WHERE a.act = $1";

#[tokio::test]
async fn no_public_page_reads_a_whole_table_that_grows_on_sqlite() {
    let app = TestApp::new().await;
    let statements = statements_of(&app).await;
    // What the engine has counted in the demonstration says nothing of other databases.
    app.execute("DELETE FROM sqlite_stat1").await;
    let pool = SqlitePool::connect(&format!("sqlite:{}", app.file().display())).await.expect("the database");
    assert_eq!(read_whole_by_sqlite(&pool, CONTROL).await, ["audit"]);
    let mut whole = Vec::new();
    for statement in statements {
        let tables = read_whole_by_sqlite(&pool, &statement).await;
        whole.push((statement, tables));
    }
    assert_eq!(found(whole), []);
}

#[tokio::test]
async fn no_public_page_reads_a_whole_table_that_grows_on_postgres() {
    let Some(server) = std::env::var("MINTVERBUND_TEST_POSTGRES").ok().filter(|server| !server.is_empty()) else {
        eprintln!("skipped: MINTVERBUND_TEST_POSTGRES names no server");
        return;
    };
    let name = format!("verbund_explained_{}", std::process::id());
    let mut at_server = PgConnection::connect(&server).await.expect("the server");
    run(&mut at_server, format!("CREATE DATABASE {name}")).await;
    let (host, _) = server.rsplit_once('/').expect("the address ends with /DATABASE");
    let address = format!("{host}/{name}");
    let store = Store::open(&DatabaseAddress::Postgres(address.clone().into())).await.expect("the database opens");
    let app = TestApp::on(store.clone(), Folder::new());
    demo::fill(&store, app.now()).await.expect("the demonstration");
    let statements = statements_of(&app).await;
    let mut on = PgConnection::connect(&address).await.expect("the database");
    run(&mut on, "SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan".to_owned()).await;
    assert_eq!(read_whole_by_postgres(&mut on, CONTROL).await.contains(&"audit".to_owned()), true);
    let mut whole = Vec::new();
    for statement in statements {
        let tables = read_whole_by_postgres(&mut on, &statement).await;
        whole.push((statement, tables));
    }
    assert_eq!(found(whole), []);
    on.close().await.expect("closed");
    store.close().await;
    run(&mut at_server, format!("DROP DATABASE {name} WITH (FORCE)")).await;
}

/// The tables whose changes renew the pages that are kept.
fn renewing() -> BTreeSet<&'static str> {
    let migrations = [
        include_str!("../../../migrations/sqlite/0027_public_version.sql"),
        include_str!("../../../migrations/sqlite/0028_date_news.sql"),
        include_str!("../../../migrations/sqlite/0030_term_names.sql"),
    ];
    let tables = migrations.into_iter().flat_map(str::lines).filter(|line| line.starts_with("CREATE TRIGGER"));
    tables.filter_map(|line| line.rsplit(' ').next()).collect()
}

#[tokio::test]
async fn whatever_public_pages_read_renews_those_that_are_kept() {
    let app = TestApp::new().await;
    let mut read = BTreeSet::new();
    for statement in statements_of(&app).await {
        let padded = format!("{statement} . .");
        read.extend(tables(&padded).into_values().map(str::to_owned));
    }
    assert!(read.len() > 20, "{read:?}");
    // The versions themselves and what has changed with them, the Kreise of Bavaria, which no program changes, and pages by a secret address, which are never kept.
    let others = ["counter", "listing_change", "kreis", "private_link", "check_answer"];
    let missing: Vec<_> =
        read.iter().filter(|table| !renewing().contains(table.as_str()) && !others.contains(&table.as_str())).collect();
    assert_eq!(
        missing,
        Vec::<&String>::new(),
        "a trigger for each of them, like those of migration 0027, and that migration above"
    );
}
