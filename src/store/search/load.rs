//! Reads what the catalogue is made of.

use crate::{
    catalogue::{Catalogue, Listing, Making, Published, Worded},
    store::{Connected, Result, StoreError, listing, network, school_calendar, term_names},
};
use jiff::civil::DateTime;
use std::sync::Arc;
use tokio::{
    sync::mpsc,
    task::{JoinError, JoinHandle, spawn_blocking},
};

/// How many offers are read at a time.
const LOT: i64 = 500;

/// Reads all public offers. What is read is understood, and taken into the catalogue, while the next are read.
pub async fn load(on: &mut impl Connected, now: DateTime) -> Result<Catalogue> {
    let version = listing::version(on).await?;
    let beside = Arc::new(listing::Beside::all(on).await?);
    let (lots, taken) = mpsc::channel(4);
    let making = tokio::spawn(made_of(taken, Making::new(published(on).await?)));
    let mut last = 0;
    while let lot = listing::list_after(on, last, LOT).await?
        && let Some(end) = lot.last()
    {
        last = end.listing.number;
        let beside = beside.clone();
        let reading = spawn_blocking(move || lot.into_iter().map(|worded| beside.shown(worded.read())).collect());
        // Nobody takes it only if making has failed, which is told below.
        let _ = lots.send(reading).await;
    }
    drop(lots);
    let making = making.await.map_err(failed)??;
    Ok(making.finish(version, now))
}

/// Takes in lots of offers in the order in which they come.
async fn made_of(mut lots: mpsc::Receiver<JoinHandle<Vec<Worded>>>, mut making: Making) -> Result<Making> {
    while let Some(lot) = lots.recv().await {
        let lot = lot.await.map_err(failed)?;
        lot.iter().for_each(|worded| log_losses(&worded.listing));
        making.add(lot);
    }
    Ok(making)
}

fn failed(error: JoinError) -> StoreError {
    StoreError::Unavailable(error.to_string())
}

/// Above so many changes, and this share of all offers, it costs less to read everything anew.
const FEW: usize = 200;
const SHARE: usize = 50;

/// The catalogue of the latest version, made of an earlier one and what has changed since.
pub async fn update(on: &mut impl Connected, before: &Catalogue, now: DateTime) -> Result<Catalogue> {
    let version = listing::version(on).await?;
    let published = published(on).await?;
    if published.term_names() != before.published().term_names() {
        return load(on, now).await;
    }
    let most = FEW + before.size() / SHARE;
    let Some(changes) = listing::changes_since(on, before.version(), most).await? else { return load(on, now).await };
    changes.iter().filter_map(|change| change.now.as_ref()).for_each(|worded| log_losses(&worded.listing));
    Ok(before.updated(version, now, changes, published))
}

/// The published networks, the school holidays, and what people call the terms.
async fn published(on: &mut impl Connected) -> Result<Published> {
    let networks = network::list(on).await?.into_iter().filter(|network| network.is_public);
    let names = networks.map(|network| (network.slug, network.name)).collect();
    let former = network::former_slugs(on).await?.into_iter().collect();
    Ok(Published::new(names, former)
        .with_holidays(school_calendar::all(on).await?)
        .with_term_names(term_names::all(on).await?))
}

/// Which field it is and of which offer, but nothing of what somebody wrote.
fn log_losses(offer: &Listing) {
    for lost in offer.content.lost() {
        let field = lost.field.map_or("unknown", |field| field.code());
        tracing::warn!(offer.public_id = %offer.public_id, offer.field = field, "a stored value cannot be read and is left out");
    }
}
