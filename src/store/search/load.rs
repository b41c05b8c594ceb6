//! Reads what the catalogue is made of.

use crate::{
    catalogue::{Catalogue, Listing, Published},
    store::{Connected, Result, listing, network, school_calendar},
};
use jiff::civil::DateTime;

/// All public offers as they are now, seen at a moment. What of an offer cannot be read is left out and logged.
pub async fn load(on: &mut impl Connected, now: DateTime) -> Result<Catalogue> {
    let version = listing::version(on).await?;
    let offers = listing::list_worded(on).await?;
    offers.iter().for_each(|worded| log_losses(&worded.listing));
    Ok(Catalogue::new(version, now, offers, published(on).await?))
}

/// Above so many changes, and this share of all offers, it costs less to read everything anew.
const FEW: usize = 200;
const SHARE: usize = 50;

/// The catalogue of the latest version, made of an earlier one and what has changed since.
pub async fn update(on: &mut impl Connected, before: &Catalogue, now: DateTime) -> Result<Catalogue> {
    let version = listing::version(on).await?;
    let most = FEW + before.size() / SHARE;
    let Some(changes) = listing::changes_since(on, before.version(), most).await? else { return load(on, now).await };
    changes.iter().filter_map(|change| change.now.as_ref()).for_each(|worded| log_losses(&worded.listing));
    Ok(before.updated(version, now, changes, published(on).await?))
}

/// The published networks, and the school holidays.
async fn published(on: &mut impl Connected) -> Result<Published> {
    let networks = network::list(on).await?.into_iter().filter(|network| network.is_public);
    let names = networks.map(|network| (network.slug, network.name)).collect();
    let former = network::former_slugs(on).await?.into_iter().collect();
    Ok(Published::new(names, former).with_holidays(school_calendar::all(on).await?))
}

/// Which field it is and of which offer, but nothing of what somebody wrote.
fn log_losses(offer: &Listing) {
    for lost in offer.content.lost() {
        let field = lost.field.map_or("unknown", |field| field.code());
        tracing::warn!(offer.public_id = %offer.public_id, offer.field = field, "a stored value cannot be read and is left out");
    }
}
