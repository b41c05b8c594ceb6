//! The hits by day: all dates that are to come.

use super::{Search, address::View};
use crate::{
    messages::said,
    ui::{
        card::{offer_path, where_in_words},
        html::Html,
        lines::unbroken,
        parts::{link_button, pagination},
    },
};
use leptos::prelude::*;
use mintverbund::{catalogue::DateHit, domain::content::Session};

/// The dates to come within the time that was asked for, by month and day, page by page.
pub fn agenda(search: &Search) -> AnyView {
    let dates = search.catalogue.dates(&search.filter, search.found.as_ref());
    let at_a_glance = super::month::month(search, dates.page.first().map(|hit| hit.day));
    if dates.page.is_empty() {
        return view! { {at_a_glance}{empty(search)} }.into_any();
    }
    let months = dates.page.chunk_by(|a, b| (a.day.year(), a.day.month()) == (b.day.year(), b.day.month()));
    let without = (dates.without > 0).then(|| {
        view! { <p><a href=search.in_view(View::List)>{(said().catalogue.without_date)(dates.without)}</a></p> }
    });
    view! {
        {at_a_glance}
        {months.map(month).collect_view()}
        {pagination(dates.number, dates.pages, |number| search.page(number))}
        {without}
    }
    .into_any()
}

fn month(entries: &[DateHit]) -> Option<AnyView> {
    let first = entries.first()?;
    let mut days = Html::default();
    entries.chunk_by(|a, b| a.day == b.day).for_each(|entries| day(entries, &mut days));
    let words = &said().words;
    let title = (words.dates.month)(words.month_name(first.day.month()), first.day.year());
    Some(view! { <h2>{title}</h2><ol class="agenda">{days.view()}</ol> }.into_any())
}

fn day(entries: &[DateHit], html: &mut Html) {
    let Some(day) = entries.first().map(|entry| entry.day) else { return };
    let weekday = usize::try_from(day.weekday().to_monday_zero_offset()).unwrap_or_default();
    let weekday = said().catalogue.weekdays.get(weekday).copied().unwrap_or_default();
    html.raw("<li class=\"agenda__day\"><time datetime=\"").text(&day.to_string());
    html.raw("\"><span class=\"agenda__number\">").text(&format!("{}.", day.day())).raw("</span> ").text(weekday);
    html.raw("</time><ul>");
    entries.iter().for_each(|entry| item(entry, html));
    html.raw("</ul></li>");
}

fn item(entry: &DateHit, html: &mut Html) {
    let content = &entry.offer.content;
    let news = entry.session.news.map(|news| news.label_in(&said().words).to_owned()).unwrap_or_default();
    let parts = [news, time(&entry.session), where_in_words(content)];
    let detail = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    html.raw("<li><a href=\"").text(&offer_path(&entry.offer)).raw("\">").text(content.title.as_str());
    html.raw("</a> <span class=\"small muted\">").text(&unbroken(&detail)).raw("</span></li>");
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
