//! Recognition as a MINT-Region: granted, paused, ended and taken away by the state office.

use crate::actions::{ActionError, By, Result, basis::claim};
use crate::{
    domain::{
        act::NetworkAct,
        field::{FieldError, Parser, Typed},
        id::NetworkId,
        kept::Nothing,
        network::RecognitionState,
        period::Period,
        seen::Seen,
    },
    policy::{Action, Resource},
    store::{Tx, basis, recognition, recognition::Recognition},
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
        true => Ok(state.map(|state| Recognition { network_id: network.clone(), state, period })),
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
    if before.as_ref() == Some(new) {
        return Ok(());
    }
    recognition::put(tx, new).await?;
    claim(tx, by, id, before.iter().flat_map(basis::recognition), basis::recognition(new)).await?;
    let done = NetworkAct::Recognised { before: before.as_ref().map(Into::into), after: new.into() };
    by.log(tx, id, done, None).await
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
