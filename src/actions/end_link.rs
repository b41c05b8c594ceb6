//! Ending a link, or taking back a proposal.

use super::{ActionError, By, Result, decide_link::log};
use crate::{
    domain::{date::FuzzyDate, id::LinkId},
    policy::Action,
    store::{Tx, link},
};

/// Ends a link on a day; it stays in the history of both networks.
pub async fn end_link(tx: &mut Tx, by: By<'_>, id: &LinkId, until: FuzzyDate) -> Result<()> {
    let link = link::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    by.may(Action::EndLink, link.resource())?;
    if link.period.since.is_some_and(|since| since.earliest() > until.latest()) {
        return Err(ActionError::field("until", "Endet am", "Das Ende liegt vor dem Anfang."));
    }
    link::end(tx, id, until).await?;
    log(tx, by, &link, "link.end", "ended").await
}
