//! The public pages as somebody would write them by hand: axum, maud and SQLite, and nothing in memory but the database.
//!
//! Never shipped: it is the yardstick of the benchmark. Each offer has its values of all facets as 256 bits, so that one
//! pass over a narrow table counts what fits and what each further value would show.

mod content;
pub mod copy;
mod counts;
mod detail;
mod facets;
mod form;
mod frame;
mod list_page;
mod markup;
mod offer_page;
mod one;
mod query;
mod schema;
mod values;
mod when;

pub use copy::{Failure, copy};

use axum::{
    Router,
    body::Bytes,
    extract::{Path as InPath, RawQuery, State},
    http::{StatusCode, header::CONTENT_TYPE},
    response::{Html, IntoResponse, Response},
    routing::get,
};
use rusqlite::Connection;
use std::{
    cell::RefCell,
    collections::HashMap,
    net::SocketAddr,
    path::PathBuf,
    sync::{Arc, Mutex},
};

thread_local! {
    /// The connection of this thread.
    static CONNECTION: RefCell<Option<Connection>> = const { RefCell::new(None) };
}

/// What all requests share.
#[derive(Clone)]
struct Shared {
    /// Where the database is.
    database: Arc<PathBuf>,
    /// The answers of the bare route, by their size.
    bare: Arc<Mutex<HashMap<usize, Bytes>>>,
}

/// Serves the pages until the process ends.
pub async fn serve(database: PathBuf, address: SocketAddr) -> Result<(), Failure> {
    let shared = Shared { database: Arc::new(database), bare: Arc::default() };
    let router = Router::new()
        .route("/healthz", get(|| async { "ok" }))
        .route("/bare/{size}", get(bare))
        .route("/angebote", get(list))
        .route("/angebote/{id}/{slug}", get(offer))
        .with_state(shared);
    let listener = tokio::net::TcpListener::bind(address).await?;
    Ok(axum::serve(listener, router).await?)
}

/// The same for a program that has no runtime yet.
pub fn run(database: PathBuf, address: SocketAddr) -> Result<(), Failure> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(serve(database, address))
}

/// Asks the database over the connection of this thread. It never waits for a disk: the file is mapped into memory.
fn ask<T>(shared: &Shared, what: impl FnOnce(&Connection) -> rusqlite::Result<T>) -> Result<T, Problem> {
    CONNECTION.with_borrow_mut(|connection| {
        let opened = match connection.take() {
            Some(opened) => opened,
            None => query::open(&shared.database)?,
        };
        let opened = connection.insert(opened);
        // All that a page shows is of one state of the data, and the locks are taken once.
        let snapshot = opened.unchecked_transaction()?;
        let answer = what(&snapshot)?;
        snapshot.commit()?;
        Ok(answer)
    })
}

/// The list of offers.
async fn list(State(shared): State<Shared>, RawQuery(query): RawQuery) -> Result<Html<String>, Problem> {
    ask(&shared, |db| list_page::draw(db, query.as_deref().unwrap_or_default())).map(Html)
}

/// The page of an offer.
async fn offer(
    State(shared): State<Shared>,
    InPath((id, _)): InPath<(String, String)>,
) -> Result<Html<String>, Problem> {
    let found = ask(&shared, |db| one::offer(db, &id))?;
    found.map(|offer| Html(offer_page::draw(&offer))).ok_or(Problem::NotFound)
}

/// So many bytes that are always the same.
async fn bare(State(shared): State<Shared>, InPath(size): InPath<usize>) -> Response {
    let bytes = match shared.bare.lock() {
        Ok(mut made) => made.entry(size).or_insert_with(|| Bytes::from(vec![b'x'; size])).clone(),
        Err(_) => return StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    };
    ([(CONTENT_TYPE, "text/html; charset=utf-8")], bytes).into_response()
}

/// Why there is no page.
enum Problem {
    /// There is no such offer.
    NotFound,
    /// The database did not answer.
    Database(rusqlite::Error),
}

impl From<rusqlite::Error> for Problem {
    fn from(error: rusqlite::Error) -> Self {
        Self::Database(error)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND.into_response(),
            Self::Database(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
        }
    }
}
