//! What networks answered to the statements about them.

use super::{Connected, Result, Tx, query::*};
use crate::domain::{
    basis::{Fact, Statement},
    check::{DAYS_KEPT, DAYS_KEPT_OPEN, Settlement, Verdict},
    date::Timestamp,
    id::{AccountId, NetworkId, PrivateLinkId},
};

/// An answer to one statement.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct Answer {
    /// With which link.
    pub link_id: PrivateLinkId,
    /// About which network.
    pub network_id: NetworkId,
    /// What kind of fact.
    pub fact: Fact,
    /// Of which record.
    pub subject: String,
    /// What the record said then.
    pub value: String,
    /// What the statement is about, as it stood on the page.
    pub name: String,
    /// What it says, as it stood on the page.
    pub says: String,
    /// What was answered.
    pub verdict: Verdict,
    /// What is right instead.
    pub instead: String,
    /// When.
    pub answered_at: Timestamp,
    /// What the office did with it, if anything.
    pub settlement: Option<Settlement>,
}

impl Answer {
    /// The statement that was answered.
    pub fn statement(&self) -> Statement {
        Statement::new(self.fact, &self.subject, self.value.clone())
    }

    /// Whether it changes anything: who is not sure has said nothing.
    pub fn is_open(&self) -> bool {
        self.settlement.is_none() && self.verdict != Verdict::Unsure
    }
}

macro_rules! answers {
    ($rest:literal) => {
        concat!(
            "SELECT link_id, network_id, fact, subject, value, name, says, verdict, instead, answered_at, settlement
             FROM check_answer ",
            $rest
        )
    };
}

/// Writes an answer in place of the one before, unless that says the same; tells whether it did. What the office has settled is open again if
/// something else is answered.
pub async fn put(tx: &mut Tx, answer: &Answer) -> Result<bool> {
    let written = execute!(
        tx,
        "INSERT INTO check_answer (link_id, network_id, fact, subject, value, name, says, verdict, instead, answered_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (link_id, fact, subject) DO UPDATE SET value = excluded.value, name = excluded.name,
             says = excluded.says, verdict = excluded.verdict, instead = excluded.instead,
             answered_at = excluded.answered_at, settlement = NULL, settled_by = NULL, settled_at = NULL
         WHERE (check_answer.value <> excluded.value OR check_answer.verdict <> excluded.verdict
                  OR check_answer.instead <> excluded.instead)",
        &answer.link_id,
        &answer.network_id,
        answer.fact,
        &answer.subject,
        &answer.value,
        &answer.name,
        &answer.says,
        answer.verdict,
        &answer.instead,
        answer.answered_at,
    )?;
    Ok(written == 1)
}

/// The answers with a link.
pub async fn of_link(on: &mut impl Connected, link: &PrivateLinkId) -> Result<Vec<Answer>> {
    all!(on, Answer, answers!("WHERE link_id = $1 ORDER BY fact, name"), link)
}

/// All answers about a network, the latest first.
pub async fn of_network(on: &mut impl Connected, network: &NetworkId) -> Result<Vec<Answer>> {
    all!(
        on,
        Answer,
        answers!("WHERE network_id = $1 ORDER BY answered_at DESC, name, link_id DESC, fact, subject"),
        network
    )
}

/// All answers.
pub async fn all(on: &mut impl Connected) -> Result<Vec<Answer>> {
    all!(on, Answer, answers!("ORDER BY network_id, answered_at DESC, name, link_id DESC, fact, subject"))
}

/// When those that wait for the office were given.
pub async fn waiting(on: &mut impl Connected) -> Result<Vec<Timestamp>> {
    let rows = all!(
        on,
        (Timestamp,),
        "SELECT answered_at FROM check_answer WHERE settlement IS NULL AND verdict <> 'unsure' ORDER BY answered_at",
    )?;
    Ok(rows.into_iter().map(|(at,)| at).collect())
}

/// Settles an answer; tells whether it was open.
pub async fn settle(
    tx: &mut Tx,
    answer: &Answer,
    settlement: Settlement,
    by: &AccountId,
    now: Timestamp,
) -> Result<bool> {
    let settled = execute!(
        tx,
        "UPDATE check_answer SET settlement = $4, settled_by = $5, settled_at = $6
         WHERE link_id = $1 AND fact = $2 AND subject = $3 AND settlement IS NULL",
        &answer.link_id,
        answer.fact,
        &answer.subject,
        settlement,
        by,
        now,
    )?;
    Ok(settled == 1)
}

/// Forgets what was settled, or answered, long ago: people may have typed names.
pub async fn forget_old(tx: &mut Tx, now: Timestamp) -> Result<u64> {
    execute!(
        tx,
        "DELETE FROM check_answer WHERE settled_at <= $1 OR answered_at <= $2",
        now.plus(-DAYS_KEPT * 86_400),
        now.plus(-DAYS_KEPT_OPEN * 86_400),
    )
}
