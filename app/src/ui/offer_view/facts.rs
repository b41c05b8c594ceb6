//! The facts box: when, where, for whom, what it costs, and how to take part.

use super::people::{self, tel};
use crate::{
    address,
    messages::said,
    ui::{card::where_in_words, lines::unbroken},
};
use jiff::civil::DateTime;
use leptos::prelude::*;
use mintverbund::domain::{
    content::{Names, OfferContent, OfferField, When, labels},
    vocabulary::{Mode, Recurrence, RegistrationKind},
};

/// The box beside the text.
pub fn facts(content: &OfferContent, now: DateTime) -> AnyView {
    let m = said().offer;
    let how_often = content.recurrence.filter(|r| *r != Recurrence::Once);
    // First what people ask first, on paper as well: when, where, for whom, how much, how to take part, whom to ask.
    let rows = [
        (m.when, Some(when(content, now))),
        (m.place, place(content)),
        (m.whom, whom(content)),
        (m.cost, cost(content)),
        (m.registration, registration(content)),
        (m.deadline, deadline(content, now)),
        (m.ask, people::ask(content)),
        (m.period, period(content, now)),
        (m.how_often, how_often.map(|r| r.label_in(&said().words).into_any())),
        described(content, OfferField::PriorKnowledge),
        described(content, OfferField::Supervision),
        (m.group, words(content.group.to_words(&said().words))),
        (m.registered_by, words(labels(&content.registration.by, &said().words))),
        (m.languages, words(labels(&content.languages, &said().words))),
    ];
    let rows =
        rows.into_iter().filter_map(|(label, value)| value.map(|value| view! { <dt>{label}</dt><dd>{value}</dd> }));
    let rows: Vec<_> = rows.collect();
    let button = if content.is_past(now) { None } else { register(content) };
    view! { <div class="facts"><dl>{rows}</dl>{button}</div> }.into_any()
}

/// A field in its own words, under its own label.
fn described(content: &OfferContent, field: OfferField) -> (&'static str, Option<AnyView>) {
    (field.label_in(&said().words), words(content.describe_in(&said().words, field, &Names::new())))
}

fn words(text: String) -> Option<AnyView> {
    (!text.is_empty()).then(|| unbroken(&text).into_any())
}

fn small(text: String) -> Option<AnyView> {
    (!text.is_empty()).then(|| view! { <br/><span class="small muted">{text}</span> }.into_any())
}

fn when(content: &OfferContent, now: DateTime) -> AnyView {
    let holidays = match content.dates.holidays {
        Some(true) => said().offer.holidays,
        Some(false) => said().offer.no_holidays,
        None => "",
    };
    view! { {unbroken(&said().words.when(&content.when(now)))}{small(holidays.to_owned())} }.into_any()
}

/// The whole period, where the next date does not say it.
fn period(content: &OfferContent, now: DateTime) -> Option<AnyView> {
    matches!(content.when(now), When::Next(_)).then(|| content.period_in_words(&said().words)).and_then(words)
}

fn place(content: &OfferContent) -> Option<AnyView> {
    if !content.has_place() {
        return words(where_in_words(content));
    }
    let place = &content.place;
    let postcode = place.postcode.as_ref().map(ToString::to_string).unwrap_or_default();
    let town = format!("{postcode} {}", place.town).trim().to_owned();
    let online = if content.mode == Some(Mode::Hybrid) { said().offer.and_online } else { "" };
    let lines = [place.name.to_string(), place.street.to_string(), town, online.to_owned()];
    let lines: Vec<AnyView> =
        lines.into_iter().filter(|l| !l.is_empty()).map(|l| view! { {l}<br/> }.into_any()).collect();
    let kreis = place.kreis.as_ref().map(|ags| {
        let path = address::public::kreis(&ags);
        view! { <a class="small" href=path>{ags.kreis().full_name_in(&said().words)}</a> }
    });
    (!lines.is_empty() || kreis.is_some()).then(|| view! { {lines}{kreis} }.into_any())
}

fn whom(content: &OfferContent) -> Option<AnyView> {
    let (age, stages) =
        (content.age.to_words(&said().words), content.describe_in(&said().words, OfferField::Stages, &Names::new()));
    match (age.is_empty(), stages.is_empty()) {
        (true, _) => words(stages),
        (false, _) => Some(view! { {age}{small(stages)} }.into_any()),
    }
}

fn cost(content: &OfferContent) -> Option<AnyView> {
    let (price, reduction) = (content.cost.price_to_words(&said().words), content.cost.reduction.to_string());
    match price.is_empty() {
        true => words(reduction),
        false => Some(view! { {price}{small(reduction)} }.into_any()),
    }
}

/// The last day to register for the next date.
fn deadline(content: &OfferContent, now: DateTime) -> Option<AnyView> {
    let When::Next(session) = content.when(now) else {
        return None;
    };
    let day = session.registration_closes?;
    let text = said().words.day(day);
    words(if day < now.date() { (said().offer.deadline_past)(&text) } else { text })
}

/// The way to register, with its address: on paper nobody presses a button.
fn registration(content: &OfferContent) -> Option<AnyView> {
    let registration = &content.registration;
    let kind = registration.kind?;
    let address =
        registration.address().map(|address| view! { <br/><span class="small muted facts__address">{address}</span> });
    Some(view! { {kind.label_in(&said().words)}{address} }.into_any())
}

/// The one button of the page: the way to register that the network chose.
fn register(content: &OfferContent) -> Option<AnyView> {
    let m = said().offer;
    let registration = &content.registration;
    let (path, label) = match registration.kind? {
        RegistrationKind::None => return None,
        RegistrationKind::Link => (registration.link.as_ref()?.to_string(), m.to_registration.to_owned()),
        RegistrationKind::Email => (registration.email.as_ref()?.href(), m.register_by_mail.to_owned()),
        RegistrationKind::Phone => {
            let phone = registration.phone.as_ref()?;
            (tel(phone), (m.register_by_phone)(phone.as_str()))
        }
    };
    let button = view! {
        <a class="kern-btn kern-btn--primary kern-btn--block" href=path rel="nofollow noopener">
            <span class="kern-label">{label}</span>
        </a>
    };
    Some(button.into_any())
}
