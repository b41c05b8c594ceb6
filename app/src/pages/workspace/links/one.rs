//! One link: what it says, how far it has come, and what this person may do about it.

use super::{
    super::room::{Room, titled},
    Reading, staff,
};
use crate::{
    http::{Cx, PageError, PageResult},
    pages::links::{LinkForReader, closed, forms::reason},
    ui::{
        accordion::accordion_open,
        facts::known_facts,
        form::{FormState, button_form, submit},
        parts::{link_button, link_state},
        period::DATE_HINT,
    },
};
use axum::extract::Path;
use jiff::civil::Date;
use leptos::prelude::*;
use mintverbund::{
    domain::{
        date::FuzzyDate,
        id::LinkId,
        link::{Ending, LinkState},
    },
    policy::Action,
    store::{account, link, link::Link, network::Network},
};

/// What this person may do about a link in its networks' rooms.
#[derive(Clone, Copy)]
struct May {
    answer: bool,
    end: bool,
    colleague_decides: bool,
}

/// Shows one link.
pub async fn show(cx: Cx, Path((slug, id)): Path<(String, String)>) -> PageResult {
    let (network, link) = open(&cx, &slug, &id).await?;
    page(&cx, &network, link, FormState::default()).await
}

/// A link of that network; one between other networks does not exist here.
pub async fn open(cx: &Cx, slug: &str, id: &str) -> Result<(Network, Link), PageError> {
    let network = cx.network(slug, Action::ViewWorkspace).await?;
    let id: LinkId = id.parse().map_err(|_| PageError::NotFound)?;
    let link = link::get(&mut cx.app.store.read().await?, &id).await?;
    let link = link.filter(|link| link.from_id == network.id || link.to_id == network.id);
    Ok((network, link.ok_or(PageError::NotFound)?))
}

/// Whether that network still owes an answer.
pub fn is_asked(link: &Link, network: &Network) -> bool {
    *link.other_id() == network.id && link.answered_at.is_none() && link.state == LinkState::Proposed
}

/// Whether it can still be ended or taken back.
pub fn is_open(link: &Link, today: Date) -> bool {
    matches!(link.standing(today), LinkState::Proposed | LinkState::Confirmed)
}

/// The page, perhaps with a form that was refused.
pub async fn page(cx: &Cx, network: &Network, link: Link, state: FormState) -> PageResult {
    let led = account::led_networks(&mut cx.app.store.read().await?, cx.now).await?;
    let (room, today) = (Room::new(cx, network, "verbindungen"), cx.now.day());
    let seen = LinkForReader::new(cx, link, &led);
    let link = &seen.link;
    let may = May {
        answer: is_asked(link, network) && cx.may(Action::AnswerLink, link.resource()),
        end: is_open(link, today) && cx.may(Action::EndLink, link.resource()),
        colleague_decides: seen.waits_for_colleague(cx),
    };
    let reading = Reading::of(link, &network.id);
    let title = titled(&reading.sentence(), &state.errors);
    let head = room.clone();
    Ok(room.page(cx, &title, move || view(head, seen, reading, may, state, today)))
}

fn view(room: Room, seen: LinkForReader, reading: Reading, may: May, state: FormState, today: Date) -> AnyView {
    let link = &seen.link;
    view! {
        <div class="wrap wrap--narrow page stack">
            {state.summary()}
            {room.head_below(&format!("{} {}", room.name(), reading.sentence()), Some("Verbindungen"))}
            {facts(&seen, &reading, today)}
            {may.answer.then(|| answer(&room, link, &state))}
            {staff::controls(&seen, may.colleague_decides)}
            {may.end.then(|| ending(&room, link, state, today))}
            <p>{link_button(room.path(), "Zurück zu den Verbindungen", "kern-btn--tertiary")}</p>
        </div>
    }
    .into_any()
}

fn facts(seen: &LinkForReader, reading: &Reading, today: Date) -> AnyView {
    let link = &seen.link;
    let awaited = (link.state == LinkState::Proposed).then(|| reading.awaited(link).into_any());
    let consents = seen.consents_in_words().into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    let given = |text: &str| (!text.is_empty()).then(|| text.to_owned().into_any());
    known_facts([
        ("Stand", Some(link_state(link.standing(today)))),
        ("Als Nächstes", awaited),
        ("Zustimmung", Some(view! { <ul class="plain">{consents}</ul> }.into_any())),
        ("Zeitraum", given(&link.period.in_words())),
        ("Begründung", given(&link.note)),
        ("Wer und wann", closed(link).map(IntoAny::into_any)),
        ("Abgelehnt, weil", given(&link.reason)),
    ])
}

/// Agreeing needs a click, declining a reason.
fn answer(room: &Room, link: &Link, state: &FormState) -> AnyView {
    let action = room.at().link_answer(&link.id);
    let agree = vec![FormState::hidden("agrees", 1)];
    let agree = button_form(action.clone(), "Zustimmen", "kern-btn--primary", agree);
    let decline = view! {
        <form method="post" action=action novalidate>
            {reason(state, "reason").hint("Lesen beide Netzwerke und MINTraum.").view()}
            {submit("Ablehnen", "kern-btn--secondary kern-btn--danger")}
        </form>
    };
    let decline = accordion_open(state.error("reason").is_some(), "Passt nicht? Ablehnen", decline);
    view! { <h2>"Antwort des Netzwerks"</h2>{agree}{decline} }.into_any()
}

/// A proposal is taken back, what holds ends on a day, and what has not begun may do either.
fn ending(room: &Room, link: &Link, state: FormState, today: Date) -> AnyView {
    let action = room.at().link_end(&link.id);
    let open = state.error("until").is_some();
    let (title, forms) = match link.state {
        LinkState::Proposed => ("Vorschlag zurücknehmen", take_back(action, "Vorschlag zurücknehmen")),
        _ => ("Verbindung beenden", end_forms(action, link, state, today)),
    };
    accordion_open(open, title, forms)
}

fn take_back(action: String, label: &'static str) -> AnyView {
    let hidden = vec![FormState::hidden(Ending::TAKE_BACK, 1)];
    let button = button_form(action, label, "kern-btn--secondary kern-btn--danger", hidden);
    view! { <p>"Das bleibt in der Geschichte beider Netzwerke stehen."</p>{button} }.into_any()
}

fn end_forms(action: String, link: &Link, mut state: FormState, today: Date) -> AnyView {
    if state.errors.is_empty() {
        state.typed.push_some("until", link.period.until.map(FuzzyDate::as_typed));
    }
    let whole = link.period.is_to_come(today).then(|| take_back(action.clone(), "Ganz zurücknehmen"));
    view! {
        <p>"Bis zu diesem Tag gilt die Verbindung weiter. Danach lässt sie sich nicht wieder öffnen, nur neu vorschlagen."</p>
        <form method="post" action=action novalidate>
            {state.text("until", Ending::LABEL).hint(DATE_HINT).view()}
            {submit("Verbindung beenden", "kern-btn--secondary kern-btn--danger")}
        </form>
        {whole}
    }
    .into_any()
}
