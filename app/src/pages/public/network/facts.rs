//! The facts box and the contacts.

use super::load::PublicNetwork;
use crate::{
    address,
    messages::said,
    pages::public::cards::region_mark,
    ui::{basis::sign, former_names::former_names, offer_view::tel, parts::phase_mark},
};
use leptos::prelude::*;
use mintverbund::{
    domain::theme::Theme,
    store::{basis, contact::Contact},
};

/// What the network is, who carries it, where to reach it.
pub fn facts(shown: &PublicNetwork) -> AnyView {
    let m = said().network;
    let network = &shown.network;
    let carrier = shown.carrier.as_ref().map(|carrier| {
        let sign = sign(&shown.by_fact(basis::carrier(network)));
        view! { <dt>{m.carrier}</dt><dd><a href=address::public::partner(&carrier.slug)>{carrier.name.clone()}</a>" "{sign}</dd> }
    });
    let email = network.email.as_ref().map(|email| {
        view! { <dt>{m.email}</dt><dd><a href=email.href()>{email.to_string()}</a></dd> }
    });
    let website = network.website.as_ref().map(|website| {
        let class = "kern-btn kern-btn--primary kern-btn--block";
        view! { <a class=class href=website.to_string() rel="nofollow noopener"><span class="kern-label">{said().common.website}</span></a> }
    });
    let (reach, themes) = (reach(shown), themes(shown));
    let former = former_names(&shown.former());
    let has_details = former.is_some() || carrier.is_some() || email.is_some() || reach.is_some() || themes.is_some();
    let details = has_details.then(|| view! { <dl>{carrier}{reach}{themes}{email}{former}</dl> });
    view! {
        <div class="facts">
            <p class="h3">{network.facets().label_in(&said().words)}</p>
            {marks(shown)}
            {details}
            {website}
        </div>
    }
    .into_any()
}

/// That it works everywhere, if it does.
fn reach(shown: &PublicNetwork) -> Option<AnyView> {
    let statement = basis::statewide(&shown.network.id, shown.network.statewide)?;
    let sign = sign(&shown.by_fact([statement]));
    Some(view! { <dt>{said().network.reach}</dt><dd>{said().themes.statewide}" "{sign}</dd> }.into_any())
}

/// What it works on, each with the way to others who do.
fn themes(shown: &PublicNetwork) -> Option<AnyView> {
    let words = &said().words;
    let link = |(at, theme): (usize, &Theme)| {
        let between = if at > 0 { ", " } else { "" };
        view! { {between}<a href=address::public::theme(&theme.code)>{theme.label_in(words)}</a> }
    };
    let links = shown.themes.iter().enumerate().map(link).collect_view();
    let stated = shown.themes.iter();
    let stated: Vec<_> =
        stated.map(|theme| shown.named(theme.label_in(words), &basis::theme(&shown.network.id, theme))).collect();
    (!shown.themes.is_empty())
        .then(|| view! { <dt>{said().network.themes}</dt><dd>{links}" "{sign(&stated)}</dd> }.into_any())
}

/// How it stands, each with what that follows from.
fn marks(shown: &PublicNetwork) -> Vec<AnyView> {
    let fundings = shown.fundings.iter().flat_map(basis::funding).filter(|one| one.fact.is_of_phase());
    let phase = shown.standing.cluster.map(|phase| (phase_mark(phase), shown.by_fact(fundings)));
    let region = shown.recognition.as_ref().zip(shown.standing.region).map(|(recognition, state)| {
        let mark = region_mark(state, &said().words.period(recognition.period_on(shown.today)));
        (mark, shown.by_fact(basis::region_on(recognition, shown.today)))
    });
    let marks = phase.into_iter().chain(region);
    marks.map(|(mark, stated)| view! { <div>{mark}" "{sign(&stated)}</div> }.into_any()).collect()
}

/// The contacts that the network made public, and always a way to write to it.
pub fn contacts(shown: &PublicNetwork) -> AnyView {
    let m = said().network;
    let contacts = shown.contacts.iter().map(|one| contact(one, shown)).collect_view();
    let list = match (shown.contacts.is_empty(), &shown.network.email) {
        (false, _) => Some(view! { <ul>{contacts}</ul> }.into_any()),
        (true, None) => Some(view! { <p>{m.no_contact}</p> }.into_any()),
        (true, Some(_)) => None,
    };
    view! {
        <h2>{m.contacts}</h2>
        {list}
        {shown.network.shows_form.then(|| view! { <p><a href=address::public::write(&shown.network.slug)>{m.write}</a></p> })}
    }
    .into_any()
}

fn contact(contact: &Contact, shown: &PublicNetwork) -> AnyView {
    let partner =
        contact.organisation_id.as_ref().and_then(|id| shown.partners.iter().find(|p| p.organisation_id == *id));
    let at = partner.map(|partner| (said().network.at)(&partner.name)).unwrap_or_default();
    let who = [contact.name.clone(), contact.function.clone(), at];
    let who = who.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let who = (!who.is_empty()).then(|| view! { <strong>{who}</strong><br/> });
    let email = contact.email.as_ref().map(|email| view! { <a href=email.href()>{email.to_string()}</a>" " });
    let phone = contact.phone.as_ref().map(|phone| view! { <a href=tel(phone)>{phone.to_string()}</a> });
    view! { <li>{who}{email}{phone}</li> }.into_any()
}
