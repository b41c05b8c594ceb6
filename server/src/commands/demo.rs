//! `mintverbund demo`.

use crate::{
    clock,
    demo::{self, Outcome},
    failure::Failure,
    terminal::say,
};
use mintverbund::store::{Store, account};
use mintverbund_app::site::DEMO_PASSWORD;

/// Fills an empty database. One that holds the demonstration already is left as it is, with whatever
/// was added since; one that holds something else is refused.
pub(super) async fn run(store: &Store) -> Result<(), Failure> {
    match demo::fill_if_empty(store, clock::now()).await? {
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

async fn print_accounts(store: &Store) -> Result<(), Failure> {
    say(format!("Accounts of the demonstration, password {DEMO_PASSWORD}:"))?;
    let accounts = account::list(&mut store.read().await?).await?;
    for account in accounts.iter().filter(|account| account.is_demo && account.disabled_at.is_none()) {
        say(format!("  {:<28} {}", account.email, account.name))?;
    }
    Ok(())
}
