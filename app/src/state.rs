//! What every request can reach.

use crate::{attempts::Attempts, pictures::Sizes, reads::Reads, senders::Senders};
use mintverbund::{
    domain::{date::Timestamp, form_number::FormNumbers},
    store::{Store, StoreError, form_outcome, search::cache::CatalogueCache, standing::NetworkCache},
};
use std::{ops::Deref, sync::Arc};
use tokio::sync::OnceCell;

/// The store, the clock, and how the program was started. Each layer and each request has one of its own: it is a pointer.
#[derive(Clone)]
pub struct AppState(Arc<Shared>);

impl Deref for AppState {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.0
    }
}

/// What all have in common.
#[derive(Clone)]
pub struct Shared {
    /// The database.
    pub store: Store,
    /// The catalogue in memory.
    pub catalogue: CatalogueCache,
    /// The published networks in memory.
    pub networks: NetworkCache,
    /// The only way to the time of day.
    pub clock: Arc<dyn Fn() -> Timestamp + Send + Sync>,
    /// What public pages read.
    pub reads: Reads,
    /// Pictures in the widths in which they are shown.
    pub sizes: Sizes,
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
        Self(Arc::new(Shared {
            store,
            catalogue: CatalogueCache::default(),
            networks: NetworkCache::default(),
            clock: Arc::new(clock),
            reads: Reads::default(),
            sizes: Sizes::default(),
            attempts: Attempts::default(),
            senders: Senders::default(),
            numbers: Arc::default(),
            forms: Arc::default(),
        }))
    }

    /// The same with something set otherwise.
    pub fn with(self, set: impl FnOnce(&mut Shared)) -> Self {
        let mut shared = Shared::clone(&self);
        set(&mut shared);
        Self(Arc::new(shared))
    }

    /// What makes the numbers of forms; read once.
    pub async fn numbers(&self) -> Result<FormNumbers, StoreError> {
        let read = || async {
            let key = form_outcome::key(&mut self.store.read().await?).await?;
            Ok(FormNumbers::new(key))
        };
        self.numbers.get_or_try_init(read).await.copied()
    }

    /// What a public page reads from the database, or what was read before of the same in the present version of what the public sees.
    pub async fn kept<T: Send + Sync + 'static, E: From<StoreError>>(
        &self,
        of: String,
        read: impl Future<Output = Result<T, E>>,
    ) -> Result<Arc<T>, E> {
        // Asked before it is read: what is changed meanwhile is under another version.
        let version = self.catalogue.versions(&self.store).await?.public;
        self.reads.get(version, of, read).await
    }

    /// The time now.
    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }
}
