//! One file a command.

mod audit;
mod demo;
mod listing;
mod serve;
mod user;

use crate::{
    cli::{Cli, Command, Database},
    failure::Failure,
};
use mintverbund::store::{DatabaseAddress, Store, StoreError, account::Account};

/// Carries out a command.
pub async fn run(cli: Cli) -> Result<(), Failure> {
    match cli.command {
        Command::Serve { database, serve } => serve::run(open(&database).await?, serve).await,
        Command::Demo { database } => demo::run(&open(&database).await?).await,
        Command::User(command) => user::run(command).await,
        Command::Listing(command) => listing::run(command).await,
        Command::Audit(command) => audit::run(command).await,
    }
}

/// Why nothing real is done with a demonstration by accident.
const DEMO_IS_PUBLIC: &str = "this database holds accounts of the demonstration, whose password is public: \
                              begin with an empty one, or say --demo if it is meant to be a demonstration";

/// Whether anybody can sign in with the password of the demonstration, which is public.
fn holds_demo(accounts: &[Account]) -> bool {
    accounts.iter().any(|account| account.is_demo && account.disabled_at.is_none())
}

/// Opens the database, making the folder of an SQLite file if it is missing.
async fn open(database: &Database) -> Result<Store, Failure> {
    let address: DatabaseAddress = database.database.parse()?;
    if let DatabaseAddress::Sqlite(path) = &address
        && let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty())
    {
        std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let opened: Result<Store, StoreError> = Store::open(&address).await;
    opened.map_err(|error| format!("{address:?}: {error}").into())
}
