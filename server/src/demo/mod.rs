//! The demonstration: the real networks, example offers in every state, one account per role and one with several.

mod accounts;
mod networks;
mod offers;
mod people;

pub use networks::file::{File, Wrong, read};

use crate::failure::Failure;
use mintverbund::{
    domain::date::Timestamp,
    store::{Store, Tx, account, listing, network},
};

/// How much was filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Filled {
    /// Networks.
    pub networks: usize,
    /// Offers.
    pub offers: usize,
}

/// What became of a database that was to be filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was empty.
    Filled(Filled),
    /// The demonstration stands there already.
    WasThere,
    /// Something else stands there, and was left alone.
    SomethingElse,
}

/// Fills a database if it is empty. It is looked at by the one who would write: of two who fill the same one, the second
/// finds what the first has done.
pub async fn fill_if_empty(store: &Store, own: Option<&File>, now: Timestamp) -> Result<Outcome, Failure> {
    let mut tx = store.write().await?;
    let accounts = account::list(&mut tx).await?;
    if accounts.iter().any(|account| account.is_demo) {
        return Ok(Outcome::WasThere);
    }
    if !accounts.is_empty() || network::count(&mut tx).await? > 0 {
        return Ok(Outcome::SomethingElse);
    }
    let filled = fill_in(&mut tx, own, now).await?;
    tx.commit().await?;
    Ok(Outcome::Filled(filled))
}

/// Fills an empty database, all or nothing: one transaction.
pub async fn fill(store: &Store, now: Timestamp) -> Result<Filled, Failure> {
    let mut tx = store.write().await?;
    let filled = fill_in(&mut tx, None, now).await?;
    tx.commit().await?;
    Ok(filled)
}

/// With the networks of an office's own file there are no example offers: they belong to networks of the shipped one.
async fn fill_in(tx: &mut Tx, own: Option<&File>, now: Timestamp) -> Result<Filled, Failure> {
    let networks = match own {
        Some(file) => networks::fill(tx, file, now).await?,
        None => networks::fill(tx, &shipped()?, now).await?,
    };
    let people = accounts::fill(tx, &networks, now).await?;
    let offers = match own {
        Some(_) => 0,
        None => {
            networks::propose_example_link(tx, &people, &networks, now).await?;
            offers::fill(tx, &people, &networks, now).await?
        }
    };
    listing::rebuild(tx).await?;
    Ok(Filled { networks: networks.len(), offers })
}

fn shipped() -> Result<File, Failure> {
    read(include_str!("../../../data/netzwerke.toml")).map_err(|wrong| lines(&wrong).into())
}

/// All that is wrong with a file, each in a line.
pub fn lines(wrong: &[Wrong]) -> String {
    wrong.iter().map(Wrong::to_string).collect::<Vec<_>>().join("\n")
}
