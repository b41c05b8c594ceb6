//! The consent of a network that nobody leads at the moment.

use crate::actions::{
    ActionError, By, Result,
    links::shared::{about, settle},
};
use crate::{
    domain::{act::LinkAct, id::LinkId, notice::Notice},
    policy::Action,
    store::{Tx, account, link},
};

/// Records that the other network agrees to a proposed link. Only as long as that network has nobody
/// who could say so itself, and marked as done on its behalf: whoever leads it later reads it and may
/// end the link.
pub async fn record_consent(tx: &mut Tx, by: By<'_>, id: &LinkId) -> Result<()> {
    let link = link::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    let other = link.other_id();
    let led = account::is_led(tx, other, by.now).await?;
    let person = by.may(Action::RecordConsent, link.resource_if(led))?;
    if link.answered_at.is_some() {
        return Err(ActionError::Stale);
    }
    link::answer_by_staff(tx, id, &person.id, by.now).await?;
    settle(tx, by, &link, |before, after| LinkAct::Consented { before, after }, by.on_behalf_of(other)).await?;
    by.tell(tx, &Notice::ConsentRecorded(about(&link, other))).await
}
