//! What the state office does with the answers of a network: take them over, one by one or all, or not.

use crate::actions::{
    ActionError, By, Result,
    profile::{
        edit::{Profile, edit_profile},
        edit_fundings::{FundingTerms, put_funding},
    },
};
use crate::{
    domain::{
        act::{self, NetworkAct},
        basis::{Basis, Certainty, Claimant, Fact, Statement},
        check::{Settlement, Verdict},
        date::FuzzyDate,
        field::Typed,
        id::{FundingId, NetworkId},
        kept::Nothing,
        seen::Seen,
    },
    policy::Action,
    store::{Tx, basis, check, check::Answer, funding, network},
};

/// What is done with an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ruling {
    /// The register says from now on what was answered.
    TakeOver,
    /// Somebody of the office has changed it by hand.
    ByHand,
    /// Nothing changes.
    Decline,
}

/// Whether the register can be made to say what was answered without somebody who reads it.
pub fn can_be_taken_over(answer: &Answer) -> bool {
    match (answer.verdict, answer.fact) {
        (Verdict::Right, _) => true,
        (Verdict::Unsure, _) => false,
        (Verdict::Wrong, Fact::FundingSince | Fact::FundingUntil) => answer.instead.parse::<FuzzyDate>().is_ok(),
        (Verdict::Wrong, Fact::Name | Fact::ShortText | Fact::Website | Fact::Email) => {
            Profile::parse(&with_text(&answer.value, answer)).is_ok()
        }
        (Verdict::Wrong, _) => false,
    }
}

/// A profile in which nothing stands but a name and what was answered, to see whether it can be read.
fn with_text(name: &str, answer: &Answer) -> Typed {
    let name = if answer.fact == Fact::Name { &answer.instead } else { name };
    let mut typed = Typed::new([("name".to_owned(), name.chars().take(100).collect())]);
    if let Some(key) = key_of(answer.fact).filter(|key| *key != "name") {
        typed.push(key, answer.instead.as_str());
    }
    typed
}

fn key_of(fact: Fact) -> Option<&'static str> {
    match fact {
        Fact::Name => Some("name"),
        Fact::ShortText => Some("short_text"),
        Fact::Website => Some("website"),
        Fact::Email => Some("email"),
        _ => None,
    }
}

/// Settles one answer that is open. Fails if the register says something else by now, or if what was answered has to be changed by hand.
pub async fn settle(tx: &mut Tx, by: By<'_>, id: &NetworkId, answer: &Answer, ruling: Ruling) -> Result<()> {
    let person = by.may_on(Action::RecordBasis, id)?;
    if answer.network_id != *id {
        return Err(ActionError::NotFound);
    }
    if ruling == Ruling::TakeOver {
        take_over(tx, by, id, answer).await?;
    }
    let settlement = if ruling == Ruling::Decline { Settlement::Declined } else { Settlement::Taken };
    if !check::settle(tx, answer, settlement, &person.id, by.now).await? {
        return Err(ActionError::Stale);
    }
    let settled = act::Settled {
        fact: answer.fact.into(),
        subject: answer.subject.clone().into(),
        verdict: answer.verdict.into(),
        settlement: settlement.into(),
    };
    by.log(tx, id, NetworkAct::CheckSettled { before: Nothing, after: settled }, by.on_behalf_of(id)).await
}

/// What became of many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Many {
    /// So many were taken over.
    pub taken: usize,
    /// So many wait for somebody who changes them by hand.
    pub left: usize,
}

/// Takes over all open answers that can be; the others stay open.
pub async fn take_over_all(tx: &mut Tx, by: By<'_>, id: &NetworkId) -> Result<Many> {
    by.may_on(Action::RecordBasis, id)?;
    let mut many = Many::default();
    for answer in check::of_network(tx, id).await?.into_iter().filter(Answer::is_open) {
        let says_the_same = statements(tx, id).await?.contains(&answer.statement());
        match says_the_same && can_be_taken_over(&answer) {
            true => {
                settle(tx, by, id, &answer, Ruling::TakeOver).await?;
                many.taken += 1;
            }
            false => many.left += 1,
        }
    }
    Ok(many)
}

async fn statements(tx: &mut Tx, id: &NetworkId) -> Result<Vec<Statement>> {
    let network = network::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    let mut all = basis::all_of(tx, id).await?;
    all.extend(basis::texts(&network));
    Ok(all)
}

/// What the register says otherwise by now.
pub const CHANGED: &str = "Inzwischen steht dort etwas anderes. Lehne die Antwort ab, oder ändere es von Hand.";
/// What nobody can do but a person.
pub const BY_HAND: &str =
    "Das lässt sich nicht von selbst übernehmen. Ändere es von Hand, und vermerke es als erledigt.";

async fn take_over(tx: &mut Tx, by: By<'_>, id: &NetworkId, answer: &Answer) -> Result<()> {
    if !statements(tx, id).await?.contains(&answer.statement()) {
        return Err(ActionError::Refused(CHANGED));
    }
    if !can_be_taken_over(answer) {
        return Err(ActionError::Refused(BY_HAND));
    }
    match (answer.verdict, key_of(answer.fact)) {
        (Verdict::Right, None) => told(tx, by, id, &answer.statement(), answer).await,
        (Verdict::Right, Some(_)) => Ok(()),
        (_, Some(key)) => change_text(tx, by, id, key, answer).await,
        (_, None) => change_funding(tx, by, id, answer).await,
    }
}

/// The network has said so on the day of its answer. A source goes before that and stays.
async fn told(tx: &mut Tx, by: By<'_>, id: &NetworkId, statement: &Statement, answer: &Answer) -> Result<()> {
    if basis::of_network(tx, id).await?.certainty(statement) == Certainty::Proved {
        return Ok(());
    }
    let basis = Basis::Claimed { by: Claimant::Network, on: Some(answer.answered_at.day()) };
    Ok(basis::put(tx, id, statement, &basis, answer.answered_at.min(by.now)).await?)
}

async fn change_text(tx: &mut Tx, by: By<'_>, id: &NetworkId, key: &str, answer: &Answer) -> Result<()> {
    let network = network::get(tx, id).await?.ok_or(ActionError::NotFound)?;
    let stands = Profile::typed(&network).into_pairs().into_iter().filter(|(other, _)| other != key);
    let changed = Typed::new(stands.chain([(key.to_owned(), answer.instead.clone())]));
    let profile = Profile::parse(&changed).map_err(ActionError::Invalid)?;
    edit_profile(tx, by, id, &Seen::from(&network), &profile).await
}

async fn change_funding(tx: &mut Tx, by: By<'_>, id: &NetworkId, answer: &Answer) -> Result<()> {
    let funding: FundingId = answer.subject.parse().map_err(|_| ActionError::NotFound)?;
    let stored = funding::get(tx, id, &funding).await?.ok_or(ActionError::NotFound)?;
    let key = if answer.fact == Fact::FundingSince { "since" } else { "until" };
    let stands = FundingTerms::typed(&stored).into_pairs().into_iter().filter(|(other, _)| other != key);
    let changed = Typed::new(stands.chain([(key.to_owned(), answer.instead.clone())]));
    let funders: Vec<String> = funding::funders(tx).await?.into_iter().map(|funder| funder.code).collect();
    let terms = FundingTerms::parse(&changed, &funders).map_err(ActionError::Invalid)?;
    put_funding(tx, by, id, Some((&funding, &Seen::from(&stored))), terms).await?;
    let now = funding::get(tx, id, &funding).await?.ok_or(ActionError::NotFound)?;
    for statement in basis::funding(&now).into_iter().filter(|one| one.fact == answer.fact) {
        told(tx, by, id, &statement, answer).await?;
    }
    Ok(())
}
