//! The demonstration: the real networks, example offers in every state, one account per role and one with several.

mod accounts;
mod networks;
mod offers;
mod people;

use crate::failure::Failure;
use mintverbund::{
    domain::date::Timestamp,
    store::{Store, Tx, listing},
};

/// How much was filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filled {
    /// Networks.
    pub networks: usize,
    /// Offers.
    pub offers: usize,
}

/// Fills an empty database, all or nothing: one transaction.
pub async fn fill(store: &Store, now: Timestamp) -> Result<Filled, Failure> {
    let mut tx = store.write().await?;
    let filled = fill_in(&mut tx, now).await?;
    tx.commit().await?;
    Ok(filled)
}

async fn fill_in(tx: &mut Tx, now: Timestamp) -> Result<Filled, Failure> {
    let networks = networks::fill(tx, now).await?;
    let people = accounts::fill(tx, &networks, now).await?;
    networks::propose_example_link(tx, &people, &networks, now).await?;
    let offers = offers::fill(tx, &people, &networks, now).await?;
    listing::rebuild(tx).await?;
    Ok(Filled { networks: networks.len(), offers })
}
