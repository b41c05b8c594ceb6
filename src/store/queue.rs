//! The review queue: what waits, with everything a reviewer needs to choose.

use super::{
    Connected, Result,
    query::*,
    revision::{Revision, columns},
};
use crate::domain::{id::NetworkId, review::WaitingKind, web::Slug};

/// A revision that waits, with the names around it.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct Waiting {
    /// What waits.
    #[sqlx(flatten)]
    pub revision: Revision,
    /// The network's slug.
    pub network_slug: Slug,
    /// The network's name.
    pub network_name: String,
    /// The name of whoever took it on last; whether that still holds, the revision says.
    pub claimer: Option<String>,
    /// Whether another revision of the offer is public.
    pub is_public: bool,
    /// Whether the last decision about the offer sent it back.
    pub was_sent_back: bool,
}

impl Waiting {
    /// Why it waits: what comes back after remarks says so, whether or not something is public.
    pub fn kind(&self) -> WaitingKind {
        match (self.was_sent_back, self.is_public) {
            (true, _) => WaitingKind::Again,
            (false, true) => WaitingKind::Change,
            (false, false) => WaitingKind::New,
        }
    }
}

/// Everything that waits for a reviewer, oldest first.
pub async fn list(on: &mut impl Connected) -> Result<Vec<Waiting>> {
    all!(
        on,
        Waiting,
        concat!(
            "SELECT ",
            columns!(),
            ", n.slug AS network_slug, n.name AS network_name, a.name AS claimer,
             o.public_revision IS NOT NULL AS is_public,
             EXISTS (SELECT 1 FROM revision b WHERE b.offer_id = r.offer_id AND b.number < r.number
                     AND b.state = 'changes_requested' AND NOT EXISTS (
                        SELECT 1 FROM revision c WHERE c.offer_id = r.offer_id AND c.number > b.number
                        AND c.number < r.number AND c.state IN ('approved', 'superseded', 'rejected'))) AS was_sent_back
             FROM revision r JOIN offer o ON o.id = r.offer_id JOIN network n ON n.id = o.network_id
             LEFT JOIN account a ON a.id = r.claimed_by
             WHERE r.state IN ('submitted', 'claimed') ORDER BY r.submitted_at, r.id"
        ),
    )
}

/// How many offers of each network wait; networks without any are absent.
pub async fn count_by_network(on: &mut impl Connected) -> Result<Vec<(NetworkId, i64)>> {
    all!(
        on,
        (NetworkId, i64),
        "SELECT o.network_id, COUNT(*) FROM revision r JOIN offer o ON o.id = r.offer_id
         WHERE r.state IN ('submitted', 'claimed') GROUP BY o.network_id"
    )
}
