//! What becomes of an inquiry. Who did what is in the log; what was written is not.

use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        act::NetworkAct,
        id::{InquiryId, NetworkId},
        inquiry::InquiryState,
        kept::Nothing,
    },
    policy::{Action, Resource},
    store::{Connected, Tx, account, inquiry, inquiry::Inquiry},
};

/// The inquiries to a network that somebody may see: its own people all, the state office those that are for it.
pub async fn visible(on: &mut impl Connected, by: By<'_>, network: &NetworkId) -> Result<Vec<Inquiry>> {
    let is_led = account::led_networks(on, by.now).await?.contains(network);
    let mut all = inquiry::of_network(on, network).await?;
    all.retain(|one| may(by, one, is_led));
    Ok(all)
}

/// Those of all networks that are for the state office, the latest first.
pub async fn for_office(on: &mut impl Connected, by: By<'_>) -> Result<Vec<Inquiry>> {
    by.may(Action::ViewStaffPages, Resource::Platform)?;
    let led = account::led_networks(on, by.now).await?;
    let mut all = inquiry::list(on).await?;
    all.retain(|one| {
        let is_led = led.contains(&one.network_id);
        one.is_for_office(is_led, by.now) && may(by, one, is_led)
    });
    Ok(all)
}

fn may(by: By<'_>, one: &Inquiry, is_led: bool) -> bool {
    let for_office = one.is_for_office(is_led, by.now);
    by.actor.may(Action::AnswerInquiry, Resource::Inquiry { network: &one.network_id, for_office })
}

/// An inquiry that somebody may settle; in the rooms of a network only one to that network.
pub async fn open_inquiry(
    on: &mut impl Connected,
    by: By<'_>,
    network: Option<&NetworkId>,
    id: &InquiryId,
) -> Result<Inquiry> {
    let found = inquiry::get(on, id).await?.ok_or(ActionError::NotFound)?;
    let is_led = account::led_networks(on, by.now).await?.contains(&found.network_id);
    let is_here = network.is_none_or(|network| found.network_id == *network);
    if is_here && may(by, &found, is_led) { Ok(found) } else { Err(ActionError::NotFound) }
}

/// Gives an inquiry another state, from the one that was on the screen; none forgets it at once, because it was none.
pub async fn settle_inquiry(
    tx: &mut Tx,
    by: By<'_>,
    id: &InquiryId,
    from: InquiryState,
    to: Option<InquiryState>,
) -> Result<()> {
    let found = open_inquiry(tx, by, None, id).await?;
    if found.state != from {
        return Err(ActionError::Stale);
    }
    let network = &found.network_id;
    let done = match to {
        Some(to) if to == from => return Ok(()),
        Some(to) => {
            inquiry::set_state(tx, id, from, to, by.now).await?;
            NetworkAct::InquirySettled { before: from.into(), after: to.into() }
        }
        None => {
            inquiry::delete(tx, id).await?;
            NetworkAct::InquiryForgotten { before: Nothing, after: Nothing }
        }
    };
    by.log(tx, network, done, by.on_behalf_of(network)).await
}
