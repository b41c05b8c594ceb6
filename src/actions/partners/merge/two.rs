//! Entries that look alike and are two.

use super::open;
use crate::actions::{By, Result};
use crate::{
    domain::{act::OrganisationAct, id::OrganisationId, kept::Nothing},
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
    if merging::are_two(tx, one, other).await? {
        return Ok(());
    }
    merging::note_two(tx, one, other).await?;
    let done = OrganisationAct::KeptApart { before: Nothing, after: other.clone().into() };
    by.log(tx, one, done, None).await
}

/// Takes back that two entries are two: if they look alike, they are suggested again.
pub async fn ask_again(tx: &mut Tx, by: By<'_>, one: &OrganisationId, other: &OrganisationId) -> Result<()> {
    by.may(Action::MergeEntries, Resource::Platform)?;
    if !merging::are_two(tx, one, other).await? {
        return Ok(());
    }
    merging::forget_two(tx, one, other).await?;
    let done = OrganisationAct::AskedAgain { before: other.clone().into(), after: Nothing };
    by.log(tx, one, done, None).await
}
