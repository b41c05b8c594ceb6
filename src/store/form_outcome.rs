//! What became of a form that was sent, so that nothing is done twice.

use super::{Result, Tx, query::*, sha256};
use crate::domain::{date::Timestamp, id::AccountId};

/// So many seconds an outcome is known.
const KEPT: i64 = 24 * 3600;
/// Whoever has worked on a form for so many seconds is gone: no request takes as long.
const ABANDONED: i64 = 60;

/// Names one sending of a form: who sent what to which address.
pub fn id(account: &AccountId, path: &str, body: &[u8]) -> String {
    let named = [account.as_str().as_bytes(), path.as_bytes(), body].join(&0);
    sha256(&named)
}

/// Where a form led, and the message that was left for that page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The address.
    pub location: String,
    /// The message, if there was one.
    pub message: Option<String>,
}

/// What is known of a form when it arrives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Begun {
    /// Nothing yet: it is to be worked on now.
    First,
    /// It is being worked on.
    Running,
    /// It has been done.
    Done(Outcome),
}

/// Notes that a form is worked on, unless it already is or was.
pub async fn begin(tx: &mut Tx, id: &str, now: Timestamp) -> Result<Begun> {
    let known: Option<(Timestamp, Option<String>, Option<String>)> = optional!(
        tx,
        (Timestamp, Option<String>, Option<String>),
        "SELECT begun_at, location, message FROM form_outcome WHERE id = $1",
        id,
    )?;
    let age = |begun: Timestamp| now.0 - begun.0;
    match known {
        Some((begun, Some(location), message)) if age(begun) < KEPT => {
            return Ok(Begun::Done(Outcome { location, message }));
        }
        // A clock that was ahead must not keep a form waiting for ever.
        Some((begun, None, _)) if (0..ABANDONED).contains(&age(begun)) => return Ok(Begun::Running),
        _ => {}
    }
    execute!(
        tx,
        "INSERT INTO form_outcome (id, begun_at) VALUES ($1, $2)
         ON CONFLICT (id) DO UPDATE SET begun_at = excluded.begun_at, location = NULL, message = NULL",
        id,
        now,
    )?;
    Ok(Begun::First)
}

/// Keeps where the form led.
pub async fn finish(tx: &mut Tx, id: &str, outcome: &Outcome) -> Result<()> {
    let Outcome { location, message } = outcome;
    execute!(tx, "UPDATE form_outcome SET location = $2, message = $3 WHERE id = $1", id, location, message)?;
    Ok(())
}

/// Forgets a form with which nothing was done: it may be sent again.
pub async fn forget(tx: &mut Tx, id: &str) -> Result<()> {
    execute!(tx, "DELETE FROM form_outcome WHERE id = $1 AND location IS NULL", id)?;
    Ok(())
}

/// Forgets what is older than a day.
pub async fn forget_old(tx: &mut Tx, now: Timestamp) -> Result<u64> {
    execute!(tx, "DELETE FROM form_outcome WHERE begun_at <= $1", now.plus(-KEPT))
}

/// The number of a form that somebody is shown: its own, and a mark by which it can be told whether it was shown to a
/// certain person, but not to whom.
pub fn number(account: &AccountId) -> String {
    let own = uuid::Uuid::now_v7().simple().to_string();
    format!("{own}-{}", mark(&own, account))
}

/// Whether the form with this number was shown to this person.
pub fn was_shown_to(number: &str, account: &AccountId) -> bool {
    number.split_once('-').is_some_and(|(own, marked)| marked == mark(own, account))
}

fn mark(own: &str, account: &AccountId) -> String {
    sha256(format!("{own} {}", account.as_str()).as_bytes()).split_off(48)
}
