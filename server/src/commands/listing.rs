//! `mintverbund listing`.

use super::open;
use crate::{cli::Listing, failure::Failure, terminal::say};
use mintverbund::{
    domain::id::OfferId,
    store::{Store, listing},
};
use std::time::Duration;

/// A server that waits to write looks again at least each tenth of a second: so long it is its turn.
const PAUSE: Duration = Duration::from_millis(120);

pub(super) async fn run(command: Listing) -> Result<(), Failure> {
    let Listing::Rebuild { database } = command;
    let store = open(&database).await?;
    let count = rebuild_all(&store, PAUSE).await?;
    say(format!("{count} offers written anew"))?;
    store.close().await;
    Ok(())
}

/// Writes all anew if an earlier release has stored the words: else half of what people search for would not be found.
/// Before the program answers, so nobody else waits to write.
pub(super) async fn with_todays_words(store: &Store) -> Result<(), Failure> {
    if listing::has_todays_words(&mut store.read().await?).await? {
        return Ok(());
    }
    rebuild_all(store, Duration::ZERO).await?;
    Ok(())
}

/// Writes all anew, with a pause between portions for others who want to write.
async fn rebuild_all(store: &Store, pause: Duration) -> Result<usize, Failure> {
    let (mut count, mut last) = (0, None);
    while let (portion, Some(next)) = rebuild(store, last.as_ref()).await? {
        count += portion;
        last = Some(next);
        tokio::time::sleep(pause).await;
    }
    let mut tx = store.write().await?;
    listing::note_words(&mut tx).await?;
    tx.commit().await?;
    Ok(count)
}

/// Writes a portion, committed: people who save meanwhile wait for no more than that.
async fn rebuild(store: &Store, last: Option<&OfferId>) -> Result<(usize, Option<OfferId>), Failure> {
    let mut tx = store.write().await?;
    let written = listing::rebuild_after(&mut tx, last).await?;
    tx.commit().await?;
    Ok((written.len(), written.into_iter().next_back()))
}
