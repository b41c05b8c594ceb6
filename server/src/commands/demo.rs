//! `mintverbund demo`.

use crate::{clock, demo, failure::Failure};
use mintverbund::store::{Store, account, network};
use mintverbund_app::site::DEMO_PASSWORD;

/// Fills an empty database. One that holds the demonstration already is left as it is, with whatever
/// was added since; one that holds something else is refused.
pub(super) async fn run(store: &Store) -> Result<(), Failure> {
    let mut reader = store.read().await?;
    let accounts = account::list(&mut reader).await?;
    let networks = network::count(&mut reader).await?;
    drop(reader);
    if !accounts.iter().any(|account| account.is_demo) {
        if networks > 0 || !accounts.is_empty() {
            return Err("this database holds something else than the demonstration; nothing was changed".into());
        }
        let filled = demo::fill(store, clock::now()).await?;
        println!("{} networks and {} example offers filled in", filled.networks, filled.offers);
    }
    print_accounts(store).await?;
    store.close().await;
    Ok(())
}

async fn print_accounts(store: &Store) -> Result<(), Failure> {
    println!("Accounts of the demonstration, password {DEMO_PASSWORD}:");
    let accounts = account::list(&mut store.read().await?).await?;
    for account in accounts.iter().filter(|account| account.is_demo && account.disabled_at.is_none()) {
        println!("  {:<28} {}", account.email, account.name);
    }
    Ok(())
}
