//! What can become of a link.

use crate::{
    domain::{
        date::{FuzzyDate, Timestamp},
        id::{AccountId, LinkId, NetworkId},
        link::{LinkKind, LinkState},
        period::Period,
    },
    store::{Result, Tx, query::*},
};

/// A link as it is proposed.
#[derive(Debug, Clone)]
pub struct NewLink<'a> {
    /// Identity.
    pub id: &'a LinkId,
    /// The first network.
    pub from: &'a NetworkId,
    /// The second network.
    pub to: &'a NetworkId,
    /// How they are related.
    pub kind: LinkKind,
    /// From when until when.
    pub period: Period,
    /// Why.
    pub note: &'a str,
    /// Which of the two proposes it.
    pub proposer: &'a NetworkId,
    /// Who proposes it; none for the program itself.
    pub by: Option<&'a AccountId>,
    /// Whether that is the state office, on behalf of the network.
    pub by_staff: bool,
}

/// Adds a proposed link. Fails with `Unique` if one of the kind is open between the two.
pub async fn propose(tx: &mut Tx, link: NewLink<'_>, now: Timestamp) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO link (id, from_id, to_id, kind, state, since, until, note, proposer_id, proposed_by, proposed_at,
                           proposed_by_staff)
         VALUES ($1, $2, $3, $4, 'proposed', $5, $6, $7, $8, $9, $10, $11)",
        link.id,
        link.from,
        link.to,
        link.kind,
        link.period.since,
        link.period.until,
        link.note,
        link.proposer,
        link.by,
        now,
        link.by_staff,
    )?;
    Ok(())
}

/// The other side agrees.
pub async fn answer(tx: &mut Tx, id: &LinkId, by: Option<&AccountId>, now: Timestamp) -> Result<()> {
    execute!(
        tx,
        "UPDATE link SET answered_by = $2, answered_at = $3 WHERE id = $1 AND state = 'proposed'",
        id,
        by,
        now
    )?;
    Ok(())
}

/// The state office records that the other side agrees.
pub async fn answer_by_staff(tx: &mut Tx, id: &LinkId, by: &AccountId, now: Timestamp) -> Result<()> {
    execute!(
        tx,
        "UPDATE link SET answered_by = $2, answered_at = $3, answered_by_staff = TRUE WHERE id = $1 AND state = 'proposed'",
        id,
        by,
        now
    )?;
    Ok(())
}

/// The state office agrees.
pub async fn approve(tx: &mut Tx, id: &LinkId, by: Option<&AccountId>, now: Timestamp) -> Result<()> {
    execute!(tx, "UPDATE link SET decided_by = $2, decided_at = $3 WHERE id = $1 AND state = 'proposed'", id, by, now)?;
    Ok(())
}

/// The link holds once both have agreed.
pub async fn confirm_if_agreed(tx: &mut Tx, id: &LinkId) -> Result<bool> {
    let confirmed = execute!(
        tx,
        "UPDATE link SET state = 'confirmed'
         WHERE id = $1 AND state = 'proposed' AND answered_at IS NOT NULL AND decided_at IS NOT NULL",
        id,
    )?;
    Ok(confirmed == 1)
}

/// Who closes a link, for which side, and when.
#[derive(Debug, Clone, Copy)]
pub struct Closing<'a> {
    /// Whose account.
    pub by: &'a AccountId,
    /// For which of the two networks; none for the state office.
    pub side: Option<&'a NetworkId>,
    /// When.
    pub at: Timestamp,
}

/// Somebody says no to a proposal.
pub async fn decline(tx: &mut Tx, id: &LinkId, reason: &str, closing: Closing<'_>) -> Result<()> {
    execute!(
        tx,
        "UPDATE link SET state = 'declined', reason = $2, closed_by = $3, closed_for = $4, closed_at = $5
         WHERE id = $1 AND state = 'proposed'",
        id,
        reason,
        closing.by,
        closing.side,
        closing.at,
    )?;
    Ok(())
}

/// A confirmed link gets an end: it ends now, or goes on until then.
pub async fn end(tx: &mut Tx, id: &LinkId, state: LinkState, until: FuzzyDate, closing: Closing<'_>) -> Result<()> {
    execute!(
        tx,
        "UPDATE link SET state = $2, until = $3, closed_by = $4, closed_for = $5, closed_at = $6
         WHERE id = $1 AND state = 'confirmed'",
        id,
        state,
        until,
        closing.by,
        closing.side,
        closing.at,
    )?;
    Ok(())
}

/// A proposal, or what has not begun, is taken back; the time that was proposed stays.
pub async fn take_back(tx: &mut Tx, id: &LinkId, closing: Closing<'_>) -> Result<()> {
    execute!(
        tx,
        "UPDATE link SET state = 'ended', closed_by = $2, closed_for = $3, closed_at = $4
         WHERE id = $1 AND state IN ('proposed', 'confirmed')",
        id,
        closing.by,
        closing.side,
        closing.at,
    )?;
    Ok(())
}

/// A link whose time has passed makes room for a new one of its kind.
pub async fn lapse(tx: &mut Tx, id: &LinkId) -> Result<()> {
    execute!(tx, "UPDATE link SET state = 'ended' WHERE id = $1 AND state = 'confirmed'", id)?;
    Ok(())
}
