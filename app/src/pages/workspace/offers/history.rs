//! All revisions of an offer: who wrote and decided what, and what changed from one to the next.

use super::{
    editor,
    opened::{Opened, open},
};
use crate::{
    http::{Cx, FormResult, PageError, PageResult, Question, TypedForm, commit},
    ui::{
        compare::{changed_in_words, differences as drawn},
        form::{seen, submit},
        lines::lines,
        parts::{breadcrumb, revision_state},
        time_words::moment,
    },
};
use axum::extract::Path;
use leptos::prelude::*;
use mintverbund::{
    actions::{ActionError, offers::restore::restore_revision},
    domain::{
        content::{changed_fields, differences},
        date::Timestamp,
        id::{AccountId, RevisionId},
        review::RevisionState,
        seen::Seen,
    },
    policy::Action,
    store::{account, remark, remark::Remark, revision::Revision},
};
use std::collections::BTreeMap;

/// What the page shows beside the revisions.
struct Told {
    people: BTreeMap<AccountId, String>,
    remarks: BTreeMap<RevisionId, Vec<Remark>>,
    /// The number of the one revision whose changes are compared word by word: each comparison costs, and there may be many.
    compared: i64,
}

/// The parameter of the address that says which revision is compared.
const COMPARED: &str = "fassung";

/// Shows the history.
pub async fn show(cx: Cx, Path((slug, id)): Path<(String, String)>, Question(asked): Question) -> PageResult {
    let opened = open(&cx, &slug, &id, Action::ViewWorkspace).await?;
    let mut reader = cx.app.store.read().await?;
    let people = account::names(&mut reader).await?;
    let mut remarks = BTreeMap::new();
    for revision in opened.revisions.iter().filter(|revision| revision.decided_at.is_some()) {
        remarks.insert(revision.id.clone(), remark::for_network(&mut reader, &revision.id).await?);
    }
    drop(reader);
    let title = format!("Verlauf von {}", opened.title());
    let compared = asked.get(COMPARED).parse().unwrap_or(opened.latest.number);
    Ok(cx.page(title, opened.place(), move || view(&opened, &Told { people, remarks, compared })))
}

/// Begins a draft with the text of an earlier revision.
pub async fn restore(
    cx: Cx,
    Path((slug, id, earlier)): Path<(String, String, String)>,
    TypedForm(typed): TypedForm,
) -> FormResult {
    let opened = open(&cx, &slug, &id, Action::EditOffers).await?;
    let earlier: RevisionId = earlier.parse().map_err(|_| PageError::NotFound)?;
    let seen = Seen::of_form(&typed);
    let mut tx = cx.write().await?;
    let result = restore_revision(&mut tx, cx.by(), &opened.offer.id, &seen, &earlier).await;
    match commit(tx, result).await {
        Ok(_) => {
            cx.done("Der Text ist jetzt dein Entwurf. Öffentlich wird er erst nach der Prüfung.", &opened.path()).await
        }
        Err(ActionError::Refused(why)) => editor::again(&cx, &slug, &id, why).await,
        Err(ActionError::Stale) => editor::stale(&cx, &slug, &id, &seen).await,
        Err(other) => Err(other.into()),
    }
}

fn view(opened: &Opened, told: &Told) -> AnyView {
    let before = opened.revisions.iter().skip(1).map(Some).chain([None]);
    let entries = opened.revisions.iter().zip(before).map(|(revision, before)| entry(opened, told, revision, before));
    view! {
        <div class="wrap wrap--narrow page stack">
            {breadcrumb(opened.steps())}
            <h1>"Verlauf von "{opened.title()}</h1>
            <p>"Die neueste Fassung steht oben. Entwürfe sieht nur das Netzwerk."</p>
            <ol class="history" reversed>{entries.collect_view()}</ol>
        </div>
    }
    .into_any()
}

fn entry(opened: &Opened, told: &Told, revision: &Revision, before: Option<&Revision>) -> AnyView {
    let shown = if opened.is_shown() { " · ist öffentlich" } else { " · gilt, ist aber nicht öffentlich" };
    let public = (Some(&revision.id) == opened.offer.public_revision.as_ref()).then_some(shown);
    view! {
        <li id=format!("fassung-{}", revision.number)>
            <h2 class="h3">"Fassung "{revision.number}</h2>
            <p>{revision_state(revision.state)}<span class="muted">{public}</span></p>
            {events(told, revision)}
            {decision(told, revision)}
            {changes(opened, told, revision, before)}
            {take_up(opened, revision)}
        </li>
    }
    .into_any()
}

/// Who did what when.
fn events(told: &Told, revision: &Revision) -> AnyView {
    let name = |id: &AccountId| told.people.get(id).cloned().unwrap_or_default();
    let line = |at: Timestamp, what: &'static str, who: String| {
        view! {
            <p class="small"><time datetime=at.in_bavaria().to_string()>{moment(at)}</time>" "{what}" "<span class="muted">{who}</span></p>
        }
    };
    let submitted = revision.submitted_at.map(|at| {
        let by = revision.submitted_by.as_ref().map(|id| format!("von {}", name(id))).unwrap_or_default();
        line(at, "eingereicht", by)
    });
    let withdrawn =
        (revision.state == RevisionState::Withdrawn).then(|| line(revision.updated_at, "zurückgezogen", String::new()));
    let note = (!revision.note.is_empty())
        .then(|| view! { <p class="small">"Nachricht an MINTraum: "{lines(&revision.note)}</p> });
    view! {
        {line(revision.created_at, "begonnen,", format!("zuletzt geschrieben von {}", name(&revision.author_id)))}
        {submitted}{note}{withdrawn}
    }
    .into_any()
}

/// What the review said. Who decided is the office, not a person.
fn decision(told: &Told, revision: &Revision) -> Option<AnyView> {
    let at = revision.decided_at?;
    let what = match revision.state {
        RevisionState::ChangesRequested => "zurückgegeben",
        RevisionState::Rejected => "abgelehnt",
        _ => "freigegeben",
    };
    let refusal = revision.refusal.map(|refusal| view! { <p class="small">"Grund: "{refusal.label()}</p> });
    let reason =
        (!revision.reason.is_empty()).then(|| view! { <blockquote><p>{lines(&revision.reason)}</p></blockquote> });
    let remarks = told.remarks.get(&revision.id).into_iter().flatten().map(|remark| {
        view! {
            <div class="remark"><p><strong>{remark.field.label()}": "</strong>{lines(&remark.text)}</p></div>
        }
    });
    Some(view! {
        <p class="small"><time datetime=at.in_bavaria().to_string()>{moment(at)}</time>" "{what}" "<span class="muted">"von MINTraum"</span></p>
        {refusal}{reason}{remarks.collect_view()}
    }
    .into_any())
}

fn changes(opened: &Opened, told: &Told, revision: &Revision, before: Option<&Revision>) -> AnyView {
    let Some(before) = before else {
        return view! { <p class="small muted">"Die erste Fassung."</p> }.into_any();
    };
    let changed = changed_fields(&before.content, &revision.content);
    if changed == 0 {
        return view! { <p class="small muted">"Derselbe Text wie Fassung "{before.number}"."</p> }.into_any();
    }
    let words = view! { {changed_in_words(changed)}" gegenüber Fassung "{before.number} };
    if revision.number != told.compared {
        let address = opened.at().history_of(revision.number);
        return view! { <p><a href=address>{words}</a></p> }.into_any();
    }
    let found = differences(&before.content, &revision.content, &opened.names);
    view! {
        <details class="diff__same" open>
            <summary>{words}</summary>
            {drawn(&found)}
        </details>
    }
    .into_any()
}

/// A way back to an earlier text, as long as no draft would be lost.
fn take_up(opened: &Opened, revision: &Revision) -> Option<AnyView> {
    let (latest, writable) = (&opened.latest, opened.is_writable());
    let useful = revision.id != latest.id && revision.content != latest.content && latest.state != RevisionState::Draft;
    (writable && useful).then(|| {
        view! {
            <form method="post" action=opened.at().restore(&revision.id)>
                {seen(&Seen::from(latest))}
                {submit(&format!("Fassung {} als Entwurf übernehmen", revision.number), "kern-btn--secondary")}
            </form>
        }
        .into_any()
    })
}
