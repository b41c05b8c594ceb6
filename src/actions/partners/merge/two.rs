//! Entries that look alike and are two.

use super::open;
use crate::actions::{By, Result};
use crate::{
    domain::id::OrganisationId,
    policy::{Action, Resource},
    store::{Tx, merging},
};

/// Notes that two entries that look alike are two, so that nobody is asked about them again.
pub async fn keep_apart(tx: &mut Tx, by: By<'_>, one: &OrganisationId, other: &OrganisationId) -> Result<()> {
    by.may(Action::MergeEntries, Resource::Platform)?;
    if one == other {
        return Ok(());
    }
    for id in [one, other] {
        open(tx, id).await?;
    }
    Ok(merging::note_two(tx, one, other).await?)
}

/// Takes back that two entries are two: if they look alike, they are suggested again.
pub async fn ask_again(tx: &mut Tx, by: By<'_>, one: &OrganisationId, other: &OrganisationId) -> Result<()> {
    by.may(Action::MergeEntries, Resource::Platform)?;
    Ok(merging::forget_two(tx, one, other).await?)
}
