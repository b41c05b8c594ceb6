//! What somebody with the private link of a network answers. Whoever has its address may, and nobody has to sign in.

use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        act::NetworkAct,
        basis::Statement,
        check::{Instead, Verdict},
        date::Timestamp,
        field::{FieldError, Parser, Typed},
        id::NetworkId,
        kept::Nothing,
        notice::{AboutNetwork, Notice},
        private_link::{LinkPurpose, LinkStanding, Token},
    },
    policy::Actor,
    store::{Connected, Tx, check, check::Answer, network, network::Network, private_link, private_link::PrivateLink},
};

/// A statement as it stood on the page.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// The statement.
    pub statement: Statement,
    /// What it is about.
    pub name: String,
    /// What it says.
    pub says: String,
}

/// What was answered to it.
#[derive(Debug, Clone, PartialEq)]
pub struct Answered {
    /// The statement.
    pub asked: Asked,
    /// Whether it is right.
    pub verdict: Verdict,
    /// What is right instead.
    pub instead: Instead,
}

/// The inputs of the statement at a place of the list.
pub fn keys(at: usize) -> [String; 3] {
    [format!("angabe{at}"), format!("urteil{at}"), format!("sondern{at}")]
}

/// Reads a form: the answers to those of the statements that were answered. `Err` with no error says that some of them are no longer
/// what stood on the page.
pub fn parse(typed: &Typed, asked: &[Asked]) -> std::result::Result<Vec<Answered>, Vec<FieldError>> {
    let mut p = Parser::new(typed);
    let mut answers = Vec::new();
    let mut is_stale = false;
    for (at, one) in asked.iter().enumerate() {
        let [mark, verdict, instead] = keys(at);
        let label = format!("{}: {}", one.name, one.says);
        let found: Option<Verdict> = p.optional(&verdict, &label);
        let words: Instead = p.text(&instead, &label);
        let Some(found) = found else { continue };
        is_stale |= typed.get(&mark) != one.statement.mark();
        if found == Verdict::Wrong && words.is_empty() {
            p.refuse(&instead, &label, "Bitte schreibt, was stattdessen stimmt.");
        }
        let instead = if found == Verdict::Wrong { words } else { Instead::default() };
        answers.push(Answered { asked: one.clone(), verdict: found, instead });
    }
    match (p.errors.is_empty(), is_stale) {
        (true, false) if answers.is_empty() => {
            Err(vec![FieldError::new(&keys(0)[1], "Antworten", "Bitte mindestens eine Angabe beantworten.")])
        }
        (true, false) => Ok(answers),
        (true, true) => Err(Vec::new()),
        (false, _) => Err(p.errors),
    }
}

/// The link and the network that it is about. One that has ended or was revoked says so, and one that never was is not found; a network
/// that is not public has nothing to show.
pub async fn opened(on: &mut impl Connected, token: &str, now: Timestamp) -> Result<(PrivateLink, Network)> {
    let token = Token::read(token).ok_or(ActionError::NotFound)?;
    let link = private_link::by_token(on, LinkPurpose::Check, &token).await?.ok_or(ActionError::NotFound)?;
    let id: NetworkId = link.subject_id.parse().map_err(|_| ActionError::NotFound)?;
    let network = network::get(on, &id).await?.filter(|network| network.is_public).ok_or(ActionError::NotFound)?;
    match link.standing(now) {
        LinkStanding::Open => Ok((link, network)),
        LinkStanding::Ended | LinkStanding::Revoked => Err(ActionError::Refused(ENDED)),
    }
}

/// Why a link opens nothing any more.
pub const ENDED: &str = "Dieser Link gilt nicht mehr. Bitte MINTraum um einen neuen.";

/// Keeps the answers as proposals to the state office, each in place of an earlier one that nobody has settled. Tells how many.
pub async fn answer_check(tx: &mut Tx, token: &str, answers: &[Answered], now: Timestamp) -> Result<usize> {
    let (link, network) = opened(tx, token, now).await?;
    let mut kept = 0;
    for Answered { asked, verdict, instead } in answers {
        let Statement { fact, subject, value } = asked.statement.clone();
        let row = Answer {
            link_id: link.id.clone(),
            network_id: network.id.clone(),
            fact,
            subject,
            value,
            name: asked.name.clone(),
            says: asked.says.clone(),
            verdict: *verdict,
            instead: instead.to_string(),
            answered_at: now,
            settlement: None,
        };
        kept += usize::from(check::put(tx, &row).await?);
    }
    private_link::use_it(tx, &link.id, now).await?;
    // Who sends the same again has said nothing new.
    if kept == 0 {
        return Ok(0);
    }
    let nobody = By::new(&Actor::Anonymous, now);
    let about = AboutNetwork { network: network.id.clone(), slug: network.slug.clone(), name: network.name.clone() };
    nobody.tell(tx, &Notice::CheckAnswered(about)).await?;
    let count = i64::try_from(kept).unwrap_or(i64::MAX);
    nobody.log(tx, &network.id, NetworkAct::CheckAnswered { before: Nothing, after: count.into() }, None).await?;
    Ok(kept)
}
