//! One thing that waits, with its one next step.

use crate::{
    address,
    ui::{
        form::{FormState, seen},
        lines::unbroken,
        parts::state_mark,
    },
};
use leptos::prelude::*;
use mintverbund::domain::{date::Timestamp, seen::Seen};

/// Something that waits for the person.
pub struct Item {
    /// Lower ones come first.
    pub rank: Rank,
    /// Within a rank the oldest comes first.
    pub since: Timestamp,
    /// Code and word of its mark.
    pub mark: (&'static str, &'static str),
    /// What it is about.
    pub what: String,
    /// Where it is found.
    pub path: String,
    /// What is to be known before going there, in a few words.
    pub notes: Vec<String>,
    /// The next step.
    pub step: Step,
}

/// In which order things are shown: first what others wait for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// Offers that wait for a reviewer.
    Review,
    /// Came back from a reviewer.
    SentBack,
    /// Another network waits for an answer.
    Link,
    /// Typed, and not stored.
    Kept,
    /// Public, and perhaps no longer true.
    Stale,
    /// The public finds no way to reach a network.
    Contact,
    /// Begun and not handed in.
    Draft,
    /// The money ends.
    Funding,
}

/// What to do about it.
pub enum Step {
    /// A page to go to: label and address.
    Go(&'static str, String),
    /// An act without further input on what is known here, which leads back: label, address, what is known.
    Do(&'static str, String, Seen),
}

/// The list; its first step is the primary one of the page.
pub fn list(items: Vec<Item>) -> AnyView {
    let items = items.into_iter().enumerate().map(|(at, item)| line(item, at == 0));
    view! { <ul class="todo">{items.collect_view()}</ul> }.into_any()
}

fn line(item: Item, first: bool) -> AnyView {
    let class = if first { "kern-btn--primary" } else { "kern-btn--secondary" };
    view! {
        <li class="todo__item">
            {state_mark(item.mark.0, item.mark.1)}
            <div class="todo__what"><a href=item.path>{unbroken(&item.what)}</a><p>{unbroken(&item.notes.join(" · "))}</p></div>
            {step(item.step, &item.what, class)}
        </li>
    }
    .into_any()
}

/// The button names its item for those who do not see the line it stands in.
fn step(step: Step, what: &str, class: &'static str) -> AnyView {
    let with_name = |label: &'static str| {
        let what = format!(": {what}");
        view! { <span class="kern-label">{label}<span class="visually-hidden">{what}</span></span> }
    };
    let class = format!("kern-btn {class}");
    match step {
        Step::Go(label, path) => view! { <a class=class href=path>{with_name(label)}</a> }.into_any(),
        Step::Do(label, action, on_screen) => {
            let back = FormState::hidden("weiter", address::workspace::DESK);
            view! { <form method="post" action=action>{back}{seen(&on_screen)}<button class=class>{with_name(label)}</button></form> }
                .into_any()
        }
    }
}
