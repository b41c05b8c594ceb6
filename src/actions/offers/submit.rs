//! Handing an offer in for review.

use crate::actions::{
    ActionError, By, Result,
    offers::save::{begin_draft, open_as_seen, refuse_losses},
    review::decision::about,
};
use crate::{
    domain::{
        act::RevisionAct,
        content::{OfferContent, wrong_beside},
        date::Timestamp,
        field::FieldError,
        id::OfferId,
        notice::Notice,
        review::{OfferState, RevisionState},
        seen::Seen,
        text::Prose,
    },
    store::{Connected, Tx, draft as draft_texts, revision, revision::Revision},
};

/// What the network tells the reviewer.
pub type Note = Prose<1000>;

/// Hands in what is on the screen: a draft, or once more the text that came back or was withdrawn.
/// Fails with one error for each thing that is missing.
pub async fn submit_offer(tx: &mut Tx, by: By<'_>, id: &OfferId, seen: &Seen, note: &Note) -> Result<()> {
    let (offer, latest) = open_as_seen(tx, by, id, seen).await?;
    if offer.state == OfferState::Archived {
        return Err(ActionError::Refused("Das Angebot ist archiviert. Hole es zuerst zurück."));
    }
    if !latest.state.can_be_handed_in() {
        return Err(ActionError::Refused("Diese Fassung ist schon eingereicht oder freigegeben."));
    }
    refuse_losses(&latest)?;
    let mut lacking = lacking(&latest, note, by.now);
    lacking.extend(unreadable(tx, &latest).await?);
    if !lacking.is_empty() {
        return Err(ActionError::Invalid(lacking));
    }
    let draft = match latest.state {
        RevisionState::Draft => latest,
        // Nothing that was decided or withdrawn moves again: the same text goes in as a revision of its own.
        _ => begin_draft(tx, by, &latest, &latest.content).await?,
    };
    hand_in(tx, by, &draft, note).await
}

/// Whoever hands in unchanged what came back owes the reviewer a word about it.
fn lacking(latest: &Revision, note: &Note, now: Timestamp) -> Vec<FieldError> {
    let mut lacking = missing(&latest.content, now);
    if latest.state.came_back() && note.is_empty() {
        let message = "Bitte schreib dazu, warum der Text so bleiben soll, wie er zurückkam.";
        lacking.push(FieldError::new("note", "Nachricht an MINTraum", message));
    }
    lacking
}

fn missing(content: &OfferContent, now: Timestamp) -> Vec<FieldError> {
    let missing = content.missing(now.moment());
    let error = |what: &str| format!("Fehlt noch: {what}.");
    missing.iter().map(|m| FieldError::new(m.key, m.field.label(), error(m.what()))).collect()
}

/// What was typed into the draft and cannot be read: nobody hands in without having seen it.
pub async fn unreadable(on: &mut impl Connected, draft: &Revision) -> Result<Vec<FieldError>> {
    Ok(wrong_beside(&draft.content, &draft_texts::inputs(on, &draft.id).await?))
}

async fn hand_in(tx: &mut Tx, by: By<'_>, draft: &Revision, note: &Note) -> Result<()> {
    let person = by.actor.person().ok_or(ActionError::Forbidden)?;
    revision::submit(tx, &draft.id, &person.id, note.as_str(), by.now).await?;
    draft_texts::forget(tx, &draft.id).await?;
    let done = RevisionAct::Submitted { before: draft.state.into(), after: RevisionState::Submitted.into() };
    by.log(tx, &draft.id, done, None).await?;
    by.tell(tx, &Notice::Submitted(about(draft))).await
}
