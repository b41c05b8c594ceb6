//! Reads what the catalogue is made of.

use crate::{
    catalogue::{Catalogue, Listing, Making, Published, Worded},
    store::{Connected, Result, StoreError, listing, network, school_calendar, term_names},
};
use jiff::civil::DateTime;
use tokio::{
    sync::mpsc,
    task::{JoinError, spawn_blocking},
};

/// How many offers are read at a time.
const LOT: i64 = 500;

/// So many lots may wait for the next step.
const WAITING: usize = 4;

/// Reads all public offers. What is read is understood, and taken into the catalogue, while the next are read.
pub async fn load(on: &mut impl Connected, now: DateTime) -> Result<Catalogue> {
    let version = listing::version(on).await?;
    let beside = listing::Beside::all(on).await?;
    let making = Making::new(published(on).await?);
    let (read, unread) = mpsc::channel(WAITING);
    let (understood, taken) = mpsc::channel(WAITING);
    // A thread for each: what an allocator keeps for a thread, it would keep for each thread of a pool.
    let understanding = spawn_blocking(move || understand(unread, &beside, &understood));
    let making = spawn_blocking(move || made_of(taken, making).finish(version, now));
    let mut last = 0;
    while let lot = listing::list_after(on, last, LOT).await?
        && let Some(end) = lot.last()
    {
        last = end.listing.number;
        // Nobody takes it only if one of them has failed, which is told below.
        let _ = read.send(lot).await;
    }
    drop(read);
    understanding.await.map_err(failed)?;
    making.await.map_err(failed)
}

/// Reads what each lot of offers says, in the order in which they come.
fn understand(
    mut lots: mpsc::Receiver<Vec<Worded<String>>>,
    beside: &listing::Beside,
    understood: &mpsc::Sender<Vec<Worded>>,
) {
    while let Some(lot) = lots.blocking_recv() {
        let lot: Vec<Worded> = lot.into_iter().map(|worded| beside.shown(worded.read())).collect();
        lot.iter().for_each(|worded| log_losses(&worded.listing));
        if understood.blocking_send(lot).is_err() {
            return;
        }
    }
}

/// Takes in the lots as they come.
fn made_of(mut lots: mpsc::Receiver<Vec<Worded>>, mut making: Making) -> Making {
    while let Some(lot) = lots.blocking_recv() {
        making.add(lot);
    }
    making
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
