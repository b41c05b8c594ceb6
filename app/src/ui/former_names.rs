//! What something was called before: for the public, and in the forms in which it is entered.

use super::{form::FormState, period::DATE_HINT};
use crate::messages::said;
use leptos::prelude::*;
use mintverbund::{
    actions::names::{FORMER, former_key},
    domain::{
        date::FuzzyDate,
        field::Typed,
        names::{FormerName, FormerNames},
    },
};

/// A name as it was then, with today's beside it; today's alone if it is the same, or if nobody knows.
pub fn called(today: &str, then: Option<&str>) -> String {
    match then {
        Some(then) if then != today => format!("{then} ({})", (said().network.today_called)(today)),
        _ => today.to_owned(),
    }
}

/// The same for the end of something that is over.
pub fn called_until(today: &str, former: Option<&FormerNames>, until: Option<FuzzyDate>) -> String {
    called(today, former.zip(until).and_then(|(names, until)| names.on(until)))
}

/// All former names with their times, for a list of facts.
pub fn former_names(former: &FormerNames) -> Option<AnyView> {
    let name = |former: &FormerName| {
        let time = said().words.period(&former.period);
        let time = (!time.is_empty()).then(|| view! { " "<span class="small muted">{format!("({time})")}</span> });
        view! { <dd>{former.name.clone()}{time}</dd> }
    };
    let names = former.0.iter().map(name).collect_view();
    (!former.0.is_empty()).then(|| view! { <dt>{said().partner.former_names}</dt>{names} }.into_any())
}

/// The former names that are stored, to read.
pub fn listed(former: &FormerNames) -> AnyView {
    let name = |former: &FormerName| {
        let time = former.period.in_words();
        let time = if time.is_empty() { time } else { format!(" ({time})") };
        view! { <li>{format!("{}{time}", former.name)}</li> }
    };
    match former.0.is_empty() {
        true => view! { <p class="muted">"Kein früherer Name ist eingetragen."</p> }.into_any(),
        false => view! { <p>"Frühere Namen:"</p><ul>{former.0.iter().map(name).collect_view()}</ul> }.into_any(),
    }
}

/// The inputs of former names of at most so many letters: of those that are stored or typed, and of one more.
pub fn inputs(state: &FormState, stored: &FormerNames, limit: usize) -> AnyView {
    let lines = (stored.0.len() + 1).min(FormerNames::MOST);
    let lines = (0..FormerNames::MOST).filter(|at| *at < lines || is_typed(&state.typed, *at));
    lines.map(|at| line(state, at, limit)).collect_view().into_any()
}

fn is_typed(typed: &Typed, at: usize) -> bool {
    FORMER.iter().any(|(key, _)| !typed.get(&former_key(key, at)).is_empty())
}

fn line(state: &FormState, at: usize, limit: usize) -> AnyView {
    let number = at + 1;
    let [name, since, until] = FORMER.map(|(key, label)| (former_key(key, at), label));
    view! {
        <fieldset class="kern-fieldset">
            <legend class="visually-hidden">{format!("{number}. früherer Name")}</legend>
            {state.text(&name.0, name.1).optional().limit(limit).autocomplete("off").view()}
            <div class="field-row">
                {state.text(&since.0, since.1).optional().hint(DATE_HINT).view()}
                {state.text(&until.0, until.1).optional().view()}
            </div>
        </fieldset>
    }
    .into_any()
}
