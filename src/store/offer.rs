//! Offers: what stays the same over all revisions.

use super::{Connected, Result, Tx, query::*};
use crate::domain::{
    date::Timestamp,
    id::{NetworkId, OfferId, PublicId, RevisionId},
    review::{OfferState, RevisionState},
};
use jiff::civil::Date;

/// An offer over all its revisions.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct Offer {
    /// Identity.
    pub id: OfferId,
    /// Short name in public addresses.
    pub public_id: PublicId,
    /// Whose.
    pub network_id: NetworkId,
    /// Active, paused or archived.
    pub state: OfferState,
    /// The approved revision that the public reads.
    pub public_revision: Option<RevisionId>,
    /// The day on which the network last confirmed it (ISO).
    pub confirmed_on: Option<String>,
    /// Whether it is an example of the demonstration.
    pub is_example: bool,
    /// Whether the state office hides it.
    pub hidden: bool,
}

/// A line of a network's list of offers.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct OfferLine {
    /// Identity.
    pub id: OfferId,
    /// Short name in public addresses.
    pub public_id: PublicId,
    /// Active, paused or archived.
    pub state: OfferState,
    /// The approved revision that the public reads.
    pub public_revision: Option<RevisionId>,
    /// Whether the state office hides it.
    pub hidden: bool,
    /// The day on which the network last confirmed it (ISO).
    pub confirmed_on: Option<String>,
    /// The latest revision.
    pub revision_id: RevisionId,
    /// Its number.
    pub number: i64,
    /// Its lock version.
    pub lock_version: i64,
    /// Where it stands.
    pub revision_state: RevisionState,
    /// What it says.
    pub content: crate::domain::content::Stored,
    /// When it last changed.
    pub updated_at: Timestamp,
    /// When it was handed in.
    pub submitted_at: Option<Timestamp>,
    /// Why it came back.
    pub reason: String,
}

impl OfferLine {
    /// The day on which the network last confirmed it.
    pub fn confirmed(&self) -> Option<Date> {
        self.confirmed_on.as_deref().and_then(|day| day.parse().ok())
    }
}

/// Adds an offer without any revision.
pub async fn insert(tx: &mut Tx, offer: &Offer, now: Timestamp) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO offer (id, public_id, network_id, state, is_example, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        &offer.id,
        &offer.public_id,
        &offer.network_id,
        offer.state,
        offer.is_example,
        now,
    )?;
    Ok(())
}

/// Points the public at an approved revision.
pub async fn publish(tx: &mut Tx, id: &OfferId, revision: &RevisionId, confirmed_on: &str) -> Result<()> {
    execute!(tx, "UPDATE offer SET public_revision = $2, confirmed_on = $3 WHERE id = $1", id, revision, confirmed_on)?;
    Ok(())
}

/// Makes an offer active, paused or archived.
pub async fn set_state(tx: &mut Tx, id: &OfferId, state: OfferState) -> Result<()> {
    execute!(tx, "UPDATE offer SET state = $2 WHERE id = $1", id, state)?;
    Ok(())
}

macro_rules! offers {
    ($rest:literal) => {
        concat!(
            "SELECT id, public_id, network_id, state, public_revision, confirmed_on, is_example, hidden FROM offer ",
            $rest
        )
    };
}

/// One offer.
pub async fn get(on: &mut impl Connected, id: &OfferId) -> Result<Option<Offer>> {
    optional!(on, Offer, offers!("WHERE id = $1"), id)
}

/// One offer by its public short name.
pub async fn by_public_id(on: &mut impl Connected, id: &PublicId) -> Result<Option<Offer>> {
    optional!(on, Offer, offers!("WHERE public_id = $1"), id)
}

/// The lines of offers `o`, of each the revision `r`.
macro_rules! lines {
    ($rest:literal) => {
        concat!(
            "SELECT o.id, o.public_id, o.state, o.public_revision, o.hidden, o.confirmed_on, r.id AS revision_id, r.number, r.lock_version,
                    r.state AS revision_state, r.content, r.updated_at, r.submitted_at, r.reason
             FROM offer o ",
            $rest,
            " WHERE o.network_id = $1 ORDER BY r.updated_at DESC, o.id"
        )
    };
}

/// All offers of a network with their latest revision, latest change first.
pub async fn of_network(on: &mut impl Connected, network: &NetworkId) -> Result<Vec<OfferLine>> {
    all!(
        on,
        OfferLine,
        lines!(
            "JOIN revision r ON r.offer_id = o.id
              AND r.number = (SELECT MAX(n.number) FROM revision n WHERE n.offer_id = o.id)"
        ),
        network,
    )
}

/// The same for whoever may not read drafts: of an offer in rewriting what the public reads, and nothing of one that never
/// left the network.
pub async fn handed_in_by_network(on: &mut impl Connected, network: &NetworkId) -> Result<Vec<OfferLine>> {
    all!(
        on,
        OfferLine,
        lines!(
            "JOIN revision l ON l.offer_id = o.id
              AND l.number = (SELECT MAX(n.number) FROM revision n WHERE n.offer_id = o.id)
             JOIN revision r ON r.id = CASE l.state WHEN 'draft' THEN o.public_revision ELSE l.id END"
        ),
        network,
    )
}

/// Removes an offer that never was more than a draft.
pub async fn delete(tx: &mut Tx, id: &OfferId) -> Result<()> {
    execute!(tx, "DELETE FROM revision WHERE offer_id = $1", id)?;
    execute!(tx, "DELETE FROM offer WHERE id = $1", id)?;
    Ok(())
}

/// How many offers there are.
pub async fn count(on: &mut impl Connected) -> Result<i64> {
    scalar!(on, i64, "SELECT COUNT(*) FROM offer")
}
