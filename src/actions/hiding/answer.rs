//! The answer of a network to the state office, which has hidden something of it.

use super::concerned::about;
use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        act::NetworkAct,
        id::{HidingId, NetworkId},
        kept::Nothing,
        notice::Notice,
        text::Prose,
    },
    policy::{Action, Resource},
    store::{Tx, hiding},
};

/// The label of the answer.
pub const ANSWER: &str = "Antwort";

/// Keeps what the network has to say, in place of what it said before, and tells the office. Fails with `NotFound` if it does
/// not concern the network, and with `Stale` if it is shown again by now.
pub async fn answer_hiding(
    tx: &mut Tx,
    by: By<'_>,
    network: &NetworkId,
    id: &HidingId,
    answer: &Prose<2000>,
) -> Result<()> {
    let told = hiding::told_of(tx, id).await?;
    if told.iter().all(|told| told.network_id != *network) {
        return Err(ActionError::NotFound);
    }
    let resource = Resource::Hidden { networks: std::slice::from_ref(network) };
    let person = by.may(Action::AnswerHiding, resource).map_err(|_| ActionError::Forbidden)?;
    let hidden = hiding::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    if !hidden.is_open() {
        return Err(ActionError::Stale);
    }
    if answer.is_empty() {
        return Err(ActionError::field("answer", ANSWER, "Bitte schreibe, was du MINTraum sagen willst."));
    }
    hiding::answer(tx, id, network, answer.as_str(), &person.id, by.now).await?;
    let about = about(tx, &hidden, network).await?;
    by.tell(tx, &Notice::HidingAnswered(about)).await?;
    by.log(tx, network, NetworkAct::HidingAnswered { before: Nothing, after: (&hidden).into() }, None).await
}
