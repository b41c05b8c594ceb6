//! What a reviewer found and why it was decided so, to be read afterwards.

use super::load::Review;
use crate::ui::{lines::lines, time_words::moment};
use leptos::prelude::*;
use mintverbund::{
    domain::{
        criteria::{Criterion, Finding, Findings},
        review::RevisionState,
        vocabulary::Term,
    },
    store::revision::Revision,
};

/// The reason of a decision, with the closed reason of a refusal.
pub fn reason(revision: &Revision) -> Option<AnyView> {
    let closed = revision.refusal.map(|why| view! { <strong>{why.label()}": "</strong> });
    (!revision.reason.is_empty()).then(|| view! { <p>{closed}{lines(&revision.reason)}</p> }.into_any())
}

/// The column beside a decided revision.
pub fn decided(review: &Review) -> AnyView {
    let revision = &review.revision;
    let by = revision.decided_at.map(|at| {
        let text = format!("{}, {}", review.person(revision.decided_by.as_ref()), moment(at));
        view! { <p class="small muted">{text}</p> }
    });
    let what = match revision.state {
        RevisionState::Withdrawn => "Das Netzwerk hat diese Fassung zurückgezogen. Sie wird nicht entschieden.",
        RevisionState::Superseded => "Diese Fassung war freigegeben und ist durch eine neuere abgelöst.",
        RevisionState::Approved => "Diese Fassung ist freigegeben.",
        RevisionState::ChangesRequested => "Diese Fassung ging mit Anmerkungen zurück.",
        RevisionState::Rejected => "Diese Fassung wurde nicht aufgenommen.",
        _ => "",
    };
    view! {
        <section class="panel decision">
            <h2>"Entscheidung zu Fassung "{revision.number}</h2>
            <p>{what}</p>
            {by}
            {reason(revision)}
        </section>
        {list(revision.findings.as_deref())}
    }
    .into_any()
}

fn list(findings: Option<&str>) -> Option<AnyView> {
    let findings: Findings = serde_json::from_str(findings?).ok()?;
    if findings.results.is_empty() {
        return None;
    }
    Some(
        view! {
            <section class="panel">
                <h2>"Befunde"</h2>
                {group(&findings, "Formal", true)}
                {group(&findings, "Inhalt", false)}
            </section>
        }
        .into_any(),
    )
}

fn group(findings: &Findings, title: &'static str, formal: bool) -> Option<AnyView> {
    let found: Vec<(Criterion, Finding)> = Criterion::all()
        .iter()
        .filter(|criterion| criterion.is_formal() == formal)
        .filter_map(|criterion| Some((*criterion, *findings.results.get(criterion)?)))
        .collect();
    let items = found
        .iter()
        .map(|(criterion, finding)| view! { <li>{criterion.label()}": "<strong>{finding.label()}</strong></li> });
    (!found.is_empty()).then(|| view! { <h3 class="small">{title}</h3><ul>{items.collect_view()}</ul> }.into_any())
}
