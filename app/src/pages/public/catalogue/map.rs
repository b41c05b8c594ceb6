//! The hits by Kreis: a map, and the same as a list.

use super::{
    Search,
    address::{self, Pair, View, path},
};
use crate::{
    messages::said,
    ui::{
        html::Html,
        map::{Area, kreis_map, shade},
    },
};
use leptos::prelude::*;
use mintverbund::domain::kreis::{Ags, Bezirk, Kreis, by_name};

/// The map, what it cannot show, and the list.
pub fn map(search: &Search) -> AnyView {
    let m = said().catalogue;
    let nowhere = search.catalogue.count_nowhere(&search.filter, search.found.as_ref());
    let nowhere =
        (nowhere > 0).then(|| view! { <p><a href=search.in_view(View::List)>{(m.without_kreis)(nowhere)}</a></p> });
    let anywhere = anywhere(search);
    let bezirke = Bezirk::ALL.iter().map(|bezirk| list(search, &anywhere, *bezirk)).collect_view();
    view! {
        <div class="stack">
            <p>{m.map_text}</p>
            {kreis_map(m.map_label, &said().map.counts, |ags| area(search, &anywhere, ags))}
            {nowhere}
            <h2>{m.map_list}</h2>
            <ul class="cards">{bezirke}</ul>
        </div>
    }
    .into_any()
}

fn count(search: &Search, ags: &Ags) -> usize {
    search.facets().kreise.get(ags).copied().unwrap_or_default()
}

/// The same search as a list, wherever it is.
fn anywhere(search: &Search) -> String {
    let elsewhere = |(name, _): &Pair| *name != "kreis" && *name != "bezirk";
    let pairs: Vec<Pair> = address::pairs(&search.filter).into_iter().filter(elsewhere).collect();
    path(&pairs, View::List, 1)
}

/// The same in one Kreis alone.
fn in_kreis(anywhere: &str, ags: &Ags) -> String {
    let and = if anywhere.contains('?') { '&' } else { '?' };
    format!("{anywhere}{and}kreis={ags}")
}

fn area(search: &Search, anywhere: &str, ags: &Ags) -> Area {
    let count = count(search, ags);
    let chosen = search.filter.choices.kreise.contains(ags);
    let label = (said().catalogue.kreis_count)(&ags.kreis().full_name_in(&said().words), count);
    Area { shade: shade(count), chosen, path: in_kreis(anywhere, ags), label }
}

fn list(search: &Search, anywhere: &str, bezirk: Bezirk) -> AnyView {
    let mut html = Html::default();
    by_name().filter(|kreis| kreis.bezirk == bezirk).for_each(|kreis| item(search, anywhere, kreis, &mut html));
    view! { <li><h3>{bezirk.label_in(&said().words)}</h3><ul class="plain">{html.view()}</ul></li> }.into_any()
}

fn item(search: &Search, anywhere: &str, kreis: &Kreis, html: &mut Html) {
    let name = kreis.list_name_in(&said().words);
    match count(search, &kreis.ags) {
        0 => {
            html.raw("<li>").text(&name).raw(": <span class=\"muted\">").text(said().catalogue.map_none);
            html.raw("</span></li>");
        }
        count => {
            html.raw("<li><a href=\"").text(&in_kreis(anywhere, &kreis.ags)).raw("\">").text(&name);
            html.raw("</a>: ").number(count).raw("</li>");
        }
    }
}
