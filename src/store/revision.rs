//! Revisions of offers: written as drafts, immutable once submitted.

use super::{Connected, Result, Tx, query::*};
use crate::{
    domain::{
        content::{OfferContent, Stored},
        criteria::RefusalReason,
        date::Timestamp,
        id::{AccountId, InvalidId, NetworkId, OfferId, RevisionId},
        review::{Claim, RevisionState},
        seen::Seen,
    },
    policy::Resource,
};
use std::str::FromStr;

/// One revision of an offer.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct Revision {
    /// Identity.
    pub id: RevisionId,
    /// Of which offer.
    pub offer_id: OfferId,
    /// Of which network.
    pub network_id: NetworkId,
    /// 1, 2, 3 … within the offer.
    pub number: i64,
    /// What it says.
    pub content: Stored,
    /// Where it stands.
    pub state: RevisionState,
    /// The revision it was made from.
    pub based_on: Option<RevisionId>,
    /// Who wrote on it last.
    pub author_id: AccountId,
    /// Everybody who wrote on it, or on the text it goes on with.
    pub authors: Authors,
    /// Counts every change: what was on the screen is named by it.
    pub lock_version: i64,
    /// What the network told the reviewer when handing it in.
    pub note: String,
    /// Who handed it in.
    pub submitted_by: Option<AccountId>,
    /// When.
    pub submitted_at: Option<Timestamp>,
    /// Who is reviewing it.
    pub claimed_by: Option<AccountId>,
    /// Until when nobody else may.
    pub claimed_until: Option<Timestamp>,
    /// Who decided.
    pub decided_by: Option<AccountId>,
    /// When.
    pub decided_at: Option<Timestamp>,
    /// Why it was sent back or refused.
    pub reason: String,
    /// The closed reason of a refusal.
    pub refusal: Option<RefusalReason>,
    /// What the reviewer found, as JSON of `Findings`.
    pub findings: Option<String>,
    /// When it was begun.
    pub created_at: Timestamp,
    /// When it last changed.
    pub updated_at: Timestamp,
}

impl From<&Revision> for Seen {
    fn from(revision: &Revision) -> Self {
        Self::Revision { id: revision.id.clone(), version: revision.lock_version }
    }
}

/// Everybody who wrote on a revision; read from one column with commas.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Authors(pub Vec<AccountId>);

impl FromStr for Authors {
    type Err = InvalidId;
    /// Sorted, whatever order the database gives them in.
    fn from_str(text: &str) -> std::result::Result<Self, InvalidId> {
        let mut authors: Vec<AccountId> = text.split(',').map(str::parse).collect::<std::result::Result<_, _>>()?;
        authors.sort();
        Ok(Self(authors))
    }
}

impl std::fmt::Display for Authors {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.iter().map(AccountId::as_str).collect::<Vec<_>>().join(","))
    }
}

crate::domain::text::text_column!(Authors);

impl Revision {
    /// As the policy sees it.
    pub fn resource(&self) -> Resource<'_> {
        Resource::Revision {
            network: &self.network_id,
            authors: &self.authors.0,
            submitter: self.submitted_by.as_ref(),
            state: self.state,
        }
    }

    /// The claim that holds now, if any: one that has run out counts as none.
    pub fn claim(&self, now: Timestamp) -> Option<Claim> {
        let claim = Claim { by: self.claimed_by.clone()?, until: self.claimed_until? };
        (self.state == RevisionState::Claimed && claim.holds(now)).then_some(claim)
    }
}

/// The columns of a revision `r` of an offer `o`.
macro_rules! columns {
    () => {
        "r.id, r.offer_id, o.network_id, r.number, r.content, r.state, r.based_on, r.author_id, r.lock_version,
         (SELECT string_agg(w.account_id, ',') FROM revision_author w WHERE w.revision_id = r.id) AS authors,
         r.note, r.submitted_by, r.submitted_at, r.claimed_by, r.claimed_until, r.decided_by, r.decided_at,
         r.reason, r.refusal, r.findings, r.created_at, r.updated_at"
    };
}
pub(super) use columns;

macro_rules! revisions {
    ($rest:literal) => {
        concat!("SELECT ", columns!(), " FROM revision r JOIN offer o ON o.id = r.offer_id ", $rest)
    };
}

/// A draft as it begins.
#[derive(Debug, Clone)]
pub struct NewDraft<'a> {
    /// Identity.
    pub id: &'a RevisionId,
    /// Of which offer.
    pub offer: &'a OfferId,
    /// Its number.
    pub number: i64,
    /// What it says.
    pub content: &'a OfferContent,
    /// The revision it is made from.
    pub based_on: Option<&'a RevisionId>,
    /// Who writes it.
    pub author: &'a AccountId,
}

/// Begins a draft. Fails with `Unique` if the offer has an open revision.
pub async fn insert(tx: &mut Tx, draft: NewDraft<'_>, now: Timestamp) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO revision (id, offer_id, number, content, state, based_on, author_id, created_at, updated_at)
         VALUES ($1, $2, $3, $4, 'draft', $5, $6, $7, $7)",
        draft.id,
        draft.offer,
        draft.number,
        draft.content.to_json(),
        draft.based_on,
        draft.author,
        now,
    )?;
    Ok(())
}

/// Counts those who wrote one revision among the writers of another one that takes its text up.
pub async fn inherit_authors(tx: &mut Tx, id: &RevisionId, from: &RevisionId) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO revision_author (revision_id, account_id)
         SELECT $1, w.account_id FROM revision_author w WHERE w.revision_id = $2 AND NOT EXISTS (
            SELECT 1 FROM revision_author k WHERE k.revision_id = $1 AND k.account_id = w.account_id)",
        id,
        from,
    )?;
    Ok(())
}

/// Writes a draft if nobody else has since that version; tells whether it did.
pub async fn save(
    tx: &mut Tx,
    id: &RevisionId,
    lock_version: i64,
    content: &OfferContent,
    author: &AccountId,
    now: Timestamp,
) -> Result<bool> {
    let saved = execute!(
        tx,
        "UPDATE revision SET content = $3, author_id = $4, updated_at = $5, lock_version = lock_version + 1
         WHERE id = $1 AND lock_version = $2 AND state = 'draft'",
        id,
        lock_version,
        content.to_json(),
        author,
        now,
    )?;
    Ok(saved == 1)
}

/// Hands a draft in.
pub async fn submit(tx: &mut Tx, id: &RevisionId, by: &AccountId, note: &str, now: Timestamp) -> Result<()> {
    execute!(
        tx,
        "UPDATE revision SET state = 'submitted', submitted_by = $2, submitted_at = $4, note = $3, updated_at = $4,
                lock_version = lock_version + 1
         WHERE id = $1",
        id,
        by,
        note,
        now,
    )?;
    Ok(())
}

/// Moves a revision to a state that needs nothing else: submitted again, withdrawn, superseded.
pub async fn set_state(tx: &mut Tx, id: &RevisionId, state: RevisionState, now: Timestamp) -> Result<()> {
    execute!(
        tx,
        "UPDATE revision SET state = $2, claimed_by = NULL, claimed_until = NULL, updated_at = $3,
                lock_version = lock_version + 1
         WHERE id = $1",
        id,
        state,
        now,
    )?;
    Ok(())
}

/// A reviewer takes it on.
pub async fn claim(tx: &mut Tx, id: &RevisionId, claim: &Claim) -> Result<()> {
    execute!(
        tx,
        "UPDATE revision SET state = 'claimed', claimed_by = $2, claimed_until = $3, lock_version = lock_version + 1
         WHERE id = $1",
        id,
        &claim.by,
        claim.until,
    )?;
    Ok(())
}

/// Lets a claim run on that its reviewer still holds. What is on the screen stays valid: the lock version is the same.
pub async fn renew_claim(tx: &mut Tx, id: &RevisionId, claim: &Claim, now: Timestamp) -> Result<bool> {
    let renewed = execute!(
        tx,
        "UPDATE revision SET claimed_until = $3
         WHERE id = $1 AND state = 'claimed' AND claimed_by = $2 AND claimed_until > $4 AND claimed_until <= $5",
        id,
        &claim.by,
        claim.until,
        now,
        Claim::latest_end(now),
    )?;
    Ok(renewed == 1)
}

/// What was decided.
#[derive(Debug, Clone)]
pub struct Decision<'a> {
    /// Approved, sent back or refused.
    pub state: RevisionState,
    /// By whom.
    pub by: &'a AccountId,
    /// Why.
    pub reason: &'a str,
    /// The closed reason of a refusal.
    pub refusal: Option<RefusalReason>,
    /// What the reviewer found, as JSON.
    pub findings: &'a str,
}

/// Writes a decision.
pub async fn decide(tx: &mut Tx, id: &RevisionId, decision: Decision<'_>, now: Timestamp) -> Result<()> {
    execute!(
        tx,
        "UPDATE revision SET state = $2, decided_by = $3, decided_at = $7, reason = $4, refusal = $5, findings = $6,
                updated_at = $7, lock_version = lock_version + 1
         WHERE id = $1",
        id,
        decision.state,
        decision.by,
        decision.reason,
        decision.refusal,
        decision.findings,
        now,
    )?;
    Ok(())
}

/// One revision.
pub async fn get(on: &mut impl Connected, id: &RevisionId) -> Result<Option<Revision>> {
    optional!(on, Revision, revisions!("WHERE r.id = $1"), id)
}

/// The latest revision of an offer.
pub async fn latest(on: &mut impl Connected, offer: &OfferId) -> Result<Option<Revision>> {
    optional!(on, Revision, revisions!("WHERE r.offer_id = $1 ORDER BY r.number DESC LIMIT 1"), offer)
}

/// All revisions of an offer, latest first.
pub async fn of_offer(on: &mut impl Connected, offer: &OfferId) -> Result<Vec<Revision>> {
    all!(on, Revision, revisions!("WHERE r.offer_id = $1 ORDER BY r.number DESC"), offer)
}

/// Everything that waits for a reviewer, oldest first.
pub async fn in_review(on: &mut impl Connected) -> Result<Vec<Revision>> {
    all!(on, Revision, revisions!("WHERE r.state IN ('submitted', 'claimed') ORDER BY r.submitted_at, r.id"))
}

/// Removes a draft; the database refuses it for anything else.
pub async fn discard(tx: &mut Tx, id: &RevisionId) -> Result<()> {
    execute!(tx, "DELETE FROM revision WHERE id = $1", id)?;
    Ok(())
}
