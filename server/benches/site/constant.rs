//! Bytes that are always the same, behind everything that stands before a public page: the yardstick for pages that are kept.

use super::Failure;
use axum::{
    Router,
    body::Bytes,
    extract::Path as InPath,
    http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG},
    response::{IntoResponse, Response},
    routing::get,
};
use mintverbund::store::{DatabaseAddress, Store};
use mintverbund_app::{http::CachePolicy, http::Routes, state::AppState};
use mintverbund_server::{
    clock,
    front::Front,
    listen::{self, Limits},
    router::surrounded,
};
use std::{
    collections::HashMap,
    net::SocketAddr,
    path::PathBuf,
    sync::{Arc, Mutex},
};

/// Serves them until the process ends.
pub fn run(database: PathBuf, address: SocketAddr) -> Result<(), Failure> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(serve(database, address))
}

async fn serve(database: PathBuf, address: SocketAddr) -> Result<(), Failure> {
    let store = Store::open(&DatabaseAddress::Sqlite(database)).await?;
    let made: Arc<Mutex<HashMap<usize, Bytes>>> = Arc::default();
    let constant = move |InPath(size): InPath<usize>| async move { constant(&made, size) };
    let plain = Router::new().route("/healthz", get(|| async { "ok" })).route("/constant/{size}", get(constant));
    let state = AppState::new(store, clock::now);
    let router = surrounded(state, Front::default(), Routes::default(), Routes::default(), plain);
    let listener = tokio::net::TcpListener::bind(address).await?;
    listen::serve(listener, router, Limits::default(), |_| None, std::future::pending()).await;
    Ok(())
}

/// So many bytes, with the headers that a kept page has of its own.
fn constant(made: &Mutex<HashMap<usize, Bytes>>, size: usize) -> Response {
    let bytes = made.lock().ok().map(|mut made| made.entry(size).or_insert_with(|| vec![b'x'; size].into()).clone());
    let headers = [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (CACHE_CONTROL, CachePolicy::Public.header()),
        (ETAG, "W/\"0123456789abcdef-1234\""),
    ];
    (headers, bytes.unwrap_or_default()).into_response()
}
