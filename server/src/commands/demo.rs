//! `mintverbund demo`.

use crate::{
    clock,
    demo::{self, File, Outcome},
    failure::Failure,
    terminal::say,
};
use mintverbund::store::{Store, account};
use mintverbund_app::site::DEMO_PASSWORD;
use std::path::Path;

/// Fills an empty database. One that holds the demonstration already is left as it is, with whatever
/// was added since; one that holds something else is refused.
pub(super) async fn run(store: &Store, own: Option<&File>) -> Result<(), Failure> {
    match demo::fill_if_empty(store, own, clock::now()).await? {
        Outcome::Filled(filled) => {
            say(format!("{} networks and {} example offers filled in", filled.networks, filled.offers))?;
        }
        Outcome::WasThere => {}
        Outcome::SomethingElse => {
            return Err("this database holds something else than the demonstration; nothing was changed".into());
        }
    }
    print_accounts(store).await?;
    store.close().await;
    Ok(())
}

/// Reads an office's own file of networks. All that is wrong in it is told, each with its line and field, before anything is written.
pub(super) fn read(path: &Path) -> Result<File, Failure> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    demo::read(&text).map_err(|wrong| format!("{}:\n{}", path.display(), demo::lines(&wrong)).into())
}

async fn print_accounts(store: &Store) -> Result<(), Failure> {
    say(format!("Accounts of the demonstration, password {DEMO_PASSWORD}:"))?;
    let accounts = account::list(&mut store.read().await?).await?;
    for account in accounts.iter().filter(|account| account.is_demo && account.disabled_at.is_none()) {
        say(format!("  {:<28} {}", account.email, account.name))?;
    }
    Ok(())
}
