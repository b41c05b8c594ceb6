//! Groups of boxes to tick, each with the count of offers behind it.

use crate::messages::said;
use leptos::prelude::*;

/// A box to tick.
pub struct Check {
    /// The parameter.
    pub name: &'static str,
    /// Its value.
    pub value: String,
    /// What people read.
    pub label: String,
    /// How many offers it would show.
    pub count: Option<usize>,
    /// Whether it is ticked.
    pub chosen: bool,
}

impl Check {
    /// The box; one that would show nothing cannot be ticked, but one that is ticked can be cleared.
    pub fn view(self) -> AnyView {
        let disabled = self.count == Some(0) && !self.chosen;
        let count = self.count.map(|count| view! { " "<span class="check__n">{count}</span> });
        view! {
            <label class="check">
                <input type="checkbox" name=self.name value=self.value checked=self.chosen disabled=disabled/>
                " "<span>{self.label}</span>{count}
            </label>
        }
        .into_any()
    }
}

/// A group in sight.
pub fn group(legend: &'static str, checks: Vec<Check>) -> AnyView {
    let checks: Vec<AnyView> = checks.into_iter().map(Check::view).collect();
    view! { <fieldset class="filter-group"><legend>{legend}</legend><div>{checks}{apply(legend)}</div></fieldset> }
        .into_any()
}

/// A long group that folds; open if something in it is chosen.
pub fn fold(legend: &'static str, checks: Vec<Check>) -> AnyView {
    let open = checks.iter().any(|check| check.chosen);
    let checks: Vec<AnyView> = checks.into_iter().map(Check::view).collect();
    view! {
        <details class="filter-group filter-group--more" open=open>
            <summary>{legend}</summary>
            <div role="group" aria-label=legend>{checks}{apply(legend)}</div>
        </details>
    }
    .into_any()
}

/// The button that sends all filters, at each group: nobody has to go to the end of all of them.
pub fn apply(legend: &str) -> AnyView {
    let group = format!(": {legend}");
    view! {
        <button class="filter-group__apply link-button">{said().catalogue.apply}<span class="visually-hidden">{group}</span></button>
    }
    .into_any()
}
