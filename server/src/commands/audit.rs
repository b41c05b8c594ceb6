//! `mintverbund audit`.

use super::open;
use crate::{cli::Audit, failure::Failure};
use mintverbund::store::audit;

pub(super) async fn run(command: Audit) -> Result<(), Failure> {
    let Audit::Verify { database } = command;
    let store = open(&database).await?;
    let rows = audit::all(&mut store.read().await?).await?;
    store.close().await;
    match audit::first_break(&rows) {
        None => {
            println!("{} rows, unbroken", rows.len());
            Ok(())
        }
        Some(number) => Err(format!("the chain is broken at row {number} of {}", rows.len()).into()),
    }
}
