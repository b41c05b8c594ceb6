//! "Wer macht Robotik?": all themes, and of each the networks that work on it, how to reach them, and the offers.

#[cfg(test)]
mod tests;

use super::{
    cards::network_cards,
    known::{self, NetworkOnDay},
    networks,
};
use crate::{
    address,
    http::{CachePolicy, FormResult, Page, PageError, PageResult, Question},
    messages::{DE, said},
    state::AppState,
    ui::{
        as_of,
        card::offer_cards,
        parts::{breadcrumb, empty},
    },
};
use axum::{
    extract::{Path, State},
    response::IntoResponse,
};
use jiff::civil::DateTime;
use leptos::prelude::*;
use mintverbund::{
    catalogue::{Choices, Filter, Hits},
    domain::{
        as_of::AsOf,
        theme::{Theme, ThemeCode},
    },
    store,
};

/// How many offers stand on the page of a theme.
const OFFERS: usize = 12;

/// Shows all themes on which any network works.
pub async fn list(State(app): State<AppState>, Question(asked): Question) -> PageResult {
    let as_of = AsOf::read(&asked, app.now().day());
    let mut reader = app.store.read().await?;
    let networks = app.networks.as_of(&mut reader, &as_of).await?;
    let themes = store::theme::list(&mut reader).await?;
    drop(reader);
    let working = |theme: &Theme| networks.iter().filter(|known| works_on(known, &theme.code)).count();
    let counted: Vec<(Theme, usize)> = themes.into_iter().map(|theme| (theme.clone(), working(&theme))).collect();
    let m = DE.themes;
    let day = as_of.clone();
    Ok(Page::public(m.title, move || draw_list(&counted, &as_of)).description(m.description).on_day(&day))
}

fn works_on(known: &NetworkOnDay, code: &ThemeCode) -> bool {
    known.works_on(code) && known.standing.works()
}

fn draw_list(counted: &[(Theme, usize)], as_of: &AsOf) -> AnyView {
    let m = said().themes;
    let items = counted.iter().filter(|(_, count)| *count > 0).map(|(theme, count)| {
        view! {
            <li>
                <a class="tile" href=theme_on(&theme.code, as_of)>
                    <span class="tile__name">{theme.label_in(&said().words)}</span>" "
                    <span class="tile__count">{(m.networks)(*count)}</span>
                </a>
            </li>
        }
    });
    let items = items.collect_view();
    let list = match items.is_empty() {
        true => empty(m.nothing, m.nothing_text, None),
        false => view! { <ul class="tiles">{items}</ul> }.into_any(),
    };
    let others = counted.iter().filter(|(_, count)| *count == 0).map(|(theme, _)| {
        view! { <li><a href=theme_on(&theme.code, as_of)>{theme.label_in(&said().words)}</a></li> }
    });
    let others = others.collect_view();
    let others = (!others.is_empty()).then(|| view! { <h2>{m.others}</h2><p>{m.others_text}</p><ul>{others}</ul> });
    view! {
        <div class="wrap page stack">
            <h1>{m.title}</h1>
            <p class="lead">{m.lead}</p>
            {as_of::of_one(as_of, address::public::THEMES)}
            {list}
            {others}
        </div>
    }
    .into_any()
}

/// The page of a theme on the same day.
fn theme_on(code: &ThemeCode, as_of: &AsOf) -> String {
    address::asking(&address::public::theme(code), &[(AsOf::KEY, &as_of.in_address())])
}

/// Everything that a theme's page shows.
struct Shown {
    theme: Theme,
    networks: Vec<NetworkOnDay>,
    hits: Hits,
    /// Where all its offers are; none if these are all that the networks have.
    offers: Option<String>,
    as_of: AsOf,
    now: DateTime,
}

/// Shows a theme: who works on it, and what there is.
pub async fn show(State(app): State<AppState>, Path(code): Path<String>, Question(asked): Question) -> FormResult {
    let code: ThemeCode = code.parse().map_err(|_| PageError::NotFound)?;
    let now = app.now().moment();
    let mut reader = app.store.read().await?;
    let theme = store::theme::list(&mut reader).await?.into_iter().find(|theme| theme.code == code);
    let theme = theme.ok_or(PageError::NotFound)?;
    let as_of = AsOf::read(&asked, now.date());
    let all = app.networks.as_of(&mut reader, &as_of).await?;
    let mut networks: Vec<NetworkOnDay> = all.iter().filter(|known| works_on(known, &code)).cloned().collect();
    known::name_carriers(&mut reader, &mut networks.iter_mut().collect::<Vec<_>>()).await?;
    drop(reader);
    if as_of.as_table {
        return Ok(networks::table(&networks, as_of.day).answer(&as_of, CachePolicy::Public));
    }
    let (hits, offers) = offers(&app, &theme, &networks, now).await?;
    let name = theme.label_in(&DE.words);
    let description = (DE.themes.of_description)(&name);
    let day = as_of.clone();
    let shown = Shown { theme, networks, hits, offers, as_of, now };
    let page = Page::public((DE.themes.of)(&name), move || draw(&shown)).description(description);
    Ok(page.on_day(&day).into_response())
}

/// Offers of a subject say so themselves; those of another theme are found by its name, or else are all of the networks that
/// work on it.
async fn offers(
    app: &AppState,
    theme: &Theme,
    networks: &[NetworkOnDay],
    now: DateTime,
) -> Result<(Hits, Option<String>), PageError> {
    let (filter, path) = match theme.code.subject() {
        Some(subject) => {
            let choices = Choices { subjects: vec![subject], ..Choices::default() };
            (Filter { choices, ..Filter::default() }, address::public::offers_with("fach", &subject))
        }
        None => {
            let query = theme.label();
            (Filter { query: query.clone(), ..Filter::default() }, address::public::offers_called(&query))
        }
    };
    let (catalogue, found) = app.catalogue.find(&app.store, now, &filter).await?;
    let hits = catalogue.find(&filter, found.as_ref());
    if hits.total > 0 || theme.code.subject().is_some() || networks.is_empty() {
        return Ok((hits, Some(path)));
    }
    let choices =
        Choices { networks: networks.iter().map(|known| known.network.slug.clone()).collect(), ..Choices::default() };
    Ok((catalogue.find(&Filter { choices, ..Filter::default() }, None), None))
}

fn draw(shown: &Shown) -> AnyView {
    let m = said().themes;
    let name = shown.theme.label_in(&said().words);
    let is_today = shown.as_of.is_today();
    let contacts = is_today.then(|| contacts(&shown.networks));
    let networks = match shown.networks.is_empty() {
        true => view! { <p>{if is_today { m.no_networks } else { m.no_networks_then }}</p> }.into_any(),
        false => view! { {network_cards(shown.networks.iter(), shown.as_of.day)}{contacts} }.into_any(),
    };
    let first = shown.hits.page.get(..OFFERS).unwrap_or(&shown.hits.page);
    let all = shown.offers.clone().filter(|_| shown.hits.total > first.len());
    let all = all.map(|path| view! { <p><a href=path>{(said().common.offers_here)(shown.hits.total)}</a></p> });
    let title = if shown.offers.is_some() { m.offers } else { m.offers_of_networks };
    let offers = match first.is_empty() {
        true => view! { <p>{m.no_offers}</p> }.into_any(),
        false => view! { {offer_cards(first, shown.now, false)}{all} }.into_any(),
    };
    let count = (shown.hits.total > 0).then(|| view! { " "<span class="count">{shown.hits.total}</span> });
    view! {
        <div class="wrap page stack">
            {breadcrumb(vec![(m.title.to_owned(), address::public::THEMES.to_owned())])}
            <h1>{(m.of)(&name)}</h1>
            {as_of::as_of(&shown.as_of, &address::public::theme(&shown.theme.code), &[])}
            <h2>{m.who}</h2>
            {networks}
            {is_today.then(|| view! { <h2>{title}{count}</h2>{offers} })}
        </div>
    }
    .into_any()
}

/// How to reach each of them.
fn contacts(networks: &[NetworkOnDay]) -> Option<AnyView> {
    let m = said().themes;
    let line = |known: &NetworkOnDay| {
        let network = &known.network;
        let email = network.email.as_ref().map(|email| view! { " "<a href=email.href()>{email.to_string()}</a> });
        let about = (said().inquiry.title)(&network.name);
        let form = network.shows_form.then(|| view! { " "<a href=address::public::write(&network.slug)>{about}</a> });
        let is_reached = email.is_some() || form.is_some();
        is_reached.then(|| view! { <li>{network.name.clone()}":"{email}{form}</li> }.into_any())
    };
    let lines: Vec<AnyView> = networks.iter().filter_map(line).collect();
    (!lines.is_empty()).then(|| view! { <h3>{m.contacts}</h3><ul>{lines}</ul> }.into_any())
}
