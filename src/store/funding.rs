//! Fundings of clusters and the ministries that give them.

use super::{Connected, Result, Tx, query::*};
use crate::domain::{
    date::FuzzyDate,
    funding::FundingPhase,
    id::{FundingId, NetworkId},
    money::Euro,
    period::Period,
};
use jiff::civil::Date;

/// One period of public money.
#[derive(Debug, Clone, PartialEq, serde::Serialize, sqlx::FromRow)]
pub struct Funding {
    /// Identity.
    pub id: FundingId,
    /// Whose.
    pub network_id: NetworkId,
    /// Federal round, 1 to 3 or a later one.
    pub round: i64,
    /// Phase within the round, if it is known.
    pub phase: Option<i64>,
    /// Code of the ministry.
    pub funder: Option<String>,
    /// Reference number (FKZ); empty if not known.
    pub reference: String,
    /// From when until when.
    #[sqlx(flatten)]
    #[serde(flatten)]
    pub period: Period,
    /// How much, where that is public.
    pub amount: Option<Euro>,
    /// How much of that the network pays itself, where that is public.
    pub own_share: Option<Euro>,
}

/// A ministry under the name it has or had.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Funder {
    /// Its code.
    pub code: String,
    /// Its name at that time.
    pub name: String,
    /// Since when it has that name.
    pub since: Option<FuzzyDate>,
    /// Until when it had that name.
    pub until: Option<FuzzyDate>,
    /// The code under which it goes on, if it is called otherwise by now.
    pub successor: Option<String>,
}

/// Adds a funding. Fails with `Unique` if round and phase are there already.
pub async fn insert(tx: &mut Tx, funding: &Funding) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO funding (id, network_id, round, phase, funder, reference, since, until, amount, own_share)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        &funding.id,
        &funding.network_id,
        funding.round,
        funding.phase,
        funding.funder.as_deref(),
        &funding.reference,
        funding.period.since,
        funding.period.until,
        funding.amount,
        funding.own_share,
    )?;
    Ok(())
}

/// Changes a funding of that network; tells whether it was there.
pub async fn update(tx: &mut Tx, funding: &Funding) -> Result<bool> {
    let changed = execute!(
        tx,
        "UPDATE funding SET round = $3, phase = $4, funder = $5, reference = $6, since = $7, until = $8, amount = $9,
                own_share = $10
         WHERE id = $1 AND network_id = $2",
        &funding.id,
        &funding.network_id,
        funding.round,
        funding.phase,
        funding.funder.as_deref(),
        &funding.reference,
        funding.period.since,
        funding.period.until,
        funding.amount,
        funding.own_share,
    )?;
    Ok(changed == 1)
}

/// Removes a funding of that network that was entered by mistake; tells whether it was there.
pub async fn delete(tx: &mut Tx, network: &NetworkId, id: &FundingId) -> Result<bool> {
    let gone = execute!(tx, "DELETE FROM funding WHERE id = $1 AND network_id = $2", id, network)?;
    Ok(gone == 1)
}

macro_rules! fundings {
    ($rest:literal) => {
        concat!(
            "SELECT id, network_id, round, phase, funder, reference, since, until, amount, own_share FROM funding ",
            $rest
        )
    };
}

/// One funding of a network.
pub async fn get(on: &mut impl Connected, network: &NetworkId, id: &FundingId) -> Result<Option<Funding>> {
    optional!(on, Funding, fundings!("WHERE id = $1 AND network_id = $2"), id, network)
}

/// The fundings of a network, in order.
pub async fn of_network(on: &mut impl Connected, network: &NetworkId) -> Result<Vec<Funding>> {
    all!(on, Funding, fundings!("WHERE network_id = $1 ORDER BY round, COALESCE(phase, 0)"), network)
}

/// All fundings of all networks, in order.
pub async fn list(on: &mut impl Connected) -> Result<Vec<Funding>> {
    all!(on, Funding, fundings!("ORDER BY network_id, round, COALESCE(phase, 0)"))
}

/// All ministries.
pub async fn funders(on: &mut impl Connected) -> Result<Vec<Funder>> {
    all!(on, Funder, "SELECT code, name, since, until, successor FROM funder ORDER BY since, name")
}

/// How a cluster stands with its money on a day; nothing for a network without fundings.
pub fn phase(fundings: &[Funding], continued: bool, today: Date) -> Option<FundingPhase> {
    let periods: Vec<Period> = fundings.iter().map(|funding| funding.period).collect();
    (!periods.is_empty()).then(|| FundingPhase::of(&periods, continued, today))
}

/// The ministry of a funding under the name that it had when it began to pay.
pub fn named<'a>(funding: &Funding, funders: &'a [Funder]) -> Option<&'a Funder> {
    let code = funding.funder.as_deref()?;
    let began = funding.period.since.map(|since| since.earliest());
    let holds =
        |funder: &&Funder| began.is_none_or(|day| Period { since: funder.since, until: funder.until }.holds_on(day));
    let mut named = funders.iter().filter(|funder| funder.code == code);
    named.clone().find(holds).or_else(|| named.next())
}
