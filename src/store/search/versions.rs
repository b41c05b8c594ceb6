//! How new is what the public sees, without a query for each visitor.

use crate::store::{Result, Store, listing, query};
use std::{
    sync::{Arc, RwLock},
    time::{Duration, Instant},
};

/// What another process has written is seen after this time at the latest; what this one has, at once.
const KNOWN_FOR: Duration = Duration::from_millis(20);

/// The versions of what the public sees; each grows with every change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Versions {
    /// Of everything that public pages show.
    pub public: i64,
    /// Of the catalogue in it.
    pub listed: i64,
}

/// The versions that were read last, shared by all requests.
#[derive(Clone, Default)]
pub(super) struct KnownVersions(Arc<RwLock<Option<Known>>>);

#[derive(Clone, Copy)]
struct Known {
    versions: Versions,
    /// How many changes this process had written when they were asked for.
    written: u64,
    since: Instant,
}

impl KnownVersions {
    /// The versions as they are now.
    #[expect(clippy::disallowed_methods, reason = "how long ago it was read, whatever the day")]
    pub(super) async fn current(&self, store: &Store) -> Result<Versions> {
        // Before they are read: what is written meanwhile is not in them for sure.
        let (written, since) = (query::written(), Instant::now());
        let known = self.0.read().ok().and_then(|known| *known);
        let known = known.filter(|known| known.written == written && since.duration_since(known.since) < KNOWN_FOR);
        if let Some(known) = known {
            return Ok(known.versions);
        }
        let versions = listing::versions(&mut store.read().await?).await?;
        if let Ok(mut known) = self.0.write() {
            *known = Some(Known { versions, written, since });
        }
        Ok(versions)
    }
}
