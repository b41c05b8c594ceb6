//! Removing a partnership that never was.

use crate::actions::{ActionError, By, Result, partners::hand_over::pass};
use crate::{
    domain::{
        act::{NetworkAct, Nothing},
        id::{NetworkId, PartnershipId},
        seen::Seen,
    },
    policy::Action,
    store::{Tx, keeper, organisation, partnership, partnership::Partner},
};

/// Removes the partnership that was on the screen because it was entered by mistake. Fails with `Stale` if its
/// terms have changed since, and is refused while offers name the organisation.
pub async fn remove_partner(
    tx: &mut Tx,
    by: By<'_>,
    network: &NetworkId,
    id: &PartnershipId,
    seen: &Seen,
) -> Result<()> {
    by.may_on(Action::EditPartners, network)?;
    let partner = partnership::get(tx, network, id).await?.ok_or(ActionError::NotFound)?;
    if Seen::from(&partner.terms()) != *seen {
        return Err(ActionError::Stale);
    }
    remove(tx, by, &partner).await
}

/// Removes it and writes down all that it said. The entry of the directory stays.
pub(in crate::actions) async fn remove(tx: &mut Tx, by: By<'_>, partner: &Partner) -> Result<()> {
    if partnership::is_needed_by_offers(tx, partner).await? {
        return Err(ActionError::Refused(
            "Angebote des Netzwerks nennen diese Einrichtung. Trag dort zuerst eine andere ein, oder gib der Partnerschaft ein Ende.",
        ));
    }
    partnership::delete(tx, &partner.id).await?;
    let done = NetworkAct::PartnerRemoved { before: partner.into(), after: Nothing };
    by.log(tx, &partner.network_id, done, by.on_behalf_of(&partner.network_id)).await?;
    release(tx, by, partner).await
}

/// A network that has lost its last way to an entry cannot keep it any longer: then the state office does.
async fn release(tx: &mut Tx, by: By<'_>, partner: &Partner) -> Result<()> {
    let sharing = keeper::sharing(tx, &partner.organisation_id, by.now.day()).await?;
    let is_lost = |keeper: &keeper::Sharer| keeper.id == partner.network_id && keeper.partnership.is_none();
    if !sharing.keeper().is_some_and(is_lost) {
        return Ok(());
    }
    let entry = organisation::get(tx, &partner.organisation_id).await?.ok_or(ActionError::NotFound)?;
    pass(tx, by, &entry, &sharing, by.acts_for(&partner.network_id), None).await
}
