//! The state office decides about a proposed link.

use crate::actions::{
    ActionError, By, Result,
    links::shared::{decline, settle},
};
use crate::{
    domain::{act::LinkAct, id::LinkId, link::LinkText},
    policy::Action,
    store::{Tx, link},
};

/// Confirms a proposed link for the state office, or declines it with a reason.
pub async fn decide_link(tx: &mut Tx, by: By<'_>, id: &LinkId, confirms: bool, reason: &LinkText) -> Result<()> {
    let link = link::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    let person = by.may(Action::DecideLink, link.resource())?;
    if !confirms {
        return decline(tx, by, person, &link, None, reason).await;
    }
    if link.decided_at.is_some() {
        return Err(ActionError::Stale);
    }
    link::approve(tx, id, Some(&person.id), by.now).await?;
    settle(tx, by, &link, |before, after| LinkAct::Decided { before, after }, None).await
}
