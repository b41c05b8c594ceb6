//! What the operator of this site has to say about itself.

use super::{Connected, Result, Tx, query::*};
use crate::domain::operator::{Operator, OperatorDetail};

/// Everything that is said. What an older or newer program calls otherwise is left out.
pub async fn read(on: &mut impl Connected) -> Result<Operator> {
    let rows = all!(on, (String, String), "SELECT detail, value FROM operator_detail")?;
    let known = |(detail, value): (String, String)| Some((detail.parse::<OperatorDetail>().ok()?, value));
    Ok(rows.into_iter().filter_map(known).collect())
}

/// Says exactly this from now on.
pub async fn put(tx: &mut Tx, operator: &Operator) -> Result<()> {
    execute!(tx, "DELETE FROM operator_detail")?;
    for (detail, value) in operator.said() {
        execute!(tx, "INSERT INTO operator_detail (detail, value) VALUES ($1, $2)", detail.code(), value)?;
    }
    Ok(())
}
