//! Giving a network another address, by the state office.

use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{act::NetworkAct, field::Typed, id::NetworkId, seen::Seen, web::Slug},
    policy::{Action, Resource},
    store::{Tx, listing, network},
};

/// The address of a network as it stands in the form.
pub fn typed_slug(slug: &Slug) -> Typed {
    let mut typed = Typed::default();
    typed.push("slug", slug.as_str());
    typed
}

/// What that form names as having been on the screen.
pub fn seen(slug: &Slug) -> Seen {
    Seen::of_values(&typed_slug(slug))
}

/// Gives a network another slug; those it had go on leading to it. Fails with `Stale` if it no longer has the one that
/// was on the screen, and with an error at `slug` if another network has or had it.
pub async fn rename_network(tx: &mut Tx, by: By<'_>, id: &NetworkId, on_screen: &Seen, to: &Slug) -> Result<()> {
    by.may(Action::ManageNetworks, Resource::Platform)?;
    let before = network::get(tx, id).await?.ok_or(ActionError::NotFound)?.slug;
    if seen(&before) != *on_screen {
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
