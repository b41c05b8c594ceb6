//! A month of the calendar at a glance: how many dates each day has, and which days are free of school.

use super::{
    Search,
    address::{self, View, path},
};
use crate::{messages::said, ui::html::Html};
use jiff::{ToSpan, civil::Date};
use leptos::prelude::*;
use mintverbund::{catalogue::Filter, domain::school_calendar::public_holiday};
use std::collections::BTreeMap;

/// The month in which the days begin that are asked for, else that of the first date that is shown.
pub fn month(search: &Search, shown: Option<Date>) -> AnyView {
    let today = search.now.date();
    let first = search.filter.from.or(shown).unwrap_or(today).first_of_month();
    let counts = search.catalogue.days_of_month(first, &search.filter, search.found.as_ref());
    let later = month_from(first, 1).map(|other| way(search, other, said().catalogue.later_month, "next"));
    // Nobody looks for dates in a month that is over.
    let earlier = (first > today.first_of_month()).then(|| month_from(first, -1)).flatten();
    let earlier = earlier.map(|other| way(search, other, said().catalogue.earlier_month, "prev"));
    view! {
        <section class="month">
            <div class="month__head">{earlier}<h2>{name(first)}</h2>{later}</div>
            <table class="month__days">
                <thead><tr>{heads()}</tr></thead>
                <tbody>{weeks(search, first, &counts)}</tbody>
            </table>
            {days_off(search, first)}
        </section>
    }
    .into_any()
}

/// The month so many months later.
fn month_from(first: Date, months: i32) -> Option<Date> {
    first.checked_add(months.months()).ok()
}

fn name(month: Date) -> String {
    (said().words.dates.month)(said().words.month_name(month.month()), month.year())
}

/// A search on some days.
fn on_days(filter: &Filter, from: Date, until: Date) -> String {
    let filter = Filter { from: Some(from), until: Some(until), page: 0, ..filter.clone() };
    path(&address::pairs(&filter), View::Calendar, 1)
}

fn way(search: &Search, month: Date, says: fn(&str) -> String, rel: &'static str) -> AnyView {
    // A stretch of time from today on does not reach into other months.
    let when = search.filter.when.filter(|when| when.days().is_none());
    let href = on_days(&Filter { when, ..search.filter.clone() }, month, month.last_of_month());
    let arrow = if rel == "next" { "›" } else { "‹" };
    let says = says(&name(month));
    view! { <a class=format!("month__way month__way--{rel}") href=href rel=rel><span aria-hidden="true">{arrow}</span><span class="visually-hidden">{says}</span></a> }
        .into_any()
}

fn heads() -> AnyView {
    let m = said().catalogue;
    let mut html = Html::default();
    for (short, long) in m.weekdays_short.into_iter().zip(m.weekdays) {
        html.raw("<th scope=\"col\"><span aria-hidden=\"true\">").text(short);
        html.raw("</span><span class=\"visually-hidden\">").text(long).raw("</span></th>");
    }
    html.view()
}

fn weeks(search: &Search, first: Date, counts: &BTreeMap<Date, usize>) -> AnyView {
    let mut html = Html::default();
    let before = first.weekday().to_monday_zero_offset();
    let days: Vec<Date> = first.series(1.day()).take_while(|day| *day <= first.last_of_month()).collect();
    html.raw("<tr>");
    (0..before).for_each(|_| {
        html.raw("<td></td>");
    });
    for date in days {
        if date != first && date.weekday().to_monday_zero_offset() == 0 {
            html.raw("</tr><tr>");
        }
        day(search, date, counts.get(&date).copied().unwrap_or_default(), &mut html);
    }
    html.raw("</tr>");
    html.view()
}

fn day(search: &Search, day: Date, count: usize, html: &mut Html) {
    let is_free = search.catalogue.published().holidays().is_in_holidays(day) || public_holiday(day).is_some();
    html.raw(if is_free { "<td class=\"month__free\">" } else { "<td>" });
    let number = usize::try_from(day.day()).unwrap_or_default();
    if count == 0 {
        html.raw("<span class=\"month__day\">").number(number).raw("</span></td>");
        return;
    }
    let is_chosen = (search.filter.from, search.filter.until) == (Some(day), Some(day));
    html.raw("<a class=\"month__day\" href=\"").text(&on_days(&search.filter, day, day));
    html.raw(if is_chosen { "\" aria-current=\"date\">" } else { "\">" }).raw("<span aria-hidden=\"true\">");
    html.number(number).raw("<span class=\"month__count\">").number(count).raw("</span></span>");
    let told = (said().catalogue.dates_on)(&said().words.day(day), count);
    html.raw("<span class=\"visually-hidden\">").text(&told).raw("</span></a></td>");
}

/// The school holidays and public holidays of the month by name.
fn days_off(search: &Search, first: Date) -> Option<AnyView> {
    let (words, last) = (&said().words, first.last_of_month());
    let school = search.catalogue.published().holidays().0.iter();
    let school = school.filter(|one| one.first_day <= last && first <= one.last_day).map(|one| {
        let days = if one.first_day == one.last_day {
            words.day(one.first_day)
        } else {
            words.days(one.first_day, one.last_day)
        };
        (one.first_day, one.name.clone(), days)
    });
    let public = first.series(1.day()).take_while(|day| *day <= last);
    let public = public.filter_map(|day| {
        Some((day, (said().catalogue.public_holiday)(public_holiday(day)?).to_owned(), words.day(day)))
    });
    let mut off: Vec<(Date, String, String)> = school.chain(public).collect();
    off.sort();
    let mut html = Html::default();
    off.iter().for_each(|(_, name, days)| {
        html.raw("<li>").text(name).raw(" <span class=\"muted\">").text(days).raw("</span></li>");
    });
    (!off.is_empty()).then(|| {
        view! { <p class="month__off small">{said().catalogue.days_off}</p><ul class="month__names small">{html.view()}</ul> }
            .into_any()
    })
}
