//! Recognition as a MINT-Region: granted, paused, ended and taken away by the state office.

use crate::actions::{ActionError, By, Result, basis::claim};
use crate::{
    domain::{
        act::NetworkAct,
        date::FuzzyDate,
        field::{FieldError, Parser, Typed},
        id::{NetworkId, StretchId},
        kept::Nothing,
        network::RecognitionState,
        period::Period,
        seen::Seen,
    },
    policy::{Action, Resource},
    store::{
        Tx, basis, recognition,
        recognition::{Recognition, Stretch},
    },
};

/// Why a recognition that is none cannot have a time.
const NO_TIME: &str = "Ohne Anerkennung gibt es keine Zeit. Bitte das Feld leeren oder einen Stand wählen.";

/// Reads a form; no state is no recognition.
pub fn parse_recognition(
    network: &NetworkId,
    typed: &Typed,
) -> std::result::Result<Option<Recognition>, Vec<FieldError>> {
    let mut p = Parser::new(typed);
    let state: Option<RecognitionState> = p.optional("state", "Stand");
    let period = Period::read_as(&mut p, "Seit", "Bis");
    if p.errors.is_empty() && state.is_none() {
        let timed = [("since", "Seit", period.since), ("until", "Bis", period.until)];
        let timed = timed.into_iter().filter(|(.., day)| day.is_some());
        p.errors.extend(timed.map(|(key, label, _)| FieldError::new(key, label, NO_TIME)));
    }
    match p.errors.is_empty() {
        true => Ok(state.map(|state| Recognition { network_id: network.clone(), state, period, past: Vec::new() })),
        false => Err(p.errors),
    }
}

/// A recognition as it stands in the form.
pub fn typed_recognition(recognition: &Recognition) -> Typed {
    let mut typed = Typed::default();
    typed.push("state", recognition.state.code());
    recognition.period.write(&mut typed);
    typed
}

/// What the form of a network's recognition names as having been on the screen.
pub fn seen(recognition: Option<&Recognition>) -> Seen {
    recognition.map_or(Seen::Nothing, |stored| Seen::of_values(&typed_recognition(stored)))
}

/// Sets the recognition of a network. A cluster becomes a region by this, and nothing else moves. Fails with `Stale` if
/// it is not what was on the screen. What is the same already is no act.
pub async fn edit_recognition(tx: &mut Tx, by: By<'_>, on_screen: &Seen, new: &Recognition) -> Result<()> {
    by.may(Action::ManageNetworks, Resource::Platform)?;
    let id: &NetworkId = &new.network_id;
    let before = recognition::of_network(tx, id).await?;
    if seen(before.as_ref()) != *on_screen {
        return Err(ActionError::Stale);
    }
    if before.as_ref().is_some_and(|before| before.is_same_now(new)) {
        return Ok(());
    }
    if let Some(before) = &before {
        keep_as_past(tx, by, before, new).await?;
    }
    recognition::put(tx, new).await?;
    claim(tx, by, id, before.iter().flat_map(basis::recognition), basis::recognition(new)).await?;
    let done = NetworkAct::Recognised { before: before.as_ref().map(Into::into), after: new.into() };
    by.log(tx, id, done, None).await
}

/// If it stands otherwise from a later day on, how it stood until then stays.
async fn keep_as_past(tx: &mut Tx, by: By<'_>, before: &Recognition, new: &Recognition) -> Result<()> {
    let Some(first) = new.period.since.map(|since| since.earliest()) else { return Ok(()) };
    let began = before.period.since.map(|since| since.earliest());
    let is_later = began.is_none_or(|began| began < first);
    if before.state == new.state || before.state == RecognitionState::Ended || !is_later {
        return Ok(());
    }
    let last = first.yesterday().unwrap_or(first);
    let until = before.period.until.filter(|until| until.latest() < last).unwrap_or(FuzzyDate::Day(last));
    let period = Period { since: before.period.since, until: Some(until) };
    let stretch = Stretch { id: StretchId::fresh(), network_id: new.network_id.clone(), state: before.state, period };
    add(tx, by, stretch).await
}

async fn add(tx: &mut Tx, by: By<'_>, stretch: Stretch) -> Result<()> {
    recognition::insert_past(tx, &stretch).await?;
    claim(tx, by, &stretch.network_id, [], [basis::stretch(&stretch)]).await?;
    let done = NetworkAct::StretchAdded { before: Nothing, after: (&stretch).into() };
    by.log(tx, &stretch.network_id, done, None).await
}

/// Reads the form of an earlier time.
pub fn parse_stretch(network: &NetworkId, typed: &Typed) -> std::result::Result<Stretch, Vec<FieldError>> {
    let mut p = Parser::new(typed);
    let state: Option<RecognitionState> = p.required("past_state", "Stand");
    if state == Some(RecognitionState::Ended) {
        p.refuse("past_state", "Stand", "Wann eine Region geendet hat, sagt das Ende ihrer Zeit.");
    }
    let since: Option<FuzzyDate> = p.optional("past_since", "Von");
    let until: Option<FuzzyDate> = p.required("past_until", "Bis");
    let period = Period::new(since, until).unwrap_or_else(|error| {
        p.refuse("past_until", "Bis", error);
        Period::default()
    });
    match (p.errors.is_empty(), state) {
        (true, Some(state)) => Ok(Stretch { id: StretchId::fresh(), network_id: network.clone(), state, period }),
        _ => Err(p.errors),
    }
}

/// Adds a time in which a region stood otherwise. Refused if it is no region, if the time is not over when the recognition of now
/// begins, or if another earlier time has days of it.
pub async fn add_stretch(tx: &mut Tx, by: By<'_>, new: Stretch) -> Result<()> {
    by.may(Action::ManageNetworks, Resource::Platform)?;
    let now = recognition::of_network(tx, &new.network_id).await?;
    let now = now.ok_or(ActionError::Refused("Trage zuerst ein, wie die Region heute steht."))?;
    let wrong = |why: &str| Err(ActionError::field("past_until", "Bis", why));
    let ends = new.period.until.map(|until| until.latest());
    if now.period.since.is_some_and(|since| ends.is_some_and(|end| end >= since.latest())) {
        return wrong("Von da an gilt schon der Stand von heute. Eine frühere Zeit endet vorher.");
    }
    let meets = |other: &Stretch| {
        let begins = |period: &Period| period.since.map_or(jiff::civil::Date::MIN, |since| since.latest());
        let ends = |period: &Period| period.until.map_or(jiff::civil::Date::MAX, |until| until.earliest());
        begins(&new.period) < ends(&other.period) && begins(&other.period) < ends(&new.period)
    };
    if now.past.iter().any(meets) {
        return wrong("In dieser Zeit steht schon ein anderer Stand.");
    }
    add(tx, by, new).await
}

/// Takes away an earlier time that should never have been entered.
pub async fn remove_stretch(tx: &mut Tx, by: By<'_>, network: &NetworkId, id: &StretchId) -> Result<()> {
    by.may(Action::ManageNetworks, Resource::Platform)?;
    let past = recognition::of_network(tx, network).await?.map(|now| now.past).unwrap_or_default();
    let Some(stretch) = past.iter().find(|stretch| stretch.id == *id) else { return Ok(()) };
    recognition::delete_past(tx, id).await?;
    let done = NetworkAct::StretchRemoved { before: stretch.into(), after: Nothing };
    by.log(tx, network, done, None).await
}

/// Takes a recognition away that should never have been entered; one that is over is kept as ended. Fails with `Stale` if
/// it is not what was on the screen. Where there is none already, nothing is done.
pub async fn remove_recognition(tx: &mut Tx, by: By<'_>, on_screen: &Seen, network: &NetworkId) -> Result<()> {
    by.may(Action::ManageNetworks, Resource::Platform)?;
    let before = recognition::of_network(tx, network).await?;
    if seen(before.as_ref()) != *on_screen {
        return Err(ActionError::Stale);
    }
    let Some(before) = before else { return Ok(()) };
    recognition::remove(tx, network).await?;
    by.log(tx, network, NetworkAct::RecognitionRemoved { before: (&before).into(), after: Nothing }, None).await
}
