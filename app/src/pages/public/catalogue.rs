//! The catalogue: search, filters, and what they find as a list, a map or a calendar.

mod address;
mod agenda;
mod chips;
mod filters;
mod map;
mod results;
#[cfg(test)]
mod same_times;
#[cfg(test)]
mod tests;

use crate::{
    address::public::OFFERS,
    http::{Page, PageResult, Question},
    messages::{DE, said},
    state::AppState,
};
use address::{Asked, Ignored, View, parameter, path, read};
use axum::extract::State;
use jiff::civil::DateTime;
use leptos::prelude::*;
use mintverbund::catalogue::{Catalogue, Facet, Filter, Hits};
use std::sync::Arc;

/// What was looked for and what was found.
struct Search {
    catalogue: Arc<Catalogue>,
    filter: Filter,
    view: View,
    /// What of the address meant nothing.
    ignored: Vec<Ignored>,
    /// The numbers that the full-text search found; none if nothing was typed.
    numbers: Option<Vec<i64>>,
    hits: Hits,
    now: DateTime,
}

impl Search {
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
        let numbers = if other.query.is_empty() { None } else { self.numbers.as_deref() };
        self.catalogue.find_all(other, numbers).len()
    }

    fn title(&self) -> String {
        let m = DE.catalogue;
        let title = match self.filter.query.is_empty() {
            true => m.title.to_owned(),
            false => (m.title_search)(&self.filter.query),
        };
        if self.view == View::List && self.hits.number > 1 { title + &(m.page)(self.hits.number) } else { title }
    }
}

/// Shows what the address asks for.
pub async fn show(State(app): State<AppState>, Question(asked): Question) -> PageResult {
    let (now, asked) = (app.now().moment(), asked.into_pairs());
    let Asked { mut filter, view, mut ignored } =
        read(asked.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    let catalogue = app.catalogue.current(&app.store, now).await?;
    let unknown = filter.resolve_networks(|slug| catalogue.published().present(slug).cloned());
    ignored.extend(unknown.iter().map(|slug| Ignored::new(parameter(Facet::Networks), slug.as_str())));
    let (catalogue, numbers) = app.catalogue.find(&app.store, now, &filter).await?;
    let hits = catalogue.find(&filter, numbers.as_deref());
    let search = Search { catalogue, filter, view, ignored, numbers, hits, now };
    let page = Page::public(search.title(), move || draw(&search));
    Ok(page.current(OFFERS).description(DE.catalogue.description))
}

fn draw(search: &Search) -> AnyView {
    view! {
        <div class="wrap page layout-catalogue">
            {filters::filters(search)}
            <section aria-labelledby="treffer">
                <h1 id="treffer">{(said().common.offers)(search.hits.total)}</h1>
                {results::ignored(&search.ignored)}
                {chips::chips(search)}
                {results::bar(search)}
                {found(search)}
                {results::online(search)}
            </section>
        </div>
    }
    .into_any()
}

fn found(search: &Search) -> AnyView {
    match (search.hits.total, search.view) {
        (0, _) => results::nothing(search),
        (_, View::List) => results::list(search),
        (_, View::Map) => map::map(search),
        (_, View::Calendar) => agenda::agenda(search),
    }
}
