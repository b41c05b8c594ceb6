//! The chosen filters in words, each with a way to remove it.

use super::{
    Search,
    address::{self, Pair, facet, path},
};
use crate::messages::said;
use leptos::prelude::*;
use mintverbund::{
    catalogue::{self, Day, Facet, TimeSpan},
    domain::{cell::Cell, gazetteer, web::Slug},
};

/// One chosen filter.
pub struct Chosen {
    /// The name of its parameter.
    pub name: &'static str,
    /// In words.
    pub label: String,
    /// The parameters without it.
    pub rest: Vec<Pair>,
}

/// All chosen filters.
pub fn chosen(search: &Search) -> Vec<Chosen> {
    let pairs = address::pairs(&search.filter);
    let without = |at: usize| {
        // How far says nothing without from where.
        let goes_along = |name: &str| pairs[at].0 == address::NEAR && name == address::RADIUS;
        let others = pairs.iter().enumerate().filter(|(other, (name, _))| *other != at && !goes_along(name));
        others.map(|(_, pair)| pair.clone()).collect()
    };
    let narrowing = pairs.iter().enumerate().filter(|(_, (name, _))| !["sort", address::RADIUS].contains(name));
    narrowing.map(|(at, pair)| Chosen { name: pair.0, label: label(pair, search), rest: without(at) }).collect()
}

fn label((name, value): &Pair, search: &Search) -> String {
    let (catalogue, filter) = (&search.catalogue, &search.filter);
    let known = match (*name, facet(name)) {
        ("q", _) => Some(format!("„{value}“")),
        (address::NEAR, _) => {
            filter.near.map(|spot| (said().catalogue.near_chip)(&spot.name(), filter.radius.kilometres()))
        }
        (address::CELL, _) => filter.cell.map(around),
        ("alter", _) => Some((said().catalogue.years)(value)),
        ("zeitraum", _) => value.parse::<TimeSpan>().ok().map(|span| span.label_in(&said().words).to_owned()),
        (address::FROM, _) => value.parse().ok().map(|day| (said().catalogue.since_day)(&said().words.day(day))),
        (address::UNTIL, _) => value.parse().ok().map(|day| (said().catalogue.until_day)(&said().words.day(day))),
        (address::WEEKDAY, _) => value.parse().ok().map(|Day(day)| said().words.weekday(day)),
        (address::LITERAL, _) => Some(said().catalogue.literal.to_owned()),
        (_, Some(Facet::Networks)) => {
            value.parse::<Slug>().ok().and_then(|slug| catalogue.published().name(&slug).map(str::to_owned))
        }
        (_, Some(facet)) => catalogue::label(facet, value, &said().words),
        (_, None) => None,
    };
    known.unwrap_or_else(|| value.clone())
}

/// A cell of the map, by the largest town in it.
pub fn around(cell: Cell) -> String {
    gazetteer::largest_in(cell)
        .map_or_else(|| said().catalogue.cell_nowhere.to_owned(), |spot| (said().catalogue.cell_chip)(spot.town()))
}

/// The chosen filters as links that remove them.
pub fn chips(search: &Search) -> Option<AnyView> {
    let m = said().catalogue;
    let chosen = chosen(search);
    if chosen.is_empty() {
        return None;
    }
    let several = chosen.len() > 1;
    let chips = chosen.into_iter().map(|one| {
        let href = path(&one.rest, search.view, 1);
        view! { <li><a class="chip" href=href>{one.label}<span class="visually-hidden">{m.remove}</span></a></li> }
    });
    let chips = chips.collect_view();
    let all = several.then(|| view! { <li><a href=path(&[], search.view, 1)>{m.remove_all}</a></li> });
    Some(view! { <ul class="chips" aria-label=m.chosen>{chips}{all}</ul> }.into_any())
}
