//! The day of a list: which one it is, how to ask for another, and how to take the list along.

use super::{form::submit, lines::unbroken};
use crate::{address, messages::said};
use leptos::prelude::*;
use mintverbund::domain::as_of::{AS_TABLE, AsOf};

/// What stands above a list that can be asked for another day. `others` is what the address asks besides.
pub fn as_of(as_of: &AsOf, path: &str, others: &[(&str, &str)]) -> AnyView {
    let m = said().as_of;
    let unknown = as_of.unknown.as_ref().map(|text| view! { <p class="small" role="status">{(m.unknown)(text)}</p> });
    let beside = view! { <a href=table(as_of, path, others)>{m.table}</a> }.into_any();
    let form = choice(as_of, path, others, Some(beside));
    let open = !as_of.is_today() || as_of.unknown.is_some();
    view! {
        {banner(as_of, path, others)}
        <details class="no-print" open=open><summary>{m.other_day}</summary>{unknown}{form}</details>
    }
    .into_any()
}

/// The same above the page of one thing, which is no list to take along.
pub fn of_one(as_of: &AsOf, path: &str) -> AnyView {
    let m = said().as_of;
    let unknown = as_of.unknown.as_ref().map(|text| view! { <p class="small" role="status">{(m.unknown)(text)}</p> });
    let open = !as_of.is_today() || as_of.unknown.is_some();
    view! {
        {banner(as_of, path, &[])}
        <details class="no-print" open=open><summary>{m.one_other_day}</summary>{unknown}{choice(as_of, path, &[], None)}</details>
    }
    .into_any()
}

/// The form that asks for another day, and what stands beside its button.
fn choice(as_of: &AsOf, path: &str, others: &[(&str, &str)], beside: Option<AnyView>) -> AnyView {
    let m = said().as_of;
    let kept = others.iter().filter(|(_, value)| !value.is_empty());
    let kept = kept.map(|(name, value)| {
        view! { <input type="hidden" name=(*name).to_owned() value=(*value).to_owned()/> }
    });
    view! {
        <form class="row" action=path.to_owned()>
            {kept.collect_view()}
            <label class="kern-label" for="stand">{m.day}</label>
            <input class="kern-form-input__input" type="date" id="stand" name=AsOf::KEY value=as_of.day.to_string()/>
            {submit(m.show, "kern-btn--secondary")}
            {beside}
        </form>
    }
    .into_any()
}

/// Which day it is, if it is not today, what that means, and the way back.
fn banner(as_of: &AsOf, path: &str, others: &[(&str, &str)]) -> Option<AnyView> {
    let m = said().as_of;
    let day = said().words.day(as_of.day);
    let meaning = if as_of.day > as_of.today { m.future } else { m.past };
    (!as_of.is_today()).then(|| {
        view! {
            <p class="lead" role="note">
                <strong>{unbroken(&(m.of)(&day))}</strong>" "{meaning}" "<a href=address::asking(path, others)>{m.today}</a>
            </p>
        }
        .into_any()
    })
}

/// The address of the same list as a table.
fn table(as_of: &AsOf, path: &str, others: &[(&str, &str)]) -> String {
    let day = as_of.in_address();
    let asked: Vec<(&str, &str)> = others.iter().copied().chain([(AsOf::KEY, day.as_str()), AS_TABLE]).collect();
    address::asking(path, &asked)
}
