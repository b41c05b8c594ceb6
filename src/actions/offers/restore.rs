//! Taking up the text of an earlier revision again.

use crate::actions::{
    ActionError, By, Result,
    offers::save::{Losses, open_for_editing, save_offer},
};
use crate::{
    domain::{
        id::{OfferId, RevisionId},
        review::RevisionState,
        seen::Seen,
    },
    store::{Tx, revision, revision::Revision},
};

/// Begins a draft with the text of an earlier revision. It is reviewed like any other before the
/// public sees it. Refused while a draft with another text is open, which would be lost.
pub async fn restore_revision(
    tx: &mut Tx,
    by: By<'_>,
    id: &OfferId,
    seen: &Seen,
    earlier: &RevisionId,
) -> Result<Revision> {
    let (_, latest) = open_for_editing(tx, by, id).await?;
    let earlier = revision::get(tx, earlier).await?.filter(|revision| revision.offer_id == *id);
    let earlier = earlier.ok_or(ActionError::NotFound)?;
    if latest.state == RevisionState::Draft && latest.content != earlier.content {
        return Err(ActionError::Refused(
            "Es gibt schon einen Entwurf. Reiche ihn ein oder verwirf ihn, dann kannst du eine frühere Fassung übernehmen.",
        ));
    }
    if !earlier.content.lost().is_empty() {
        return Err(ActionError::Refused(
            "Einen Teil dieser Fassung kann das Programm nicht mehr lesen, er ginge dabei verloren. Im Verlauf steht, was noch lesbar ist: Übernimm es von Hand.",
        ));
    }
    let draft = save_offer(tx, by, id, seen, &earlier.content, Losses::Refused).await?;
    if draft.state == RevisionState::Draft {
        revision::inherit_authors(tx, &draft.id, &earlier.id).await?;
    }
    Ok(draft)
}
