//! The catalogue of the latest version, kept between requests.

use crate::{
    catalogue::{Catalogue, Filter},
    store::{Result, Store, StoreError, listing},
};
use jiff::civil::DateTime;
use std::{
    sync::{Arc, RwLock},
    time::Duration,
};
use tokio::{
    sync::{Mutex, Semaphore, SemaphorePermit},
    time::timeout,
};

/// So many search the full text at once, by far fewer than there are readers: everybody else always finds one.
const SEARCHING: usize = 3;
/// Whoever waits longer for a place is told to come back.
const PATIENCE: Duration = Duration::from_secs(2);

/// The catalogue of the latest version, shared by all requests.
#[derive(Clone)]
pub struct CatalogueCache {
    latest: Arc<RwLock<Option<Arc<Catalogue>>>>,
    loading: Arc<Mutex<()>>,
    searching: Arc<Semaphore>,
}

impl Default for CatalogueCache {
    fn default() -> Self {
        Self { latest: Arc::default(), loading: Arc::default(), searching: Arc::new(Semaphore::new(SEARCHING)) }
    }
}

impl CatalogueCache {
    /// The catalogue as it is now: the same one as long as the data have not changed and no date or day has ended.
    ///
    /// It is made once for all who wait. They hold no connection meanwhile, and get nothing older than
    /// the data when they asked: whoever has just approved an offer finds it.
    pub async fn current(&self, store: &Store, now: DateTime) -> Result<Arc<Catalogue>> {
        let version = listing::version(&mut store.read().await?).await?;
        if let Some(catalogue) = self.latest().filter(|latest| latest.is_of(version, now)) {
            return Ok(catalogue);
        }
        let _alone = self.loading.lock().await;
        let catalogue = match self.latest().filter(|latest| latest.has(version)) {
            Some(latest) if latest.is_of(version, now) => return Ok(latest),
            // Only time has passed.
            Some(latest) => Arc::new(latest.at(now)),
            None => Arc::new(super::load(&mut store.read().await?, now).await?),
        };
        self.keep(&catalogue);
        Ok(catalogue)
    }

    fn latest(&self) -> Option<Arc<Catalogue>> {
        self.latest.read().ok()?.clone()
    }

    /// What was asked for last is what the next one asks for, whichever day it was before: the few who still ask for
    /// yesterday around midnight cost less than a clock that was ahead for a second, if the greatest day were kept.
    fn keep(&self, catalogue: &Arc<Catalogue>) {
        if let Ok(mut latest) = self.latest.write() {
            *latest = Some(catalogue.clone());
        }
    }

    /// A place to search, taken before a reader.
    async fn place(&self) -> Result<SemaphorePermit<'_>> {
        match timeout(PATIENCE, self.searching.acquire()).await {
            Ok(Ok(place)) => Ok(place),
            _ => Err(StoreError::Unavailable("too many search at once".to_owned())),
        }
    }

    /// The places of so many searches that take long.
    #[cfg(test)]
    pub async fn searched_by(&self, many: u32) -> SemaphorePermit<'_> {
        self.searching.acquire_many(many).await.expect("places to search")
    }

    /// The catalogue as it is now, and the numbers that the full-text search finds in it; none if nothing was typed.
    pub async fn find(
        &self,
        store: &Store,
        now: DateTime,
        filter: &Filter,
    ) -> Result<(Arc<Catalogue>, Option<Vec<i64>>)> {
        let catalogue = self.current(store, now).await?;
        if filter.query.is_empty() {
            return Ok((catalogue, None));
        }
        let _place = self.place().await?;
        let mut reader = store.read().await?;
        let hits = super::find(&mut reader, &filter.terms()).await?;
        Ok((catalogue, Some(hits)))
    }
}
