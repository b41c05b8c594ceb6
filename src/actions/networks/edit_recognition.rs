//! Recognition as a MINT-Region: granted, paused and ended by the state office.

use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        act::NetworkAct,
        field::{FieldError, Parser, Typed},
        id::NetworkId,
        network::RecognitionState,
        period::Period,
        seen::Seen,
    },
    policy::{Action, Resource},
    store::{Tx, recognition, recognition::Recognition},
};

/// Reads a form.
pub fn parse_recognition(network: &NetworkId, typed: &Typed) -> std::result::Result<Recognition, Vec<FieldError>> {
    let mut p = Parser::new(typed);
    let state: Option<RecognitionState> = p.required("state", "Stand");
    let period = Period::read_as(&mut p, "Seit", "Bis");
    match (state, p.errors.is_empty()) {
        (Some(state), true) => Ok(Recognition { network_id: network.clone(), state, period }),
        _ => Err(p.errors),
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
    let done = NetworkAct::Recognised { before: before.as_ref().map(Into::into), after: new.into() };
    by.log(tx, id, done, None).await
}
