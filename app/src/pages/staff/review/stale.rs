//! The answer to a decision about something that is no longer as it was read.
//!
//! What was typed stays readable, and is kept for the page it leads to.

use super::{
    diff::changes,
    happened::what_happened,
    load::{self, Review},
    notes,
    side::finding_key,
};
use crate::{
    address,
    conflict::{Conflict, Sides},
    http::{Cx, FormResult, Where},
    ui::{
        lines::lines,
        parts::{link_button, revision_state},
        time_words::moment,
    },
};
use leptos::prelude::*;
use mintverbund::domain::{
    content::differences,
    criteria::{Criterion, Finding, RefusalReason},
    field::Typed,
    id::RevisionId,
    vocabulary::Term,
};

/// 409 with what changed and what was typed.
pub async fn answer(cx: &Cx, id: &RevisionId, typed: Typed) -> FormResult {
    let review = load::load(cx, id).await?;
    let next = next(&review).cloned();
    let is_kept = match &next {
        Some(next) => notes::keep_all(cx, next, &typed).await?,
        None => false,
    };
    let conflict = Conflict {
        place: Where::Staff("pruefung"),
        about: review.revision.content.title.to_string(),
        steps: vec![
            ("MINTraum".to_owned(), address::staff::OVERVIEW.to_owned()),
            ("Prüfung".to_owned(), address::staff::QUEUE.to_owned()),
        ],
        heading: "Inzwischen hat sich etwas geändert",
    };
    conflict.answer(cx, move || Sides {
        told: format!("{} Deine Entscheidung wurde nicht gespeichert. Dein Text steht hier.", happened(&review)),
        above: None,
        mine: ("Deine Entscheidung", yours(&typed, next.as_ref(), is_kept)),
        theirs: ("Stand jetzt", now(&review)),
    })
}

/// Where what was typed may still be of use: this revision as long as it waits, or a newer one that does.
fn next(review: &Review) -> Option<&RevisionId> {
    let mut all = std::iter::once(&review.revision).chain(review.newer());
    all.find(|revision| revision.state.is_in_review()).map(|revision| &revision.id)
}

fn happened(review: &Review) -> String {
    what_happened(&review.revision, &review.me, |id| review.person(id))
}

fn yours(typed: &Typed, next: Option<&RevisionId>, is_kept: bool) -> AnyView {
    let label = if is_kept { "Mit meinem Text weiterprüfen" } else { "Weiterprüfen" };
    let decision = match typed.get("entscheidung") {
        "approve" => "Freigeben",
        "request_changes" => "Zurückgeben",
        "reject" => "Ablehnen",
        _ => "keine",
    };
    let refusal = typed.get("refusal").parse::<RefusalReason>().ok();
    let findings = Criterion::all().iter().filter_map(|criterion| {
        let finding: Finding = typed.get(&finding_key(*criterion)).parse().ok()?;
        Some(view! { <li>{criterion.label()}": "<strong>{finding.label()}</strong></li> })
    });
    view! {
            <p><strong>{decision}</strong>{refusal.map(|why| format!(" ({})", why.label()))}</p>
            <p>{lines(typed.get("reason"))}</p>
            <ul>{findings.collect_view()}</ul>
            {next.map(|id| link_button(address::staff::review(id), label, "kern-btn--primary"))}
    }
    .into_any()
}

fn now(review: &Review) -> AnyView {
    let revision = &review.revision;
    let by = revision.decided_at.map(|at| format!("{}, {}", review.person(revision.decided_by.as_ref()), moment(at)));
    view! {
            <p>"Fassung "{revision.number}": "{revision_state(revision.state)}</p>
            {by.map(|by| view! { <p class="small muted">{by}</p> })}
            {super::findings::reason(revision)}
            {newer(review)}
            {link_button(address::staff::QUEUE.into(), "Zur Prüfliste", "kern-btn--secondary")}
    }
    .into_any()
}

/// What a newer revision says otherwise; a draft is the network's own business until it is handed in.
fn newer(review: &Review) -> Option<AnyView> {
    let Some(newer) = review.newer() else {
        return review
            .is_rewritten
            .then(|| view! { <p>"Das Netzwerk schreibt an einer neuen Fassung."</p> }.into_any());
    };
    let changed = differences(&review.revision.content, &newer.content, &review.names);
    let items = changed.iter().map(|d| view! { <li><strong>{d.field.label()}": "</strong>{changes(d)}</li> });
    let title = format!("Fassung {} sagt etwas anderes als die, die du gelesen hast:", newer.number);
    let label = format!("Fassung {} öffnen", newer.number);
    Some(
        view! {
            <p>{title}</p>
            <ul>{items.collect_view()}</ul>
            <p><a href=address::staff::review(&newer.id)>{label}</a></p>
        }
        .into_any(),
    )
}
