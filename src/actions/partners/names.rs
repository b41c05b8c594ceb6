//! Other names of an organisation: being called otherwise from a day on, and what it was called before.

use super::{
    add::{HIDDEN, free_slug, is_hidden},
    edit_organisation::{change, open},
};
use crate::actions::{
    ActionError, By, Result,
    names::{self, FORMER, former_key},
};
use crate::{
    domain::{
        field::{FieldError, Typed},
        id::{NetworkId, OrganisationId},
        names::FormerNames,
        organisation::OrganisationName,
        seen::Seen,
    },
    store::{
        Tx, organisation,
        organisation::{Entry, Organisation},
    },
};

/// A new name of an organisation.
pub type Renaming = names::Renaming<{ OrganisationName::LIMIT }>;

/// Reads a form with a new name.
pub fn parse_renaming(typed: &Typed) -> std::result::Result<Renaming, Vec<FieldError>> {
    Renaming::parse(typed, "organisation_name")
}

/// Reads the former names of a form.
pub fn parse_former(typed: &Typed) -> std::result::Result<FormerNames, Vec<FieldError>> {
    names::parse_former::<{ OrganisationName::LIMIT }>(typed)
}

/// Gives an organisation another name from a day on: the one that it had is kept with its time, the address follows the name, and the
/// one that it had leads on. For the same people as correcting the entry, and taken back in the same way.
pub async fn rename_organisation(
    tx: &mut Tx,
    by: By<'_>,
    network: &NetworkId,
    id: &OrganisationId,
    seen: &Seen,
    to: &Renaming,
    despite_similar: bool,
) -> Result<std::result::Result<(), Vec<Organisation>>> {
    let opened = open(tx, by, network, id, seen).await?;
    let Entry { organisation: before, former } = &opened.entry;
    let former = to.after(&before.name, "So heißt die Einrichtung schon.", former, by.now.day())?;
    let slug = free_slug(tx, to.name.as_str(), Some(id)).await?;
    let organisation = Organisation { slug, name: to.name.to_string(), ..before.clone() };
    change(tx, by, network, opened, Entry { organisation, former }, despite_similar).await
}

/// Adds, corrects and removes former names, for the same people as correcting the entry, and taken back in the same way.
pub async fn edit_former_names(
    tx: &mut Tx,
    by: By<'_>,
    network: &NetworkId,
    id: &OrganisationId,
    seen: &Seen,
    new: &FormerNames,
) -> Result<()> {
    let opened = open(tx, by, network, id, seen).await?;
    for (at, former) in new.0.iter().enumerate().filter(|(_, former)| !opened.entry.former.0.contains(former)) {
        let mut similar = organisation::similar(tx, &former.name, None).await?;
        similar.retain(|other| other.id != *id);
        if is_hidden(tx, &similar, &former.name, None).await? {
            return Err(ActionError::field(&former_key(FORMER[0].0, at), FORMER[0].1, HIDDEN));
        }
    }
    let after = Entry { organisation: opened.entry.organisation.clone(), former: new.clone() };
    // The name of today and the website stay, so nothing can be mistaken for another entry.
    change(tx, by, network, opened, after, true).await.map(drop)
}
