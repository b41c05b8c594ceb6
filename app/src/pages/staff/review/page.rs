//! The three columns: the queue, the offer, the decision.
//!
//! All of it is one form, so that no button loses what stands in another part of the page.

use super::{fields, here, history, load::Review, notes, side};
use crate::{
    address,
    pages::staff::queue::table::{age, title},
    ui::{
        alert::{Kind, alert, not_possible},
        form::{FormState, seen},
        lost::lost,
        parts::{breadcrumb, offer_state, revision_state},
        time_words::moment,
    },
};
use leptos::prelude::*;
use mintverbund::{
    domain::{
        review::{OfferState, RevisionState},
        seen::Seen,
    },
    store::queue::Waiting,
};

/// The form that the page is.
pub const FORM: &str = "notizen";
/// More lines than this around the one on the screen only push the offer down on a phone.
const SHOWN: usize = 6;

/// The page.
pub fn page(review: Review, form: FormState, problem: Option<String>) -> AnyView {
    let action = address::staff::decision(&review.revision.id);
    let steps =
        vec![("MINTraum".into(), address::staff::OVERVIEW.into()), ("Prüfung".into(), address::staff::QUEUE.into())];
    view! {
        {(problem.is_some() || !form.errors.is_empty()).then(|| view! {
            <div class="wrap page">
                {form.summary()}
                {problem.map(not_possible)}
            </div>
        })}
        <form class="wrap page layout-review" id=FORM method="post" action=action novalidate>
            // Enter in an input presses the first button of a form: this one, which does nothing.
            <button disabled hidden></button>
            {seen(&Seen::from(&review.revision))}
            {FormState::hidden(notes::SHOWN, form.typed.get(notes::SHOWN))}
            {queue(&review)}
            <article class="diff">
                {breadcrumb(steps)}
                {head(&review)}
                {lost(&review.revision.content, "So wie es hier steht, kann es nicht freigegeben werden. Gib es zurück, damit das Netzwerk neu speichert:", ())}
                {history::around(&review)}
                {fields::offer(&review, &form)}
            </article>
            {side::side(&review, &form)}
        </form>
        {here::bar(&review)}
    }
    .into_any()
}

fn queue(review: &Review) -> AnyView {
    let current = review.queue.iter().position(|waiting| waiting.revision.id == review.revision.id);
    let first = current.map_or(0, |at| at.saturating_sub(SHOWN / 2));
    let items = review.queue.iter().skip(first).take(SHOWN).map(|waiting| queue_item(review, waiting));
    let rest = (review.queue.len() > SHOWN).then(|| view! { <p><a href=address::staff::QUEUE>"Alle zeigen"</a></p> });
    view! {
        <nav class="queue" aria-labelledby="queue-title">
            <h2 id="queue-title">"Wartet auf Prüfung "<span class="count">{review.queue.len()}</span></h2>
            <ol>{items.collect_view()}</ol>
            {rest}
        </nav>
    }
    .into_any()
}

fn queue_item(review: &Review, waiting: &Waiting) -> AnyView {
    let current = (waiting.revision.id == review.revision.id).then_some("true");
    let claim = if waiting.revision.claim(review.now).is_some() { " · in Prüfung" } else { "" };
    let age = age(waiting.revision.submitted_at, review.now);
    let line = format!("{} · {} · {age}{claim}", waiting.network_name, waiting.kind().label());
    view! {
        <li><a href=address::staff::review(&waiting.revision.id) aria-current=current><strong>{title(waiting)}</strong><span>{line}</span></a></li>
    }
    .into_any()
}

fn head(review: &Review) -> AnyView {
    let revision = &review.revision;
    let network = address::staff::network(&review.network.slug);
    let submitted = revision
        .submitted_at
        .map(|at| format!(" · eingereicht am {} von {}", moment(at), review.person(revision.submitted_by.as_ref())));
    view! {
        <p class="small muted">
            <a href=network>{review.network.name.clone()}</a>" · Fassung "{revision.number}{submitted}{public(review)}
        </p>
        <h1>{revision.content.title.to_string()}</h1>
        <p class="row">{revision_state(revision.state)}{resting(review)}<a href="#entscheidung">"Zur Entscheidung"</a></p>
        {past(review)}
    }
    .into_any()
}

/// Between handing in and reading its dates may have passed: approved, nobody would find it.
fn past(review: &Review) -> Option<AnyView> {
    let (content, now) = (&review.revision.content, review.now.moment());
    let warned = review.revision.state.is_in_review() && content.is_past(now);
    let when = content.when(now).in_words();
    let text = view! { <p>"Laut Angebot: "{when}". Auch freigegeben würde es in der Suche niemand finden."</p> };
    warned.then(|| alert(Kind::Warning, "Der Termin ist vorbei", text))
}

/// What the public reads now, and the way there.
fn public(review: &Review) -> Option<AnyView> {
    let is_this = review.offer.public_revision.as_ref() == Some(&review.revision.id);
    let before = review.before().filter(|before| before.state == RevisionState::Approved);
    let is_shown = review.is_shown();
    let (shown, text) = match (is_this, before) {
        (true, _) if is_shown => (&review.revision, "das liest die Öffentlichkeit".to_owned()),
        (false, Some(before)) if is_shown => (before, format!("öffentlich ist Fassung {}", before.number)),
        (false, Some(before)) => (before, format!("freigegeben ist Fassung {}, nicht öffentlich", before.number)),
        (true, _) => (&review.revision, "freigegeben, nicht öffentlich".to_owned()),
        (false, None) => return None,
    };
    let address = address::public::offer(&review.offer.public_id, shown.content.title.as_str());
    Some(match is_shown {
        true => view! { " · "<a href=address>{text}</a> }.into_any(),
        false => view! { " · "{text} }.into_any(),
    })
}

/// What rests, or whose network is hidden, stays out of sight even when approved: a reviewer should know.
fn resting(review: &Review) -> Option<AnyView> {
    if review.is_shown() || !review.revision.state.is_in_review() {
        return None;
    }
    let state = review.offer.state;
    let mark = (state != OfferState::Live).then(|| offer_state(state, true, false));
    let is_hidden = review.offer.hidden || review.network.published && !review.network.is_public;
    let why = match (review.network.published, is_hidden) {
        (false, _) => Some(" Das Netzwerk ist nicht veröffentlicht:"),
        (true, true) => Some(" MINTraum verbirgt es:"),
        (true, false) => None,
    };
    Some(view! { {mark}{why}" auch nach der Freigabe nicht öffentlich" }.into_any())
}
