//! What stands around a revision: the network's note, possible duplicates, earlier decisions.

use super::{findings, load::Review, remarks};
use crate::{
    address,
    ui::{alert::Kind, flash::flash, lines::lines, parts::revision_state, time_words::moment},
};
use leptos::prelude::*;
use mintverbund::store::revision::Revision;

/// Everything a reviewer should know before reading.
pub fn around(review: &Review) -> AnyView {
    view! {
        {newer(review)}
        {note(review)}
        {duplicates(review)}
        {decisions(review)}
    }
    .into_any()
}

fn newer(review: &Review) -> Option<AnyView> {
    let link = review.newer().map(|newer| {
        let text = format!("Zur Fassung {} ({})", newer.number, newer.state.label());
        view! { <a href=address::staff::review(&newer.id)>{text}</a> }.into_any()
    });
    let text = match (&link, review.is_rewritten) {
        (Some(_), _) => "Es gibt eine neuere Fassung. ",
        (None, true) => "Das Netzwerk schreibt schon an einer neuen Fassung.",
        (None, false) => return None,
    };
    Some(flash(Kind::Info, view! { {text}{link} }))
}

fn note(review: &Review) -> Option<AnyView> {
    let note = &review.revision.note;
    (!note.is_empty()).then(|| {
        view! { <section class="panel"><h2>"Das Netzwerk schreibt dazu"</h2><p>{lines(note)}</p></section> }.into_any()
    })
}

fn duplicates(review: &Review) -> Option<AnyView> {
    let same = review.duplicates.iter().map(|twin| {
        view! { <li><a href=twin.path.clone()>{twin.title.clone()}</a>" ("{twin.whose.clone()}"): "{twin.why}</li> }
    });
    (!review.duplicates.is_empty()).then(|| {
        view! {
            <section class="panel">
                <h2>"Vielleicht ein Doppel"</h2>
                <p>"Diese Angebote könnten dasselbe sein:"</p>
                <ul>{same.collect_view()}</ul>
            </section>
        }
        .into_any()
    })
}

/// Open if the last decision sent the offer back: then it is the first thing to know.
fn decisions(review: &Review) -> Option<AnyView> {
    let decided: Vec<&Revision> = review.decisions().collect();
    if decided.is_empty() {
        return None;
    }
    let open = review.sent_back().is_some();
    let items = decided.into_iter().map(|revision| decision(review, revision)).collect_view();
    Some(
        view! {
            <details class="diff__same" open=open>
                <summary>"Entscheidungen zu anderen Fassungen"</summary>
                <ol class="history">{items}</ol>
            </details>
        }
        .into_any(),
    )
}

fn decision(review: &Review, revision: &Revision) -> AnyView {
    let when = revision.decided_at.map(moment).unwrap_or_default();
    let label = format!("Fassung {}", revision.number);
    let by = format!(" von {}", review.person(revision.decided_by.as_ref()));
    let remarks = review.remarks.iter().filter(|remark| remark.revision_id == revision.id);
    view! {
        <li>
            <span class="small muted">{when}{by}</span>
            <p class="row"><a href=address::staff::review(&revision.id)>{label}</a>" "{revision_state(revision.state)}</p>
            {findings::reason(revision)}
            {remarks.map(|remark| remarks::read_only(review, remark)).collect_view()}
        </li>
    }
    .into_any()
}
