//! How the links are drawn.

use super::{LinksPage, cards};
use crate::{
    address,
    pages::links::{
        LinkForReader,
        forms::{insists, reason, relations},
    },
    ui::{
        accordion::accordion_open,
        alert::not_possible,
        as_of,
        form::{FormState, submit},
        parts::{breadcrumb, empty},
        period,
    },
};
use leptos::prelude::*;
use mintverbund::domain::link::LinkState;

/// The page.
pub fn page(view: &LinksPage, form: &FormState, problem: Option<&'static str>) -> AnyView {
    view! {
        <div class="wrap page stack">
            {form.summary()}
            {problem.map(not_possible)}
            {breadcrumb(vec![("MINTraum".into(), address::staff::OVERVIEW.into())])}
            <h1>"Verbindungen"</h1>
            {as_of::as_of(&view.as_of, address::staff::LINKS, &[])}
            {to_decide(view, form)}
            {awaited(view)}
            {propose_form(view, form)}
            {confirmed(view, form)}
            {history(view, form)}
        </div>
    }
    .into_any()
}

fn in_state(view: &LinksPage, state: LinkState) -> impl Iterator<Item = &LinkForReader> {
    view.links.iter().filter(move |seen| seen.link.standing(view.today) == state)
}

/// What waits for this person of the state office, the oldest first.
fn to_decide(view: &LinksPage, form: &FormState) -> AnyView {
    let mut links: Vec<&LinkForReader> = in_state(view, LinkState::Proposed).filter(|seen| seen.waits()).collect();
    links.reverse();
    if links.is_empty() {
        return empty("Keine Verbindung zu entscheiden", "Kein Vorschlag wartet auf dich.", None);
    }
    let cards = links.iter().map(|seen| cards::to_decide(seen, form)).collect_view();
    view! { <h2>"Zu entscheiden "<span class="count">{links.len()}</span></h2>{cards} }.into_any()
}

fn awaited(view: &LinksPage) -> Option<AnyView> {
    let links: Vec<&LinkForReader> = in_state(view, LinkState::Proposed).filter(|seen| !seen.waits()).collect();
    let cards = links.iter().map(|seen| cards::awaited(seen)).collect_view();
    (!links.is_empty()).then(|| view! { <h2>"Wartet auf andere"</h2>{cards} }.into_any())
}

fn confirmed(view: &LinksPage, form: &FormState) -> AnyView {
    let links: Vec<&LinkForReader> = in_state(view, LinkState::Confirmed).collect();
    let cards = links.iter().map(|seen| cards::confirmed(seen, form, view.today)).collect_view();
    let none = links.is_empty().then(|| view! { <p class="muted">"Noch keine."</p> });
    view! { <h2>"Bestätigt "<span class="count">{links.len()}</span></h2>{none}{cards} }.into_any()
}

/// Folded: what is over concerns nobody every day.
fn history(view: &LinksPage, form: &FormState) -> Option<AnyView> {
    let is_over =
        |seen: &&LinkForReader| matches!(seen.link.standing(view.today), LinkState::Declined | LinkState::Ended);
    let over: Vec<&LinkForReader> = view.links.iter().filter(is_over).collect();
    let open = over.iter().any(|seen| cards::is_touched(form, &cards::reason_key(&seen.link.id)));
    let cards = over.iter().map(|seen| cards::over(seen, form, view.today)).collect_view();
    let label = format!("Abgelehnt oder beendet ({})", over.len());
    (!over.is_empty()).then(|| accordion_open(open, label, cards))
}

fn propose_form(view: &LinksPage, form: &FormState) -> AnyView {
    const KEYS: [&str; 5] = ["proposer", "other", "relation", "note", "since"];
    let open =
        KEYS.iter().any(|key| !form.typed.get(key).is_empty() || form.errors.iter().any(|error| error.key == *key));
    let body = view! {
                <p>"Du schlägst im Namen des ersten Netzwerks vor, und MINTraum stimmt damit zu, außer du gehörst selbst zu einem der beiden. Das andere Netzwerk muss noch zustimmen; hat es keine Koordination, kannst du seine Zustimmung danach hier vermerken."</p>
                <form method="post" action=address::staff::LINKS novalidate>
                    {form.select("proposer", "Erstes Netzwerk", view.networks.clone()).view()}
                    {form.select("relation", "Art der Verbindung", relations(str::to_owned)).hint("Gelesen vom ersten zum anderen Netzwerk.").view()}
                    {form.select("other", "Anderes Netzwerk", view.networks.clone()).view()}
                    {period::fields(form)}
                    {reason(form, "note").optional().view()}
                    {insists(form)}
                    {submit("Verbindung vorschlagen", "kern-btn--secondary")}
                </form>
    };
    accordion_open(open, "Verbindung vorschlagen", body)
}
