//! Changing and ending a partnership.

use super::{ActionError, By, Result};
use crate::{
    domain::{
        date::FuzzyDate,
        id::{NetworkId, PartnershipId},
    },
    policy::Action,
    store::{StoreError, Tx, audit, partnership, partnership::Terms},
};

/// Changes role, tasks and period of a partner.
pub async fn edit_partner(
    tx: &mut Tx,
    by: By<'_>,
    network: &NetworkId,
    id: &PartnershipId,
    terms: &Terms,
) -> Result<()> {
    by.may_on(Action::EditPartners, network)?;
    let before = partnership::get(tx, network, id).await?.ok_or(ActionError::NotFound)?;
    match partnership::update(tx, network, id, terms).await {
        Err(StoreError::Unique(_)) => {
            return Err(ActionError::Refused("Diese Einrichtung ist schon wieder Partner des Netzwerks."));
        }
        done => done?,
    };
    let words = |role: crate::domain::organisation::PartnerRole, tasks: &str| format!("{role} {tasks}");
    log(tx, by, network, "partner.edit", words(before.role, &before.tasks), words(terms.role, &terms.tasks)).await
}

/// Ends a partnership today; it stays in the history of the network.
pub async fn end_partner(tx: &mut Tx, by: By<'_>, network: &NetworkId, id: &PartnershipId) -> Result<()> {
    by.may_on(Action::EditPartners, network)?;
    if !partnership::end(tx, network, id, FuzzyDate::Day(by.now.day())).await? {
        return Err(ActionError::NotFound);
    }
    log(tx, by, network, "partner.end", id.to_string(), String::new()).await
}

async fn log(tx: &mut Tx, by: By<'_>, network: &NetworkId, act: &str, before: String, after: String) -> Result<()> {
    let on_behalf_of = by.on_behalf_of(network);
    let act = audit::Act { act, subject_kind: "network", subject_id: network.as_str(), before, after, on_behalf_of };
    Ok(audit::append(tx, by.actor, act, by.now).await?)
}
