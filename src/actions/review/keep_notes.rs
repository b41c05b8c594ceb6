//! What a reviewer has typed and not yet sent is kept, so that no closed window and no ended session loses it.

use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        content::OfferField,
        criteria::Criterion,
        field::{FieldError, Parser, Typed},
        id::RevisionId,
        text::Prose,
    },
    policy::Action,
    store::{Tx, review_note, revision},
};

/// A note may be longer than what can be sent in the end: whoever shortens it still has all of it.
pub type NoteText = Prose<6000>;

/// Keeps what was typed into the inputs that are named, for this person alone; an empty one is forgotten.
pub async fn keep_notes(tx: &mut Tx, by: By<'_>, id: &RevisionId, typed: &Typed) -> Result<()> {
    let revision = revision::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    by.may(Action::ReadRevision, revision.resource())?;
    let person = by.may(Action::ClaimRevision, revision.resource())?;
    for (key, text) in read(typed).map_err(ActionError::Invalid)? {
        review_note::put(tx, &person.id, id, key, text.as_str()).await?;
    }
    Ok(())
}

/// The notes in what was typed; the button and the version are none. There are as many as the page has inputs.
fn read(typed: &Typed) -> std::result::Result<Vec<(&str, NoteText)>, Vec<FieldError>> {
    let mut p = Parser::new(typed);
    let labelled = typed.pairs().filter_map(|(key, _)| Some((key, label(key)?)));
    let notes = labelled.map(|(key, label)| (key, p.text(key, &label))).collect();
    if p.errors.is_empty() { Ok(notes) } else { Err(p.errors) }
}

/// What an input of the review page is called, if what is typed there is a note.
fn label(key: &str) -> Option<String> {
    let (kind, about) = key.split_once('_').unwrap_or((key, ""));
    let field = || about.parse::<OfferField>().ok();
    match (key, kind) {
        ("reason", _) => Some("Begründung".to_owned()),
        ("refusal", _) => Some("Grund der Ablehnung".to_owned()),
        (_, "finding") => about.parse::<Criterion>().ok().map(|criterion| criterion.label().to_owned()),
        (_, "remark") => field().map(|field| format!("Anmerkung zu „{}“", field.label())),
        (_, "visibility") => field().map(|field| format!("Wer die Anmerkung zu „{}“ liest", field.label())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::vocabulary::Term;

    #[test]
    fn every_input_of_the_review_is_kept_and_no_other() {
        let criteria = Criterion::all().iter().map(|criterion| format!("finding_{criterion}"));
        let remarks =
            OfferField::ALL.iter().flat_map(|field| [format!("remark_{field}"), format!("visibility_{field}")]);
        let all: Vec<String> = criteria.chain(remarks).chain(["reason".to_owned(), "refusal".to_owned()]).collect();
        let lost: Vec<_> = all.iter().filter(|key| label(key).is_none() || key.len() > 60).collect();
        assert_eq!(lost, Vec::<&String>::new());
        let others = ["seen", "feld", "entscheidung", "reason_", "reason_x", "remark_", "remark_x", "finding_title"];
        assert_eq!(others.map(label), [const { None }; 8]);
    }
}
