//! All networks at a glance, and the form that makes a new one.

mod table;

use super::{facts, facts::NetworkFacts, queue::table::ignored};
use crate::{
    address,
    http::{CachePolicy, Cx, FormResult, Page, PageError, Question, TypedForm, Where, commit},
    ui::{
        accordion::accordion_open,
        as_of,
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
        as_of::{AS_TABLE, AsOf},
        field::{FieldError, Parser, Typed},
        funding::FundingPhase,
        network::NetworkKind,
        network::NetworkName,
        text::Line,
        theme::Theme,
    },
    store::theme,
};

/// Which networks somebody wants to see: parameter, label and rule.
const CHOICES: [(&str, &str); 9] = [
    ("alle", "alle"),
    ("cluster", "Cluster"),
    ("region", "Regionen"),
    ("landesweit", "landesweit"),
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
        "landesweit" => facts.network.statewide,
        "endet-bald" => facts.standing.cluster == Some(FundingPhase::EndsSoon),
        "unbestaetigt" => facts.network.claims_cluster,
        "ohne-kontakt" => facts.lacks_contact,
        "unveroeffentlicht" => !facts.network.published,
        "verborgen" => facts.network.published && !facts.network.is_public,
        _ => true,
    }
}

/// Shows the table.
pub async fn show(cx: Cx, Question(asked): Question) -> FormResult {
    let shown = load(&cx, &asked).await?;
    if shown.as_of.as_table {
        return Ok(table::to_take_along(&shown.chosen).answer(&shown.as_of, CachePolicy::Private));
    }
    Ok(draw(&cx, shown, FormState::default()).into_response())
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
    let shown = load(cx, &Typed::default()).await?;
    let page = draw(cx, shown, FormState::refused(typed, errors));
    Ok(page.status(StatusCode::UNPROCESSABLE_ENTITY).into_response())
}

/// Reads what an address asks for; what means nothing is named.
async fn load(cx: &Cx, asked: &Typed) -> Result<Shown, PageError> {
    const KNOWN: [&str; 5] = ["seite", "zeige", "thema", AsOf::KEY, AS_TABLE.0];
    let as_of = AsOf::read(asked, cx.now.day());
    let mut reader = cx.app.store.read().await?;
    let networks = facts::load(&mut reader, &as_of).await?;
    let about = theme::list(&mut reader).await?.into_iter().find(|theme| theme.code.as_str() == asked.get("thema"));
    drop(reader);
    let choice = CHOICES.iter().rev().find(|(code, _)| asked.has("zeige", code));
    let means_nothing = |(name, value): &(&str, &str)| match *name {
        _ if value.is_empty() => false,
        "zeige" => CHOICES.iter().all(|(code, _)| code != value),
        "thema" => about.is_none(),
        name => !KNOWN.contains(&name),
    };
    let unknown = asked.pairs().filter(means_nothing);
    let unknown = unknown.map(|(name, value)| format!("{name}={value}").chars().take(80).collect()).collect();
    let choice = choice.map_or("alle", |(code, _)| code);
    let is_about = |facts: &NetworkFacts| about.as_ref().is_none_or(|theme| facts.themes.contains(&theme.code));
    let chosen: Vec<NetworkFacts> =
        networks.into_iter().filter(|facts| is_chosen(facts, choice) && is_about(facts)).collect();
    let paging = Paging::of(chosen.len(), LINES, asked.get("seite"));
    Ok(Shown { choice, about, as_of, paging, chosen, unknown })
}

fn draw(cx: &Cx, shown: Shown, form: FormState) -> Page {
    let title = shown.paging.titled(if form.errors.is_empty() { "Netzwerke" } else { "Fehler: Netzwerke" });
    cx.page(title, Where::Staff("netzwerke"), move || page(shown, &form))
}

/// What the table shows.
struct Shown {
    choice: &'static str,
    /// Only those that work on this theme.
    about: Option<Theme>,
    as_of: AsOf,
    paging: Paging,
    /// Those of all pages.
    chosen: Vec<NetworkFacts>,
    /// What of the address meant nothing.
    unknown: Vec<String>,
}

impl Shown {
    /// The same list on another page, and of another choice.
    fn path(&self, choice: &str, number: usize) -> String {
        let theme = self.about.as_ref().map_or("", |theme| theme.code.as_str());
        address::staff::networks_on(choice, theme, &self.as_of.in_address(), number)
    }
}

fn page(mut shown: Shown, form: &FormState) -> AnyView {
    let count = shown.chosen.len();
    let networks = shown.paging.shown(std::mem::take(&mut shown.chosen));
    let list = match networks.is_empty() {
        false => table::table(&networks),
        true => {
            let all = link_button(address::staff::NETWORKS.into(), "Alle zeigen", "kern-btn--secondary");
            let is_chosen = shown.choice != "alle" || shown.about.is_some();
            empty("Keine Netzwerke", "So eines gibt es gerade nicht.", is_chosen.then_some(all))
        }
    };
    let about = shown.about.as_ref().map(|theme| {
        let all = address::staff::networks_on(shown.choice, "", &shown.as_of.in_address(), 1);
        view! { <p>"Nur Netzwerke zum Thema "<strong>{theme.label()}</strong>". "<a href=all>"Alle Themen"</a></p> }
    });
    let theme = shown.about.as_ref().map_or("", |theme| theme.code.as_str());
    let choice = if shown.choice == "alle" { "" } else { shown.choice };
    view! {
        <div class="wrap page stack">
            {form.summary()}
            {breadcrumb(vec![("MINTraum".into(), address::staff::OVERVIEW.into())])}
            <h1>"Netzwerke "<span class="count">{count}</span></h1>
            {ignored(&shown.unknown)}
            {as_of::as_of(&shown.as_of, address::staff::NETWORKS, &[("zeige", choice), ("thema", theme)])}
            {switch(&shown)}
            {about}
            {list}
            {shown.paging.links(|number| shown.path(shown.choice, number))}
            <p><a href=address::staff::THEMES>"Themen, aus denen Netzwerke wählen"</a></p>
            {create_form(form)}
        </div>
    }
    .into_any()
}

fn switch(shown: &Shown) -> AnyView {
    let links = CHOICES.map(|(code, label)| match code == shown.choice {
        true => view! { <strong aria-current="true">{label}</strong> }.into_any(),
        false => view! { <a href=shown.path(code, 1)>{label}</a> }.into_any(),
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
