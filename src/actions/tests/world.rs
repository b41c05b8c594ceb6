//! A small world with a clock, networks and people.
#![expect(clippy::disallowed_methods, reason = "looks behind the store")]

use super::{
    database::{Database, Engine},
    examples,
    people::Someone,
};
use crate::{
    catalogue::{Catalogue, Filter},
    domain::{
        account::{NetworkRole, PlatformRole},
        date::Timestamp,
        id::{AccountId, NetworkId, OfferId, OrganisationId},
    },
    policy::Actor,
    store::{
        Conn, Connected, Store, StoreError, account,
        audit::{self, first_break},
        listing::{self, Listing},
        network::{self, Network},
        organisation, revision,
        revision::Revision,
        search,
    },
};
use sqlx::AssertSqlSafe;
use std::{
    panic::resume_unwind,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
};
use tokio::sync::Mutex;

/// Monday, 23 November 2026, 10:00 in Bavaria.
const MORNING: i64 = 1_795_424_400;

/// A fresh database and what a test needs to fill it.
pub struct World {
    pub store: Store,
    pub engine: Engine,
    clock: AtomicI64,
    /// A catalogue that goes along with every act.
    kept: Mutex<Option<Catalogue>>,
}

/// Runs a test in a world of its own. Whatever happened in it, the log is unbroken in the end and
/// the listing is what it would be if it were written anew.
pub async fn on<T: Future<Output = ()> + 'static>(engine: Engine, test: impl FnOnce(Arc<World>) -> T + 'static) {
    let Some(database) = Database::create(engine).await else { return };
    let store = database.open().await;
    let world =
        Arc::new(World { store: store.clone(), engine, clock: AtomicI64::new(MORNING), kept: Mutex::default() });
    // A task of its own catches a panic, so that the database is removed after a failed test too.
    let local = tokio::task::LocalSet::new();
    let told = local.spawn_local(async move {
        let after = world.clone();
        test(world).await;
        after.is_sound().await;
    });
    let done = local.run_until(told).await;
    store.close().await;
    database.remove().await;
    if let Err(failed) = done {
        resume_unwind(failed.into_panic());
    }
}

impl World {
    async fn is_sound(&self) {
        let rows = audit::all(&mut self.reader().await).await.expect("the log is readable");
        assert_eq!(first_break(&rows), None, "the chain of the audit log");
        self.the_kept_catalogue_is_right().await;
        let written = self.listings().await;
        let mut tx = self.store.write().await.expect("the writer is free: nobody forgot a transaction");
        listing::rebuild(&mut tx).await.expect("the listing can be rebuilt");
        tx.commit().await.expect("the rebuilt listing is kept");
        assert_eq!(self.listings().await, written, "what the actions wrote, against the listing written anew");
    }

    /// Brings the kept catalogue up to date by what has changed, and holds it against one that is read anew.
    pub async fn the_kept_catalogue_is_right(&self) {
        let (mut kept, now) = (self.kept.lock().await, self.now().moment());
        let mut reader = self.reader().await;
        let anew = search::load(&mut reader, now).await.expect("the catalogue");
        let updated = match kept.as_ref() {
            Some(before) => search::update(&mut reader, before, now).await.expect("the catalogue of what has changed"),
            None => search::load(&mut reader, now).await.expect("the catalogue"),
        };
        assert_eq!(updated.contents(), anew.contents(), "what was brought up to date, against what is read anew");
        *kept = Some(updated);
    }

    pub fn now(&self) -> Timestamp {
        Timestamp(self.clock.load(Ordering::SeqCst))
    }

    pub fn hours_pass(&self, hours: i64) {
        self.clock.fetch_add(hours * 3600, Ordering::SeqCst);
    }

    pub fn seconds_pass(&self, seconds: i64) {
        self.clock.fetch_add(seconds, Ordering::SeqCst);
    }

    pub async fn reader(&self) -> crate::store::Reader {
        self.store.read().await.expect("a reader")
    }

    /// The published network of that slug; made when it is first named.
    pub async fn network(&self, slug: &str) -> NetworkId {
        let slug = slug.parse().expect("a slug");
        if let Some(known) = network::by_slug(&mut self.reader().await, &slug).await.expect("networks are readable") {
            return known.id;
        }
        let new = Network { name: slug.to_string(), ..examples::network(slug) };
        let mut tx = self.store.write().await.expect("the writer");
        network::insert(&mut tx, &new, self.now()).await.expect("a new network");
        tx.commit().await.expect("commit");
        new.id
    }

    /// The titles of the offers that the public finds, best first.
    pub async fn finds(&self, query: &str) -> Vec<String> {
        let catalogue = search::load(&mut self.reader().await, self.now().moment()).await.expect("the catalogue");
        let filter = Filter { query: query.to_owned(), ..Filter::default() };
        let found = catalogue.search(&filter);
        catalogue.find_all(&filter, found.as_ref()).iter().map(|offer| offer.content.title.to_string()).collect()
    }

    /// An entry of the partner directory.
    pub async fn organisation(&self, name: &str) -> OrganisationId {
        let new = examples::organisation(name);
        let mut tx = self.store.write().await.expect("the writer");
        organisation::insert(&mut tx, &new, self.now()).await.expect("a new organisation");
        tx.commit().await.expect("commit");
        new.id
    }

    /// Somebody who leads the network.
    pub async fn coordinator_of(self: &Arc<Self>, slug: &str) -> Someone {
        self.somebody(None, Some((slug, NetworkRole::Lead))).await
    }

    pub async fn member_of(self: &Arc<Self>, slug: &str, role: NetworkRole) -> Someone {
        self.somebody(None, Some((slug, role))).await
    }

    /// Somebody of the state office.
    pub async fn reviewer(self: &Arc<Self>) -> Someone {
        self.somebody(Some(PlatformRole::Staff), None).await
    }

    /// Somebody of the administration of the state office.
    pub async fn admin(self: &Arc<Self>) -> Someone {
        self.somebody(Some(PlatformRole::Admin), None).await
    }

    /// Somebody of the state office who also has a role in a network.
    pub async fn reviewer_in(self: &Arc<Self>, slug: &str, role: NetworkRole) -> Someone {
        self.somebody(Some(PlatformRole::Staff), Some((slug, role))).await
    }

    async fn somebody(self: &Arc<Self>, platform: Option<PlatformRole>, role: Option<(&str, NetworkRole)>) -> Someone {
        let account = examples::account(platform);
        let network = match role {
            Some((slug, role)) => Some((self.network(slug).await, role)),
            None => None,
        };
        let mut tx = self.store.write().await.expect("the writer");
        account::insert(&mut tx, &account, "no password", self.now()).await.expect("a new account");
        if let Some((network, role)) = &network {
            account::join(&mut tx, &account.id, network, *role, self.now()).await.expect("a new membership");
        }
        tx.commit().await.expect("commit");
        let actor = self.signed_in(&account.id).await;
        Someone { world: self.clone(), id: account.id, network: network.map(|(id, _)| id), actor }
    }

    /// The actor behind an account, with the roles that hold now.
    pub async fn signed_in(&self, id: &AccountId) -> Actor {
        let person = account::person(&mut self.reader().await, id, self.now()).await.expect("accounts are readable");
        person.map_or(Actor::Anonymous, Actor::SignedIn)
    }

    pub async fn latest(&self, offer: &OfferId) -> Revision {
        let latest = revision::latest(&mut self.reader().await, offer).await.expect("revisions are readable");
        latest.expect("the offer has a revision")
    }

    /// All public offers in the order of their names; their place in the search index is no content.
    pub async fn listings(&self) -> Vec<Listing> {
        let mut all = listing::list(&mut self.reader().await).await.expect("the listing is readable");
        all.sort_by(|a, b| a.public_id.cmp(&b.public_id));
        all.into_iter().map(|listing| Listing { number: 0, ..listing }).collect()
    }

    /// What the public reads of an offer.
    pub async fn public_title(&self, offer: &OfferId) -> Option<String> {
        let shown = self.listings().await.into_iter().find(|listing| listing.offer_id == *offer);
        shown.map(|listing| listing.content.title.to_string())
    }

    pub async fn listing_version(&self) -> i64 {
        listing::version(&mut self.reader().await).await.expect("the version is readable")
    }

    /// The acts in the audit log, in order.
    pub async fn acts(&self) -> Vec<String> {
        let rows = audit::all(&mut self.reader().await).await.expect("the log is readable");
        rows.into_iter().map(|row| row.act).collect()
    }

    /// One number that a query gives.
    pub async fn count(&self, sql: &str) -> i64 {
        let sql = AssertSqlSafe(sql.to_owned());
        match self.reader().await.conn() {
            Conn::Sqlite(c) => sqlx::query_scalar(sql).fetch_one(c).await,
            Conn::Postgres(c) => sqlx::query_scalar(sql).fetch_one(c).await,
        }
        .expect("a query that gives a number")
    }

    /// Rows of two texts each.
    pub async fn pairs(&self, sql: &str) -> Vec<(String, String)> {
        let sql = AssertSqlSafe(sql.to_owned());
        match self.reader().await.conn() {
            Conn::Sqlite(c) => sqlx::query_as(sql).fetch_all(c).await,
            Conn::Postgres(c) => sqlx::query_as(sql).fetch_all(c).await,
        }
        .expect("a query that gives two texts")
    }

    /// Runs a statement past all actions and tells what the database answered: how many rows it
    /// changed, or which of its rules said no.
    pub async fn sql(&self, sql: &str) -> String {
        let mut tx = self.store.write().await.expect("the writer");
        let sql = AssertSqlSafe(sql.to_owned());
        let done = match tx.conn() {
            Conn::Sqlite(c) => sqlx::query(sql).execute(c).await.map(|done| done.rows_affected()),
            Conn::Postgres(c) => sqlx::query(sql).execute(c).await.map(|done| done.rows_affected()),
        };
        match done.map_err(StoreError::from) {
            Ok(rows) => {
                tx.commit().await.expect("commit");
                format!("{rows} changed")
            }
            Err(StoreError::Rule(rule)) => rule,
            Err(StoreError::Unique(_)) => "unique".to_owned(),
            Err(other) => format!("failed: {other}"),
        }
    }
}
