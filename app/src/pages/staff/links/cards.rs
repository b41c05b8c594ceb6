//! One link, with what can be done about it.

use crate::{
    address,
    pages::links::{LinkForReader, closed, forms::reason},
    ui::{form::FormState, lines::lines, parts::link_state},
};
use jiff::civil::Date;
use leptos::prelude::*;
use mintverbund::{
    domain::{date::FuzzyDate, id::LinkId, link::Ending},
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
    let [before, after] = link.kind.around(true);
    view! {
        <h3>
            <a href=address::staff::network(&link.from_slug)>{link.from_name.clone()}</a>" "{before}" "
            <a href=address::staff::network(&link.to_slug)>{link.to_name.clone()}</a>{after}
        </h3>
    }
    .into_any()
}

fn names(link: &Link) -> String {
    format!(" ({} – {})", link.from_name, link.to_name)
}

/// Time, reason, and who has agreed and who has not.
fn facts(seen: &LinkForReader) -> AnyView {
    let link = &seen.link;
    let period = link.period.in_words();
    let period = (!period.is_empty()).then(|| view! { <p class="small muted">{period}</p> });
    let note = (!link.note.is_empty()).then(|| view! { <p>"„"{lines(&link.note)}"“"</p> });
    let consents = seen.consents_in_words().into_iter().map(|line| view! { <li>{line}</li> });
    view! { {period}{note}<ul class="small">{consents.collect_view()}</ul> }.into_any()
}

/// A proposal about which this person has to do something for the state office.
pub fn to_decide(seen: &LinkForReader, form: &FormState) -> AnyView {
    let link = &seen.link;
    let decline = match seen.decides {
        true => decline(link, form, address::staff::link_decision(&link.id)),
        false => take_back(link, "Vorschlag zurücknehmen"),
    };
    view! {
        <section class="panel">
            {sentence(link)}
            {facts(seen)}
            <p>{link_state(link.state)}" "{link.consent().awaited(link.other_name())}</p>
            {seen.decides.then(|| confirm(link))}
            {seen.consents.then(|| consent(link))}
            {decline}
        </section>
    }
    .into_any()
}

fn confirm(link: &Link) -> AnyView {
    view! {
        <form method="post" action=address::staff::link_decision(&link.id)>
            <button class="kern-btn kern-btn--secondary" name="entscheidung" value="confirm">
                <span class="kern-label">"Bestätigen"<span class="visually-hidden">{names(link)}</span></span>
            </button>
        </form>
    }
    .into_any()
}

fn consent(link: &Link) -> AnyView {
    let label = format!("Zustimmung für {} vermerken", link.other_name());
    view! {
        <form method="post" action=address::staff::link_consent(&link.id)>
            <button class="kern-btn kern-btn--secondary">
                <span class="kern-label">{label}<span class="visually-hidden">{names(link)}</span></span>
            </button>
        </form>
    }
    .into_any()
}

fn decline(link: &Link, form: &FormState, action: String) -> AnyView {
    let key = reason_key(&link.id);
    view! {
        <details open=is_touched(form, &key)>
            <summary>"Ablehnen"<span class="visually-hidden">{names(link)}</span></summary>
            <form method="post" action=action novalidate>
                {reason(form, &key).hint("Beide Netzwerke lesen sie.").view()}
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
            <form method="post" action=address::staff::link_end(&link.id)>
                {FormState::hidden(Ending::TAKE_BACK, 1)}
                <p>"Das bleibt im Verlauf beider Netzwerke."</p>
                <button class="kern-btn kern-btn--secondary"><span class="kern-label">"Ja, zurücknehmen"</span></button>
            </form>
        </details>
    }
    .into_any()
}

/// A proposal that waits for others.
pub fn awaited(seen: &LinkForReader) -> AnyView {
    let link = &seen.link;
    let own = link.decided_at.is_none().then(|| {
        view! { <p>"Du gehörst zu einem der beiden Netzwerke: Für MINTraum entscheidet jemand anderes."</p> }
    });
    view! {
        <section class="panel">
            {sentence(link)}
            {facts(seen)}
            <p>{link_state(link.state)}" "{link.consent().awaited(link.other_name())}</p>
            {own}
            {take_back(link, "Vorschlag zurücknehmen")}
        </section>
    }
    .into_any()
}

/// A link that holds, and how to end it.
pub fn confirmed(seen: &LinkForReader, form: &FormState, today: Date) -> AnyView {
    let link = &seen.link;
    let ahead = link.period.is_to_come(today);
    view! {
        <section class="panel">
            {sentence(link)}
            {facts(seen)}
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
        state.typed.push_some(&key, usual_end(link, today).map(FuzzyDate::as_typed));
    }
    view! {
        <details open=touched>
            <summary>"Beenden"<span class="visually-hidden">{names(link)}</span></summary>
            <form method="post" action=address::staff::link_end(&link.id) novalidate>
                {state.text(&key, Ending::LABEL).hint("Tag, Monat oder Jahr. Bis dahin gilt die Verbindung weiter.").view()}
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
pub fn over(seen: &LinkForReader, form: &FormState, today: Date) -> AnyView {
    let link = &seen.link;
    let reason = (!link.reason.is_empty()).then(|| view! { <p>"Begründung: "{lines(&link.reason)}</p> });
    let typed = form.typed.get(&reason_key(&link.id)).to_owned();
    let typed =
        (!typed.is_empty()).then(|| view! { <p>"Dein Text dazu wurde nicht gespeichert: „"{lines(&typed)}"“"</p> });
    view! {
        <section class="panel">
            {sentence(link)}
            {facts(seen)}
            <p>{link_state(link.standing(today))}</p>
            {closed_line(link)}
            {reason}
            {typed}
        </section>
    }
    .into_any()
}
