//! Approving exactly the revision that was read.

use crate::actions::{
    ActionError, By, Result,
    review::decision::{NewDecision, Verdict, decide},
};
use crate::{
    domain::{
        act::RevisionAct,
        notice::{self, Notice, Shown},
        review::{OfferState, RevisionState},
    },
    store::{Tx, listing, network, offer, revision},
};

pub use crate::actions::review::decision::{Reason, Verdict as Approval};

/// Makes the revision public: supersedes the one before, moves the pointer the public reads by, and
/// writes the listing, all in one transaction.
pub async fn approve_revision(tx: &mut Tx, by: By<'_>, verdict: &Verdict) -> Result<()> {
    supersede(tx, by, verdict).await?;
    let shown = shown(tx, verdict).await?;
    let done = |before, after| RevisionAct::Approved { before, after };
    let outcome = NewDecision { state: RevisionState::Approved, refusal: None, done };
    let tells = |about| Notice::Approved(notice::Approval { about, shown });
    let approved = decide(tx, by, verdict, outcome, tells).await?;
    offer::publish(tx, &approved.offer_id, &approved.id, &by.now.day().to_string()).await?;
    Ok(listing::project(tx, &approved.offer_id).await?)
}

/// What the network is told: that it is public only if somebody can see it.
async fn shown(tx: &mut Tx, verdict: &Verdict) -> Result<Shown> {
    let revision = revision::get(tx, &verdict.revision).await?.ok_or(ActionError::NotFound)?;
    let network = network::get(tx, &revision.network_id).await?.ok_or(ActionError::NotFound)?;
    let offer = offer::get(tx, &revision.offer_id).await?.ok_or(ActionError::NotFound)?;
    Ok(match (network.published, offer.state) {
        (false, _) => Shown::NetworkHidden,
        _ if offer.hidden || !network.is_public => Shown::HiddenByOffice,
        (true, OfferState::Live) => Shown::Public,
        (true, _) => Shown::OfferRests,
    })
}

/// Only one revision of an offer is approved at a time. If the decision fails afterwards, nothing of
/// this is committed.
async fn supersede(tx: &mut Tx, by: By<'_>, verdict: &Verdict) -> Result<()> {
    let Some(revision) = revision::get(tx, &verdict.revision).await? else { return Ok(()) };
    let all = revision::of_offer(tx, &revision.offer_id).await?;
    let Some(old) = all.iter().find(|old| old.state == RevisionState::Approved && old.id != revision.id) else {
        return Ok(());
    };
    revision::set_state(tx, &old.id, RevisionState::Superseded, by.now).await?;
    let done = RevisionAct::Superseded { before: old.state.into(), after: RevisionState::Superseded.into() };
    by.log(tx, &old.id, done, None).await
}
