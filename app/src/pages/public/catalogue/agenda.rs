//! The hits by day: all dates that are to come.

use super::{Search, address::View};
use crate::{
    messages::DE,
    ui::{
        card::{offer_path, where_in_words},
        parts::{link_button, pagination},
    },
};
use jiff::civil::{Date, DateTime};
use leptos::prelude::*;
use mintverbund::{
    domain::{
        content::Session,
        date::{day_in_words, month_name},
    },
    store::listing::Listing,
};

/// How many dates stand on a page.
const PAGE_SIZE: usize = 60;

/// One date of one offer.
struct Entry<'a> {
    day: Date,
    session: &'a Session,
    offer: &'a Listing,
}

/// The dates to come, by month and day.
pub fn agenda(search: &Search) -> AnyView {
    let offers = search.catalogue.find_all(&search.filter, search.numbers.as_deref());
    let mut entries: Vec<Entry> = offers.iter().flat_map(|offer| entries(offer, search.today)).collect();
    entries.sort_by(|a, b| (a.day, a.session, &a.offer.content.title).cmp(&(b.day, b.session, &b.offer.content.title)));
    let without = offers.iter().filter(|offer| entries_of(offer, search.today).next().is_none()).count();
    if entries.is_empty() {
        return empty(search);
    }
    let pages = entries.len().div_ceil(PAGE_SIZE);
    let number = search.filter.page.clamp(1, pages);
    let shown = entries.chunks(PAGE_SIZE).nth(number - 1).unwrap_or_default();
    let months = shown.chunk_by(|a, b| (a.day.year(), a.day.month()) == (b.day.year(), b.day.month()));
    let without = (without > 0).then(|| {
        view! { <p><a href=search.in_view(View::List)>{(DE.catalogue.without_date)(without)}</a></p> }
    });
    view! { {months.map(month).collect_view()}{pagination(number, pages, |number| search.page(number))}{without} }
        .into_any()
}

fn entries_of(offer: &Listing, today: Date) -> impl Iterator<Item = &Session> {
    offer.content.dates.iter().filter(move |session| session.last_day() >= today)
}

fn entries(offer: &Listing, today: Date) -> impl Iterator<Item = Entry<'_>> {
    entries_of(offer, today).map(move |session| Entry { day: session.start.date().max(today), session, offer })
}

fn month(entries: &[Entry]) -> Option<AnyView> {
    let first = entries.first()?;
    let days = entries.chunk_by(|a, b| a.day == b.day).map(day).collect_view();
    let title = format!("{} {}", month_name(first.day.month()), first.day.year());
    Some(view! { <h2>{title}</h2><ol class="agenda">{days}</ol> }.into_any())
}

fn day(entries: &[Entry]) -> Option<AnyView> {
    let day = entries.first()?.day;
    let weekday =
        DE.catalogue.weekdays.get(day.weekday().to_monday_zero_offset() as usize).copied().unwrap_or_default();
    let items = entries.iter().map(item).collect_view();
    Some(
        view! {
            <li class="agenda__day">
                <time datetime=day.to_string()><span class="agenda__number">{format!("{}.", day.day())}</span>" "{weekday}</time>
                <ul>{items}</ul>
            </li>
        }
        .into_any(),
    )
}

fn item(entry: &Entry) -> AnyView {
    let content = &entry.offer.content;
    let parts = [time(entry.session), where_in_words(content)];
    let detail = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    view! {
        <li><a href=offer_path(entry.offer)>{content.title.to_string()}</a>" "<span class="small muted">{detail}</span></li>
    }
    .into_any()
}

/// The time of day, or the last day of a date of several.
fn time(session: &Session) -> String {
    let m = DE.catalogue;
    let clock = |at: DateTime| format!("{}:{:02}", at.hour(), at.minute());
    match session.end {
        Some(end) if end.date() != session.start.date() => (m.until)(&day_in_words(end.date())),
        Some(end) => (m.clock_span)(&clock(session.start), &clock(end)),
        None => (m.clock)(&clock(session.start)),
    }
}

fn empty(search: &Search) -> AnyView {
    let m = DE.catalogue;
    let button = link_button(search.in_view(View::List), m.list, "kern-btn--secondary");
    view! { <div class="empty"><h2>{m.calendar_empty}</h2><p>{m.calendar_empty_text}</p><p>{button}</p></div> }
        .into_any()
}
