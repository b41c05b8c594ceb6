//! The hits by day: all dates that are to come.

use super::{Search, address::View};
use crate::{
    messages::said,
    ui::{
        card::{offer_path, where_in_words},
        parts::{link_button, pagination},
    },
};
use jiff::civil::{Date, DateTime};
use leptos::prelude::*;
use mintverbund::{
    catalogue::{Listing, TimeSpan},
    domain::content::{Session, after},
};

/// How many dates stand on a page.
const PAGE_SIZE: usize = 60;

/// One date of one offer.
struct Entry<'a> {
    day: Date,
    session: &'a Session,
    offer: &'a Listing,
}

/// The dates to come within the time that was asked for, by month and day.
pub fn agenda(search: &Search) -> AnyView {
    let offers = search.catalogue.find_all(&search.filter, search.numbers.as_deref());
    let last = search.filter.when.and_then(TimeSpan::days).map_or(Date::MAX, |days| after(search.now.date(), days));
    let mut entries: Vec<Entry> = offers.iter().flat_map(|offer| entries_of(offer, search.now, last)).collect();
    entries.sort_by(|a, b| (a.day, a.session, &a.offer.content.title).cmp(&(b.day, b.session, &b.offer.content.title)));
    let without = offers.iter().filter(|offer| entries_of(offer, search.now, last).next().is_none()).count();
    if entries.is_empty() {
        return empty(search);
    }
    let pages = entries.len().div_ceil(PAGE_SIZE);
    let number = search.filter.page.clamp(1, pages);
    let shown = entries.chunks(PAGE_SIZE).nth(number - 1).unwrap_or_default();
    let months = shown.chunk_by(|a, b| (a.day.year(), a.day.month()) == (b.day.year(), b.day.month()));
    let without = (without > 0).then(|| {
        view! { <p><a href=search.in_view(View::List)>{(said().catalogue.without_date)(without)}</a></p> }
    });
    view! { {months.map(month).collect_view()}{pagination(number, pages, |number| search.page(number))}{without} }
        .into_any()
}

/// What of an offer takes place from now until that day. What has begun counts as today's; an evening that goes on after
/// midnight stays with its day.
fn entries_of(offer: &Listing, now: DateTime, last: Date) -> impl Iterator<Item = Entry<'_>> {
    let coming = offer.content.coming(now).filter(move |session| session.day <= last);
    coming.map(move |session| Entry { day: session.day.max(now.date().min(session.last_day())), session, offer })
}

fn month(entries: &[Entry]) -> Option<AnyView> {
    let first = entries.first()?;
    let days = entries.chunk_by(|a, b| a.day == b.day).map(day).collect_view();
    let words = &said().words;
    let title = (words.dates.month)(words.month_name(first.day.month()), first.day.year());
    Some(view! { <h2>{title}</h2><ol class="agenda">{days}</ol> }.into_any())
}

fn day(entries: &[Entry]) -> Option<AnyView> {
    let day = entries.first()?.day;
    let weekday =
        said().catalogue.weekdays.get(day.weekday().to_monday_zero_offset() as usize).copied().unwrap_or_default();
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

/// The last day of a date of several, and the time of day.
fn time(session: &Session) -> String {
    let (last, clocks) = (session.last_day(), said().words.clocks(session));
    if last == session.day {
        return clocks;
    }
    let until = (said().catalogue.until)(&said().words.day(last));
    if clocks.is_empty() { until } else { (said().words.times.timed)(&until, &clocks) }
}

fn empty(search: &Search) -> AnyView {
    let m = said().catalogue;
    let button = link_button(search.in_view(View::List), m.list, "kern-btn--secondary");
    view! { <div class="empty"><h2>{m.calendar_empty}</h2><p>{m.calendar_empty_text}</p><p>{button}</p></div> }
        .into_any()
}
