//! A state of the draft that was just replaced, and the button that fetches it back.

use super::super::opened::Opened;
use crate::{
    http::{Cx, PageError},
    ui::{
        alert::{Kind, answer},
        compare::differences as drawn,
        form::{FormState, seen, submit},
    },
};
use leptos::prelude::*;
use mintverbund::{
    domain::{
        content::{Difference, differences},
        field::Typed,
        seen::Seen,
    },
    store::draft,
};

/// The value of `dann` that fetches a state back.
pub const FETCH_BACK: &str = "davor";
/// The parameter of the address with the version of that state.
pub const VERSION: &str = FETCH_BACK;

/// What is different now from the state before.
pub struct Before {
    version: i64,
    found: Vec<Difference>,
}

/// The version that an address or a form names.
pub fn version_in(typed: &Typed) -> Option<i64> {
    typed.get(VERSION_INPUT).parse().ok()
}

/// The input of the form.
const VERSION_INPUT: &str = "fassung_davor";

/// The state that the address names; none if it is not known, or the same.
pub async fn load(cx: &Cx, opened: &Opened, version: &str) -> Result<Option<Before>, PageError> {
    let Ok(version) = version.parse() else { return Ok(None) };
    let latest = &opened.latest;
    let stored = draft::version(&mut cx.app.store.read().await?, &latest.id, version).await?;
    let found = stored.map(|stored| differences(&stored, &latest.content, &opened.names)).unwrap_or_default();
    Ok((!found.is_empty()).then_some(Before { version, found }))
}

impl Before {
    /// What is different, and the way back.
    pub fn view(&self, opened: &Opened) -> AnyView {
        let hidden = [
            seen(&Seen::from(&opened.latest)),
            FormState::hidden("dann", FETCH_BACK),
            FormState::hidden(VERSION_INPUT, self.version),
        ];
        let back = view! {
            <p>"Das ist anders als im gespeicherten Stand davor:"</p>
            {drawn(&self.found)}
            <form method="post" action=opened.path()>{hidden}{submit("Stand davor zurückholen", "kern-btn--secondary")}</form>
        };
        answer(Kind::Info, "Gespeichert", back)
    }
}
