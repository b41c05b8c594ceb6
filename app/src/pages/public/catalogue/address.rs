//! Addresses of the catalogue: short, without anything empty, the same for the same search.

mod read;
mod view;

pub use read::{Asked, Ignored, read};
pub use view::View;

use crate::{
    address::public::{OFFERS, offers_file},
    feeds::Format,
};
use mintverbund::{
    catalogue::{Facet, Filter},
    domain::gazetteer::Radius,
};

/// The name of a facet in addresses. A facet without one does not compile.
pub const fn parameter(facet: Facet) -> &'static str {
    match facet {
        Facet::Stages => "stufe",
        Facet::Grades => "klasse",
        Facet::Subjects => "fach",
        Facet::Formats => "format",
        Facet::Modes => "ort",
        Facet::Costs => "kosten",
        Facet::Bookings => "anmeldung",
        Facet::TargetGroups => "zielgruppe",
        Facet::Languages => "sprache",
        Facet::Accessible => "barrierefrei",
        Facet::Kreise => "kreis",
        Facet::Bezirke => "bezirk",
        Facet::Networks => "netzwerk",
    }
}

/// The facet of a name in addresses.
pub fn facet(name: &str) -> Option<Facet> {
    Facet::ALL.iter().find(|facet| parameter(**facet) == name).copied()
}

/// A postcode or a town, near which something is looked for.
pub const NEAR: &str = "um";
/// A cell of the map.
pub const CELL: &str = "feld";
/// How far from there, in kilometres.
pub const RADIUS: &str = "umkreis";
/// The first day that is asked for.
pub const FROM: &str = "von";
/// The last day that is asked for.
pub const UNTIL: &str = "bis";
/// A day of the week.
pub const WEEKDAY: &str = "wochentag";
/// That what was typed is words alone, and no sentence.
pub const LITERAL: &str = "wortlaut";

/// A parameter of an address.
pub type Pair = (&'static str, String);

/// The parameters of a filter, without the page and without an order that holds anyway.
pub fn pairs(filter: &Filter) -> Vec<Pair> {
    let query = (!filter.query.is_empty()).then(|| ("q", filter.query.clone()));
    let chosen =
        Facet::ALL.iter().flat_map(|facet| filter.choices.of(*facet).into_iter().map(|code| (parameter(*facet), code)));
    let usual = Filter { sort: None, ..filter.clone() }.order();
    let sort = filter.sort.filter(|sort| *sort != usual).map(|sort| ("sort", sort.code().to_owned()));
    let near = filter.near.map(|spot| (NEAR, spot.code().to_owned()));
    let radius = filter.near.filter(|_| filter.radius != Radius::default());
    let radius = radius.map(|_| (RADIUS, filter.radius.kilometres().to_string()));
    let cell = filter.cell.map(|cell| (CELL, cell.to_string()));
    let age = filter.age.map(|age| ("alter", age.to_string()));
    let when = filter.when.map(|when| ("zeitraum", when.code().to_owned()));
    let from = filter.from.map(|day| (FROM, day.to_string()));
    let until = filter.until.map(|day| (UNTIL, day.to_string()));
    let days = filter.weekdays.iter().map(|day| (WEEKDAY, day.code().to_owned()));
    let literal = filter.literal.then(|| (LITERAL, "1".to_owned()));
    let times = when.into_iter().chain(from).chain(until).chain(days);
    query
        .into_iter()
        .chain(literal)
        .chain(chosen)
        .chain(near)
        .chain(radius)
        .chain(cell)
        .chain(age)
        .chain(times)
        .chain(sort)
        .collect()
}

/// The filter of parameters that came from a filter.
pub fn filter(pairs: &[Pair]) -> Filter {
    read(pairs.iter().map(|(name, value)| (*name, value.as_str()))).filter
}

/// The address of a search in a view, on a page.
pub fn path(pairs: &[Pair], view: View, page: usize) -> String {
    let view = (view != View::List).then(|| ("ansicht", view.code().to_owned()));
    asking(OFFERS.to_owned(), pairs.iter().cloned().chain(view), page)
}

/// The address of a page of a search as a file.
pub fn file(pairs: &[Pair], format: Format, page: usize) -> String {
    asking(offers_file(format.ending()), pairs.iter().cloned(), page)
}

fn asking(path: String, pairs: impl Iterator<Item = Pair>, page: usize) -> String {
    let page = (page > 1).then(|| ("seite", page.to_string()));
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(pairs.chain(page));
    match query.finish() {
        query if query.is_empty() => path,
        query => format!("{path}?{query}"),
    }
}
