//! Keeps by itself what a reviewer types.

use leptos::prelude::*;
use mintverbund::domain::id::RevisionId;

/// The note beside the decision: kept when, or not and why. Keeps only the inputs that were changed, so that another
/// window about the same revision keeps its own.
#[island]
pub fn KeptNotes(
    /// The `id` of the form.
    form: String,
    /// About which revision.
    revision: RevisionId,
) -> impl IntoView {
    let id = format!("{form}-gespeichert");
    #[cfg(feature = "hydrate")]
    browser::watch(&form, revision, id.clone());
    #[cfg(not(feature = "hydrate"))]
    let _ = revision;
    view! { <p class="small muted no-print" role="status" id=id></p> }
}

#[cfg(feature = "hydrate")]
mod browser {
    use super::*;
    use crate::{
        calls::{
            Answer,
            keep_notes::{NotesKept, keep_notes},
        },
        islands::{
            dom,
            watched::{self, SIGNED_OUT, Saved, UNREACHABLE},
        },
    };
    use mintverbund::domain::field::{FieldError, Typed};

    const OVER: &str = "nicht gespeichert: Diese Fassung ist nicht mehr in Prüfung";

    pub fn watch(form: &str, revision: RevisionId, note: String) {
        watched::watch(form, true, move |before, now| {
            let (revision, note) = (revision.clone(), note.clone());
            async move {
                let (saved, told) = match keep_notes(revision, changed(&before, now)).await {
                    Ok(Answer::Done(NotesKept::Stored(at))) => (Saved::All, format!("Notizen gespeichert um {at}")),
                    Ok(Answer::Done(NotesKept::Unreadable(errors))) => (Saved::Nothing, what_is_wrong(&errors)),
                    Ok(Answer::SignedOut) => (Saved::Nothing, SIGNED_OUT.to_owned()),
                    Ok(Answer::NotYours) => (Saved::Nothing, OVER.to_owned()),
                    Err(_) => (Saved::Nothing, UNREACHABLE.to_owned()),
                };
                if let Some(note) = dom::by_id(&note) {
                    note.set_text_content(Some(&told));
                }
                saved
            }
        });
    }

    /// What was typed since the last save. All of it if that is unknown, with what the page showed: the server compares.
    fn changed(before: &Typed, now: Typed) -> Typed {
        if *before == now {
            return now;
        }
        let pairs = now.into_pairs().into_iter();
        Typed::new(pairs.filter(|(key, value)| before.get(key) != value))
    }

    fn what_is_wrong(errors: &[FieldError]) -> String {
        let all: Vec<String> = errors.iter().map(|error| format!("{}: {}", error.label, error.message)).collect();
        format!("nicht gespeichert. {}", all.join(" "))
    }
}
