//! Of which organisation a department is a part.

use super::edit_organisation::{Opened, change, open};
use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        field::{FieldError, Parser, Typed},
        id::{NetworkId, OrganisationId},
        seen::Seen,
    },
    store::{
        Tx, merging, organisation,
        organisation::{Entry, Organisation},
    },
};

/// The input that says it, and what it is called.
pub const PARENT: (&str, &str) = ("parent", "Teil von");

/// Reads the form: nobody, if it is no department.
pub fn parse_parent(typed: &Typed) -> std::result::Result<Option<OrganisationId>, Vec<FieldError>> {
    let mut p = Parser::new(typed);
    let parent = p.optional(PARENT.0, PARENT.1);
    if p.errors.is_empty() { Ok(parent) } else { Err(p.errors) }
}

/// The entry as it stands in the form.
pub fn typed_parent(entry: &Organisation) -> Typed {
    let mut typed = Typed::default();
    typed.push_some(PARENT.0, entry.parent_id.as_ref());
    typed
}

/// Makes an entry a department of another, or of none, for the same people as correcting it, and taken back in the same way.
pub async fn set_parent(
    tx: &mut Tx,
    by: By<'_>,
    network: &NetworkId,
    id: &OrganisationId,
    seen: &Seen,
    parent: Option<&OrganisationId>,
) -> Result<()> {
    let opened: Opened = open(tx, by, network, id, seen).await?;
    let Entry { organisation: known, former } = opened.entry.clone();
    let parent_id = match parent {
        Some(parent) if known.parent_id.as_ref() != Some(parent) => Some(department_of(tx, id, parent).await?),
        same => same.cloned(),
    };
    let after = Entry { organisation: Organisation { parent_id, ..known }, former };
    // Name and website stay, so nothing can be mistaken for another entry.
    change(tx, by, network, opened, after, true).await.map(drop)
}

/// The entry that stands today for the one that was chosen. Fails with an error at the input if that makes no department: of itself, of
/// one that is a part of another, or of one that has departments.
async fn department_of(tx: &mut Tx, own: &OrganisationId, chosen: &OrganisationId) -> Result<OrganisationId> {
    let refuse = |why: &'static str| Err(ActionError::field(PARENT.0, PARENT.1, why));
    let Some(parent) = merging::today(tx, chosen).await? else {
        return refuse("Diese Einrichtung steht nicht mehr im Verzeichnis.");
    };
    if parent == *own {
        return refuse("Eine Einrichtung ist kein Teil von sich selbst.");
    }
    if organisation::parent(tx, &parent).await?.is_some() {
        return refuse("Sie ist selbst Teil einer anderen Einrichtung. Wähle die, zu der beide gehören.");
    }
    if !organisation::departments(tx, own).await?.is_empty() {
        return refuse("Zu dieser Einrichtung gehören schon Abteilungen. Sie kann nicht selbst Abteilung sein.");
    }
    Ok(parent)
}
