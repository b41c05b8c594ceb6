//! The catalogue: search, filters, and what they find as a list, a map or a calendar.

mod address;
mod agenda;
mod chips;
pub(super) mod files;
mod filters;
mod map;
mod month;
mod places;
mod results;
#[cfg(test)]
mod same_times;
pub(super) mod suggest;
#[cfg(test)]
mod tests;

use crate::{
    address::public::OFFERS,
    feeds::Format,
    http::{Page, PageError, PageResult, Question},
    messages::{DE, said},
    state::AppState,
};
use address::{Asked, Ignored, View, parameter, path, read};
use axum::extract::State;
use jiff::civil::DateTime;
use leptos::prelude::*;
use mintverbund::catalogue::{Catalogue, Facet, Facets, Filter, Found, Hits, PAGE_SIZE, Sort};
use std::{cell::OnceCell, sync::Arc};

/// What was looked for and what was found.
struct Search {
    catalogue: Arc<Catalogue>,
    filter: Filter,
    /// The same as it was typed: who subscribes to `heute` means another day tomorrow.
    typed: Filter,
    view: View,
    /// What of the address meant nothing.
    ignored: Vec<Ignored>,
    /// What the words found; none if nothing was typed.
    found: Option<Found>,
    hits: Hits,
    /// Counted when something shows them.
    facets: OnceCell<Facets>,
    /// What was typed, if it was read as a sentence.
    sentence: Option<Sentence>,
    now: DateTime,
}

/// What was typed, before its phrases were read as filters.
struct Sentence {
    typed: String,
    /// The address that searches for its words alone.
    literal: String,
}

impl Search {
    /// Finds what an address asks for, so many offers a page; in that order, if one is given.
    async fn of(app: &AppState, asked: Question, most: usize, order: Option<Sort>) -> Result<Self, PageError> {
        let (now, asked) = (app.now().moment(), asked.0.into_pairs());
        let Asked { mut filter, view, mut ignored } =
            read(asked.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        let catalogue = app.catalogue.current(&app.store, now).await?;
        let unknown = filter.resolve_networks(|slug| catalogue.published().present(slug).cloned());
        ignored.extend(unknown.iter().map(|slug| Ignored::new(parameter(Facet::Networks), slug.as_str())));
        filter.sort = order.or(filter.sort);
        let typed = filter.clone();
        let sentence = understood(&mut filter, view, &catalogue, now);
        let found = catalogue.search(&filter);
        let hits = catalogue.find_so_many(most, &filter, found.as_ref());
        Ok(Self { catalogue, filter, typed, view, ignored, found, hits, facets: OnceCell::new(), sentence, now })
    }

    /// The counts beside the filters.
    fn facets(&self) -> &Facets {
        self.facets.get_or_init(|| self.catalogue.facets(&self.filter, self.found.as_ref()))
    }

    /// The address of the same search in a view.
    fn in_view(&self, view: View) -> String {
        path(&address::pairs(&self.filter), view, 1)
    }

    /// The address of a page of the same search and view.
    fn page(&self, number: usize) -> String {
        path(&address::pairs(&self.filter), self.view, number)
    }

    /// How many offers another filter finds; one that keeps the words keeps their hits.
    fn count(&self, other: &Filter) -> usize {
        let found = if other.query.is_empty() { None } else { self.found.as_ref() };
        self.catalogue.count_of(other, found)
    }

    /// What was looked for, in words.
    fn words(&self) -> String {
        let m = DE.catalogue;
        let typed = self.sentence.as_ref().map_or(&self.filter.query, |sentence| &sentence.typed);
        let title = if typed.is_empty() { m.title.to_owned() } else { (m.title_search)(typed) };
        let chosen = chips::chosen(self).into_iter().filter(|one| one.name != "q").map(|one| one.label);
        let chosen = chosen.collect::<Vec<_>>().join(", ");
        if chosen.is_empty() { title } else { format!("{title}: {chosen}") }
    }

    fn title(&self) -> String {
        let (m, title) = (DE.catalogue, self.words());
        if matches!(self.view, View::List | View::Places) && self.hits.number > 1 {
            title + &(m.page)(self.hits.number)
        } else {
            title
        }
    }
}

/// Shows what the address asks for.
pub async fn show(State(app): State<AppState>, asked: Question) -> PageResult {
    let search = Search::of(&app, asked, PAGE_SIZE, None).await?;
    let view = search.view;
    // A map has no pages, and those of a calendar are of dates.
    let number = match view {
        View::List | View::Places => search.hits.number,
        View::Map => 1,
        View::Calendar if search.filter.page < 2 => 1,
        View::Calendar => search.catalogue.dates(&search.filter, search.found.as_ref()).number,
    };
    let canonical = path(&address::pairs(&search.filter), view, number);
    let feed = address::file(&address::pairs(&search.typed), Format::Atom, 1);
    let page = Page::public(search.title(), move || draw(&search)).canonical(&canonical);
    let page = page.alternate(Format::Atom.media_type(), &feed);
    Ok(page.current(OFFERS).description(DE.catalogue.description))
}

/// Reads what was typed as a sentence, if it is one.
fn understood(filter: &mut Filter, view: View, catalogue: &Catalogue, now: DateTime) -> Option<Sentence> {
    let typed = filter.clone();
    if !filter.understand(now.date(), catalogue.published().holidays()) {
        return None;
    }
    let literal = Filter { literal: true, ..typed.clone() };
    Some(Sentence { typed: typed.query, literal: path(&address::pairs(&literal), view, 1) })
}

fn draw(search: &Search) -> AnyView {
    view! {
        <div class="wrap page layout-catalogue">
            {filters::kept(search)}
            <section aria-labelledby="treffer">
                <h1 id="treffer">{(said().common.offers)(search.hits.total)}</h1>
                {results::ignored(&search.ignored)}
                {results::sentence(search)}
                {chips::chips(search)}
                {results::words(search)}
                {results::bar(search)}
                {found(search)}
                {results::online(search)}
                {results::taken_along(search)}
            </section>
        </div>
    }
    .into_any()
}

fn found(search: &Search) -> AnyView {
    match (search.hits.total, search.view) {
        // The way to other months stays where one has nothing.
        (0, View::Calendar) => view! { {month::month(search, None)}{results::nothing(search)} }.into_any(),
        (0, _) => results::nothing(search),
        (_, View::List) => results::list(search),
        (_, View::Map) => map::map(search),
        (_, View::Places) => places::places(search),
        (_, View::Calendar) => agenda::agenda(search),
    }
}
