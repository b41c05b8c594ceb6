//! The hits by Kreis: a map, and the same as a list.

use super::{
    Search,
    address::{self, Pair, View, path},
};
use crate::{
    messages::said,
    ui::map::{Area, kreis_map, shade},
};
use leptos::prelude::*;
use mintverbund::domain::kreis::{Ags, Bezirk, Kreis, by_name};

/// The map, what it cannot show, and the list.
pub fn map(search: &Search) -> AnyView {
    let m = said().catalogue;
    let everywhere = search.catalogue.find_all(&search.filter, search.found.as_ref());
    let nowhere = everywhere.iter().filter(|offer| offer.content.kreise().next().is_none()).count();
    let nowhere =
        (nowhere > 0).then(|| view! { <p><a href=search.in_view(View::List)>{(m.without_kreis)(nowhere)}</a></p> });
    let bezirke = Bezirk::ALL.iter().map(|bezirk| list(search, *bezirk)).collect_view();
    view! {
        <div class="stack">
            <p>{m.map_text}</p>
            {kreis_map(m.map_label, &said().map.counts, |ags| area(search, ags))}
            {nowhere}
            <h2>{m.map_list}</h2>
            <ul class="cards">{bezirke}</ul>
        </div>
    }
    .into_any()
}

fn count(search: &Search, ags: &Ags) -> usize {
    search.hits.facets.kreise.get(ags).copied().unwrap_or_default()
}

/// The same search in one Kreis alone, as a list.
fn in_kreis(search: &Search, ags: &Ags) -> String {
    let elsewhere = |(name, _): &Pair| *name != "kreis" && *name != "bezirk";
    let mut pairs: Vec<Pair> = address::pairs(&search.filter).into_iter().filter(elsewhere).collect();
    pairs.push(("kreis", ags.to_string()));
    path(&pairs, View::List, 1)
}

fn area(search: &Search, ags: &Ags) -> Area {
    let count = count(search, ags);
    let chosen = search.filter.choices.kreise.contains(ags);
    let label = (said().catalogue.kreis_count)(&ags.kreis().full_name_in(&said().words), count);
    Area { shade: shade(count), chosen, path: in_kreis(search, ags), label }
}

fn list(search: &Search, bezirk: Bezirk) -> AnyView {
    let kreise = by_name().filter(|kreis| kreis.bezirk == bezirk).map(|kreis| item(search, kreis)).collect_view();
    view! { <li><h3>{bezirk.label_in(&said().words)}</h3><ul class="plain">{kreise}</ul></li> }.into_any()
}

fn item(search: &Search, kreis: &Kreis) -> AnyView {
    match count(search, &kreis.ags) {
        0 => view! { <li>{kreis.list_name_in(&said().words)}": "<span class="muted">{said().catalogue.map_none}</span></li> }.into_any(),
        count => view! { <li><a href=in_kreis(search, &kreis.ags)>{kreis.list_name_in(&said().words)}</a>": "{count}</li> }.into_any(),
    }
}
