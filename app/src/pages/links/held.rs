//! Links that hold on a day: to read, and to take along.

use crate::http::Table;
use leptos::prelude::*;
use mintverbund::{domain::id::NetworkId, store::link::Link};

/// As sentences with their time; `reader` is the network that reads them, none for the state office.
pub fn list(links: &[Link], reader: Option<&NetworkId>) -> AnyView {
    let line = |link: &Link| {
        let period = link.period.in_words();
        let time = (!period.is_empty()).then(|| view! { " "<span class="small muted">{period}</span> });
        view! { <li>{sentence(link, reader)}{time}</li> }
    };
    match links.is_empty() {
        true => view! { <p class="muted">"An diesem Tag gilt keine Verbindung."</p> }.into_any(),
        false => view! { <ul>{links.iter().map(line).collect_view()}</ul> }.into_any(),
    }
}

/// The same as a table.
pub fn table(links: &[Link], reader: Option<&NetworkId>) -> Table {
    let row = |link: &Link| {
        let day = |date: Option<mintverbund::domain::date::FuzzyDate>| date.map(|date| date.to_string());
        let [since, until] = [link.period.since, link.period.until].map(|date| day(date).unwrap_or_default());
        vec![sentence(link, reader), link.kind.label().to_owned(), since, until]
    };
    let heads = vec!["Verbindung", "Art", "Von", "Bis"];
    Table { name: "verbindungen", heads, rows: links.iter().map(row).collect() }
}

fn sentence(link: &Link, reader: Option<&NetworkId>) -> String {
    let Some(reader) = reader else { return link.sentence() };
    let forward = link.from_id == *reader;
    let [before, after] = link.kind.around(forward);
    let other = if forward { &link.to_name } else { &link.from_name };
    format!("{before} {other}{after}")
}
