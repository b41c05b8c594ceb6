//! Entries of the directory that may be the same: looked at, brought together field by field, said to be two, and parted again.

mod choose;
mod decide;
mod fields;
mod merged;
mod pair;

pub use decide::{again, apart, merge};
pub use merged::{merged, part};
pub use pair::one;

use crate::{
    address,
    http::{Cx, FormResult, Question, Where},
    ui::parts::{breadcrumb, empty},
};
use axum::response::{IntoResponse, Redirect};
use choose::Search;
use leptos::prelude::*;
use mintverbund::{
    actions::partners::merge::PARTED_WITHIN_DAYS,
    domain::date::Timestamp,
    store::{merging, organisation, organisation::Organisation},
};

const TITLE: &str = "Mögliche Doppelte";
const PLACE: Where = Where::Staff("doppelte");

/// Shows pairs that look alike.
pub async fn show(cx: Cx, Question(asked): Question) -> FormResult {
    let mut reader = cx.app.store.read().await?;
    let search = Search::load(&mut reader, &asked).await?;
    if let Some(pair) = search.pair(&asked) {
        return Ok(Redirect::to(&pair).into_response());
    }
    let pairs = organisation::alike(&mut reader).await?;
    let lately = merging::holding_since(&mut reader, parted_since(&cx)).await?.len();
    drop(reader);
    Ok(cx.page(TITLE, PLACE, move || draw_list(&pairs, lately, &search)).into_response())
}

/// What was merged before then can no longer be parted.
fn parted_since(cx: &Cx) -> Timestamp {
    cx.now.plus(-PARTED_WITHIN_DAYS * 86_400)
}

fn draw_list(pairs: &[(Organisation, Organisation)], lately: usize, search: &Search) -> AnyView {
    let rows_shown = pairs.len();
    let rows = pairs.iter().map(row);
    let rows = rows.collect_view();
    let list = match rows.is_empty() {
        true => empty("Keine Doppelten", "Kein Eintrag sieht einem anderen ähnlich.", None),
        false => view! { <ul class="stack plain">{rows}</ul> }.into_any(),
    };
    let count = (lately > 0).then(|| view! { " "<span class="count">{lately}</span> });
    view! {
        <div class="wrap page stack">
            {breadcrumb(steps())}
            <h1>{TITLE}</h1>
            <p>"Einträge des Verzeichnisses, die gleich heißen könnten oder dieselbe Internetseite haben."</p>
            {(rows_shown == organisation::MOST_ALIKE).then(|| view! { <p class="small muted">"Gezeigt sind die ersten "{rows_shown}"."</p> })}
            {list}
            {search.view()}
            <p><a href=address::staff::MERGED>"Zuletzt zusammengeführt und als zwei vermerkt"</a>{count}</p>
        </div>
    }
    .into_any()
}

/// Two entries, with the way to their page.
fn row((one, other): &(Organisation, Organisation)) -> AnyView {
    let names = format!(": {} und {}", one.name, other.name);
    view! {
        <li class="panel row">
            <p><strong>{one.name.clone()}</strong>" und "<strong>{other.name.clone()}</strong></p>
            <a class="kern-btn kern-btn--secondary push" href=address::staff::duplicate(&one.id, &other.id)>
                <span class="kern-label">"Ansehen"<span class="visually-hidden">{names}</span></span>
            </a>
        </li>
    }
    .into_any()
}

fn steps() -> Vec<(String, String)> {
    vec![("MINTraum".to_owned(), address::staff::OVERVIEW.to_owned())]
}
