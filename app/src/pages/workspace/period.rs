//! Dates of which only the year or month may be known, as people type them.

use crate::ui::form::FormState;
use leptos::prelude::*;
use mintverbund::domain::{
    date::{FuzzyDate, Period},
    field::Typed,
};

pub use mintverbund::domain::organisation::has_left;

/// What may be typed, for hints.
pub const DATE_HINT: &str = "Jahr, Monat oder Tag: 2027, 08.2027 oder 31.08.2027.";

/// A date as people type it: `2027`, `08.2027`, `31.08.2027`.
pub fn written(date: FuzzyDate) -> String {
    match date {
        FuzzyDate::Year(year) => year.to_string(),
        FuzzyDate::Month(year, month) => format!("{month:02}.{year}"),
        FuzzyDate::Day(day) => format!("{:02}.{:02}.{}", day.day(), day.month(), day.year()),
    }
}

/// A period for a timeline: `09.2022 – 08.2027`, `seit 2022`, `bis 08.2027`.
pub fn span(period: &Period) -> String {
    match (period.since.map(written), period.until.map(written)) {
        (None, None) => "Zeit nicht belegt".to_owned(),
        (Some(since), None) => format!("seit {since}"),
        (None, Some(until)) => format!("bis {until}"),
        (Some(since), Some(until)) => format!("{since} – {until}"),
    }
}

/// Adds a period to what stands in a form.
pub fn push(typed: &mut Typed, period: &Period) {
    typed.push_some("since", period.since.map(written));
    typed.push_some("until", period.until.map(written));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_into_a_form_reads_back_as_the_same_date() {
        let dates = ["2027", "2027-08", "2027-08-31"].map(|text| text.parse::<FuzzyDate>());
        let written = dates.map(|date| date.map(written));
        assert_eq!(written, [Ok("2027".into()), Ok("08.2027".into()), Ok("31.08.2027".into())]);
        assert_eq!(written.map(|text| text.and_then(|text| text.parse())), dates);
    }
}
