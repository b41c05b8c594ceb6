//! The hits by day: all dates that are to come.

use super::{Search, address::View};
use crate::{
    messages::said,
    ui::{
        card::{offer_path, where_in_words},
        lines::unbroken,
        parts::{link_button, pagination},
    },
};
use leptos::prelude::*;
use mintverbund::{catalogue::DateHit, domain::content::Session};

/// The dates to come within the time that was asked for, by month and day, page by page.
pub fn agenda(search: &Search) -> AnyView {
    let dates = search.catalogue.dates(&search.filter, search.found.as_ref());
    if dates.page.is_empty() {
        return empty(search);
    }
    let months = dates.page.chunk_by(|a, b| (a.day.year(), a.day.month()) == (b.day.year(), b.day.month()));
    let without = (dates.without > 0).then(|| {
        view! { <p><a href=search.in_view(View::List)>{(said().catalogue.without_date)(dates.without)}</a></p> }
    });
    view! {
        {months.map(month).collect_view()}
        {pagination(dates.number, dates.pages, |number| search.page(number))}
        {without}
    }
    .into_any()
}

fn month(entries: &[DateHit]) -> Option<AnyView> {
    let first = entries.first()?;
    let days = entries.chunk_by(|a, b| a.day == b.day).map(day).collect_view();
    let words = &said().words;
    let title = (words.dates.month)(words.month_name(first.day.month()), first.day.year());
    Some(view! { <h2>{title}</h2><ol class="agenda">{days}</ol> }.into_any())
}

fn day(entries: &[DateHit]) -> Option<AnyView> {
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

fn item(entry: &DateHit) -> AnyView {
    let content = &entry.offer.content;
    let news = entry.session.news.map(|news| news.label_in(&said().words).to_owned()).unwrap_or_default();
    let parts = [news, time(&entry.session), where_in_words(content)];
    let detail = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    view! {
        <li><a href=offer_path(&entry.offer)>{content.title.to_string()}</a>" "<span class="small muted">{unbroken(&detail)}</span></li>
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
