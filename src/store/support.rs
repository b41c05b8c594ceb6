//! Money of networks that is not of the federal programme.

use super::{Connected, Result, Tx, query::*};
use crate::domain::{
    id::{NetworkId, SupportId},
    money::Euro,
    period::Period,
    support::SupportKind,
};

/// One period of such money.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct Support {
    /// Identity.
    pub id: SupportId,
    /// Whose.
    pub network_id: NetworkId,
    /// Where it is from.
    pub kind: SupportKind,
    /// The name of the programme; empty if it has none.
    pub title: String,
    /// Who gives it; empty if that is not known.
    pub giver: String,
    /// Reference number; empty if not known.
    pub reference: String,
    /// How much, where that is public.
    pub amount: Option<Euro>,
    /// How much of that the network pays itself, where that is public.
    pub own_share: Option<Euro>,
    /// From when until when.
    #[sqlx(flatten)]
    pub period: Period,
}

/// Adds one.
pub async fn insert(tx: &mut Tx, support: &Support) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO support (id, network_id, kind, title, giver, reference, amount, own_share, since, until)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        &support.id,
        &support.network_id,
        support.kind,
        &support.title,
        &support.giver,
        &support.reference,
        support.amount,
        support.own_share,
        support.period.since,
        support.period.until,
    )?;
    Ok(())
}

/// Changes one of that network; tells whether it was there.
pub async fn update(tx: &mut Tx, support: &Support) -> Result<bool> {
    let changed = execute!(
        tx,
        "UPDATE support SET kind = $3, title = $4, giver = $5, reference = $6, amount = $7, own_share = $8, since = $9,
                until = $10
         WHERE id = $1 AND network_id = $2",
        &support.id,
        &support.network_id,
        support.kind,
        &support.title,
        &support.giver,
        &support.reference,
        support.amount,
        support.own_share,
        support.period.since,
        support.period.until,
    )?;
    Ok(changed == 1)
}

/// Removes one of that network that was entered by mistake; tells whether it was there.
pub async fn delete(tx: &mut Tx, network: &NetworkId, id: &SupportId) -> Result<bool> {
    let gone = execute!(tx, "DELETE FROM support WHERE id = $1 AND network_id = $2", id, network)?;
    Ok(gone == 1)
}

macro_rules! supports {
    ($rest:literal) => {
        concat!(
            "SELECT id, network_id, kind, title, giver, reference, amount, own_share, since, until FROM support ",
            $rest
        )
    };
}

/// One of a network.
pub async fn get(on: &mut impl Connected, network: &NetworkId, id: &SupportId) -> Result<Option<Support>> {
    optional!(on, Support, supports!("WHERE id = $1 AND network_id = $2"), id, network)
}

/// Those of a network, in order of time.
pub async fn of_network(on: &mut impl Connected, network: &NetworkId) -> Result<Vec<Support>> {
    all!(on, Support, supports!("WHERE network_id = $1 ORDER BY COALESCE(since, ''), kind, title, id"), network)
}
