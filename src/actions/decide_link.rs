//! The state office decides about a proposed link.

use super::{ActionError, By, Result};
use crate::{
    domain::{id::LinkId, link::LinkKind, text::Prose},
    policy::Action,
    store::{Tx, audit, link, link::Link, listing, outbox},
};

/// Confirms a proposed link for the state office, or declines it with a reason.
pub async fn decide_link(tx: &mut Tx, by: By<'_>, id: &LinkId, confirms: bool, reason: &Prose<1000>) -> Result<()> {
    let link = link::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    let person = by.may(Action::DecideLink, link.resource())?;
    if !confirms {
        return decline(tx, by, &link, reason).await;
    }
    link::approve(tx, id, Some(&person.id), by.now).await?;
    settle(tx, by, &link, "link.decide").await
}

/// After either has agreed: the link holds once both have.
pub(super) async fn settle(tx: &mut Tx, by: By<'_>, link: &Link, act: &str) -> Result<()> {
    let holds = link::confirm_if_agreed(tx, &link.id).await?;
    let after = if holds { "confirmed" } else { "proposed" };
    log(tx, by, link, act, after).await?;
    if holds {
        tell_both(tx, by, link, "ist bestätigt").await?;
    }
    Ok(())
}

pub(super) async fn decline(tx: &mut Tx, by: By<'_>, link: &Link, reason: &Prose<1000>) -> Result<()> {
    if reason.is_empty() {
        return Err(ActionError::field("reason", "Begründung", "Bitte begründen, warum die Verbindung nicht passt."));
    }
    link::decline(tx, &link.id, reason.as_str()).await?;
    log(tx, by, link, "link.decline", "declined").await?;
    tell_both(tx, by, link, "wurde abgelehnt").await
}

pub(super) async fn log(tx: &mut Tx, by: By<'_>, link: &Link, act: &str, after: &str) -> Result<()> {
    let act = audit::Act {
        act,
        subject_kind: "link",
        subject_id: link.id.as_str(),
        before: link.state.to_string(),
        after: after.to_owned(),
        on_behalf_of: None,
    };
    audit::append(tx, by.actor, act, by.now).await?;
    Ok(listing::bump(tx).await?)
}

async fn tell_both(tx: &mut Tx, by: By<'_>, link: &Link, what: &str) -> Result<()> {
    let kind: LinkKind = link.kind;
    for network in [&link.from_id, &link.to_id] {
        let notice = outbox::Notice {
            kind: "link.settled",
            network: Some(network),
            subject_id: link.id.as_str(),
            body: format!("Die Verbindung „{} {} {}“ {what}.", link.from_name, kind.label(), link.to_name),
            dedup_key: format!("settled:{}:{network}:{what}", link.id),
        };
        outbox::push(tx, notice, by.now).await?;
    }
    Ok(())
}
