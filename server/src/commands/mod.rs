//! One file a command.

mod audit;
mod demo;
mod listing;
mod operator;
mod serve;
mod user;

use crate::{
    cli::{Cli, Command, Database},
    failure::Failure,
};
use mintverbund::store::{DatabaseAddress, Opening, Store, account::Account};

/// Carries out a command.
pub async fn run(cli: Cli) -> Result<(), Failure> {
    match cli.command {
        Command::Serve { database, serve } => serve::run(begin_or_open(&database).await?, serve).await,
        Command::Demo { database, networks } => {
            // Read first: a file with errors leaves no database behind.
            let own = networks.as_deref().map(demo::read).transpose()?;
            demo::run(&begin_or_open(&database).await?, own.as_ref()).await
        }
        Command::User(command) => user::run(command).await,
        Command::Operator(command) => operator::run(command).await,
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

/// Opens a database in which something is kept already. A typing error in its name must not make another one.
async fn open(database: &Database) -> Result<Store, Failure> {
    let address: DatabaseAddress = database.database.parse()?;
    Ok(opened(&address, Opening::Existing).await?.0)
}

/// Opens the database or begins it, in a folder that is made if it is missing, and says so: who expected another one
/// should know.
async fn begin_or_open(database: &Database) -> Result<Store, Failure> {
    let address: DatabaseAddress = database.database.parse()?;
    if let DatabaseAddress::Sqlite(path) = &address
        && let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty())
    {
        std::fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let (store, is_new) = opened(&address, Opening::OrBegin).await?;
    if is_new {
        eprintln!("mintverbund: there was no database; began a new, empty one: {address:?}");
    }
    Ok(store)
}

async fn opened(address: &DatabaseAddress, opening: Opening) -> Result<(Store, bool), Failure> {
    let opened = Store::open_saying(address, opening).await;
    opened.map_err(|error| format!("{address:?}: {error}").into())
}
