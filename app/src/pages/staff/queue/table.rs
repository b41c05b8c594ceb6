//! How the queue is drawn.

use super::Choice;
use crate::{
    address,
    http::Cx,
    pages::staff::review::standing::Standing,
    ui::{
        alert::Kind,
        flash::flash,
        form::{FormState, choices, submit},
        paging::Paging,
        parts::{breadcrumb, empty, link_button, state_mark},
        time_words::since_days,
    },
};
use leptos::prelude::*;
use mintverbund::{
    domain::{date::Timestamp, field::Typed, review::WaitingKind},
    store::queue::Waiting,
};

/// Everything that the page shows.
pub struct QueuePage {
    /// How many wait in all.
    pub total: usize,
    /// How many were chosen.
    pub chosen: usize,
    /// Which of them are shown.
    pub paging: Paging,
    /// Those of this page.
    pub lines: Vec<Line>,
    /// The filter.
    pub choice: Choice,
    /// Slug and name of all networks.
    pub networks: Vec<(String, String)>,
}

/// One line, as it concerns the person who looks.
pub struct Line {
    waiting: Waiting,
    standing: Standing,
    now: Timestamp,
}

impl Line {
    /// What waits, seen by somebody.
    pub fn new(waiting: Waiting, cx: &Cx) -> Self {
        let claimer = waiting.claimer.as_deref().unwrap_or_default();
        let standing = Standing::of(&cx.person, &waiting.revision, claimer, cx.now);
        Self { waiting, standing, now: cx.now }
    }
}

/// How long something has waited, in words.
pub fn age(submitted: Option<Timestamp>, now: Timestamp) -> String {
    match submitted.map(|at| (now.0 - at.0).max(0) / 3600) {
        None => "unbekannt".to_owned(),
        Some(0) => "seit weniger als einer Stunde".to_owned(),
        Some(1) => "seit einer Stunde".to_owned(),
        Some(hours @ 2..24) => format!("seit {hours} Stunden"),
        Some(hours) => since_days(hours / 24),
    }
}

/// The page.
pub fn page(view: QueuePage) -> AnyView {
    let QueuePage { total, chosen, paging, lines, choice, networks } = view;
    let count = if choice.is_open() { total.to_string() } else { format!("{chosen} von {total}") };
    let list = match (lines.is_empty(), choice.is_open()) {
        (false, _) => table(lines),
        (true, true) => empty("Nichts wartet auf Prüfung", "Alle eingereichten Angebote sind entschieden.", None),
        (true, false) => {
            let all = link_button(address::staff::QUEUE.into(), "Alle zeigen", "kern-btn--secondary");
            empty("Hierzu wartet nichts", "Mit diesen Filtern steht nichts in der Liste.", Some(all))
        }
    };
    view! {
        <div class="wrap page stack">
            {breadcrumb(vec![("MINTraum".into(), address::staff::OVERVIEW.into())])}
            <h1>"Wartet auf Prüfung "<span class="count">{count}</span></h1>
            {ignored(&choice.ignored)}
            {(total > 0).then(|| filters(&choice, networks))}
            {list}
            {paging.links(|number| choice.on_page(number))}
        </div>
    }
    .into_any()
}

/// Says which values of the address meant nothing.
pub fn ignored(values: &[String]) -> Option<AnyView> {
    let text = format!("Diese Filter gibt es nicht, sie wurden weggelassen: {}", values.join(", "));
    (!values.is_empty()).then(|| flash(Kind::Warning, text))
}

fn filters(choice: &Choice, networks: Vec<(String, String)>) -> AnyView {
    let mut typed = Typed::default();
    typed.push_some("netzwerk", choice.network.as_ref());
    typed.push_some("art", choice.kind);
    let state = FormState::stored(typed);
    view! {
        <form action=address::staff::QUEUE aria-label="Liste filtern">
            <div class="field-row">
                {state.select("netzwerk", "Netzwerk", networks).empty("alle Netzwerke").view()}
                {state.select("art", "Art", choices::<WaitingKind>()).empty("alle Arten").view()}
            </div>
            {submit("Filtern", "kern-btn--secondary")}
        </form>
    }
    .into_any()
}

fn table(lines: Vec<Line>) -> AnyView {
    view! {
        <div class="table-wrap">
            <table class="kern-table table--stacks">
                <caption class="visually-hidden">"Was auf Prüfung wartet, das Älteste zuerst"</caption>
                <thead>
                    <tr>
                        <th scope="col">"Angebot"</th>
                        <th scope="col">"Netzwerk"</th>
                        <th scope="col">"Art"</th>
                        <th scope="col">"Wartet"</th>
                        <th scope="col">"Wer prüft"</th>
                    </tr>
                </thead>
                <tbody>{lines.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(line: Line) -> AnyView {
    let Line { waiting, standing, now } = line;
    let path = address::staff::review(&waiting.revision.id);
    let kind = waiting.kind().label();
    view! {
        <tr>
            <th scope="row"><a href=path>{title(&waiting)}</a></th>
            <td data-label="Netzwerk">{waiting.network_name}</td>
            <td data-label="Art"><span class="tag">{kind}</span></td>
            <td class="nowrap" data-label="Wartet">{age(waiting.revision.submitted_at, now)}</td>
            <td data-label="Wer prüft">{who(standing)}</td>
        </tr>
    }
    .into_any()
}

/// The title of what waits; submitted ones have one.
pub fn title(waiting: &Waiting) -> String {
    waiting.revision.content.title.to_string()
}

fn who(standing: Standing) -> AnyView {
    match standing {
        Standing::NotYours(_) => {
            view! { <span class="muted">"eigenes Angebot, prüft jemand anderes"</span> }.into_any()
        }
        Standing::Theirs { name, until } => state_mark("claimed", &format!("{name} bis {until}")),
        Standing::Yours { until, ran_out: false } => state_mark("claimed", &format!("du bis {until}")),
        Standing::Yours { .. } | Standing::Free | Standing::Over => view! { "frei" }.into_any(),
    }
}
