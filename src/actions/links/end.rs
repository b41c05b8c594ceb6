//! Ending a link, or taking back what has not begun.

use crate::actions::{
    ActionError, By, Result,
    basis::claim,
    links::shared::{name, tell},
};
use crate::{
    domain::{
        act::{End, LinkAct},
        basis::Basis,
        date::FuzzyDate,
        id::{LinkId, NetworkId},
        link::{Ending, LinkState},
        notice::{self, Closed, Notice},
        period::Period,
    },
    policy::{Action, Person},
    store::{
        Tx, basis, link,
        link::{Closing, Link},
    },
};

/// Ends a link, or takes it back; it stays in the history of both networks. Gives how it stands then.
///
/// `side` is the network in whose rooms this happens; none in those of the state office. A proposal can
/// only be taken back, what has begun only ends on a day. A day ahead is written down, and until then
/// the link holds.
pub async fn end_link(
    tx: &mut Tx,
    by: By<'_>,
    id: &LinkId,
    side: Option<&NetworkId>,
    ending: Ending,
) -> Result<LinkState> {
    let link = link::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    let person = by.may(Action::EndLink, link.resource())?;
    let today = by.now.day();
    match (link.standing(today), ending) {
        (LinkState::Proposed, _) => take_back(tx, by, person, &link, Some(&link.proposer_id)).await,
        (LinkState::Confirmed, Ending::On(day)) => end_on(tx, by, person, &link, side, day).await,
        (LinkState::Confirmed, Ending::TakenBack) if link.period.is_to_come(today) => {
            take_back(tx, by, person, &link, side).await
        }
        (LinkState::Confirmed, Ending::TakenBack) => {
            Err(wrong_end("Bitte ein Datum angeben: Die Verbindung gilt schon."))
        }
        _ => Err(ActionError::Stale),
    }
}

async fn take_back(
    tx: &mut Tx,
    by: By<'_>,
    person: &Person,
    link: &Link,
    side: Option<&NetworkId>,
) -> Result<LinkState> {
    let doer = doer(person, link, side);
    link::take_back(tx, &link.id, Closing { by: &person.id, side: doer, at: by.now }).await?;
    let done = LinkAct::TakenBack { before: link.state.into(), after: LinkState::Ended.into() };
    by.log(tx, &link.id, done, side.and_then(|side| by.on_behalf_of(side))).await?;
    tell(tx, by, link, doer, |about| Notice::LinkTakenBack(Closed { about, by: name(link, doer) })).await?;
    Ok(LinkState::Ended)
}

async fn end_on(
    tx: &mut Tx,
    by: By<'_>,
    person: &Person,
    link: &Link,
    side: Option<&NetworkId>,
    day: FuzzyDate,
) -> Result<LinkState> {
    link.period.ending(day).map_err(wrong_end)?;
    // Both sides agreed to the end; only one that somebody entered afterwards may be moved back.
    let agreed = link.period.until.filter(|_| link.closed_at.is_none());
    if agreed.is_some_and(|until| day.latest() > until.latest()) {
        return Err(wrong_end("Länger als vereinbart geht nur mit einer neuen Verbindung."));
    }
    let doer = doer(person, link, side);
    let is_ahead = day.latest() > by.now.day();
    let state = if is_ahead { LinkState::Confirmed } else { LinkState::Ended };
    link::end(tx, &link.id, state, day, Closing { by: &person.id, side: doer, at: by.now }).await?;
    rests_on(tx, by, link, doer, day).await?;
    let end = End { state: state.into(), until: day.into() };
    let done = LinkAct::Ended { before: link.state.into(), after: end };
    by.log(tx, &link.id, done, side.and_then(|side| by.on_behalf_of(side))).await?;
    let tells = |about| {
        Notice::LinkEnded(notice::End { about, by: name(link, doer), until: day.into(), still_holds: is_ahead })
    };
    tell(tx, by, link, doer, tells).await?;
    Ok(state)
}

/// With another end it is another statement: told by whoever wrote the end. What was only inferred stays inferred; an end proves nothing.
async fn rests_on(tx: &mut Tx, by: By<'_>, link: &Link, doer: Option<&NetworkId>, day: FuzzyDate) -> Result<()> {
    let network = doer.unwrap_or(&link.from_id);
    let ended = Link { period: Period { until: Some(day), ..link.period }, ..link.clone() };
    let [before, after] = [basis::link(link), basis::link(&ended)];
    match basis::of_network(tx, &link.from_id).await?.of(&before) {
        inferred @ Basis::Inferred { .. } => Ok(basis::put(tx, network, &after, &inferred, by.now).await?),
        _ => claim(tx, by, network, [before], [after]).await,
    }
}

/// The side for which the person acts: one that they lead; none for the state office.
fn doer<'a>(person: &Person, link: &'a Link, side: Option<&'a NetworkId>) -> Option<&'a NetworkId> {
    side.into_iter().chain([&link.proposer_id, link.other_id()]).find(|network| person.leads(network))
}

fn wrong_end(message: impl std::fmt::Display) -> ActionError {
    ActionError::field("until", Ending::LABEL, message)
}
