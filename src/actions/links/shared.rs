//! What all acts on a link share: its notices, and how it comes to hold or is declined.

use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        act::LinkAct,
        id::NetworkId,
        kept::Kept,
        link::{LinkState, LinkText, REASON},
        notice::{AboutLink, Closed, Notice, Relation},
    },
    policy::Person,
    store::{
        Tx, link,
        link::{Closing, Link},
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
        tell(tx, by, link, None, Notice::LinkConfirmed).await?;
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
    reason: &LinkText,
) -> Result<()> {
    if reason.is_empty() {
        return Err(ActionError::field("reason", REASON, "Bitte begründen, warum die Verbindung nicht passt."));
    }
    link::decline(tx, &link.id, reason.as_str(), Closing { by: &person.id, side, at: by.now }).await?;
    let done = LinkAct::Declined { before: link.state.into(), after: LinkState::Declined.into() };
    by.log(tx, &link.id, done, None).await?;
    tell(tx, by, link, side, |about| Notice::LinkDeclined(Closed { about, by: name(link, side) })).await
}

/// Tells both networks, but not the one that did it; `tells` makes the notice of the link and the side that is told.
pub async fn tell(
    tx: &mut Tx,
    by: By<'_>,
    link: &Link,
    doer: Option<&NetworkId>,
    tells: impl Fn(AboutLink) -> Notice,
) -> Result<()> {
    for network in [&link.from_id, &link.to_id].into_iter().filter(|network| Some(*network) != doer) {
        by.tell(tx, &tells(about(link, network))).await?;
    }
    Ok(())
}

/// What a notice to one of its sides says of a link.
pub fn about(link: &Link, to: &NetworkId) -> AboutLink {
    let (first, second) = (link.from_name.clone(), link.to_name.clone());
    let relation = Relation { first, kind: link.kind.into(), second };
    AboutLink { to: to.clone(), link: link.id.clone(), relation }
}

/// The name of the network that acts; none for the state office.
pub fn name(link: &Link, side: Option<&NetworkId>) -> Option<String> {
    side.map(|side| link.name_of(Some(side)).to_owned())
}
