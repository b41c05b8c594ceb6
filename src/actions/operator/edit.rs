//! Saying who runs this site: by a page for the administration, and by the command `operator` for whoever can reach the database.

use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        act::{Platform, PlatformAct, Said},
        date::Timestamp,
        operator::Operator,
        seen::Seen,
    },
    policy::{Action, Actor, Resource},
    store::{Tx, operator},
};

impl From<&Operator> for Seen {
    fn from(operator: &Operator) -> Self {
        Self::of_values(&operator.typed())
    }
}

/// Changes what was on the screen. Fails with `Stale` if it has changed since. What is the same already is no act.
pub async fn edit_operator(tx: &mut Tx, by: By<'_>, on_screen: &Seen, new: &Operator) -> Result<()> {
    by.may(Action::EditOperator, Resource::Platform).map_err(|_| ActionError::Forbidden)?;
    if Seen::from(&operator::read(tx).await?) != *on_screen {
        return Err(ActionError::Stale);
    }
    put(tx, by, new).await
}

/// The same by the command line, which asks nobody: whoever can reach the database may.
pub async fn set_operator(tx: &mut Tx, new: &Operator, now: Timestamp) -> Result<()> {
    put(tx, By::new(&Actor::Anonymous, now), new).await
}

async fn put(tx: &mut Tx, by: By<'_>, new: &Operator) -> Result<()> {
    let before = operator::read(tx).await?;
    if before == *new {
        return Ok(());
    }
    operator::put(tx, new).await?;
    let (before, after) = (Said::apart(&before, new), Said::apart(new, &before));
    by.log(tx, &Platform, PlatformAct::OperatorEdited { before, after }, None).await
}
