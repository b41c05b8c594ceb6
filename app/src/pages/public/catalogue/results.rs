//! Around the hits: notices, switch of views, order, the list, and what to do if there is nothing.

use super::{
    Search,
    address::{self, Ignored, View, path},
    chips,
};
use crate::{
    feeds::Format,
    messages::said,
    ui::{
        alert::{Kind, answer},
        card::offer_cards_from,
        parts::{link_button, pagination},
    },
};
use leptos::prelude::*;
use mintverbund::{
    catalogue::{Choices, Filter, Sort},
    domain::vocabulary::{Mode, Term},
    text::fold::fold,
};

/// So many ways to loosen a search are named.
const WAYS_OUT: usize = 3;

/// Names what of the address meant nothing.
pub fn ignored(ignored: &[Ignored]) -> Option<AnyView> {
    let m = said().catalogue;
    let lines = ignored.iter().map(|one| view! { <li>{format!("{} = {}", one.parameter, one.value)}</li> });
    let lines = lines.collect_view();
    let body = view! { <p>{m.ignored_text}</p><ul>{lines}</ul> };
    (!ignored.is_empty()).then(|| answer(Kind::Info, m.ignored, body))
}

/// That what was typed was read as a sentence, and the way to search for its words alone. What was understood stands below as filters.
pub fn sentence(search: &Search) -> Option<AnyView> {
    let (m, sentence) = (said().catalogue, search.sentence.as_ref()?);
    let typed = (m.understood)(&sentence.typed);
    Some(view! { <p role="status">{typed}" "<a href=sentence.literal.clone()>{m.words_alone}</a></p> }.into_any())
}

/// What became of words that no offer has, or not together with the others.
pub fn words(search: &Search) -> Option<AnyView> {
    let (m, found) = (said().catalogue, search.found.as_ref()?);
    let meant = found.meant.iter().map(|(typed, meant)| (m.meant)(typed, &as_written(search, meant)));
    let left_out = found.left_out.iter().chain(&search.hits.lacking).map(|word| format!("„{word}“"));
    let left_out = left_out.collect::<Vec<_>>().join(", ");
    let left_out = (!left_out.is_empty()).then(|| match search.hits.total {
        0 => (m.nowhere)(&left_out),
        _ => (m.left_out)(&left_out),
    });
    let lines: Vec<AnyView> = meant.chain(left_out).map(|line| view! { <p>{line}</p> }.into_any()).collect();
    (!lines.is_empty()).then(|| view! { <div role="status">{lines}</div> }.into_any())
}

/// A folded word as the best hits write it.
fn as_written(search: &Search, folded: &str) -> String {
    let texts = search.hits.page.iter().flat_map(|offer| {
        [offer.content.title.as_str(), offer.content.summary.as_str(), offer.content.description.as_str()]
    });
    let words = texts.flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric()));
    let mut written = words.filter(|word| !word.is_empty());
    written.find(|word| fold(word) == folded).map_or_else(|| folded.to_owned(), str::to_owned)
}

/// The switch of views and the orders.
pub fn bar(search: &Search) -> AnyView {
    let views = View::ALL.map(|view| {
        let current = (view == search.view).then_some("true");
        view! { <a href=search.in_view(view) aria-current=current>{view.label()}</a> }
    });
    let orders = (matches!(search.view, View::List | View::Places) && search.hits.total > 1).then(|| orders(search));
    view! {
        <div class="row results-bar">
            <nav class="segmented" aria-label=said().catalogue.views>{Vec::from(views)}</nav>
            {orders}
        </div>
    }
    .into_any()
}

fn orders(search: &Search) -> AnyView {
    let sensible = Sort::all().iter().filter(|sort| match sort {
        Sort::Relevance => !search.filter.query.is_empty(),
        Sort::Near => search.filter.near.is_some(),
        Sort::Soon | Sort::New | Sort::Title => true,
    });
    let orders = sensible.enumerate().map(|(at, sort)| {
        let between = if at > 0 { " · " } else { "" };
        view! { {between}{order(search, *sort)} }
    });
    let orders = orders.collect_view();
    view! { <p class="push small">{said().catalogue.sorted}{orders}</p> }.into_any()
}

fn order(search: &Search, sort: Sort) -> AnyView {
    if search.filter.order() == sort {
        return view! { <strong>{sort.label_in(&said().words)}</strong> }.into_any();
    }
    let sorted = Filter { sort: Some(sort), ..search.filter.clone() };
    view! { <a href=path(&address::pairs(&sorted), search.view, 1)>{sort.label_in(&said().words)}</a> }.into_any()
}

/// The hits as cards, page by page.
pub fn list(search: &Search) -> AnyView {
    let hits = &search.hits;
    view! {
        {offer_cards_from(&hits.page, search.now, search.filter.near)}
        {pagination(hits.number, hits.pages, |number| search.page(number))}
    }
    .into_any()
}

/// Whoever looks in a Kreis may also take part online: how many such offers there are, and where.
pub fn online(search: &Search) -> Option<AnyView> {
    let filter = &search.filter;
    let somewhere = filter.near.is_some()
        || filter.cell.is_some()
        || !filter.choices.kreise.is_empty()
        || !filter.choices.bezirke.is_empty();
    if !somewhere || !filter.choices.modes.is_empty() {
        return None;
    }
    let choices =
        Choices { kreise: Vec::new(), bezirke: Vec::new(), modes: vec![Mode::Online], ..filter.choices.clone() };
    let elsewhere = Filter { choices, near: None, cell: None, ..filter.clone() };
    let count = search.count(&elsewhere);
    let href = path(&address::pairs(&elsewhere), search.view, 1);
    (count > 0).then(|| view! { <p><a href=href>{(said().catalogue.online_too)(count)}</a></p> }.into_any())
}

/// Nothing was found: names the filters without which there is something.
pub fn nothing(search: &Search) -> AnyView {
    let m = said().catalogue;
    let mut ways: Vec<_> = chips::chosen(search)
        .into_iter()
        .map(|one| (search.count(&address::filter(&one.rest)), one))
        .filter(|(count, _)| *count > 0)
        .collect();
    ways.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let ways = ways.into_iter().take(WAYS_OUT).map(|(count, one)| {
        view! { <li><a href=path(&one.rest, search.view, 1)>{(m.without_one)(&one.label, count)}</a></li> }
    });
    let ways: Vec<_> = ways.collect();
    let help = match ways.is_empty() {
        true => view! { <p>{m.nothing_text}</p> }.into_any(),
        false => view! { <p>{m.without}</p><ul class="plain">{ways}</ul> }.into_any(),
    };
    view! {
        <div class="empty">
            <h2>{m.nothing}</h2>
            {help}
            <p>{link_button(path(&[], search.view, 1), said().common.all_offers, "kern-btn--secondary")}</p>
        </div>
    }
    .into_any()
}

/// The same search as files, to take along or to subscribe to.
pub fn taken_along(search: &Search) -> Option<AnyView> {
    let (m, pairs) = (said().files, address::pairs(&search.typed));
    let file = |((format, name), what): ((Format, &'static str), &'static str)| {
        view! { <li><a href=address::file(&pairs, format, 1)>{name}</a>" "<span class="small muted">{what}</span></li> }
    };
    let files = Format::ALL.into_iter().zip(m.called).zip(m.purposes).map(file).collect_view();
    let list = view! { <p>{m.explained}</p><ul class="plain">{files}</ul> };
    (search.hits.total > 0)
        .then(|| view! { <details class="taken-along"><summary>{m.along}</summary>{list}</details> }.into_any())
}
