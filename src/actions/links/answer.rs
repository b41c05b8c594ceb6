//! The other network answers a proposed link.

use crate::actions::{
    ActionError, By, Result,
    links::shared::{decline, settle},
};
use crate::{
    domain::{act::LinkAct, id::LinkId, link::LinkText},
    policy::Action,
    store::{Tx, link},
};

/// Agrees to a proposed link, or declines it with a reason.
pub async fn answer_link(tx: &mut Tx, by: By<'_>, id: &LinkId, agrees: bool, reason: &LinkText) -> Result<()> {
    let link = link::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    let person = by.may(Action::AnswerLink, link.resource())?;
    if link.answered_at.is_some() {
        return Err(ActionError::Stale);
    }
    if !agrees {
        return decline(tx, by, person, &link, Some(link.other_id()), reason).await;
    }
    link::answer(tx, id, Some(&person.id), by.now).await?;
    settle(tx, by, &link, |before, after| LinkAct::Answered { before, after }, None).await
}
