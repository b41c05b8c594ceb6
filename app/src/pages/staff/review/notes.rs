//! What a reviewer has typed and not yet sent: kept in the session while other buttons are pressed.
//!
//! The review page is one form, so each of its buttons sends everything; only the decision uses it up.

use crate::http::{Cx, PageError};
use mintverbund::domain::{field::Typed, id::RevisionId};

const KEY: &str = "review_notes";

/// Whether an input of the page belongs to what is kept; the button and the version do not.
fn is_kept(key: &str) -> bool {
    key == "reason"
        || key == "refusal"
        || ["finding_", "remark_", "visibility_"].iter().any(|start| key.starts_with(start))
}

/// Keeps what was typed about a revision, but for the inputs that were just used.
///
/// Before a revision is taken on, its page has no criteria and no reason: what was kept of them stays.
pub async fn keep(cx: &Cx, id: &RevisionId, typed: &Typed, used: &[String]) -> Result<(), PageError> {
    let kept = merged(&of(cx, id).await?, typed, used);
    cx.session.insert(KEY, (id, kept)).await.map_err(|_| PageError::Busy)
}

fn merged(before: &Typed, typed: &Typed, used: &[String]) -> Typed {
    let unseen = before.pairs().filter(|(key, _)| typed.all(key).next().is_none());
    let all = unseen.chain(typed.pairs()).filter(|(key, value)| is_kept(key) && !value.is_empty());
    let kept = all.filter(|(key, _)| !used.iter().any(|used| used == key));
    Typed::new(kept.map(|(key, value)| (key.to_owned(), value.to_owned())))
}

/// What was typed about a revision.
pub async fn of(cx: &Cx, id: &RevisionId) -> Result<Typed, PageError> {
    let kept: Option<(RevisionId, Typed)> = cx.session.get(KEY).await.map_err(|_| PageError::Busy)?;
    Ok(kept.filter(|(about, _)| about == id).map(|(_, typed)| typed).unwrap_or_default())
}

/// Forgets what was typed: it is decided.
pub async fn forget(cx: &Cx) -> Result<(), PageError> {
    cx.session.remove::<(RevisionId, Typed)>(KEY).await.map(|_| ()).map_err(|_| PageError::Busy)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Typed {
        Typed::new(pairs.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())))
    }

    #[test]
    fn what_the_page_did_not_show_is_kept_and_what_was_used_is_not() {
        let before = typed(&[("reason", "alt"), ("finding_complete", "met"), ("remark_title", "zu lang")]);
        let now = typed(&[("version", "3"), ("reason", "neu"), ("remark_title", "zu lang"), ("feld", "title")]);
        let kept = merged(&before, &now, &["remark_title".to_owned()]);
        assert_eq!(kept, typed(&[("finding_complete", "met"), ("reason", "neu")]));
    }

    #[test]
    fn what_was_emptied_stays_empty() {
        assert_eq!(merged(&typed(&[("reason", "alt")]), &typed(&[("reason", "")]), &[]), Typed::default());
    }
}
