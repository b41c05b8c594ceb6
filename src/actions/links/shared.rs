//! What all acts on a link share: its notices, and how it comes to hold or is declined.

use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{act::LinkAct, id::NetworkId, kept::Kept, link::LinkState, text::Prose},
    policy::Person,
    store::{
        Tx, link,
        link::{Closing, Link},
        outbox,
    },
};

/// After somebody has agreed: the link holds once all have.
pub async fn settle(
    tx: &mut Tx,
    by: By<'_>,
    link: &Link,
    agreed: fn(Kept<LinkState>, Kept<LinkState>) -> LinkAct,
    on_behalf_of: Option<&NetworkId>,
) -> Result<()> {
    let holds = link::confirm_if_agreed(tx, &link.id).await?;
    let after = if holds { LinkState::Confirmed } else { LinkState::Proposed };
    by.log(tx, &link.id, agreed(link.state.into(), after.into()), on_behalf_of).await?;
    if holds {
        tell(tx, by, link, None, "ist bestätigt").await?;
    }
    Ok(())
}

/// Says no to a proposal, for one of its sides or for the state office.
pub async fn decline(
    tx: &mut Tx,
    by: By<'_>,
    person: &Person,
    link: &Link,
    side: Option<&NetworkId>,
    reason: &Prose<1000>,
) -> Result<()> {
    if reason.is_empty() {
        return Err(ActionError::field("reason", "Begründung", "Bitte begründen, warum die Verbindung nicht passt."));
    }
    link::decline(tx, &link.id, reason.as_str(), Closing { by: &person.id, side, at: by.now }).await?;
    let done = LinkAct::Declined { before: link.state.into(), after: LinkState::Declined.into() };
    by.log(tx, &link.id, done, None).await?;
    let what = format!("wurde von {} abgelehnt", link.name_of(side));
    tell(tx, by, link, side, &what).await
}

/// Tells both networks, but not the one that did it.
pub async fn tell(tx: &mut Tx, by: By<'_>, link: &Link, doer: Option<&NetworkId>, what: &str) -> Result<()> {
    for network in [&link.from_id, &link.to_id].into_iter().filter(|network| Some(*network) != doer) {
        let notice = outbox::Notice {
            kind: "link.settled",
            network: Some(network),
            subject_id: link.id.as_str(),
            body: format!("Die Verbindung „{}“ {what}.", link.sentence()),
            dedup_key: format!("settled:{}:{network}:{what}:{}", link.id, by.now.0),
        };
        outbox::push(tx, notice, by.now).await?;
    }
    Ok(())
}
