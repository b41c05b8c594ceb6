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
    let findings = match serde_json::from_str::<Findings>(findings?) {
        Ok(findings) if findings.results.is_empty() => return None,
        Ok(findings) => findings,
        Err(error) => {
            tracing::warn!(%error, "the findings of a decision cannot be read");
            return Some(panel(view! { <p>"Die Befunde dieser Entscheidung lassen sich nicht mehr lesen."</p> }));
        }
    };
    Some(panel(view! {
        {group(&findings, "Formal", true)}
        {group(&findings, "Inhalt", false)}
        {unknown(&findings)}
    }))
}

fn panel(inside: impl IntoView) -> AnyView {
    view! { <section class="panel"><h2>"Befunde"</h2>{inside.into_any()}</section> }.into_any()
}

fn group(findings: &Findings, title: &'static str, formal: bool) -> Option<AnyView> {
    let found: Vec<(Criterion, Finding)> = Criterion::all()
        .iter()
        .filter(|criterion| criterion.is_formal() == formal)
        .filter_map(|criterion| Some((*criterion, findings.about(*criterion)?)))
        .collect();
    let items = found
        .iter()
        .map(|(criterion, finding)| view! { <li>{criterion.label()}": "<strong>{finding.label()}</strong></li> });
    (!found.is_empty()).then(|| view! { <h3 class="small">{title}</h3><ul>{items.collect_view()}</ul> }.into_any())
}

/// What another version of the list asked: by its code, since nobody knows its words.
fn unknown(findings: &Findings) -> Option<AnyView> {
    let lines: Vec<String> = findings.unknown().map(|(criterion, finding)| format!("{criterion}: {finding}")).collect();
    let items = lines.iter().map(|line| view! { <li>{line.clone()}</li> }).collect_view();
    let title = "Aus einer anderen Fassung der Prüfliste";
    (!lines.is_empty()).then(|| view! { <h3 class="small">{title}</h3><ul>{items}</ul> }.into_any())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(findings: &str) -> Option<String> {
        list(Some(findings)).map(|view| view.to_html())
    }

    #[test]
    fn a_criterion_that_no_longer_exists_is_named_and_all_others_are_shown() {
        let html = drawn(r#"{"version":0,"results":{"complete":"met","glitter":"not_met","open_to_all":"not_met"}}"#);
        let html = html.expect("a list");
        let text = |piece: &str| html.contains(piece);
        assert_eq!(
            [text("Angaben vollständig"), text("offen für alle"), text("glitter: not_met")],
            [true; 3],
            "{html}"
        );
        assert_eq!(html.matches("<li>").count(), 3, "{html}");
    }

    #[test]
    fn findings_that_nobody_can_read_do_not_vanish_without_a_word() {
        let html = drawn("<xml>").expect("a word");
        assert!(html.contains("lassen sich nicht mehr lesen"), "{html}");
        assert_eq!(drawn(r#"{"version":1,"results":{}}"#), None);
    }
}
