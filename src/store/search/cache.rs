//! The catalogue of the latest version, kept between requests.

use super::versions::{KnownVersions, Versions};
use crate::{
    catalogue::{Catalogue, Filter, Found},
    store::{Result, Store, StoreError},
};
use jiff::civil::DateTime;
use std::{
    sync::{Arc, RwLock},
    time::Duration,
};
use tokio::{sync::Mutex, task::spawn_blocking, time::timeout};

/// Whoever waits longer for a new catalogue gets the one before. After few changes nobody has to: whoever has just approved an offer
/// finds it.
const FOR_NEW: Duration = Duration::from_millis(500);

/// The catalogue of the latest version, shared by all requests.
#[derive(Clone)]
pub struct CatalogueCache {
    latest: Arc<RwLock<Option<Arc<Catalogue>>>>,
    making: Arc<Mutex<()>>,
    for_new: Duration,
    versions: KnownVersions,
}

impl Default for CatalogueCache {
    fn default() -> Self {
        Self::patient(FOR_NEW)
    }
}

impl CatalogueCache {
    /// One that lets people wait that long for a new catalogue.
    pub fn patient(for_new: Duration) -> Self {
        Self { latest: Arc::default(), making: Arc::default(), for_new, versions: KnownVersions::default() }
    }

    /// The catalogue as it is now: the same one as long as the data have not changed and no date or day has ended.
    ///
    /// A new one is made once for all who wait for it, and goes on being made when they no longer do. Who has waited for some
    /// time gets the one before, if there is one: when very much has changed, or a day has ended, a large one takes seconds.
    pub async fn current(&self, store: &Store, now: DateTime) -> Result<Arc<Catalogue>> {
        let version = self.versions(store).await?.listed;
        let before = self.latest();
        match before {
            Some(latest) if latest.is_of(version, now) => Ok(latest),
            Some(before) => timeout(self.for_new, self.renewed(store, version, now)).await.unwrap_or(Ok(before)),
            None => self.renewed(store, version, now).await,
        }
    }

    /// The versions of what the public sees.
    pub async fn versions(&self, store: &Store) -> Result<Versions> {
        self.versions.current(store).await
    }

    /// The new one, made by whoever comes first, in a task of its own. Nobody holds a connection while they wait.
    async fn renewed(&self, store: &Store, version: i64, now: DateTime) -> Result<Arc<Catalogue>> {
        let alone = self.making.clone().lock_owned().await;
        let latest = self.latest();
        if let Some(latest) = latest.as_ref().filter(|latest| latest.is_of(version, now)) {
            return Ok(latest.clone());
        }
        let (cache, store) = (self.clone(), store.clone());
        let making = tokio::spawn(async move {
            let _alone = alone;
            let catalogue = Arc::new(made(&store, latest, version, now).await?);
            cache.keep(&catalogue);
            Ok(catalogue)
        });
        making.await.map_err(|error| StoreError::Unavailable(error.to_string()))?
    }

    /// Whether the catalogue that is shown has at least that version, as seen at a moment.
    pub fn shows(&self, version: i64, now: DateTime) -> bool {
        self.latest().is_some_and(|latest| latest.is_of(version, now))
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

    /// Keeps any new catalogue from being made, as a very large one does.
    #[cfg(test)]
    pub async fn held(&self) -> tokio::sync::OwnedMutexGuard<()> {
        self.making.clone().lock_owned().await
    }

    /// The catalogue as it is now, and what the words of a filter find in it; none if nothing was typed.
    pub async fn find(&self, store: &Store, now: DateTime, filter: &Filter) -> Result<(Arc<Catalogue>, Option<Found>)> {
        let catalogue = self.current(store, now).await?;
        let found = catalogue.search(filter);
        Ok((catalogue, found))
    }
}

/// The new one, of as much of the latest as is still right.
async fn made(store: &Store, latest: Option<Arc<Catalogue>>, version: i64, now: DateTime) -> Result<Catalogue> {
    let Some(latest) = latest else { return super::load(&mut store.read().await?, now).await };
    if latest.has(version) {
        // Only time has passed. On another day that concerns all offers: others are not to wait for it.
        let later = spawn_blocking(move || latest.later(now)).await;
        return later.map_err(|error| StoreError::Unavailable(error.to_string()));
    }
    super::update(&mut store.read().await?, &latest, now).await
}
