//! Links between networks.

use super::{Connected, Result, Tx, query::*};
use crate::domain::{
    date::{FuzzyDate, Period, Timestamp},
    id::{AccountId, LinkId, NetworkId},
    link::{Consent, LinkKind, LinkState},
    web::Slug,
};

/// A link with the names of both networks.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct Link {
    /// Identity.
    pub id: LinkId,
    /// The first network: the link reads from here.
    pub from_id: NetworkId,
    /// Its name.
    pub from_name: String,
    /// Its slug.
    pub from_slug: Slug,
    /// The second network.
    pub to_id: NetworkId,
    /// Its name.
    pub to_name: String,
    /// Its slug.
    pub to_slug: Slug,
    /// How they are related.
    pub kind: LinkKind,
    /// How far it has come.
    pub state: LinkState,
    /// From when until when.
    #[sqlx(flatten)]
    pub period: Period,
    /// Why, in the words of the proposer.
    pub note: String,
    /// Which of the two proposed it.
    pub proposer_id: NetworkId,
    /// When.
    pub proposed_at: Timestamp,
    /// When the other side agreed.
    pub answered_at: Option<Timestamp>,
    /// When the state office agreed or declined.
    pub decided_at: Option<Timestamp>,
    /// Why it was declined.
    pub reason: String,
}

impl Link {
    /// The network that did not propose it.
    pub fn other_id(&self) -> &NetworkId {
        if self.proposer_id == self.from_id { &self.to_id } else { &self.from_id }
    }

    /// Whether it says that another network carries on what this one began, and holds.
    pub fn carries_on(&self, network: &NetworkId) -> bool {
        let begun_by = match self.kind {
            LinkKind::Succeeds => &self.to_id,
            LinkKind::MergedInto => &self.from_id,
            _ => return false,
        };
        self.state == LinkState::Confirmed && begun_by == network
    }

    /// Who has agreed besides the proposer.
    pub fn consent(&self) -> Consent {
        Consent { by_other: self.answered_at.is_some(), by_staff: self.decided_at.is_some() }
    }

    /// The network that goes on elsewhere because of this link, if it holds.
    pub fn continued(&self) -> Option<&NetworkId> {
        match (self.state, self.kind) {
            (LinkState::Confirmed, LinkKind::Succeeds) => Some(&self.to_id),
            (LinkState::Confirmed, LinkKind::MergedInto) => Some(&self.from_id),
            _ => None,
        }
    }

    /// As the policy sees it.
    pub fn resource(&self) -> crate::policy::Resource<'_> {
        crate::policy::Resource::Link { proposer: &self.proposer_id, other: self.other_id(), state: self.state }
    }
}

macro_rules! links {
    ($rest:literal) => {
        concat!(
            "SELECT l.id, l.from_id, f.name AS from_name, f.slug AS from_slug, l.to_id, t.name AS to_name,
                    t.slug AS to_slug, l.kind, l.state, l.since, l.until, l.note, l.proposer_id, l.proposed_at,
                    l.answered_at, l.decided_at, l.reason
             FROM link l JOIN network f ON f.id = l.from_id JOIN network t ON t.id = l.to_id ",
            $rest
        )
    };
}

/// A link as it is proposed.
#[derive(Debug, Clone)]
pub struct Proposal<'a> {
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
}

/// Adds a proposed link. Fails with `Unique` if one of the kind is open between the two.
pub async fn propose(tx: &mut Tx, link: Proposal<'_>, now: Timestamp) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO link (id, from_id, to_id, kind, state, since, until, note, proposer_id, proposed_by, proposed_at)
         VALUES ($1, $2, $3, $4, 'proposed', $5, $6, $7, $8, $9, $10)",
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

/// Somebody says no to a proposal.
pub async fn decline(tx: &mut Tx, id: &LinkId, reason: &str) -> Result<()> {
    execute!(tx, "UPDATE link SET state = 'declined', reason = $2 WHERE id = $1 AND state = 'proposed'", id, reason)?;
    Ok(())
}

/// A link ends, or a proposal is taken back.
pub async fn end(tx: &mut Tx, id: &LinkId, until: FuzzyDate) -> Result<()> {
    execute!(
        tx,
        "UPDATE link SET state = 'ended', until = $2 WHERE id = $1 AND state IN ('proposed', 'confirmed')",
        id,
        until,
    )?;
    Ok(())
}

/// One link.
pub async fn get(on: &mut impl Connected, id: &LinkId) -> Result<Option<Link>> {
    optional!(on, Link, links!("WHERE l.id = $1"), id)
}

/// All links of a network, latest first.
pub async fn of_network(on: &mut impl Connected, network: &NetworkId) -> Result<Vec<Link>> {
    all!(on, Link, links!("WHERE l.from_id = $1 OR l.to_id = $1 ORDER BY l.proposed_at DESC, l.id"), network)
}

/// All links in whatever state, latest first.
pub async fn list(on: &mut impl Connected) -> Result<Vec<Link>> {
    all!(on, Link, links!("ORDER BY l.proposed_at DESC, l.id"))
}

/// All links in a state, oldest first.
pub async fn in_state(on: &mut impl Connected, state: LinkState) -> Result<Vec<Link>> {
    all!(on, Link, links!("WHERE l.state = $1 ORDER BY l.proposed_at, l.id"), state)
}

/// Whether an open link of that kind joins the two, in either direction.
pub async fn is_open_between(on: &mut impl Connected, a: &NetworkId, b: &NetworkId, kind: LinkKind) -> Result<bool> {
    let open = scalar!(
        on,
        i64,
        "SELECT COUNT(*) FROM link WHERE kind = $3 AND state IN ('proposed', 'confirmed')
         AND ((from_id = $1 AND to_id = $2) OR (from_id = $2 AND to_id = $1))",
        a,
        b,
        kind,
    )?;
    Ok(open > 0)
}
