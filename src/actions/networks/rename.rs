//! Giving a network another address, by the state office.

use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{act::NetworkAct, id::NetworkId, web::Slug},
    policy::{Action, Resource},
    store::{Tx, listing, network},
};

/// Gives a network another slug; those it had go on leading to it. Fails with `Stale` if it no longer has the one that
/// was on the screen, and with an error at `slug` if another network has or had it.
pub async fn rename_network(tx: &mut Tx, by: By<'_>, id: &NetworkId, seen: &Slug, to: &Slug) -> Result<()> {
    by.may(Action::ManageNetworks, Resource::Platform)?;
    let before = network::get(tx, id).await?.ok_or(ActionError::NotFound)?.slug;
    if before != *seen {
        return Err(ActionError::Stale);
    }
    if before == *to {
        return Ok(());
    }
    if network::owner_of_slug(tx, to).await?.is_some_and(|owner| owner != *id) {
        return Err(ActionError::field("slug", "Adresse", "Ein anderes Netzwerk hat oder hatte diese Adresse."));
    }
    network::rename(tx, id, &before, to).await?;
    by.log(tx, id, NetworkAct::Renamed { before: before.into(), after: to.clone().into() }, None).await?;
    // Public offers link to their network by its slug.
    Ok(listing::bump(tx).await?)
}
