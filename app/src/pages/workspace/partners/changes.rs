//! What was done to an entry of the directory lately, and the button that takes the latest change back.

use super::{
    super::history::{Line, Names, Row, with_what_it_tells},
    opened::Opened,
};
use crate::{
    changed::{differing, entry, is_long},
    http::{Cx, PageError},
    ui::{
        accordion::accordion,
        compare::{Side, marked},
        form::{FormState, button_form, seen},
    },
};
use jiff::civil::Date;
use leptos::prelude::*;
use mintverbund::{
    domain::{
        act::{Done, OrganisationAct, standing},
        date::day_in_words,
        organisation::{TAKE_BACK_DAYS, last_day_to_take_back, may_be_taken_back_since},
        seen::Seen,
    },
    store::{Reader, history},
};

/// One row of the log about the entry.
struct Change {
    number: i64,
    line: Line,
    /// The texts that the line does not repeat: label, before, after.
    long: Vec<(&'static str, String, String)>,
    last_day: Date,
}

/// What happened so lately that it could be taken back, latest first.
pub struct Changes {
    rows: Vec<Change>,
    /// The number of the change that made what stands there now.
    standing: Option<i64>,
    /// What was done to entries that went into this one: the name, and the changes. None of them can be taken back.
    gone: Vec<(String, Vec<Change>)>,
}

impl Changes {
    /// Reads them for the page of a partner.
    pub async fn load(cx: &Cx, reader: &mut Reader, opened: &Opened) -> Result<Self, PageError> {
        let (network, organisation) = (&opened.network.id, &opened.partner.organisation_id);
        let rows =
            history::of_organisation(reader, organisation, Some(network), may_be_taken_back_since(cx.now)).await?;
        let rows: Vec<Row> = rows.into_iter().map(with_what_it_tells).collect();
        let done = rows.iter().rev().filter_map(|(row, told)| Some((row.number, &told.as_ref()?.done)));
        let standing = standing(done);
        let is_recent = |(row, _): &Row| last_day_to_take_back(row.at.day()) >= cx.now.day();
        let recent: Vec<Row> = rows.into_iter().take_while(is_recent).collect();
        let names = Names::load(cx, reader, network, &recent).await?;
        let mut gone = Vec::new();
        for (name, rows) in
            history::of_gone(reader, organisation, Some(network), may_be_taken_back_since(cx.now)).await?
        {
            let rows: Vec<Row> = rows.into_iter().map(with_what_it_tells).take_while(is_recent).collect();
            let names = Names::load(cx, reader, network, &rows).await?;
            gone.push((name, rows.iter().map(|row| Change::new(row, &names)).collect()));
        }
        Ok(Self { rows: recent.iter().map(|row| Change::new(row, &names)).collect(), standing, gone })
    }

    /// The list; `seen` is the mark of what is on the screen, for those who may take a change back by sending it to
    /// `action`.
    pub fn view(self, action: &str, seen: Option<&Seen>) -> AnyView {
        let Self { rows, standing, gone } = self;
        let gone = gone.into_iter().map(of_gone).collect_view();
        let heading = format!("Was in den letzten {TAKE_BACK_DAYS} Tagen geschah");
        if rows.is_empty() {
            return view! { <h2>{heading}</h2><p class="muted">"Niemand hat den Eintrag geändert."</p>{gone} }
                .into_any();
        }
        let items = rows.into_iter().map(|change| {
            let seen = seen.filter(|_| Some(change.number) == standing);
            let button = seen.map(|seen| button(action, &change, seen));
            let below = view! { <div class="stack">{compared(change.long)}{button}</div> };
            change.line.view(Some(below.into_any()))
        });
        view! { <h2>{heading}</h2><ol class="history">{items.collect_view()}</ol>{gone} }.into_any()
    }
}

/// What was done to an entry before it went into this one.
fn of_gone((name, rows): (String, Vec<Change>)) -> AnyView {
    let items = rows.into_iter().map(|change| {
        let below = view! { <div class="stack">{compared(change.long)}</div> };
        change.line.view(Some(below.into_any()))
    });
    view! { <h3>{format!("Beim Eintrag {name}, der hier aufgegangen ist")}</h3><ol class="history">{items.collect_view()}</ol> }
        .into_any()
}

impl Change {
    fn new((row, told): &Row, names: &Names) -> Self {
        let long = match told.as_ref().map(|told| &told.done) {
            Some(Done::Organisation(
                OrganisationAct::Edited { before, after } | OrganisationAct::TakenBack { before, after },
            )) => {
                let said = |one| entry(one, |id| names.organisation(id));
                differing(said(before), said(&after.entry)).filter(|(_, a, b)| is_long(a) || is_long(b)).collect()
            }
            _ => Vec::new(),
        };
        let last_day = last_day_to_take_back(row.at.day());
        Self { number: row.number, line: Line::new(row, told.as_ref(), names), long, last_day }
    }
}

fn compared(texts: Vec<(&'static str, String, String)>) -> Vec<AnyView> {
    let text = |(label, before, after): (&'static str, String, String)| {
        accordion(format!("{label}: vorher und nachher"), view! { <p>{marked(&before, &after, Side::Both)}</p> })
    };
    texts.into_iter().map(text).collect()
}

fn button(action: &str, change: &Change, on_screen: &Seen) -> AnyView {
    let hidden = vec![FormState::hidden("change", change.number), seen(on_screen)];
    let until = format!("Möglich bis {}.", day_in_words(change.last_day));
    view! {
        {button_form(action.to_owned(), "Diese Änderung zurücknehmen", "kern-btn--secondary", hidden)}
        <p class="small muted">{until}</p>
    }
    .into_any()
}
