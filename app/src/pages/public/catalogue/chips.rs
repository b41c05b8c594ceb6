//! The chosen filters in words, each with a way to remove it.

use super::{
    Search,
    address::{self, Pair, path},
};
use crate::messages::DE;
use leptos::prelude::*;
use mintverbund::{
    domain::{
        kreis::{Ags, Bezirk},
        vocabulary::{Format, Mode, Stage, Subject, Term},
        web::Slug,
    },
    store::search::{
        catalogue::Catalogue,
        filter::{CostFilter, TimeSpan},
    },
};

/// One chosen filter.
pub struct Chosen {
    /// In words.
    pub label: String,
    /// The parameters without it.
    pub rest: Vec<Pair>,
}

/// All chosen filters.
pub fn chosen(search: &Search) -> Vec<Chosen> {
    let pairs = address::pairs(&search.filter);
    let without = |at: usize| {
        let others = pairs.iter().enumerate().filter(|(other, _)| *other != at);
        others.map(|(_, pair)| pair.clone()).collect()
    };
    let narrowing = pairs.iter().enumerate().filter(|(_, (name, _))| *name != "sort");
    narrowing.map(|(at, pair)| Chosen { label: label(pair, &search.catalogue), rest: without(at) }).collect()
}

fn label((name, value): &Pair, catalogue: &Catalogue) -> String {
    let known = match *name {
        "q" => Some(format!("„{value}“")),
        "alter" => Some((DE.catalogue.years)(value)),
        "kreis" => value.parse::<Ags>().ok().map(|ags| ags.kreis().list_name()),
        "bezirk" => term::<Bezirk>(value),
        "netzwerk" => value.parse::<Slug>().ok().and_then(|slug| catalogue.published().name(&slug).map(str::to_owned)),
        "stufe" => term::<Stage>(value),
        "fach" => term::<Subject>(value),
        "format" => term::<Format>(value),
        "ort" => term::<Mode>(value),
        "kosten" => term::<CostFilter>(value),
        "zeitraum" => term::<TimeSpan>(value),
        _ => None,
    };
    known.unwrap_or_else(|| value.clone())
}

fn term<T: Term>(code: &str) -> Option<String> {
    code.parse::<T>().ok().map(|term| term.label().to_owned())
}

/// The chosen filters as links that remove them.
pub fn chips(search: &Search) -> Option<AnyView> {
    let m = DE.catalogue;
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
