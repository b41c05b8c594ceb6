//! What a session knows about whoever signed in, and when it is no longer believed.

use super::PageError;
use mintverbund::{
    actions::accounts::sign_in::Proven,
    domain::{clock, date::Timestamp, id::AccountId},
    policy::Person,
    store::{Connected, NOT_WRITABLE, account},
};
use serde::{Deserialize, Serialize};
use tower_sessions::Session;

const KEY: &str = "signed_in";
/// A session is prolonged at most this often, in seconds: each time is a write.
const PROLONG_AFTER: i64 = 30 * 60;
/// However much it is used, a session ends so many seconds after the sign-in.
const LONGEST: i64 = 7 * 24 * 3600;

/// Somebody signed in at this browser.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct SignedIn {
    account: AccountId,
    /// Of the password that was typed then.
    password: String,
    since: Timestamp,
    seen: Timestamp,
}

impl SignedIn {
    /// Begins a session under a new id, so that an id known before is worth nothing, and with nothing
    /// of whoever was signed in at this browser before.
    pub async fn begin(session: &Session, proven: Proven, now: Timestamp) -> Result<(), PageError> {
        session.clear().await;
        session.cycle_id().await.map_err(session_failed)?;
        let Proven { account, password } = proven;
        let signed_in = Self { account, password, since: now, seen: now };
        session.insert(KEY, signed_in).await.map_err(session_failed)?;
        // The layer would answer an error by a blank page.
        session.save().await.map_err(session_failed)
    }

    /// Who signed in at this browser, if anybody did.
    pub async fn of(session: &Session) -> Result<Option<Self>, PageError> {
        session.get(KEY).await.map_err(session_failed)
    }

    /// The person, if they may still be believed to sit there: the account may sign in, has the same
    /// password as then, and did so not too long ago.
    pub async fn person(&self, on: &mut impl Connected, now: Timestamp) -> Result<Option<Person>, PageError> {
        let password = account::password(on, &self.account).await?;
        let over = now.0 - self.since.0 >= LONGEST || clock::was_ahead(self.since, now);
        if over || password.as_ref() != Some(&self.password) {
            return Ok(None);
        }
        Ok(account::person(on, &self.account, now).await?)
    }

    /// Keeps the session from running out while it is used.
    pub async fn prolong(self, session: &Session, now: Timestamp) -> Result<(), PageError> {
        match now.0 - self.seen.0 > PROLONG_AFTER || clock::was_ahead(self.seen, now) {
            true => session.insert(KEY, Self { seen: now, ..self }).await.map_err(session_failed),
            false => Ok(()),
        }
    }
}

/// The session could not be read or written. Of the store's error only the words come through.
pub fn session_failed(error: tower_sessions::session::Error) -> PageError {
    tracing::error!(%error, "session failed");
    match error.to_string().contains(NOT_WRITABLE) {
        true => PageError::NotWritable,
        false => PageError::Busy,
    }
}
