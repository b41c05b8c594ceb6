//! The Kreise as rows, so that foreign keys can point at them.

use super::{Result, Tx, query::*};
use crate::domain::kreis::KREISE;

/// Fills in the reference data once; it never changes afterwards.
pub(super) async fn fill(tx: &mut Tx) -> Result<()> {
    let present = scalar!(tx, i64, "SELECT COUNT(*) FROM kreis")?;
    if present > 0 {
        return Ok(());
    }
    for kreis in KREISE.values() {
        execute!(
            tx,
            "INSERT INTO kreis (ags, name, kind, bezirk, latitude, longitude) VALUES ($1, $2, $3, $4, $5, $6)",
            &kreis.ags,
            &kreis.name,
            kreis.kind,
            kreis.bezirk,
            kreis.latitude,
            kreis.longitude,
        )?;
    }
    Ok(())
}
