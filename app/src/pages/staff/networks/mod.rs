//! All networks at a glance, and the form that makes a new one.

mod table;

use super::{facts, facts::NetworkFacts, queue::table::ignored};
use crate::{
    address,
    http::{Cx, FormResult, Page, PageError, PageResult, Question, TypedForm, Where, commit},
    ui::{
        accordion::accordion_open,
        form::{FormState, submit},
        paging::{LINES, Paging},
        parts::{breadcrumb, empty, link_button},
    },
};
use axum::{http::StatusCode, response::IntoResponse};
use leptos::prelude::*;
use mintverbund::{
    actions::{ActionError, networks::create::create_network},
    domain::{
        field::{FieldError, Parser, Typed},
        funding::FundingPhase,
        network::NetworkKind,
        network::NetworkName,
        text::Line,
    },
};

/// Which networks somebody wants to see: parameter, label and rule.
const CHOICES: [(&str, &str); 8] = [
    ("alle", "alle"),
    ("cluster", "Cluster"),
    ("region", "Regionen"),
    ("endet-bald", "Förderung endet bald"),
    ("unbestaetigt", "als Cluster zu bestätigen"),
    ("ohne-kontakt", "ohne Kontakt"),
    ("unveroeffentlicht", "nicht veröffentlicht"),
    ("verborgen", "verborgen"),
];

fn is_chosen(facts: &NetworkFacts, choice: &str) -> bool {
    match choice {
        "cluster" => facts.network.facets().has(NetworkKind::Cluster),
        "region" => facts.network.facets().has(NetworkKind::Region),
        "endet-bald" => facts.standing.cluster == Some(FundingPhase::EndsSoon),
        "unbestaetigt" => facts.network.claims_cluster,
        "ohne-kontakt" => facts.lacks_contact,
        "unveroeffentlicht" => !facts.network.published,
        "verborgen" => facts.network.published && !facts.network.is_public,
        _ => true,
    }
}

/// Shows the table.
pub async fn show(cx: Cx, Question(asked): Question) -> PageResult {
    draw(&cx, &asked.into_pairs(), FormState::default()).await
}

/// Makes a network.
pub async fn create(cx: Cx, TypedForm(typed): TypedForm) -> FormResult {
    let name = match parse(&typed) {
        Ok(name) => name,
        Err(errors) => return refused(&cx, typed, errors).await,
    };
    let mut tx = cx.write().await?;
    let result = create_network(&mut tx, cx.by(), &name).await;
    match commit(tx, result).await {
        Ok(slug) => {
            let message = format!("„{name}“ ist angelegt und noch nicht öffentlich.");
            cx.done(message, &address::staff::network(&slug)).await
        }
        Err(ActionError::Invalid(errors)) => refused(&cx, typed, errors).await,
        Err(other) => Err(other.into()),
    }
}

fn parse(typed: &Typed) -> Result<Line<120>, Vec<FieldError>> {
    let mut p = Parser::new(typed);
    match p.required("name", "Name") {
        Some(name) => Ok(name),
        None => Err(p.errors),
    }
}

async fn refused(cx: &Cx, typed: Typed, errors: Vec<FieldError>) -> FormResult {
    let page = draw(cx, &[], FormState::refused(typed, errors)).await?;
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

async fn draw(cx: &Cx, pairs: &[(String, String)], form: FormState) -> Result<Page, PageError> {
    let mut reader = cx.app.store.read().await?;
    let networks = facts::load(&mut reader, cx.now.day()).await?;
    drop(reader);
    let (pages, pairs): (Vec<_>, Vec<_>) =
        pairs.iter().filter(|(_, value)| !value.is_empty()).partition(|(name, _)| name == "seite");
    let (known, unknown): (Vec<_>, Vec<_>) =
        pairs.into_iter().partition(|(name, value)| name == "zeige" && CHOICES.iter().any(|(code, _)| code == value));
    let choice = known.last().map_or("alle".to_owned(), |(_, value)| value.clone());
    let unknown: Vec<String> =
        unknown.into_iter().map(|(name, value)| format!("{name}={value}").chars().take(80).collect()).collect();
    let chosen: Vec<NetworkFacts> = networks.into_iter().filter(|facts| is_chosen(facts, &choice)).collect();
    let count = chosen.len();
    let paging = Paging::of(count, LINES, pages.first().map_or("", |(_, page)| page));
    let shown = Shown { choice, count, paging, networks: paging.shown(chosen), unknown };
    let title = paging.titled(if form.errors.is_empty() { "Netzwerke" } else { "Fehler: Netzwerke" });
    Ok(cx.page(title, Where::Staff("netzwerke"), move || page(&shown, &form)))
}

/// What the table shows.
struct Shown {
    choice: String,
    /// How many networks were chosen.
    count: usize,
    paging: Paging,
    /// Those of this page.
    networks: Vec<NetworkFacts>,
    /// What of the address meant nothing.
    unknown: Vec<String>,
}

fn page(shown: &Shown, form: &FormState) -> AnyView {
    let Shown { choice, count, paging, networks, unknown } = shown;
    let list = match networks.is_empty() {
        false => table::table(networks),
        true => {
            let all = link_button(address::staff::NETWORKS.into(), "Alle zeigen", "kern-btn--secondary");
            empty("Keine Netzwerke", "So eines gibt es gerade nicht.", (choice != "alle").then_some(all))
        }
    };
    view! {
        <div class="wrap page stack">
            {form.summary()}
            {breadcrumb(vec![("MINTraum".into(), address::staff::OVERVIEW.into())])}
            <h1>"Netzwerke "<span class="count">{*count}</span></h1>
            {ignored(unknown)}
            {switch(choice)}
            {list}
            {paging.links(|number| address::staff::networks_on(choice, number))}
            {create_form(form)}
        </div>
    }
    .into_any()
}

fn switch(choice: &str) -> AnyView {
    let links = CHOICES.map(|(code, label)| match code == choice {
        true => view! { <strong aria-current="true">{label}</strong> }.into_any(),
        false => view! { <a href=address::staff::networks_that(code)>{label}</a> }.into_any(),
    });
    view! { <nav class="row" aria-label="Welche Netzwerke">{Vec::from(links)}</nav> }.into_any()
}

fn create_form(form: &FormState) -> AnyView {
    let open = !form.errors.is_empty();
    let form = view! {
        <form method="post" action=address::staff::NETWORKS novalidate>
            {form.text("name", "Name").hint("Aus dem Namen entsteht die Adresse. Öffentlich wird das Netzwerk erst im Profil.").limit(NetworkName::LIMIT).view()}
            {submit("Netzwerk anlegen", "kern-btn--primary")}
        </form>
    };
    accordion_open(open, "Netzwerk anlegen", form)
}
