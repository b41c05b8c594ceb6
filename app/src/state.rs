//! What every request can reach.

use crate::attempts::Attempts;
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
    pub attempts: Attempts,
    /// The patterns of the addresses that take a form of somebody signed in; the router knows them.
    pub forms: Arc<[&'static str]>,
}

impl AppState {
    /// Nothing read and nobody counted yet.
    pub fn new(store: Store, clock: impl Fn() -> Timestamp + Send + Sync + 'static) -> Self {
        Self {
            store,
            catalogue: CatalogueCache::default(),
            clock: Arc::new(clock),
            attempts: Attempts::default(),
            forms: Arc::default(),
        }
    }

    /// The time now.
    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }
}
