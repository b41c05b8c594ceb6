//! Sessions of tower-sessions in our own database, so that any number of servers share them.

use async_trait::async_trait;
use mintverbund::{
    domain::date::Timestamp,
    store::{self, Store, session},
};
use std::sync::Arc;
use time::OffsetDateTime;
use tower_sessions::{
    SessionStore,
    session::{Id, Record},
    session_store::{Error, Result},
};

/// The table `session` as tower-sessions sees it.
#[derive(Clone)]
pub struct DatabaseSessions {
    store: Store,
    clock: Arc<dyn Fn() -> Timestamp + Send + Sync>,
}

impl DatabaseSessions {
    /// Sessions in this database; `clock` decides which have run out.
    pub fn new(store: Store, clock: Arc<dyn Fn() -> Timestamp + Send + Sync>) -> Self {
        Self { store, clock }
    }

    async fn change(&self, record: &Record, data: &str) -> store::Result<()> {
        let mut tx = self.store.write().await?;
        session::save(&mut tx, &record.id.to_string(), data, expires_at(record)).await?;
        tx.commit().await
    }
}

impl std::fmt::Debug for DatabaseSessions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DatabaseSessions")
    }
}

fn backend(error: impl ToString) -> Error {
    Error::Backend(error.to_string())
}

/// The data alone: the record also holds the id, which is kept as a hash only.
fn encode(record: &Record) -> Result<String> {
    serde_json::to_string(&record.data).map_err(|error| Error::Encode(error.to_string()))
}

fn decode(id: Id, data: &str, expires_at: Timestamp) -> Result<Record> {
    let undecodable = |error: &dyn ToString| Error::Decode(error.to_string());
    Ok(Record {
        id,
        data: serde_json::from_str(data).map_err(|error| undecodable(&error))?,
        expiry_date: OffsetDateTime::from_unix_timestamp(expires_at.0).map_err(|error| undecodable(&error))?,
    })
}

fn expires_at(record: &Record) -> Timestamp {
    Timestamp(record.expiry_date.unix_timestamp())
}

#[async_trait]
impl SessionStore for DatabaseSessions {
    async fn create(&self, record: &mut Record) -> Result<()> {
        let mut tx = self.store.write().await.map_err(backend)?;
        loop {
            let (id, data) = (record.id.to_string(), encode(record)?);
            if session::create(&mut tx, &id, &data, expires_at(record)).await.map_err(backend)? {
                return tx.commit().await.map_err(backend);
            }
            record.id = Id::default();
        }
    }

    /// A page is worth more than the message that was left for the next one, and half an hour more of the session: if those
    /// cannot be kept, because nothing can, the session stays as it was.
    async fn save(&self, record: &Record) -> Result<()> {
        let data = encode(record)?;
        if let Err(error) = self.change(record, &data).await {
            tracing::warn!(%error, "a session could not be changed");
        }
        Ok(())
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let mut reader = self.store.read().await.map_err(backend)?;
        let found = session::load(&mut reader, &id.to_string(), (self.clock)()).await.map_err(backend)?;
        if found.is_none() {
            tracing::debug!("a cookie names no session that goes on");
        }
        found.map(|(data, expires_at)| decode(*id, &data, expires_at)).transpose()
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        let mut tx = self.store.write().await.map_err(backend)?;
        session::delete(&mut tx, &id.to_string()).await.map_err(backend)?;
        tx.commit().await.map_err(backend)
    }
}
