//! Dates of which only the year or month may be known: how they are asked for, and a period on a line of time.

use super::form::FormState;
use leptos::prelude::*;
use mintverbund::domain::{date::FuzzyDate, period::Period};

/// What may be typed, for hints.
pub const DATE_HINT: &str = "Jahr, Monat oder Tag: 2027, 08.2027 oder 31.08.2027.";

/// A period for a timeline: `09.2022 – 08.2027`, `seit 2022`, `bis 08.2027`.
pub fn span(period: &Period) -> String {
    match (period.since.map(FuzzyDate::as_typed), period.until.map(FuzzyDate::as_typed)) {
        (None, None) => "Zeit nicht belegt".to_owned(),
        (Some(since), None) => format!("seit {since}"),
        (None, Some(until)) => format!("bis {until}"),
        (Some(since), Some(until)) => format!("{since} – {until}"),
    }
}

/// The two fields of a period.
pub fn fields(state: &FormState) -> AnyView {
    view! {
        <div class="field-row">
            {state.text("since", "Von").optional().hint(DATE_HINT).view()}
            {state.text("until", "Bis").optional().hint("Leer, wenn es weitergeht.").view()}
        </div>
    }
    .into_any()
}
