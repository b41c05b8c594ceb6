//! One link, with what can be done about it.

use super::HERE;
use crate::{
    pages::{
        links::{TAKE_BACK, closed},
        staff::review::lines,
    },
    ui::{
        form::FormState,
        parts::{link_state, moment},
    },
};
use jiff::civil::Date;
use leptos::prelude::*;
use mintverbund::{
    domain::{date::FuzzyDate, id::LinkId, text::Prose},
    store::link::Link,
};

/// The input of the reason for a link: many stand on one page.
pub fn reason_key(id: &LinkId) -> String {
    format!("reason_{id}")
}

/// The input of the end of a link.
pub fn until_key(id: &LinkId) -> String {
    format!("until_{id}")
}

/// The link in words: a sentence with both networks.
fn sentence(link: &Link) -> AnyView {
    let path = |slug: &mintverbund::domain::web::Slug| format!("/mintraum/netzwerke/{slug}");
    view! {
        <h3>
            <a href=path(&link.from_slug)>{link.from_name.clone()}</a>" "{link.kind.label()}" "
            <a href=path(&link.to_slug)>{link.to_name.clone()}</a>
        </h3>
    }
    .into_any()
}

fn names(link: &Link) -> String {
    format!(" ({} – {})", link.from_name, link.to_name)
}

fn facts(link: &Link) -> AnyView {
    let proposer = if link.proposer_id == link.from_id { &link.from_name } else { &link.to_name };
    let proposed = format!("vorgeschlagen von {proposer} am {}", moment(link.proposed_at));
    let parts = [link.period.in_words(), proposed];
    let line = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let note = (!link.note.is_empty()).then(|| view! { <p>"„"{lines(&link.note)}"“"</p> });
    view! { <p class="small muted">{line}</p>{note} }.into_any()
}

/// A proposal that the state office has not answered.
pub fn to_decide(link: &Link, form: &FormState) -> AnyView {
    let action = format!("{HERE}/{}/entscheidung", link.id);
    view! {
        <section class="panel">
            {sentence(link)}
            {facts(link)}
            <p>{link_state(link.state)}" "{link.consent().awaited()}</p>
            <form method="post" action=action.clone()>
                <button class="kern-btn kern-btn--secondary" name="entscheidung" value="confirm">
                    <span class="kern-label">"Bestätigen"<span class="visually-hidden">{names(link)}</span></span>
                </button>
            </form>
            {decline(link, form, action)}
        </section>
    }
    .into_any()
}

fn decline(link: &Link, form: &FormState, action: String) -> AnyView {
    let key = reason_key(&link.id);
    view! {
        <details open=is_touched(form, &key)>
            <summary>"Ablehnen"<span class="visually-hidden">{names(link)}</span></summary>
            <form method="post" action=action novalidate>
                {form.area(&key, "Begründung", 3).hint("Beide Netzwerke lesen sie.").limit(Prose::<1000>::LIMIT).view()}
                <button class="kern-btn kern-btn--secondary kern-btn--danger" name="entscheidung" value="decline">
                    <span class="kern-label">"Verbindung ablehnen"</span>
                </button>
            </form>
        </details>
    }
    .into_any()
}

/// Whether something stands in an input, or was refused there.
pub fn is_touched(form: &FormState, key: &str) -> bool {
    !form.typed.get(key).is_empty() || form.errors.iter().any(|error| error.key == key)
}

/// For what has not begun: nobody has to name a day.
fn take_back(link: &Link, label: &'static str) -> AnyView {
    view! {
        <details>
            <summary>{label}<span class="visually-hidden">{names(link)}</span></summary>
            <form method="post" action=format!("{HERE}/{}/beenden", link.id)>
                {FormState::hidden(TAKE_BACK, 1)}
                <p>"Das bleibt im Verlauf beider Netzwerke."</p>
                <button class="kern-btn kern-btn--secondary"><span class="kern-label">"Ja, zurücknehmen"</span></button>
            </form>
        </details>
    }
    .into_any()
}

/// A proposal that only waits for the other network.
pub fn awaited(link: &Link) -> AnyView {
    view! {
        <section class="panel">
            {sentence(link)}
            {facts(link)}
            <p>{link_state(link.state)}" "{link.consent().awaited()}</p>
            {take_back(link, "Vorschlag zurücknehmen")}
        </section>
    }
    .into_any()
}

/// A link that holds, and how to end it.
pub fn confirmed(link: &Link, form: &FormState, today: Date) -> AnyView {
    let ahead = link.period.is_to_come(today);
    view! {
        <section class="panel">
            {sentence(link)}
            {facts(link)}
            <p>{link_state(link.state)}</p>
            {closed_line(link)}
            {ending(link, form, today)}
            {ahead.then(|| take_back(link, "Ganz zurücknehmen"))}
        </section>
    }
    .into_any()
}

fn ending(link: &Link, form: &FormState, today: Date) -> AnyView {
    let key = until_key(&link.id);
    let mut state = form.clone();
    let touched = is_touched(form, &key);
    if !touched {
        state.typed.push_some(&key, usual_end(link, today));
    }
    view! {
        <details open=touched>
            <summary>"Beenden"<span class="visually-hidden">{names(link)}</span></summary>
            <form method="post" action=format!("{HERE}/{}/beenden", link.id) novalidate>
                {state.text(&key, "Endet am").hint("Tag, Monat oder Jahr. Bis dahin gilt die Verbindung weiter.").view()}
                <button class="kern-btn kern-btn--secondary kern-btn--danger"><span class="kern-label">"Verbindung beenden"</span></button>
            </form>
        </details>
    }
    .into_any()
}

/// The end that stands there already, else today if it has begun.
fn usual_end(link: &Link, today: Date) -> Option<FuzzyDate> {
    link.period.until.or((!link.period.is_to_come(today)).then_some(FuzzyDate::Day(today)))
}

fn closed_line(link: &Link) -> Option<AnyView> {
    closed(link).map(|text| view! { <p class="small muted">{text}</p> }.into_any())
}

/// A link that no longer holds or never did. What somebody typed about it before it was over is shown again.
pub fn over(link: &Link, form: &FormState, today: Date) -> AnyView {
    let reason = (!link.reason.is_empty()).then(|| view! { <p>"Begründung: "{lines(&link.reason)}</p> });
    let typed = form.typed.get(&reason_key(&link.id)).to_owned();
    let typed =
        (!typed.is_empty()).then(|| view! { <p>"Dein Text dazu wurde nicht gespeichert: „"{lines(&typed)}"“"</p> });
    view! {
        <section class="panel">
            {sentence(link)}
            {facts(link)}
            <p>{link_state(link.standing(today))}</p>
            {closed_line(link)}
            {reason}
            {typed}
        </section>
    }
    .into_any()
}
