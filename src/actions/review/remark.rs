//! Remarks of a reviewer on single fields.

use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        act::{Nothing, RevisionAct},
        content::OfferField,
        id::{RemarkId, RevisionId},
        review::RemarkVisibility,
        text::Prose,
    },
    policy::Action,
    store::{Tx, remark, revision},
};

/// The text of a remark.
pub type RemarkText = Prose<1000>;

/// Adds a remark to a revision in review; the network reads it once the revision is sent back.
pub async fn remark_on_field(
    tx: &mut Tx,
    by: By<'_>,
    id: &RevisionId,
    field: OfferField,
    text: &RemarkText,
    visibility: RemarkVisibility,
) -> Result<()> {
    let revision = revision::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    by.may(Action::ReadRevision, revision.resource())?;
    let person = by.may(Action::ClaimRevision, revision.resource())?;
    if text.is_empty() {
        return Err(ActionError::field("remark_text", "Anmerkung", "Bitte einen Text eingeben."));
    }
    let remark = remark::Remark {
        id: RemarkId::fresh(),
        revision_id: id.clone(),
        field,
        text: text.to_string(),
        author_id: person.id.clone(),
        visibility,
        created_at: by.now,
    };
    remark::insert(tx, &remark).await?;
    by.log(tx, id, RevisionAct::Remarked { before: Nothing, after: field.into() }, None).await
}

/// Takes back a remark of one's own as long as the revision is in review.
pub async fn take_back_remark(tx: &mut Tx, by: By<'_>, revision: &RevisionId, id: &RemarkId) -> Result<()> {
    let revision = revision::get(tx, revision).await?.ok_or(ActionError::NotFound)?;
    let person = by.may(Action::ClaimRevision, revision.resource())?;
    if !remark::delete(tx, &revision.id, id, &person.id).await? {
        return Err(ActionError::NotFound);
    }
    by.log(tx, &revision.id, RevisionAct::RemarkTakenBack { before: Nothing, after: Nothing }, None).await
}
