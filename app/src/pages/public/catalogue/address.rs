//! Addresses of the catalogue: short, without anything empty, the same for the same search.

use crate::{address::public::OFFERS, messages::DE};
use mintverbund::store::search::filter::Filter;

/// How the hits are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// Cards, page by page.
    List,
    /// By Kreis.
    Map,
    /// By day.
    Calendar,
}

impl View {
    /// All views, in the order of the switch.
    pub const ALL: [View; 3] = [Self::List, Self::Map, Self::Calendar];

    /// Its name in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::List => "liste",
            Self::Map => "karte",
            Self::Calendar => "kalender",
        }
    }

    /// What people read.
    pub fn label(self) -> &'static str {
        match self {
            Self::List => DE.catalogue.list,
            Self::Map => DE.catalogue.map,
            Self::Calendar => DE.catalogue.calendar,
        }
    }

    /// The view that an address asks for; the list if it asks for none.
    pub fn of(asked: &[(String, String)]) -> Self {
        let code = asked.iter().rev().find(|(name, _)| name == "ansicht").map(|(_, value)| value.trim());
        Self::ALL.into_iter().find(|view| Some(view.code()) == code).unwrap_or(Self::List)
    }
}

/// A parameter of an address.
pub type Pair = (&'static str, String);

/// The parameters of a filter, without an order that holds anyway.
pub fn pairs(filter: &Filter) -> Vec<Pair> {
    let unsorted = Filter { sort: None, ..filter.clone() };
    let shown = if filter.sort == Some(unsorted.order()) { &unsorted } else { filter };
    shown.pairs()
}

/// The filter of parameters that came from a filter.
pub fn filter(pairs: &[Pair]) -> Filter {
    Filter::parse(pairs.iter().map(|(name, value)| (*name, value.as_str())))
}

/// The address of a search in a view, on a page.
pub fn path(pairs: &[Pair], view: View, page: usize) -> String {
    let view = (view != View::List).then(|| ("ansicht", view.code().to_owned()));
    let page = (page > 1).then(|| ("seite", page.to_string()));
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(pairs.iter().cloned().chain(view).chain(page));
    let query = query.finish();
    if query.is_empty() { OFFERS.to_owned() } else { format!("{OFFERS}?{query}") }
}
