//! What was done in one network, or to one entry of the directory, read from the log.
//!
//! The log names the record that was changed; which network that belongs to is found here. Remarks are left out: some
//! are for the state office only. An offer that was thrown away as a first draft belongs to nobody any more.

use super::{Connected, Result, organisation, query::*};
use crate::domain::{
    act::{Done, Told},
    date::Timestamp,
    id::{NetworkId, OrganisationId},
};

/// One row of the log, with the name of whoever acted.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Entry {
    /// Its place in the log.
    pub number: i64,
    /// When.
    pub at: Timestamp,
    /// The name of the account; none for the program itself.
    pub actor: Option<String>,
    /// Whether they belong, or once belonged, to the network.
    pub belongs: bool,
    /// Whether they work in the state office.
    pub is_staff: bool,
    /// Whether they acted on behalf of the network whose history this is.
    pub on_behalf: bool,
    /// What, in the form `offer.submit`.
    pub act: String,
    /// To which record.
    pub subject_id: String,
    /// How it stood before, in a few words or as JSON.
    pub before: String,
    /// How it stands now.
    pub after: String,
}

impl Entry {
    /// What was done; nothing if only a newer program knows that act.
    pub fn told(&self) -> Option<Told> {
        Done::read(&self.act, &self.before, &self.after)
    }
}

/// The columns of an [`Entry`], as somebody in the network `$1` reads it.
macro_rules! entry {
    () => {
        "a.number, a.at, p.name AS actor, (p.platform_role IS NOT NULL) AS is_staff,
         EXISTS (SELECT 1 FROM membership b WHERE b.account_id = p.id AND b.network_id = $1) AS belongs,
         COALESCE(a.on_behalf_of = $1, FALSE) AS on_behalf, a.act, a.subject_id, a.before, a.after"
    };
}

macro_rules! history {
    ($columns:expr, $rest:literal) => {
        concat!(
            "SELECT ",
            $columns,
            " FROM audit a LEFT JOIN account p ON p.id = a.actor
             WHERE ((a.subject_kind = 'network' AND a.subject_id = $1)
                 OR (a.subject_kind = 'offer' AND a.subject_id IN (SELECT o.id FROM offer o WHERE o.network_id = $1))
                 OR (a.subject_kind = 'revision' AND a.subject_id IN
                     (SELECT r.id FROM revision r JOIN offer o ON o.id = r.offer_id WHERE o.network_id = $1))
                 OR (a.subject_kind = 'link' AND a.subject_id IN
                     (SELECT l.id FROM link l WHERE l.from_id = $1 OR l.to_id = $1))
                 OR (a.subject_kind = 'organisation' AND a.subject_id IN
                     (SELECT s.organisation_id FROM partnership s WHERE s.network_id = $1))
                 OR (a.subject_kind = 'organisation' AND a.subject_id IN
                     (SELECT g.id FROM organisation g JOIN partnership s ON s.organisation_id = g.merged_into
                      WHERE s.network_id = $1))
                 OR (a.act IN ('organisation.merge', 'organisation.part') AND EXISTS (
                     SELECT 1 FROM merging g JOIN partnership s ON s.organisation_id = g.gone AND s.network_id = $1
                     WHERE g.parted_at IS NOT NULL AND g.kept = a.subject_id AND (a.after || a.before) LIKE '%\"' || g.id || '\"%'))
                 OR (a.act = 'account.create' AND a.subject_id IN
                     (SELECT m.account_id FROM membership m WHERE m.network_id = $1))
                 OR (a.act = 'account.role' AND a.after LIKE '%\"' || $1 || '\"%'))
               AND a.act NOT LIKE 'remark.%'
               AND ($2 OR a.act NOT IN ('offer.begin', 'revision.begin', 'revision.discard')) ",
            $rest
        )
    };
}

/// What was done in a network, latest first, `limit` rows after the first `skipped`; `with_drafts` for whoever may know
/// which drafts there are.
pub async fn of_network(
    on: &mut impl Connected,
    network: &NetworkId,
    with_drafts: bool,
    limit: i64,
    skipped: i64,
) -> Result<Vec<Entry>> {
    all!(
        on,
        Entry,
        history!(entry!(), "ORDER BY a.at DESC, a.number DESC LIMIT $3 OFFSET $4"),
        network,
        with_drafts,
        limit,
        skipped,
    )
}

/// More than this nobody reads, and nobody can make a page read more.
const MOST_OF_ONE_ENTRY: i64 = 200;

/// What was done to an entry of the directory since then, latest first and not without end, as somebody in that network
/// reads it; without a network nobody belongs to it.
pub async fn of_organisation(
    on: &mut impl Connected,
    organisation: &OrganisationId,
    network: Option<&NetworkId>,
    since: Timestamp,
) -> Result<Vec<Entry>> {
    all!(
        on,
        Entry,
        concat!(
            "SELECT ",
            entry!(),
            " FROM audit a LEFT JOIN account p ON p.id = a.actor
             WHERE ((a.subject_kind = 'organisation' AND a.subject_id = $2)
                 OR (a.act IN ('organisation.merge', 'organisation.part') AND EXISTS (
                     SELECT 1 FROM merging g WHERE g.parted_at IS NOT NULL AND g.gone = $2 AND g.kept = a.subject_id
                       AND (a.after || a.before) LIKE '%\"' || g.id || '\"%')))
               AND a.at >= $3 ORDER BY a.number DESC LIMIT $4"
        ),
        network,
        organisation,
        since,
        MOST_OF_ONE_ENTRY,
    )
}

/// The same of each entry that went into that one, with its name; of those to which nothing was done nothing.
pub async fn of_gone(
    on: &mut impl Connected,
    kept: &OrganisationId,
    network: Option<&NetworkId>,
    since: Timestamp,
) -> Result<Vec<(String, Vec<Entry>)>> {
    let gone = organisation::gone_into(on).await?.remove(kept).unwrap_or_default();
    let mut all = Vec::new();
    for entry in gone {
        let rows = of_organisation(on, &entry.id, network, since).await?;
        if !rows.is_empty() {
            all.push((entry.name, rows));
        }
    }
    Ok(all)
}

/// How the names of a network were changed last, if that was since then.
pub async fn of_names(on: &mut impl Connected, network: &NetworkId, since: Timestamp) -> Result<Option<Entry>> {
    optional!(
        on,
        Entry,
        concat!(
            "SELECT ",
            entry!(),
            " FROM audit a LEFT JOIN account p ON p.id = a.actor
             WHERE a.subject_kind = 'network' AND a.subject_id = $1 AND a.act = 'network.names' AND a.at >= $2
             ORDER BY a.number DESC LIMIT 1"
        ),
        network,
        since,
    )
}

/// So many changes of what the operator says are shown.
const MOST_OF_OPERATOR: i64 = 20;

/// How what the operator of the site says about itself was changed, latest first.
pub async fn of_operator(on: &mut impl Connected) -> Result<Vec<Entry>> {
    all!(
        on,
        Entry,
        concat!(
            "SELECT ",
            entry!(),
            " FROM audit a LEFT JOIN account p ON p.id = a.actor
             WHERE a.subject_kind = 'platform' AND a.act = 'platform.operator' ORDER BY a.number DESC LIMIT $2"
        ),
        None::<&NetworkId>,
        MOST_OF_OPERATOR,
    )
}

/// How many rows there are.
pub async fn count(on: &mut impl Connected, network: &NetworkId, with_drafts: bool) -> Result<i64> {
    scalar!(on, i64, history!("COUNT(*)", ""), network, with_drafts)
}
