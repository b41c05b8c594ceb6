//! The site in process, with a database and a clock of its own.

use super::{Actor, Folder};
use axum::Router;
use mintverbund::{
    domain::{
        date::Timestamp,
        id::{NetworkId, OfferId},
    },
    store::{
        DatabaseAddress, Reader, Store, Tx,
        audit::{self, first_break},
        listing::{self, Listing},
        network::{self, Network},
        offer,
        offer::Offer,
        revision,
        revision::Revision,
        search::cache::CatalogueCache,
    },
};
use mintverbund_app::{
    http::Routes,
    site::{self, DEMO_PASSWORD},
    state::AppState,
};
use mintverbund_server::{
    assets, clock, demo,
    front::Front,
    router::{router, surrounded},
};
use std::{
    ops::Deref,
    path::{Path, PathBuf},
    sync::{
        Arc, LazyLock,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};
use tokio::sync::OnceCell;

/// The hour of all tests of this run. It stands still; sessions know only the real one, which is to be behind it until the
/// last test has ended, however slow the machine: a session from a time to come holds no longer.
static NOW: LazyLock<Timestamp> = LazyLock::new(|| clock::now().plus(40 * 60));
/// The demonstration, filled in once and copied for every test.
static FILLED: OnceCell<Vec<u8>> = OnceCell::const_new();

/// A running site. Clones are the same site.
#[derive(Clone)]
pub struct TestApp(Arc<Site>);

/// What makes up a running site.
pub struct Site {
    pub store: Store,
    pub router: Router,
    hours: Arc<AtomicI64>,
    state: AppState,
    _folder: Arc<Folder>,
}

impl Deref for TestApp {
    type Target = Site;
    fn deref(&self) -> &Site {
        &self.0
    }
}

async fn filled() -> Vec<u8> {
    let folder = Folder::new();
    let path = folder.file("demo.db");
    let store = open(&path).await;
    demo::fill(&store, *NOW).await.expect("the demonstration can be filled in");
    store.close().await;
    std::fs::read(&path).expect("the filled database")
}

/// Opens the database of a file.
pub async fn open(path: &Path) -> Store {
    let opened = Store::open(&DatabaseAddress::Sqlite(path.to_owned())).await;
    opened.expect("the database opens")
}

impl TestApp {
    /// A site filled as a demonstration.
    pub async fn new() -> Self {
        Self::holding(FILLED.get_or_init(filled).await).await
    }

    /// A site that begins with a copy of this database.
    pub async fn holding(database: &[u8]) -> Self {
        let folder = Folder::new();
        let path = folder.file("site.db");
        std::fs::write(&path, database).expect("a copy of the database");
        Self::on(open(&path).await, folder)
    }

    /// A site on a database that is open; whatever else it needs goes to the folder.
    pub fn on(store: Store, folder: Folder) -> Self {
        let hours = Arc::new(AtomicI64::new(0));
        let passed = hours.clone();
        let clock = move || NOW.plus(3600 * passed.load(Ordering::SeqCst));
        // Tests side by side are slow; what they have just approved they want to see.
        let patient = CatalogueCache::patient(Duration::from_secs(20));
        let state = AppState::new(store.clone(), clock).with(|shared| shared.catalogue = patient);
        site::set(assets::names(), false, "https://mint.example".to_owned());
        let router = router(state.clone(), Front { page_cache: 16, ..Front::default() });
        Self(Arc::new(Site { store, router, hours, state, _folder: Arc::new(folder) }))
    }

    /// The same site behind a proxy with TLS.
    pub fn over_https(&self) -> Self {
        let Site { store, hours, state, _folder, .. } = &**self;
        let (store, hours, state) = (store.clone(), hours.clone(), state.clone());
        let https = Front { https: true, trusted_proxy: true, page_cache: 16 };
        Self(Arc::new(Site { store, router: router(state.clone(), https), hours, state, _folder: _folder.clone() }))
    }

    /// The same site with these addresses behind the sign-in, and no others.
    pub fn serving(&self, routes: Routes) -> Self {
        let Site { store, hours, state, _folder, .. } = &**self;
        let (store, hours, state) = (store.clone(), hours.clone(), state.clone());
        let router = surrounded(state.clone(), Front::default(), Routes::default(), routes, axum::Router::new());
        Self(Arc::new(Site { store, router, hours, state, _folder: _folder.clone() }))
    }

    /// The file of the database.
    pub fn file(&self) -> PathBuf {
        self._folder.file("site.db")
    }

    /// The database as it is now, for [`TestApp::holding`].
    pub async fn database(&self) -> Vec<u8> {
        let copy = self._folder.file("copy.db");
        let _ = std::fs::remove_file(&copy);
        self.execute(&format!("VACUUM INTO '{}'", copy.display())).await;
        std::fs::read(&copy).expect("the copied database")
    }

    /// Somebody without an account.
    pub fn anonymous(&self) -> Actor {
        Actor::new(self.clone())
    }

    /// One of the accounts of the demonstration, signed in: `redaktion`, `mintraum`, …
    pub async fn sign_in(&self, name: &str) -> Actor {
        let actor = self.anonymous();
        let email = format!("{name}@demo.example");
        let pairs = [("email", email.as_str()), ("password", DEMO_PASSWORD)];
        actor.posts("/anmelden", &pairs).await.with_status(303);
        actor
    }

    pub fn hours_pass(&self, hours: i64) {
        self.hours.fetch_add(hours, Ordering::SeqCst);
    }

    pub fn now(&self) -> Timestamp {
        NOW.plus(3600 * self.hours.load(Ordering::SeqCst))
    }

    pub async fn reader(&self) -> Reader {
        self.store.read().await.expect("a reader")
    }

    pub async fn writer(&self) -> Tx {
        self.store.write().await.expect("the writer")
    }

    pub async fn network(&self, slug: &str) -> Network {
        let slug = slug.parse().expect("a slug");
        let found = network::by_slug(&mut self.reader().await, &slug).await.expect("networks");
        found.expect("a known network")
    }

    /// The latest revision of an offer.
    pub async fn latest(&self, offer: &OfferId) -> Revision {
        let found = revision::latest(&mut self.reader().await, offer).await.expect("revisions");
        found.expect("a known offer")
    }

    pub async fn offer(&self, id: &OfferId) -> Offer {
        let found = offer::get(&mut self.reader().await, id).await.expect("offers");
        found.expect("a known offer")
    }

    /// All public offers.
    pub async fn listings(&self) -> Vec<Listing> {
        listing::list(&mut self.reader().await).await.expect("listings")
    }

    /// A public offer of a network.
    pub async fn public_offer_of(&self, network: &NetworkId) -> Listing {
        let all = self.listings().await;
        all.into_iter().find(|listing| listing.network_id == *network).expect("a public offer")
    }

    /// Whatever was done: the log is unbroken, and the listing is what it would be if written anew.
    pub async fn is_sound(&self) {
        sound(&self.store).await;
    }
}

/// The same of any store.
pub async fn sound(store: &Store) {
    let rows = audit::all(&mut store.read().await.expect("a reader")).await.expect("the log");
    assert_eq!(first_break(&rows), None, "the chain of the audit log");
    let before = projected(store).await;
    let mut tx = store.write().await.expect("the writer");
    listing::rebuild(&mut tx).await.expect("the listing can be rebuilt");
    tx.commit().await.expect("the rebuilt listing");
    assert_eq!(projected(store).await, before, "the listing, against the listing written anew");
}

/// The listing without its positions, which a rebuild may change.
async fn projected(store: &Store) -> Vec<Listing> {
    let mut reader = store.read().await.expect("a reader");
    let mut all = listing::list(&mut reader).await.expect("listings");
    all.iter_mut().for_each(|listing| listing.number = 0);
    all.sort_by(|a, b| a.offer_id.cmp(&b.offer_id));
    all
}
