//! `mintverbund listing`.

use super::open;
use crate::{cli::Listing, failure::Failure};
use mintverbund::store::listing;

pub(super) async fn run(command: Listing) -> Result<(), Failure> {
    let Listing::Rebuild { database } = command;
    let store = open(&database).await?;
    let mut tx = store.write().await?;
    let count = listing::rebuild(&mut tx).await?;
    tx.commit().await?;
    println!("{count} offers written anew");
    store.close().await;
    Ok(())
}
