//! What a reviewer has typed and not yet sent: kept while they type, and by each button of the page.
//!
//! The review page is one form, so each of its buttons sends everything; only what differs from what the page showed is
//! kept, so that two windows do not undo each other. The decision uses all of it up.

use crate::{
    calls::keep_notes::NotesKept,
    http::{Cx, PageError, commit},
    ui::time_words::clock,
};
use mintverbund::{
    actions::{self, ActionError, By, review::keep_notes::keep_notes},
    domain::{field::Typed, id::RevisionId, review::RemarkVisibility},
    store::{Tx, review_note},
};

/// The hidden input that holds the notes as the page showed them.
pub const SHOWN: &str = "notes_shown";

/// What this person has typed about a revision, and once more as what the page shows.
pub async fn of(cx: &Cx, id: &RevisionId) -> Result<Typed, PageError> {
    let mut typed = review_note::of(&mut cx.app.store.read().await?, &cx.person.id, id).await?;
    let shown = serde_json::to_string(&typed).map_err(|_| PageError::Internal)?;
    typed.push(SHOWN, shown);
    Ok(typed)
}

/// Keeps what was typed about a revision, but for the inputs that were just used.
///
/// Before a revision is taken on, its page has no criteria and no reason: what was kept of them stays.
pub async fn keep(tx: &mut Tx, by: By<'_>, id: &RevisionId, typed: &Typed, used: &[String]) -> actions::Result<()> {
    keep_notes(tx, by, id, &changed(typed, used)).await
}

/// Keeps everything that was typed, about this revision or another one; tells whether it is kept.
pub async fn keep_all(cx: &Cx, id: &RevisionId, typed: &Typed) -> Result<bool, PageError> {
    let all = typed.pairs().filter(|(key, _)| *key != SHOWN);
    let all = Typed::new(all.map(|(key, value)| (key.to_owned(), value.to_owned())));
    match stored(cx, id, &all).await? {
        Ok(()) => Ok(true),
        Err(ActionError::NotFound | ActionError::Invalid(_)) => Ok(false),
        Err(other) => Err(other.into()),
    }
}

/// Keeps what a page sends by itself while somebody types.
pub async fn keep_by_itself(cx: &Cx, id: &RevisionId, typed: &Typed) -> Result<NotesKept, PageError> {
    match stored(cx, id, typed).await? {
        Ok(()) => Ok(NotesKept::Stored(clock(cx.now))),
        Err(ActionError::Invalid(errors)) => Ok(NotesKept::Unreadable(errors)),
        Err(other) => Err(other.into()),
    }
}

async fn stored(cx: &Cx, id: &RevisionId, typed: &Typed) -> Result<actions::Result<()>, PageError> {
    let mut tx = cx.write().await?;
    let kept = keep(&mut tx, cx.by(), id, typed, &[]).await;
    Ok(commit(tx, kept).await)
}

/// What is to be kept otherwise than it was on the screen.
fn changed(typed: &Typed, used: &[String]) -> Typed {
    let shown: Option<Typed> = serde_json::from_str(typed.get(SHOWN)).ok();
    let is_new = |key: &str, value: &str| shown.as_ref().is_none_or(|shown| shown.get(key) != value);
    let new = typed.pairs().filter(|(key, _)| *key != SHOWN && !used.iter().any(|used| used == key));
    let new = new.map(|(key, value)| (key.to_owned(), plain(key, value))).filter(|(key, value)| is_new(key, value));
    Typed::new(new.chain(used.iter().map(|key| (key.clone(), String::new()))))
}

/// As it is stored: lines end in one way, and what is chosen from the beginning is no note.
fn plain(key: &str, value: &str) -> String {
    if key.starts_with("visibility_") && value == RemarkVisibility::Author.code() {
        return String::new();
    }
    value.replace("\r\n", "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        Typed::new(pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())))
    }

    /// What a page sends that showed these notes.
    fn sent(shown: &[(&str, &str)], pairs: &[(&str, &str)]) -> Typed {
        let mut sent = typed(pairs);
        sent.push(SHOWN, serde_json::to_string(&typed(shown)).expect("JSON"));
        sent
    }

    #[test]
    fn what_the_page_did_not_show_is_kept_and_what_was_used_is_not() {
        let before = [("reason", "alt"), ("finding_complete", "met"), ("remark_title", "zu lang")];
        let now = sent(&before, &[("reason", "neu"), ("remark_title", "zu lang")]);
        assert_eq!(changed(&now, &["remark_title".to_owned()]), typed(&[("reason", "neu"), ("remark_title", "")]));
    }

    #[test]
    fn what_was_emptied_stays_empty() {
        assert_eq!(changed(&sent(&[("reason", "alt")], &[("reason", "")]), &[]), typed(&[("reason", "")]));
        assert_eq!(changed(&typed(&[("reason", "")]), &[]), typed(&[("reason", "")]));
    }

    #[test]
    fn what_stands_as_the_page_showed_it_undoes_nothing_of_another_window() {
        let shown = [("reason", "Zwei\nZeilen")];
        let now = [("reason", "Zwei\r\nZeilen"), ("remark_title", ""), ("visibility_title", "author")];
        assert_eq!(changed(&sent(&shown, &now), &[]), Typed::default());
    }
}
