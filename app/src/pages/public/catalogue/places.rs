//! The hits by where they are: a map with a bubble for those that lie close together, and the hits beside it.

use super::{
    Search,
    address::{self, View, path},
    chips::around,
    results,
};
use crate::{
    address::public::offer,
    messages::said,
    ui::map::{Bubble, points_map},
};
use leptos::prelude::*;
use mintverbund::{
    catalogue::{Filter, Point},
    domain::cell::Cell,
};

/// The map and the hits.
pub fn places(search: &Search) -> AnyView {
    let m = said().catalogue;
    let points = search.catalogue.points(&search.filter, search.found.as_ref());
    let placed: usize = points.iter().map(|point| point.count).sum();
    let elsewhere = search.hits.total - placed;
    let elsewhere = (elsewhere > 0).then(|| view! { <p>{(m.without_point)(elsewhere)}</p> });
    let bubbles: Vec<Bubble> = points.iter().map(|point| bubble(search, point)).collect();
    let within = search.filter.cell.map(Cell::wide);
    let back = within.map(|_| {
        let whole = Filter { cell: None, ..search.filter.clone() };
        let href = path(&address::pairs(&whole), View::Places, 1);
        view! { <p><a href=href>{m.whole_map}</a></p> }
    });
    let map = (!bubbles.is_empty()).then(|| points_map(m.places_label, within, &bubbles));
    view! {
        <div class="stack">
            <p>{m.places_text}</p>
            {back}
            {map}
            {elsewhere}
            {results::list(search)}
        </div>
    }
    .into_any()
}

/// A single offer leads to its page, several in a wide cell to their piece of the map, and several close together to their list.
fn bubble(search: &Search, point: &Point) -> Bubble {
    let Point { cell, middle, count, one } = point;
    let title = one.content.title.as_str();
    let within = || address::pairs(&Filter { cell: Some(*cell), ..search.filter.clone() });
    let path = match count {
        1 => offer(&one.public_id, title),
        _ if cell.is_wide() => path(&within(), View::Places, 1),
        _ => path(&within(), View::List, 1),
    };
    let label = if *count == 1 { title.to_owned() } else { (said().catalogue.cell_count)(&around(*cell), *count) };
    Bubble { middle: *middle, count: *count, path, label }
}
