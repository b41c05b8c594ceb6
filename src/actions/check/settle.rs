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
        private_link::LinkPurpose,
        seen::Seen,
    },
    policy::Action,
    store::{Tx, basis, check, check::Answer, funding, network, private_link},
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

impl From<&Answer> for Seen {
    fn from(answer: &Answer) -> Self {
        of_answers(std::slice::from_ref(answer))
    }
}

/// What a form about answers names as having been on the screen: an answer can be changed until it is settled, and nothing is taken over
/// unread.
pub fn of_answers(answers: &[Answer]) -> Seen {
    let mut typed = Typed::default();
    for answer in answers {
        typed.push("link", answer.link_id.as_str());
        typed.push("statement", answer.statement().mark());
        typed.push("verdict", answer.verdict.code());
        typed.push("instead", answer.instead.as_str());
    }
    Seen::of_values(&typed)
}

/// Settles one answer that is open. Fails with `Stale` if it is not what was on the screen, or refuses if the register says something else
/// by now, or if what was answered has to be changed by hand.
pub async fn settle(
    tx: &mut Tx,
    by: By<'_>,
    id: &NetworkId,
    answer: &Answer,
    on_screen: &Seen,
    ruling: Ruling,
) -> Result<()> {
    let person = by.may_on(Action::RecordBasis, id)?;
    if answer.network_id != *id {
        return Err(ActionError::NotFound);
    }
    if Seen::from(answer) != *on_screen {
        return Err(ActionError::Stale);
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

/// Takes over all open answers that can be; the others stay open. Fails with `Stale` if they are not those that were on the screen.
pub async fn take_over_all(tx: &mut Tx, by: By<'_>, id: &NetworkId, on_screen: &Seen) -> Result<Many> {
    by.may_on(Action::RecordBasis, id)?;
    let mut many = Many::default();
    let open: Vec<Answer> = check::of_network(tx, id).await?.into_iter().filter(Answer::is_open).collect();
    if of_answers(&open) != *on_screen {
        return Err(ActionError::Stale);
    }
    let current = private_link::latest(tx, LinkPurpose::Check).await?;
    let is_current = |answer: &Answer| {
        let of_network = current.iter().find(|link| link.subject_id == id.as_str());
        of_network.is_some_and(|link| link.id == answer.link_id && link.revoked_at.is_none())
    };
    for answer in open {
        let says_the_same = statements(tx, id).await?.contains(&answer.statement());
        // What came with an earlier link may be older than a later answer, or why that link was ended: somebody looks at each.
        let is_stated = basis::of_network(tx, id).await?.states(&answer.statement());
        match says_the_same && is_stated && is_current(&answer) && can_be_taken_over(&answer) {
            true => {
                settle(tx, by, id, &answer, &Seen::from(&answer), Ruling::TakeOver).await?;
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

/// The network has said so on the day of its answer. A source goes before that and stays, and what the office has recorded as unknown does
/// not become known by a click that is about something else.
async fn told(tx: &mut Tx, by: By<'_>, id: &NetworkId, statement: &Statement, answer: &Answer) -> Result<()> {
    match basis::of_network(tx, id).await?.certainty(statement) {
        Certainty::Proved => return Ok(()),
        Certainty::Unknown => return Err(ActionError::Refused(CHANGED)),
        Certainty::Claimed | Certainty::Inferred => {}
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
