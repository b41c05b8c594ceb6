//! Handing an offer in for review.

use super::{
    ActionError, By, Result,
    review::transition,
    save_offer::{Seen, open_for_editing},
};
use crate::{
    domain::{
        field::FieldError,
        id::OfferId,
        review::{Act, OfferState},
        text::Prose,
    },
    store::{Tx, outbox, revision},
};

/// What the network tells the reviewer.
pub type Note = Prose<1000>;

/// Hands the draft on the screen in. Fails with one error for each thing that is missing.
pub async fn submit_offer(tx: &mut Tx, by: By<'_>, id: &OfferId, seen: &Seen, note: &Note) -> Result<()> {
    let (offer, draft) = open_for_editing(tx, by, id).await?;
    if Seen::from(&draft) != *seen {
        return Err(ActionError::Stale);
    }
    if offer.state == OfferState::Archived {
        return Err(ActionError::Refused("Das Angebot ist archiviert. Hole es zuerst zurück."));
    }
    if draft.state.after(Act::Submit).is_none() {
        return Err(ActionError::Refused("Diese Fassung ist schon eingereicht oder entschieden."));
    }
    let missing: Vec<FieldError> = draft
        .content
        .missing()
        .iter()
        .map(|missing| {
            FieldError::new(missing.field.first_key(), missing.field.label(), format!("Fehlt noch: {}.", missing.what))
        })
        .collect();
    if !missing.is_empty() {
        return Err(ActionError::Invalid(missing));
    }
    let person = by.actor.person().ok_or(ActionError::Forbidden)?;
    revision::submit(tx, &draft.id, &person.id, note.as_str(), by.now).await?;
    transition(tx, by, &draft, "revision.submit", "submitted").await?;
    let notice = outbox::Notice {
        kind: "revision.submitted",
        network: None,
        subject_id: draft.id.as_str(),
        body: format!("„{}“ wartet auf Prüfung.", draft.content.title),
        dedup_key: format!("submitted:{}", draft.id),
    };
    Ok(outbox::push(tx, notice, by.now).await?)
}
