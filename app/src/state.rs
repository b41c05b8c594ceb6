//! What every request can reach.

use crate::{attempts::Attempts, senders::Senders};
use mintverbund::{
    domain::{date::Timestamp, form_number::FormNumbers},
    store::{Store, StoreError, form_outcome, search::cache::CatalogueCache, standing::NetworkCache},
};
use std::sync::Arc;
use tokio::sync::OnceCell;

/// The store, the clock, and how the program was started.
#[derive(Clone)]
pub struct AppState {
    /// The database.
    pub store: Store,
    /// The catalogue in memory.
    pub catalogue: CatalogueCache,
    /// The published networks in memory.
    pub networks: NetworkCache,
    /// The only way to the time of day.
    pub clock: Arc<dyn Fn() -> Timestamp + Send + Sync>,
    /// How often one may try to sign in.
    pub attempts: Attempts,
    /// How many messages visitors sent to networks.
    pub senders: Senders,
    numbers: Arc<OnceCell<FormNumbers>>,
    /// The patterns of the addresses that take a form of somebody signed in; the router knows them.
    pub forms: Arc<[&'static str]>,
}

impl AppState {
    /// Nothing read and nobody counted yet.
    pub fn new(store: Store, clock: impl Fn() -> Timestamp + Send + Sync + 'static) -> Self {
        Self {
            store,
            catalogue: CatalogueCache::default(),
            networks: NetworkCache::default(),
            clock: Arc::new(clock),
            attempts: Attempts::default(),
            senders: Senders::default(),
            numbers: Arc::default(),
            forms: Arc::default(),
        }
    }

    /// What makes the numbers of forms; read once.
    pub async fn numbers(&self) -> Result<FormNumbers, StoreError> {
        let read = || async {
            let key = form_outcome::key(&mut self.store.read().await?).await?;
            Ok(FormNumbers::new(key))
        };
        self.numbers.get_or_try_init(read).await.copied()
    }

    /// The time now.
    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }
}
