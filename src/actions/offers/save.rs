//! Saving what somebody wrote. What is missing is no obstacle; only submitting demands completeness.

use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        act::{Nothing, OfferAct},
        content::OfferContent,
        id::{OfferId, RevisionId},
        review::{OfferState, RevisionState},
        seen::Seen,
    },
    policy::{Action, Resource},
    store::{Connected, Tx, draft as draft_texts, offer, picture, revision, revision::Revision},
};

/// What becomes of what today's program cannot read in the stored text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Losses {
    /// Nobody was told: then nothing is saved over it.
    Refused,
    /// Whoever saves was told what will be lost, and agreed.
    Accepted,
}

/// Saves the content: into the open draft, or into a new one if the latest revision is decided.
///
/// Editing never unpublishes. Fails with `Stale` if anybody has changed the offer since it was on
/// the screen. Saving without a change changes nothing, unless the text was withdrawn.
pub async fn save_offer(
    tx: &mut Tx,
    by: By<'_>,
    id: &OfferId,
    seen: &Seen,
    content: &OfferContent,
    losses: Losses,
) -> Result<Revision> {
    let (offer, latest) = open_as_seen(tx, by, id, seen).await?;
    if offer.state == OfferState::Archived {
        return Err(ActionError::Refused("Das Angebot ist archiviert. Hole es zuerst zurück."));
    }
    if losses == Losses::Refused {
        refuse_losses(&latest)?;
    }
    match latest.state {
        RevisionState::Draft if latest.content == *content => Ok(latest),
        RevisionState::Draft => save_draft(tx, by, &latest, content).await,
        state if state.is_in_review() => Err(ActionError::Refused(
            "Die Fassung ist eingereicht und wird geprüft. Ziehe sie zurück, um weiterzuschreiben.",
        )),
        // Taken back to go on writing, or to hand it in once more as it is: both need a draft.
        RevisionState::Withdrawn => begin_draft(tx, by, &latest, content).await,
        _ if latest.content == *content => Ok(latest),
        _ => begin_draft(tx, by, &latest, content).await,
    }
}

/// Refuses to go on with a text of which a part cannot be read: whoever acts would lose it unasked.
pub(in crate::actions) fn refuse_losses(latest: &Revision) -> Result<()> {
    match latest.content.lost() {
        [] => Ok(()),
        _ => Err(ActionError::Refused(
            "Einen Teil des gespeicherten Textes kann das Programm nicht mehr lesen. Lies im Angebot nach, was verloren geht, und speichere es dann.",
        )),
    }
}

/// The same for an act on what was on the screen: anything newer was read by nobody who acts.
pub(in crate::actions) async fn open_as_seen(
    tx: &mut Tx,
    by: By<'_>,
    id: &OfferId,
    seen: &Seen,
) -> Result<(offer::Offer, Revision)> {
    let (offer, latest) = open_for_editing(tx, by, id).await?;
    match Seen::from(&latest) == *seen {
        true => Ok((offer, latest)),
        false => Err(ActionError::Stale),
    }
}

/// An offer and its latest revision, for somebody who may write it.
pub(in crate::actions) async fn open_for_editing(
    tx: &mut Tx,
    by: By<'_>,
    id: &OfferId,
) -> Result<(offer::Offer, Revision)> {
    let offer = offer::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    by.may(Action::EditOffers, Resource::Network(&offer.network_id))?;
    let latest = latest(tx, id).await?;
    Ok((offer, latest))
}

async fn latest(on: &mut impl Connected, id: &OfferId) -> Result<Revision> {
    revision::latest(on, id).await?.ok_or(ActionError::NotFound)
}

async fn save_draft(tx: &mut Tx, by: By<'_>, draft: &Revision, content: &OfferContent) -> Result<Revision> {
    let author = author(by)?;
    draft_texts::keep_version(tx, draft).await?;
    let saved = revision::save(tx, &draft.id, draft.lock_version, content, author, by.now).await?;
    if !saved {
        return Err(ActionError::Stale);
    }
    // What a draft no longer shows, nobody has seen, unless another revision shows it too.
    if let Some(before) = &draft.content.picture {
        picture::forget_unused(tx, &before.id).await?;
    }
    latest(tx, &draft.offer_id).await
}

pub(in crate::actions) async fn begin_draft(
    tx: &mut Tx,
    by: By<'_>,
    base: &Revision,
    content: &OfferContent,
) -> Result<Revision> {
    let draft = revision::NewDraft {
        id: &RevisionId::fresh(),
        offer: &base.offer_id,
        number: base.number + 1,
        content,
        based_on: Some(&base.id),
        author: author(by)?,
    };
    revision::insert(tx, draft, by.now).await?;
    let done = OfferAct::DraftBegun { before: Nothing, after: (base.number + 1).into() };
    by.log(tx, &base.offer_id, done, None).await?;
    latest(tx, &base.offer_id).await
}

fn author(by: By<'_>) -> Result<&crate::domain::id::AccountId> {
    by.actor.person().map(|person| &person.id).ok_or(ActionError::Forbidden)
}
