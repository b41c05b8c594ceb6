//! What became of a form that was sent, so that nothing is done twice.

use super::{Connected, Result, Tx, query::*};
use crate::domain::{date::Timestamp, form_number::LASTS};

/// Whoever has worked on a form for so many seconds is gone: nobody works as long.
pub const ABANDONED: i64 = 60;

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

/// What is known of a form.
pub async fn known(on: &mut impl Connected, id: &str, now: Timestamp) -> Result<Begun> {
    let known: Option<(Timestamp, Option<String>, Option<String>)> = optional!(
        on,
        (Timestamp, Option<String>, Option<String>),
        "SELECT begun_at, location, message FROM form_outcome WHERE id = $1",
        id,
    )?;
    let age = |begun: Timestamp| now.0 - begun.0;
    Ok(match known {
        Some((begun, Some(location), message)) if age(begun) < LASTS => Begun::Done(Outcome { location, message }),
        // A clock that was ahead must not keep a form waiting for ever.
        Some((begun, None, _)) if (0..ABANDONED).contains(&age(begun)) => Begun::Running,
        _ => Begun::First,
    })
}

/// Notes that a form is worked on, unless it already is or was.
pub async fn begin(tx: &mut Tx, id: &str, now: Timestamp) -> Result<Begun> {
    match known(tx, id, now).await? {
        Begun::First => {}
        known => return Ok(known),
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
    execute!(tx, "DELETE FROM form_outcome WHERE begun_at <= $1", now.plus(-LASTS))
}

/// The key of the numbers of forms; made when the database is.
pub async fn key(on: &mut impl Connected) -> Result<i64> {
    scalar!(on, i64, "SELECT value FROM counter WHERE name = 'form_key'")
}

/// Makes a key unless there is one.
pub(super) async fn make_key(tx: &mut Tx) -> Result<()> {
    // The lower half of such an identity is random.
    let key = uuid::Uuid::now_v7().as_u64_pair().1.cast_signed();
    execute!(tx, "INSERT INTO counter (name, value) VALUES ('form_key', $1) ON CONFLICT (name) DO NOTHING", key)?;
    Ok(())
}
