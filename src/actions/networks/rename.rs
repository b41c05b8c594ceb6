//! Giving a network another address, by the state office.

use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{id::NetworkId, web::Slug},
    policy::{Action, Resource},
    store::{Tx, audit, listing, network},
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
    let act = audit::Act {
        act: "network.rename",
        subject_kind: "network",
        subject_id: id.as_str(),
        before: before.to_string(),
        after: to.to_string(),
        on_behalf_of: None,
    };
    audit::append(tx, by.actor, act, by.now).await?;
    // Public offers link to their network by its slug.
    Ok(listing::bump(tx).await?)
}
