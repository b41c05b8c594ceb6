//! `mintverbund audit`.

use super::open;
use crate::{cli::Audit, failure::Failure, terminal::say};
use mintverbund::store::{audit, health};

pub(super) async fn run(command: Audit) -> Result<(), Failure> {
    let Audit::Verify { database } = command;
    let store = open(&database).await?;
    let mut reader = store.read().await?;
    let damage = health::damage(&mut reader).await?;
    if !damage.is_empty() {
        let damage = damage.join("\n");
        return Err(format!("the file is damaged, bring it back from a backup:\n{damage}").into());
    }
    let rows = audit::all(&mut reader).await?;
    drop(reader);
    store.close().await;
    match audit::first_break(&rows) {
        None => Ok(say(format!("{} rows, unbroken", rows.len()))?),
        Some(number) => Err(format!("the chain is broken at row {number} of {}", rows.len()).into()),
    }
}
