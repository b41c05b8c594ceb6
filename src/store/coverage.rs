//! Which network covers which Kreis, and when.

use super::{Connected, Result, Tx, query::*};
use crate::domain::{
    date::FuzzyDate,
    id::{CoverageId, NetworkId},
    kreis::Ags,
    period::Period,
};

/// The years in which a network covers a Kreis.
#[derive(Debug, Clone, PartialEq, serde::Serialize, sqlx::FromRow)]
pub struct Coverage {
    /// Identity.
    pub id: CoverageId,
    /// Who covers.
    pub network_id: NetworkId,
    /// What is covered.
    pub ags: Ags,
    /// From when until when.
    #[sqlx(flatten)]
    #[serde(flatten)]
    pub period: Period,
}

/// Adds a coverage. Fails with the rule `coverage_overlap` if it overlaps one of the same pair.
pub async fn insert(tx: &mut Tx, coverage: &Coverage) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO coverage (id, network_id, ags, since, until) VALUES ($1, $2, $3, $4, $5)",
        &coverage.id,
        &coverage.network_id,
        &coverage.ags,
        coverage.period.since,
        coverage.period.until,
    )?;
    Ok(())
}

/// Gives a coverage another end, or none.
pub async fn set_until(tx: &mut Tx, id: &CoverageId, until: Option<FuzzyDate>) -> Result<()> {
    execute!(tx, "UPDATE coverage SET until = $2 WHERE id = $1", id, until)?;
    Ok(())
}

/// Removes a coverage that was entered by mistake.
pub async fn delete(tx: &mut Tx, id: &CoverageId) -> Result<()> {
    execute!(tx, "DELETE FROM coverage WHERE id = $1", id)?;
    Ok(())
}

/// All that a network covers or covered, by Kreis.
pub async fn of_network(on: &mut impl Connected, network: &NetworkId) -> Result<Vec<Coverage>> {
    all!(
        on,
        Coverage,
        "SELECT id, network_id, ags, since, until FROM coverage WHERE network_id = $1 ORDER BY ags, since",
        network,
    )
}

/// All coverages of all networks.
pub async fn list(on: &mut impl Connected) -> Result<Vec<Coverage>> {
    all!(on, Coverage, "SELECT id, network_id, ags, since, until FROM coverage ORDER BY ags, network_id")
}
