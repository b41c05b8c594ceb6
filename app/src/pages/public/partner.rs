//! The page of an organisation that takes part in a published network.

#[cfg(test)]
mod tests;

use super::moved;
use crate::{
    address,
    http::{FormResult, Page, PageError},
    messages::{DE, said},
    state::AppState,
    ui::{
        basis::{Stated, sign},
        card::offer_cards,
        former_names::{called_until, former_names},
        safe::Markdown,
    },
};
use axum::{
    extract::{Path, State},
    response::IntoResponse,
};
use jiff::civil::DateTime;
use leptos::prelude::*;
use mintverbund::{
    catalogue::Filter,
    domain::{hiding::Hidable, names::FormerNames, organisation::has_left, web::Slug},
    store::{
        Reader,
        basis::{self, Bases},
        hiding,
        listing::Listing,
        merging,
        network::{self, Network},
        organisation::{self, Organisation},
        partnership::{self, Partner},
    },
    text::markdown,
};
use std::sync::Arc;

/// An organisation with the published networks it is or was in, and its offers.
struct PublicPartner {
    organisation: Organisation,
    former: FormerNames,
    /// Of which organisation it is a part, with whether that has a page of its own.
    parent: Option<(Organisation, bool)>,
    /// The departments that have a page of their own.
    departments: Vec<Organisation>,
    /// What the networks were called before.
    networks_before: network::Former,
    partnerships: Vec<(Partner, Network)>,
    /// What all that rests on.
    bases: Bases,
    carries: Vec<Network>,
    offers: Vec<Arc<Listing>>,
    now: DateTime,
}

/// Shows an organisation; a slug that it once had leads to its page.
pub async fn show(State(app): State<AppState>, Path(slug): Path<String>) -> FormResult {
    let slug: Slug = slug.parse().map_err(|_| PageError::NotFound)?;
    let shown = load(&app, &slug).await?;
    if shown.organisation.slug != slug {
        return Ok(moved(&address::public::partner(&shown.organisation.slug)));
    }
    let name = shown.organisation.name.clone();
    let kind = basis::kind(&shown.organisation.id, shown.organisation.sector, shown.organisation.kind);
    let kind = if shown.bases.states(&kind) { shown.organisation.kind.label_in(&DE.words) } else { "" };
    let description = (DE.partner.description)(&name, kind);
    Ok(Page::public(name, move || draw(&shown)).description(description).into_response())
}

async fn load(app: &AppState, slug: &Slug) -> Result<PublicPartner, PageError> {
    let now = app.now().moment();
    let mut reader = app.store.read().await?;
    let organisation = match organisation::by_slug(&mut reader, slug).await? {
        Some(organisation) => organisation,
        None => {
            let now = organisation::by_former_slug(&mut reader, slug).await?.ok_or(PageError::NotFound)?;
            organisation::by_slug(&mut reader, &now).await?.ok_or(PageError::NotFound)?
        }
    };
    let former = organisation::former_names(&mut reader, &organisation.id).await?;
    let networks_before = network::all_former_names(&mut reader).await?;
    let departments = organisation::departments(&mut reader, &organisation.id).await?;
    let departments = in_public(&mut reader, departments).await?;
    let parent = match organisation::parent(&mut reader, &organisation.id).await? {
        Some(parent) if organisation::get_shown(&mut reader, &parent.id).await?.is_some() => {
            let has_page = !in_public(&mut reader, vec![parent.clone()]).await?.is_empty();
            Some((parent, has_page))
        }
        _ => None,
    };
    let hidden = hiding::is_for_good(&mut reader, &Hidable::Organisation(organisation.id.clone())).await?;
    let partnerships = partnership::of_organisation(&mut reader, &organisation.id).await?;
    let networks = network::list(&mut reader).await?;
    // What nobody knows is not stated.
    let bases = basis::of_organisation(&mut reader, &organisation.id).await?;
    let (partnerships, networks) = (bases.partners(partnerships), networks.into_iter().map(|one| bases.network(one)));
    let networks: Vec<Network> = networks.collect();
    let named = merging::all_of(&mut reader, &organisation.id).await?;
    drop(reader);
    let public: Vec<&Network> = networks.iter().filter(|network| network.is_public).collect();
    let network =
        |partner: &Partner| public.iter().find(|network| network.id == partner.network_id).map(|n| (*n).clone());
    let partnerships: Vec<_> = partnerships.into_iter().filter_map(|p| network(&p).map(|n| (p, n))).collect();
    let carries: Vec<_> =
        public.iter().filter(|n| n.carrier_id.as_ref() == Some(&organisation.id)).map(|n| (*n).clone()).collect();
    if partnerships.is_empty() && carries.is_empty() {
        return Err(PageError::NotFound);
    }
    if let Some(for_good) = hidden {
        return Err(if for_good { PageError::Gone } else { PageError::NotNow });
    }
    let catalogue = app.catalogue.current(&app.store, now).await?;
    let mut offers = catalogue.find_all(&Filter::default(), None);
    offers.retain(|offer| offer.content.organiser.main.as_ref().is_some_and(|id| named.contains(id)));
    Ok(PublicPartner {
        organisation,
        former,
        parent,
        departments,
        networks_before,
        partnerships,
        bases,
        carries,
        offers,
        now,
    })
}

/// Those that have a page, and are not hidden.
async fn in_public(reader: &mut Reader, all: Vec<Organisation>) -> Result<Vec<Organisation>, PageError> {
    let ids: Vec<_> = all.iter().map(|one| one.id.clone()).collect();
    let public = organisation::in_public(reader, &ids).await?;
    let shown = organisation::shown_names_of(reader, &ids).await?;
    Ok(all
        .into_iter()
        .filter(|one| shown.contains_key(&one.id) && public.iter().any(|other| other.id == one.id))
        .collect())
}

fn draw(shown: &PublicPartner) -> AnyView {
    let organisation = &shown.organisation;
    let description = markdown::render(&organisation.description, 2);
    let description = (!description.is_empty()).then(|| view! { <Markdown html=description/> });
    view! {
        <div class="wrap page">
            <div class="layout-two">
                <article>
                    <h1>{organisation.name.clone()}</h1>
                    {description}
                    {networks(shown)}
                </article>
                <aside>{facts(shown)}</aside>
            </div>
            {offers(shown)}
        </div>
    }
    .into_any()
}

fn facts(shown: &PublicPartner) -> AnyView {
    let (m, organisation) = (said().partner, &shown.organisation);
    let kind = basis::kind(&organisation.id, organisation.sector, organisation.kind);
    let basis = shown.bases.of(&kind);
    let is_known = shown.bases.states(&kind);
    let kreis = organisation.ags.as_ref().map(|ags| {
        view! { <dt>{m.kreis}</dt><dd><a href=address::public::kreis(&ags)>{ags.kreis().full_name_in(&said().words)}</a></dd> }
    });
    let website = organisation.website.as_ref().map(|website| {
        let class = "kern-btn kern-btn--secondary kern-btn--block";
        view! { <a class=class href=website.to_string() rel="nofollow noopener"><span class="kern-label">{said().common.website}</span></a> }
    });
    view! {
        <div class="facts">
            <dl>
                {is_known.then(|| view! {
                    <dt>{m.kind}</dt><dd>{organisation.kind.label_in(&said().words)}</dd>
                    <dt>{m.sector}</dt><dd>{organisation.sector.label_in(&said().words)}" "{sign(&[(String::new(), basis)])}</dd>
                })}
                {kreis}
                {belongs(shown)}
                {former_names(&shown.former)}
            </dl>
            {website}
        </div>
    }
    .into_any()
}

/// Of what it is a part, and what is a part of it.
fn belongs(shown: &PublicPartner) -> AnyView {
    let link = |one: &Organisation| view! { <a href=address::public::partner(&one.slug)>{one.name.clone()}</a> };
    let parent = shown.parent.as_ref().map(|(parent, has_page)| match has_page {
        true => link(parent).into_any(),
        false => parent.name.clone().into_any(),
    });
    let parent = parent.map(|parent| view! { <dt>{said().partner.part_of}</dt><dd>{parent}</dd> });
    let departments = shown.departments.iter().map(|one| view! { <dd>{link(one)}</dd> }).collect_view();
    let departments =
        (!shown.departments.is_empty()).then(|| view! { <dt>{said().partner.departments}</dt>{departments} });
    view! { {parent}{departments} }.into_any()
}

/// The networks it is in, what it does there, and those it has left.
fn networks(shown: &PublicPartner) -> AnyView {
    let m = said().partner;
    let begun = shown.partnerships.iter().filter(|(p, _)| !p.period.is_to_come(shown.now.date()));
    let (former, now): (Vec<_>, Vec<_>) = begun.partition(|(p, _)| has_left(&p.period, shown.now.date()));
    let carried = shown.carries.iter().filter(|network| now.iter().all(|(_, other)| other.id != network.id));
    let items: Vec<AnyView> = now
        .iter()
        .map(|(partner, network)| item(network, &part(partner), &partner.tasks, &stated(partner, shown)))
        .chain(carried.map(|network| item(network, m.carries, "", &carries(network, shown))))
        .collect();
    let now = (!items.is_empty()).then(|| view! { <h2>{m.networks}</h2><ul>{items}</ul> });
    let former: Vec<AnyView> = former.iter().map(|(p, network)| left(p, network, shown)).collect();
    let former = (!former.is_empty()).then(|| view! { <h2>{m.former_networks}</h2><ul>{former}</ul> });
    view! { {now}{former} }.into_any()
}

/// A network that it has left, by the name that it had then.
fn left(partner: &Partner, network: &Network, shown: &PublicPartner) -> AnyView {
    let name = called_until(&network.name, shown.networks_before.get(&network.id), partner.period.until);
    item(&Network { name, ..network.clone() }, &part(partner), "", &stated(partner, shown))
}

/// Role and time of a partner.
fn part(partner: &Partner) -> String {
    let parts = [partner.role.label_in(&said().words).to_owned(), said().words.period(&partner.period)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn stated(partner: &Partner, shown: &PublicPartner) -> Vec<Stated> {
    vec![(String::new(), shown.bases.of(&basis::partner(partner)))]
}

fn carries(network: &Network, shown: &PublicPartner) -> Vec<Stated> {
    basis::carrier(network).map(|one| (String::new(), shown.bases.of(&one))).into_iter().collect()
}

fn item(network: &Network, part: &str, tasks: &str, stated: &[Stated]) -> AnyView {
    let tasks = (!tasks.is_empty()).then(|| view! { <br/>{tasks.to_owned()} });
    view! {
        <li>
            <a href=address::public::network(&network.slug)>{network.name.clone()}</a>" "
            <span class="small muted">{format!("{} · {part}", network.facets().label_in(&said().words))}</span>
            {tasks}
            <br/>{sign(stated)}
        </li>
    }
    .into_any()
}

fn offers(shown: &PublicPartner) -> AnyView {
    let m = said().partner;
    match shown.offers.is_empty() {
        true => view! { <h2>{m.offers}</h2><p>{m.no_offers}</p> }.into_any(),
        false => view! {
            <h2>{m.offers}" "<span class="count">{shown.offers.len()}</span></h2>
            {offer_cards(&shown.offers, shown.now, false)}
        }
        .into_any(),
    }
}
