//! Whether the program can do its work, for whoever sends it requests: a proxy, a monitor.

use axum::{
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use mintverbund::store::{Store, health};
use std::{sync::Arc, time::Duration};
use tokio::{
    sync::Mutex,
    time::{Instant, timeout},
};

/// A database that takes longer is not ready: whoever asks does not wait for ever either.
const PATIENCE: Duration = Duration::from_secs(2);
/// What was found out holds for so long, so that any number of questions costs one look.
const HOLDS: Duration = Duration::from_secs(3);

/// What was found out last.
#[derive(Clone)]
pub struct Readiness {
    store: Store,
    latest: Arc<Mutex<Option<(Instant, bool)>>>,
}

impl Readiness {
    /// Nobody has looked yet.
    pub fn of(store: Store) -> Self {
        Self { store, latest: Arc::default() }
    }

    /// The answer to `/readyz`.
    pub async fn answer(self) -> Response {
        match self.is_ready().await {
            true => "ready\n".into_response(),
            false => (StatusCode::SERVICE_UNAVAILABLE, [(header::RETRY_AFTER, "5")], "not ready\n").into_response(),
        }
    }

    async fn is_ready(&self) -> bool {
        let mut latest = self.latest.clone().lock_owned().await;
        if let Some((when, ready)) = *latest
            && when.elapsed() < HOLDS
        {
            return ready;
        }
        let store = self.store.clone();
        // A task of its own: whoever asks and hangs up must not make the next one look again.
        let looking = tokio::spawn(async move {
            let ready = look(&store).await;
            *latest = Some((Instant::now(), ready));
            ready
        });
        looking.await.unwrap_or(false)
    }
}

async fn look(store: &Store) -> bool {
    match timeout(PATIENCE, health::check(store)).await {
        Ok(Ok(())) => return true,
        Ok(Err(error)) => tracing::warn!(%error, "not ready"),
        Err(_) => tracing::warn!("not ready: the database did not answer within 2 seconds"),
    }
    false
}
