//! What every request can reach.

use mintverbund::{
    domain::date::Timestamp,
    store::{Store, search::cache::CatalogueCache},
};
use std::sync::Arc;

/// The store, the clock, and how the program was started.
#[derive(Clone)]
pub struct AppState {
    /// The database.
    pub store: Store,
    /// The catalogue in memory.
    pub catalogue: CatalogueCache,
    /// The only way to the time of day.
    pub clock: Arc<dyn Fn() -> Timestamp + Send + Sync>,
    /// How often one may try to sign in.
    pub attempts: crate::http::Attempts,
}

impl AppState {
    /// The time now.
    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }
}
