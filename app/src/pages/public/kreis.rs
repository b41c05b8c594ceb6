//! The page of a Kreis: who works there, and what there is.

#[cfg(test)]
mod tests;

use super::{
    cards::network_cards,
    known::{self, NetworkOnDay, called},
};
use crate::{
    address,
    http::{Page, PageError, PageResult, Question},
    messages::{DE, said},
    state::AppState,
    ui::{
        accordion::accordion, as_of, card::offer_cards, former_names::called_until, lines::unbroken, parts::breadcrumb,
    },
};
use axum::extract::{Path, State};
use jiff::civil::{Date, DateTime};
use leptos::prelude::*;
use mintverbund::{
    catalogue::{Choices, Filter, Hits},
    domain::{
        as_of::AsOf,
        kreis::{Ags, Kreis},
    },
};

/// Shows a Kreis.
pub async fn show(State(app): State<AppState>, Path(ags): Path<String>, Question(asked): Question) -> PageResult {
    let ags: Ags = ags.parse().map_err(|_| PageError::NotFound)?;
    let now = app.now().moment();
    let catalogue = app.catalogue.current(&app.store, now).await?;
    let choices = Choices { kreise: vec![ags.clone()], ..Choices::default() };
    let hits = catalogue.find(&Filter { choices, ..Filter::default() }, None);
    let as_of = AsOf::read(&asked, now.date());
    let mut reader = app.store.read().await?;
    let all = app.networks.as_of(&mut reader, &as_of).await?;
    let mut networks: Vec<NetworkOnDay> =
        all.iter().filter(|known| known.ever_covered(&ags) || known.works_everywhere()).cloned().collect();
    known::name_carriers(&mut reader, &mut networks.iter_mut().collect::<Vec<_>>()).await?;
    drop(reader);
    let kreis = ags.kreis();
    let name = kreis.full_name_in(&DE.words);
    let description = (DE.kreis.description)(&name);
    let day = as_of.clone();
    let draw = move || draw(kreis, &hits, &networks, now, &as_of);
    Ok(Page::public(name, draw).current(address::public::KREISE).description(description).on_day(&day))
}

fn draw(kreis: &Kreis, hits: &Hits, networks: &[NetworkOnDay], now: DateTime, as_of: &AsOf) -> AnyView {
    let name = kreis.full_name_in(&said().words);
    let lead = (said().kreis.lead)(&name, kreis.bezirk.label_in(&said().words));
    view! {
        <div class="wrap page stack">
            {breadcrumb(vec![(said().kreis.all_kreise.to_owned(), address::public::KREISE.to_owned())])}
            <h1>{name}</h1>
            <p class="lead">{lead}</p>
            {as_of::of_one(as_of, &address::public::kreis(&kreis.ags))}
            {as_of.is_today().then(|| offers(kreis, hits, now))}
            {working(kreis, networks, as_of.day)}
            {everywhere(kreis, networks, as_of.day)}
            {former(kreis, networks, as_of.day)}
        </div>
    }
    .into_any()
}

fn offers(kreis: &Kreis, hits: &Hits, now: DateTime) -> AnyView {
    let m = said().kreis;
    if hits.total == 0 {
        return no_offers(kreis);
    }
    let path = address::public::offers_with("kreis", &kreis.ags);
    let all = (hits.pages > 1).then(|| view! { <p><a href=path>{(said().common.offers_here)(hits.total)}</a></p> });
    view! {
        <h2>{m.offers}" "<span class="count">{hits.total}</span></h2>
        {offer_cards(&hits.page, now, false)}
        {all}
    }
    .into_any()
}

fn no_offers(kreis: &Kreis) -> AnyView {
    let m = said().kreis;
    let bezirk = kreis.bezirk;
    view! {
        <div class="empty">
            <h2>{m.no_offers}</h2>
            <p>{m.no_offers_text}</p>
            <ul class="plain">
                <li><a href=address::public::offers_with("bezirk", &bezirk)>{(m.in_bezirk)(bezirk.label_in(&said().words))}</a></li>
                <li><a href=address::public::offers_with("ort", "online")>{m.online}</a></li>
            </ul>
        </div>
    }
    .into_any()
}

fn working(kreis: &Kreis, networks: &[NetworkOnDay], today: Date) -> AnyView {
    let m = said().kreis;
    let mut now = networks.iter().filter(|known| known.works_in(&kreis.ags, today)).peekable();
    match now.peek() {
        Some(_) => view! { <h2>{m.networks}</h2>{network_cards(now, today)} }.into_any(),
        None => view! {
            <div class="empty">
                <h2>{m.no_network}</h2>
                <p>{m.no_network_text}<a href=address::public::KNOWLEDGE>{said().nav.knowledge}</a>"."</p>
            </div>
        }
        .into_any(),
    }
}

/// Networks that work in all of Bavaria and so here, though nobody entered this Kreis.
fn everywhere(kreis: &Kreis, networks: &[NetworkOnDay], today: Date) -> Option<AnyView> {
    let m = said().themes;
    let is_here = |known: &&NetworkOnDay| known.works_everywhere() && !known.works_in(&kreis.ags, today);
    let mut all = networks.iter().filter(is_here).peekable();
    all.peek()?;
    Some(view! { <h2>{m.statewide_networks}</h2>{network_cards(all, today)} }.into_any())
}

/// Networks that covered the Kreis, or do and are not working, folded.
fn former(kreis: &Kreis, networks: &[NetworkOnDay], today: Date) -> Option<AnyView> {
    let was = |known: &&NetworkOnDay| known.ever_covered(&kreis.ags) && !known.works_in(&kreis.ags, today);
    let mut former = networks.iter().filter(was).peekable();
    former.peek()?;
    let links = former.map(|known| {
        let path = address::public::network(&known.network.slug);
        let about =
            [known.network.facets().label_in(&said().words).to_owned(), known.standing.in_words_of(&said().words)];
        let about = about.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        // A network that worked here is told by the name that it had when it left.
        let left = known
            .coverage
            .iter()
            .filter(|one| one.ags == kreis.ags)
            .filter_map(|one| one.period.until)
            .max_by_key(|until| until.latest());
        let left = left.filter(|until| until.latest() < today);
        let name = left
            .map_or_else(|| called(known), |until| called_until(&known.network.name, Some(&known.former), Some(until)));
        view! { <li><a href=path>{name}</a>" "<span class="small muted">{unbroken(&about)}</span></li> }
    });
    let links = links.collect_view();
    Some(accordion(said().kreis.former, view! { <ul>{links}</ul> }))
}
