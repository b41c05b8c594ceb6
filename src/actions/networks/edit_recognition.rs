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
use jiff::civil::Date;

/// Why it cannot stand so since a day in whose time it is entered to have stood otherwise.
const IN_THE_WAY: &str = "In dieser Zeit steht schon ein früherer Stand. Nimm ihn zuerst heraus, wenn er falsch ist.";

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

/// What the form of a network's recognition names as having been on the screen, earlier times included: they go along with it.
pub fn seen(recognition: Option<&Recognition>) -> Seen {
    recognition.map_or(Seen::Nothing, |stored| {
        let mut typed = typed_recognition(stored);
        for past in &stored.past {
            typed.push("past", past.id.as_str());
        }
        Seen::of_values(&typed)
    })
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

/// How it stood until the new time begins stays; what was only planned gives way to the new plan.
async fn keep_as_past(tx: &mut Tx, by: By<'_>, before: &Recognition, new: &Recognition) -> Result<()> {
    let today = by.now.day();
    let first = first_day(new).unwrap_or(today);
    let eve = FuzzyDate::Day(first.yesterday().unwrap_or(first));
    for past in &before.past {
        match fate(past, before, new, first, today) {
            Fate::Stays => {}
            Fate::Goes => remove(tx, by, past).await?,
            Fate::EndsBefore if past.period.until == Some(eve) => {}
            Fate::EndsBefore => {
                remove(tx, by, past).await?;
                let period = Period { since: past.period.since, until: Some(eve) };
                add(tx, by, Stretch { id: StretchId::fresh(), period, ..past.clone() }).await?;
            }
            Fate::IsInTheWay => return Err(ActionError::field("since", "Seit", IN_THE_WAY)),
        }
    }
    let Some(state) = left_behind(before, new, today) else { return Ok(()) };
    let until = before.period.until.filter(|until| until.latest() < first).unwrap_or(eve);
    let period = Period { since: before.period.since, until: Some(until) };
    add(tx, by, Stretch { id: StretchId::fresh(), network_id: new.network_id.clone(), state, period }).await
}

/// From which day on the new time says how it stands, if it says so; what has ended says so from the day after its end.
fn first_day(new: &Recognition) -> Option<Date> {
    match new.state {
        RecognitionState::Ended => new.period.until.and_then(|until| until.latest().tomorrow().ok()),
        _ => new.period.since.map(|since| since.earliest()),
    }
}

/// What becomes of an earlier time when another state holds from a day on.
enum Fate {
    Stays,
    Goes,
    EndsBefore,
    IsInTheWay,
}

fn fate(past: &Stretch, before: &Recognition, new: &Recognition, first: Date, today: Date) -> Fate {
    let begins_before = past.period.since.is_none_or(|since| since.earliest() < first);
    let planned = before.period.since.filter(|_| before.period.is_to_come(today));
    let planned_eve = planned.and_then(|since| since.earliest().yesterday().ok()).map(FuzzyDate::Day);
    if planned.is_some() && past.period.until == planned_eve && begins_before {
        // The plan is moved: what holds until then holds until the new day.
        return Fate::EndsBefore;
    }
    match (begins_before, past.period.is_over(first)) {
        (_, true) => Fate::Stays,
        (false, _) if past.state == new.state => Fate::Goes,
        (true, _) if !past.period.is_over(today) => Fate::EndsBefore,
        _ => Fate::IsInTheWay,
    }
}

/// The state that a region leaves behind, if it stood otherwise before the new time, or so in a time that had ended before.
fn left_behind(before: &Recognition, new: &Recognition, today: Date) -> Option<RecognitionState> {
    let first = first_day(new).filter(|_| !before.period.is_to_come(today))?;
    let is_earlier = before.period.since.is_none_or(|since| since.earliest() < first);
    let had_ended = before.period.until.is_some_and(|until| until.latest() < first);
    let state = match (before.state, new.state) {
        // It worked until it ended, and what has ended worked in its time, if nothing else is known.
        (RecognitionState::Ended, _) => had_ended.then_some(RecognitionState::Active),
        (RecognitionState::Active, RecognitionState::Ended) => None,
        (state, new) => (state != new || had_ended).then_some(state),
    };
    state.filter(|_| is_earlier)
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
    let first = now.period.since.map_or(by.now.day(), |since| since.latest());
    if new.period.until.is_some_and(|until| until.latest() >= first) && now.state != RecognitionState::Ended {
        return wrong("Von da an gilt schon der Stand von heute. Eine frühere Zeit endet vorher.");
    }
    if now.past.iter().any(|other| meet(&new.period, &other.period)) {
        return wrong("In dieser Zeit steht schon ein anderer Stand.");
    }
    add(tx, by, new).await
}

/// Whether two times surely have days in common. `2020` to `2022` and `2022` to `2023` may just follow each other.
fn meet(one: &Period, other: &Period) -> bool {
    let begins = |period: &Period| period.since.map_or([Date::MIN; 2], |since| [since.earliest(), since.latest()]);
    let ends = |period: &Period| period.until.map_or([Date::MAX; 2], |until| [until.earliest(), until.latest()]);
    let lies_in =
        |inner: &Period, outer: &Period| begins(outer)[0] <= begins(inner)[0] && ends(inner)[1] <= ends(outer)[1];
    let overlap = begins(one)[1] <= ends(other)[0] && begins(other)[1] <= ends(one)[0];
    overlap || lies_in(one, other) || lies_in(other, one)
}

/// Takes away an earlier time that should never have been entered.
pub async fn remove_stretch(tx: &mut Tx, by: By<'_>, network: &NetworkId, id: &StretchId) -> Result<()> {
    by.may(Action::ManageNetworks, Resource::Platform)?;
    let past = recognition::of_network(tx, network).await?.map(|now| now.past).unwrap_or_default();
    let Some(stretch) = past.iter().find(|stretch| stretch.id == *id) else { return Ok(()) };
    remove(tx, by, stretch).await
}

async fn remove(tx: &mut Tx, by: By<'_>, stretch: &Stretch) -> Result<()> {
    recognition::delete_past(tx, &stretch.id).await?;
    let done = NetworkAct::StretchRemoved { before: stretch.into(), after: Nothing };
    by.log(tx, &stretch.network_id, done, None).await
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
    for past in &before.past {
        remove(tx, by, past).await?;
    }
    recognition::remove(tx, network).await?;
    by.log(tx, network, NetworkAct::RecognitionRemoved { before: (&before).into(), after: Nothing }, None).await
}
