//! The history of a network: who changed what, and when.

mod changes;
mod names;
mod sentence;
#[cfg(test)]
mod tests;
mod way;

use super::room::Room;
use crate::{
    address::workspace::Workspace,
    http::{Cx, PageResult, Question},
    ui::{
        parts::{empty, pagination},
        time_words::moment,
    },
};
use axum::extract::Path;
use changes::changes;
use leptos::prelude::*;
use mintverbund::{
    domain::act::Told,
    policy::Action,
    store::{history, history::Entry},
};
pub use names::Names;

/// Rows on one page.
const ROWS: i64 = 30;

/// One row in words.
pub struct Line {
    at: mintverbund::domain::date::Timestamp,
    who: String,
    what: String,
    on_behalf: bool,
    changes: Vec<String>,
    /// Where what it speaks of is found.
    way: Option<String>,
}

impl Line {
    /// What a row tells whoever these names are for.
    pub fn new(entry: &Entry, told: Option<&Told>, names: &Names) -> Self {
        let done = told.map(|told| &told.done);
        Self {
            at: entry.at,
            who: sentence::who(entry, done, names),
            what: sentence::what(entry, done, names),
            on_behalf: entry.on_behalf,
            changes: told.map(|told| changes(told, names)).unwrap_or_default(),
            way: None,
        }
    }

    /// The same with a link to what it speaks of, in this workspace.
    pub fn leading(mut self, entry: &Entry, told: Option<&Told>, names: &Names, at: &Workspace) -> Self {
        self.way = told.and_then(|told| way::way(entry, &told.done, names, at));
        self
    }

    /// An item of the list of what happened; `below` is what can be done about it.
    pub fn view(self, below: Option<AnyView>) -> AnyView {
        let on_behalf = self.on_behalf.then(|| view! { " "<span class="tag">"im Auftrag"</span> });
        let onward = self.way.map(|path| {
            let what = format!(": {}", self.what);
            view! { " "<a href=path>"Ansehen"<span class="visually-hidden">{what}</span></a> }
        });
        let changes = (!self.changes.is_empty()).then(|| {
            let items = self.changes.into_iter().map(|change| view! { <li>{change}</li> });
            view! { <ul class="small">{items.collect_view()}</ul> }
        });
        view! {
            <li>
                <p class="small muted"><time datetime=self.at.in_bavaria().to_string()>{moment(self.at)}</time></p>
                <p><strong>{self.who}</strong>" hat "{self.what}"."{on_behalf}{onward}</p>
                {changes}
                {below}
            </li>
        }
        .into_any()
    }
}

/// A row with what it tells.
pub type Row = (Entry, Option<Told>);

/// What only a newer program knows, or nobody can read any more, is for whoever runs this one to know too.
pub fn with_what_it_tells(entry: Entry) -> Row {
    let told = entry.told();
    if told.as_ref().is_none_or(|told| !told.lost.is_empty()) {
        tracing::warn!(audit.number = entry.number, audit.act = %entry.act, "a row of the log cannot be read");
    }
    (entry, told)
}

/// Shows it, latest first.
pub async fn show(cx: Cx, Path(slug): Path<String>, Question(asked): Question) -> PageResult {
    let network = cx.network(&slug, Action::ViewWorkspace).await?;
    // Drafts are known to their network only.
    let with_drafts = cx.person.role_in(&network.id).is_some();
    let mut reader = cx.app.store.read().await?;
    let rows = history::count(&mut reader, &network.id, with_drafts).await?;
    let pages = ((rows + ROWS - 1) / ROWS).max(1);
    let page = asked.get("seite").parse().unwrap_or(1).clamp(1, pages);
    let entries = history::of_network(&mut reader, &network.id, with_drafts, ROWS, (page - 1) * ROWS).await?;
    let entries: Vec<_> = entries.into_iter().map(with_what_it_tells).collect();
    let names = Names::load(&cx, &mut reader, &network.id, &entries).await?;
    drop(reader);
    let room = Room::new(&cx, &network, "verlauf");
    let line =
        |(entry, told): &Row| Line::new(entry, told.as_ref(), &names).leading(entry, told.as_ref(), &names, room.at());
    let lines: Vec<Line> = entries.iter().map(line).collect();
    let head = room.clone();
    Ok(room.page(&cx, "Verlauf", move || view(head, lines, page as usize, pages as usize)))
}

fn view(room: Room, lines: Vec<Line>, page: usize, pages: usize) -> AnyView {
    let list = match lines.is_empty() {
        true => empty("Noch nichts geschehen", "Hier steht später, wer was geändert hat.", None),
        false => {
            view! { <ol class="history">{lines.into_iter().map(|line| line.view(None)).collect_view()}</ol> }.into_any()
        }
    };
    view! {
        <div class="wrap wrap--narrow page stack">
            {room.head("Verlauf")}
            <p>"Wer hat was geändert? Das Neueste steht oben. Was in Kontakten stand, wird hier nicht festgehalten."</p>
            <p class="small"><a href=room.at().hidden()>"Was MINTraum vor der Öffentlichkeit verbirgt"</a></p>
            {list}
            {pagination(page, pages, |number| format!("{}?seite={number}", room.path()))}
        </div>
    }
    .into_any()
}
