//! How a network stands, in marks with words.

use super::facts::NetworkFacts;
use crate::ui::parts::{phase_mark, state_mark};
use leptos::prelude::*;
use mintverbund::domain::{network::RecognitionState, programme::ProgrammeSector};

/// What a network is and how it stands, in marks.
pub fn stand(facts: &NetworkFacts) -> AnyView {
    let phase = facts.standing.cluster.map(|phase| view! { "Cluster: "{phase_mark(phase)}" " });
    let region = facts.standing.region.map(|state| view! { "Region: "{recognition_mark(state)}" " });
    let neither = (phase.is_none() && region.is_none()).then_some("weder Förderung noch Anerkennung");
    view! { {phase}{region}{neither} }.into_any()
}

/// The mark of a recognition.
pub fn recognition_mark(state: RecognitionState) -> AnyView {
    let code = match state {
        RecognitionState::Building => "draft",
        RecognitionState::Active => "live",
        RecognitionState::Paused => "paused",
        RecognitionState::Ended => "ended",
    };
    state_mark(code, state.label())
}

/// How many of the four sectors are there; a cluster needs three, a region none in particular.
pub fn sectors(facts: &NetworkFacts) -> AnyView {
    let number = facts.sectors.len();
    let text = format!("{number} von {}", ProgrammeSector::ALL.len());
    match number >= ProgrammeSector::NEEDED || !facts.standing.is_funded() {
        true => view! { {text} }.into_any(),
        false => view! { <span class="kern-badge kern-badge--warning"><span class="kern-label">{text}", nötig sind "{ProgrammeSector::NEEDED}</span></span> }.into_any(),
    }
}
