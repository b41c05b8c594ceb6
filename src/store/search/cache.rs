//! The catalogue of the latest version, kept between requests.

use crate::{
    catalogue::{Catalogue, Filter},
    store::{Result, Store, listing},
};
use jiff::civil::DateTime;
use std::sync::{Arc, RwLock};

/// The catalogue of the latest version, shared by all requests.
#[derive(Clone, Default)]
pub struct CatalogueCache {
    latest: Arc<RwLock<Option<Arc<Catalogue>>>>,
    loading: Arc<tokio::sync::Mutex<()>>,
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

    /// Around midnight somebody may still ask for yesterday: that does not replace today.
    fn keep(&self, catalogue: &Arc<Catalogue>) {
        let Ok(mut latest) = self.latest.write() else { return };
        if latest.as_ref().is_none_or(|latest| catalogue.is_newer_than(latest)) {
            *latest = Some(catalogue.clone());
        }
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
        let mut reader = store.read().await?;
        let hits = super::find(&mut reader, &filter.terms()).await?;
        Ok((catalogue, Some(hits)))
    }
}
