//! Changing and ending a partnership.

use crate::actions::{ActionError, By, Result, basis::claim, partners::remove::remove};
use crate::{
    domain::{
        act::NetworkAct,
        date::FuzzyDate,
        id::{NetworkId, PartnershipId},
        period::Period,
        seen::Seen,
    },
    policy::Action,
    store::{Tx, basis, partnership, partnership::Terms},
};

/// Changes role, tasks and period of the partner that was on the screen. Fails with `Stale` if they have changed since. Saving without a change changes nothing.
pub async fn edit_partner(
    tx: &mut Tx,
    by: By<'_>,
    network: &NetworkId,
    id: &PartnershipId,
    seen: &Seen,
    terms: &Terms,
) -> Result<()> {
    by.may_on(Action::EditPartners, network)?;
    let before = partnership::get(tx, network, id).await?.ok_or(ActionError::NotFound)?;
    if Seen::from(&before.terms()) != *seen {
        return Err(ActionError::Stale);
    }
    if before.terms() == *terms {
        return Ok(());
    }
    partnership::update(tx, network, id, terms).await?;
    let after = before.with(terms);
    claim(tx, by, network, [basis::partner(&before)], [basis::partner(&after)]).await?;
    let done = NetworkAct::PartnerEdited { before: (&before).into(), after: (&after).into() };
    by.log(tx, network, done, by.on_behalf_of(network)).await
}

/// What became of a partnership that was ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ended {
    /// It ended today and stays in the history of the network.
    Today,
    /// It had not begun yet, so nothing is left of it.
    BeforeItBegan,
}

/// Ends a partnership today. One that begins later was only planned and goes.
pub async fn end_partner(tx: &mut Tx, by: By<'_>, network: &NetworkId, id: &PartnershipId) -> Result<Ended> {
    by.may_on(Action::EditPartners, network)?;
    let before = partnership::get(tx, network, id).await?.ok_or(ActionError::NotFound)?;
    let today = by.now.day();
    if before.period.is_to_come(today) {
        remove(tx, by, &before).await?;
        return Ok(Ended::BeforeItBegan);
    }
    if !partnership::end(tx, network, id, FuzzyDate::Day(today)).await? {
        return Err(ActionError::NotFound);
    }
    let period = Period { until: Some(FuzzyDate::Day(today)), ..before.period };
    let after = before.with(&Terms { period, ..before.terms() });
    claim(tx, by, network, [basis::partner(&before)], [basis::partner(&after)]).await?;
    let done = NetworkAct::PartnerEnded { before: (&before).into(), after: (&after).into() };
    by.log(tx, network, done, by.on_behalf_of(network)).await?;
    Ok(Ended::Today)
}
