//! Recognitions: what makes a network a MINT-Region.

use super::{Connected, Result, Tx, query::*};
use crate::domain::{id::NetworkId, network::RecognitionState, period::Period};
use jiff::civil::Date;

/// How far a network has come as a region.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct Recognition {
    /// Whose.
    pub network_id: NetworkId,
    /// Being built, active, paused, ended.
    pub state: RecognitionState,
    /// From when until when.
    #[sqlx(flatten)]
    pub period: Period,
}

impl Recognition {
    /// How far it has come on a day.
    pub fn standing(&self, today: Date) -> RecognitionState {
        self.state.on(today, &self.period)
    }
}

/// Sets the recognition of a network.
pub async fn put(tx: &mut Tx, recognition: &Recognition) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO recognition (network_id, state, since, until) VALUES ($1, $2, $3, $4)
         ON CONFLICT (network_id) DO UPDATE SET state = excluded.state, since = excluded.since, until = excluded.until",
        &recognition.network_id,
        recognition.state,
        recognition.period.since,
        recognition.period.until,
    )?;
    Ok(())
}

/// Takes the recognition of a network away.
pub async fn remove(tx: &mut Tx, network: &NetworkId) -> Result<()> {
    execute!(tx, "DELETE FROM recognition WHERE network_id = $1", network)?;
    Ok(())
}

/// The recognition of a network, if it is a region.
pub async fn of_network(on: &mut impl Connected, network: &NetworkId) -> Result<Option<Recognition>> {
    optional!(on, Recognition, "SELECT network_id, state, since, until FROM recognition WHERE network_id = $1", network)
}

/// All recognitions.
pub async fn list(on: &mut impl Connected) -> Result<Vec<Recognition>> {
    all!(on, Recognition, "SELECT network_id, state, since, until FROM recognition ORDER BY network_id")
}
