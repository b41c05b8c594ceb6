//! What stands at an address of the public pages: whoever complains has an address, not an identity.

use crate::address;
use mintverbund::{
    domain::hiding::{Hidable, HidableKind},
    store::{Reader, Result, network, offer, organisation},
};

/// The label of the input.
pub const LABEL: &str = "Adresse der öffentlichen Seite oder des Bildes";

/// What stands at an address, with or without the name of the site; nothing if none of what can be hidden.
pub async fn at(reader: &mut Reader, address: &str) -> Result<Option<Hidable>> {
    let path = path_of(address);
    let below = |room: &str| path.strip_prefix(room)?.strip_prefix('/')?.split('/').next();
    if let Some(id) = below(address::public::OFFERS).and_then(|id| id.parse().ok()) {
        return Ok(offer::by_public_id(reader, &id).await?.map(|offer| Hidable::Offer(offer.id)));
    }
    if let Some(slug) = below(address::public::NETWORKS).and_then(|slug| slug.parse().ok()) {
        return Ok(network::by_any_slug(reader, &slug).await?.map(|network| Hidable::Network(network.id)));
    }
    if let Some(slug) = below(address::public::PARTNERS).and_then(|slug| slug.parse().ok()) {
        return Ok(organisation::by_slug(reader, &slug).await?.map(|found| Hidable::Organisation(found.id)));
    }
    Ok(below(address::public::PICTURES).and_then(|id| Hidable::read(HidableKind::Picture, id)))
}

/// The path of an address as somebody copies it.
fn path_of(address: &str) -> &str {
    let after = address.split_once("://").map_or(address, |(_, rest)| rest);
    let path = after.find('/').map_or("", |at| &after[at..]);
    path.split(['?', '#']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_it_is_copied() {
        let addresses = [
            "https://mint.example/angebote/7k3p9xqa/labor?von=suche#oben",
            "mint.example/angebote/7k3p9xqa/labor",
            "/angebote/7k3p9xqa/labor",
            "ohne",
        ];
        let path = "/angebote/7k3p9xqa/labor";
        assert_eq!(addresses.map(path_of), [path, path, path, ""]);
    }
}
