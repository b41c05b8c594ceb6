//! What people without an account write to networks.

use super::{Connected, Result, Tx, query::*, sha256};
use crate::domain::{
    date::Timestamp,
    id::{InquiryId, NetworkId},
    inquiry::{DAYS_KEPT, DAYS_KEPT_OPEN, DAYS_UNTIL_OFFICE, InquiryState},
};
use std::collections::BTreeSet;

/// One inquiry.
#[derive(Clone, PartialEq, sqlx::FromRow)]
pub struct Inquiry {
    /// Identity.
    pub id: InquiryId,
    /// To whom.
    pub network_id: NetworkId,
    /// Who asks; empty if they did not say.
    pub name: String,
    /// Where an answer is to go; empty if they want none.
    pub reply_to: String,
    /// What they ask.
    pub text: String,
    /// When it came.
    pub received_at: Timestamp,
    /// How it stands.
    pub state: InquiryState,
    /// When it was answered or closed.
    pub settled_at: Option<Timestamp>,
}

impl std::fmt::Debug for Inquiry {
    /// Nothing that is logged tells who wrote what.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Inquiry").field("id", &self.id).field("state", &self.state).finish_non_exhaustive()
    }
}

impl Inquiry {
    /// Whether the state office sees it: nobody leads the network, or it has left it open for long.
    pub fn is_for_office(&self, is_led: bool, now: Timestamp) -> bool {
        !is_led || self.state == InquiryState::Open && is_late(self.received_at, now)
    }
}

/// Whether a network has had long enough to answer.
fn is_late(received_at: Timestamp, now: Timestamp) -> bool {
    received_at.plus(DAYS_UNTIL_OFFICE * 86_400) <= now
}

/// Keeps one that came; false if the same is open already.
pub async fn insert(tx: &mut Tx, inquiry: &Inquiry) -> Result<bool> {
    let typed = [inquiry.name.as_str(), &inquiry.reply_to, &inquiry.text].join("\n");
    let added = execute!(
        tx,
        "INSERT INTO inquiry (id, network_id, name, reply_to, text, digest, received_at, state)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (network_id, digest) WHERE state = 'open' DO NOTHING",
        &inquiry.id,
        &inquiry.network_id,
        &inquiry.name,
        &inquiry.reply_to,
        &inquiry.text,
        sha256(typed.as_bytes()),
        inquiry.received_at,
        inquiry.state,
    )?;
    Ok(added == 1)
}

macro_rules! inquiries {
    ($rest:literal) => {
        concat!("SELECT id, network_id, name, reply_to, text, received_at, state, settled_at FROM inquiry ", $rest)
    };
}

/// One inquiry.
pub async fn get(on: &mut impl Connected, id: &InquiryId) -> Result<Option<Inquiry>> {
    optional!(on, Inquiry, inquiries!("WHERE id = $1"), id)
}

/// Those to a network, the latest 200 first.
pub async fn of_network(on: &mut impl Connected, network: &NetworkId) -> Result<Vec<Inquiry>> {
    all!(on, Inquiry, inquiries!("WHERE network_id = $1 ORDER BY received_at DESC, id LIMIT 200"), network)
}

/// The latest 500 of all, the latest first.
pub async fn list(on: &mut impl Connected) -> Result<Vec<Inquiry>> {
    all!(on, Inquiry, inquiries!("ORDER BY received_at DESC, id LIMIT 500"))
}

/// When the open ones of a network came.
pub async fn open_of(on: &mut impl Connected, network: &NetworkId) -> Result<Vec<Timestamp>> {
    let rows = all!(
        on,
        (Timestamp,),
        "SELECT received_at FROM inquiry WHERE network_id = $1 AND state = 'open' ORDER BY received_at",
        network,
    )?;
    Ok(rows.into_iter().map(|(at,)| at).collect())
}

/// When those came that the state office has to answer.
pub async fn open_for_office(
    on: &mut impl Connected,
    led: &BTreeSet<NetworkId>,
    now: Timestamp,
) -> Result<Vec<Timestamp>> {
    let rows = all!(
        on,
        (NetworkId, Timestamp),
        "SELECT network_id, received_at FROM inquiry WHERE state = 'open' ORDER BY received_at",
    )?;
    let for_office = rows.into_iter().filter(|(network, at)| !led.contains(network) || is_late(*at, now));
    Ok(for_office.map(|(_, at)| at).collect())
}

/// How many came to all networks since a moment.
pub async fn count_all_since(on: &mut impl Connected, since: Timestamp) -> Result<i64> {
    scalar!(on, i64, "SELECT COUNT(*) FROM inquiry WHERE received_at >= $1", since)
}

/// How many came to a network since a moment.
pub async fn count_since(on: &mut impl Connected, network: &NetworkId, since: Timestamp) -> Result<i64> {
    scalar!(on, i64, "SELECT COUNT(*) FROM inquiry WHERE network_id = $1 AND received_at >= $2", network, since)
}

/// Gives one another state, if it still has the one that was on the screen; tells whether it had.
pub async fn set_state(
    tx: &mut Tx,
    id: &InquiryId,
    from: InquiryState,
    to: InquiryState,
    now: Timestamp,
) -> Result<bool> {
    let settled_at = (to != InquiryState::Open).then_some(now);
    let changed = execute!(
        tx,
        "UPDATE inquiry SET state = $3, settled_at = $4 WHERE id = $1 AND state = $2",
        id,
        from,
        to,
        settled_at,
    )?;
    Ok(changed == 1)
}

/// Forgets one that was none; tells whether it was there.
pub async fn delete(tx: &mut Tx, id: &InquiryId) -> Result<bool> {
    Ok(execute!(tx, "DELETE FROM inquiry WHERE id = $1", id)? == 1)
}

/// Forgets what was settled long ago, and what nobody has answered for very long.
pub async fn forget_old(tx: &mut Tx, now: Timestamp) -> Result<u64> {
    execute!(
        tx,
        "DELETE FROM inquiry WHERE settled_at <= $1 OR received_at <= $2",
        now.plus(-DAYS_KEPT * 86_400),
        now.plus(-DAYS_KEPT_OPEN * 86_400),
    )
}
