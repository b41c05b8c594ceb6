//! The catalogue of the latest version, kept between requests.

use crate::{
    catalogue::{Catalogue, Filter},
    store::{Result, Store, listing},
};
use jiff::civil::Date;
use std::sync::{Arc, RwLock};

/// The catalogue of the latest version, shared by all requests.
#[derive(Clone, Default)]
pub struct CatalogueCache {
    latest: Arc<RwLock<Option<Arc<Catalogue>>>>,
    loading: Arc<tokio::sync::Mutex<()>>,
}

impl CatalogueCache {
    /// The catalogue as it is now: the same one as long as neither data nor day have changed.
    ///
    /// It is made once for all who wait. They hold no connection meanwhile, and get nothing older than
    /// the data when they asked: whoever has just approved an offer finds it.
    pub async fn current(&self, store: &Store, today: Date) -> Result<Arc<Catalogue>> {
        let version = listing::version(&mut store.read().await?).await?;
        if let Some(catalogue) = self.cached(version, today) {
            return Ok(catalogue);
        }
        let _alone = self.loading.lock().await;
        if let Some(catalogue) = self.cached(version, today) {
            return Ok(catalogue);
        }
        let catalogue = Arc::new(super::load(&mut store.read().await?, today).await?);
        self.keep(&catalogue);
        Ok(catalogue)
    }

    fn cached(&self, version: i64, today: Date) -> Option<Arc<Catalogue>> {
        let latest = self.latest.read().ok()?;
        latest.as_ref().filter(|c| c.is_of(version, today)).cloned()
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
        today: Date,
        filter: &Filter,
    ) -> Result<(Arc<Catalogue>, Option<Vec<i64>>)> {
        let catalogue = self.current(store, today).await?;
        if filter.query.is_empty() {
            return Ok((catalogue, None));
        }
        let mut reader = store.read().await?;
        let hits = super::find(&mut reader, &filter.terms()).await?;
        Ok((catalogue, Some(hits)))
    }
}
