//! One file a command.

mod audit;
mod demo;
mod listing;
mod serve;
mod user;

use crate::cli::{Cli, Command, Database};
use mintverbund::store::{DatabaseAddress, Store, StoreError};

/// Why a command failed: one sentence for the person at the terminal.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// Carries out a command.
pub async fn run(cli: Cli) -> Result<(), Failure> {
    match cli.command {
        Command::Serve { database, listen, https } => serve::run(open(&database).await?, listen, https).await,
        Command::Demo { database } => demo::run(&open(&database).await?).await,
        Command::User(command) => user::run(command).await,
        Command::Listing(command) => listing::run(command).await,
        Command::Audit(command) => audit::run(command).await,
    }
}

/// Opens the database, making the folder of an SQLite file if it is missing.
async fn open(database: &Database) -> Result<Store, Failure> {
    let address: DatabaseAddress = database.database.parse()?;
    if let DatabaseAddress::Sqlite(path) = &address {
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        }
    }
    let opened: Result<Store, StoreError> = Store::open(&address).await;
    opened.map_err(|error| format!("{address:?}: {error}").into())
}
