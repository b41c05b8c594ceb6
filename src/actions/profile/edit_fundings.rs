//! The fundings that make a network a cluster.

use crate::actions::{
    ActionError, By, Result, basis::claim, networks::confirm_cluster::after_funding, profile::edit_supports::Money,
};
use crate::{
    domain::{
        act::{NetworkAct, Nothing},
        field::{FieldError, Parser, Typed},
        funding::FundingReference,
        id::{FundingId, NetworkId},
        period::Period,
        seen::Seen,
    },
    policy::Action,
    store::{StoreError, Tx, basis, funding, funding::Funding, network},
};

/// One funding as it is typed.
#[derive(Debug, Clone, PartialEq)]
pub struct FundingTerms {
    /// Federal round.
    pub round: i64,
    /// Phase within the round, if it is known.
    pub phase: Option<i64>,
    /// Code of the ministry.
    pub funder: Option<String>,
    /// Reference number (FKZ).
    pub reference: FundingReference,
    /// How much, and how much of it the network pays itself.
    pub money: Money,
    /// From when until when.
    pub period: Period,
}

impl FundingTerms {
    /// Reads a form; `funders` are the codes that exist.
    pub fn parse(typed: &Typed, funders: &[String]) -> std::result::Result<Self, Vec<FieldError>> {
        let mut p = Parser::new(typed);
        let number = |p: &mut Parser, key: &str, label: &str, most: i64| {
            let range = format!("Bitte eine Zahl von 1 bis {most} angeben.");
            let read =
                |text: &str| text.parse::<i64>().ok().filter(|n| (1..=most).contains(n)).ok_or_else(|| range.clone());
            p.optional_by(key, label, read)
        };
        let round = number(&mut p, "round", "Förderrunde", 20);
        let phase = number(&mut p, "phase", "Phase", 9);
        let known = |code: &str| funders.iter().find(|known| *known == code).cloned().ok_or("Bitte auswählen.");
        let funder = p.optional_by("funder", "Fördergeber", known);
        let reference = p.text("reference", "Förderkennzeichen");
        let money = Money::read(&mut p);
        let period = Period::read(&mut p);
        if round.is_none() && p.errors.iter().all(|error| error.key != "round") {
            p.refuse("round", "Förderrunde", "Bitte die Förderrunde angeben.");
        }
        match (round, p.errors.is_empty()) {
            (Some(round), true) => Ok(Self { round, phase, funder, reference, money, period }),
            _ => Err(p.errors),
        }
    }

    /// A funding as it stands in the form.
    pub fn typed(funding: &Funding) -> Typed {
        let mut typed = Typed::default();
        typed.push("round", funding.round.to_string());
        typed.push_some("phase", funding.phase);
        typed.push_some("funder", funding.funder.as_ref());
        typed.push("reference", funding.reference.as_str());
        Money { amount: funding.amount, own_share: funding.own_share }.write(&mut typed);
        funding.period.write(&mut typed);
        typed
    }
}

impl From<&Funding> for Seen {
    fn from(funding: &Funding) -> Self {
        Self::of_values(&FundingTerms::typed(funding))
    }
}

/// Adds a funding, or changes the one that was on the screen. Fails with `Stale` if it has changed since. Saving without a change changes nothing.
pub async fn put_funding(
    tx: &mut Tx,
    by: By<'_>,
    network: &NetworkId,
    on_screen: Option<(&FundingId, &Seen)>,
    terms: FundingTerms,
) -> Result<()> {
    let person = by.may_on(Action::EditProfile, network)?;
    let before = match on_screen {
        Some((id, seen)) => Some(as_seen(tx, network, id, seen).await?),
        None => None,
    };
    let row = Funding {
        id: before.as_ref().map_or_else(FundingId::fresh, |before| before.id.clone()),
        network_id: network.clone(),
        round: terms.round,
        phase: terms.phase,
        funder: terms.funder,
        reference: terms.reference.to_string(),
        amount: terms.money.amount,
        own_share: terms.money.own_share,
        period: terms.period,
    };
    let written = match &before {
        None => funding::insert(tx, &row).await,
        Some(before) if *before == row => return Ok(()),
        Some(_) => funding::update(tx, &row).await.map(|_| ()),
    };
    match written {
        Ok(()) => {
            let done = NetworkAct::FundingPut { before: before.as_ref().map(Into::into), after: (&row).into() };
            by.log(tx, network, done, by.on_behalf_of(network)).await?;
            claim(tx, by, network, before.iter().flat_map(basis::funding), basis::funding(&row)).await?;
            // Who only corrects one says nothing about what it is.
            if before.is_none() {
                after_funding(tx, by, person, network).await?;
            }
            Ok(())
        }
        Err(StoreError::Unique(_)) => {
            Err(ActionError::field("phase", "Phase", "Diese Runde und Phase ist schon eingetragen."))
        }
        Err(error) => Err(error.into()),
    }
}

/// Removes the funding that was on the screen because it was entered by mistake.
pub async fn remove_funding(tx: &mut Tx, by: By<'_>, network: &NetworkId, id: &FundingId, seen: &Seen) -> Result<()> {
    by.may_on(Action::EditProfile, network)?;
    let before = as_seen(tx, network, id, seen).await?;
    funding::delete(tx, network, id).await?;
    // What the office has confirmed was said of these fundings, not of whatever is entered later.
    if funding::of_network(tx, network).await?.is_empty() {
        network::revoke_cluster(tx, network).await?;
    }
    let done = NetworkAct::FundingRemoved { before: (&before).into(), after: Nothing };
    by.log(tx, network, done, by.on_behalf_of(network)).await
}

/// The funding, if it still is what was on the screen.
async fn as_seen(tx: &mut Tx, network: &NetworkId, id: &FundingId, seen: &Seen) -> Result<Funding> {
    let found = funding::get(tx, network, id).await?.ok_or(ActionError::NotFound)?;
    if Seen::from(&found) == *seen { Ok(found) } else { Err(ActionError::Stale) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_funding_without_a_round_that_can_be_read_is_refused_once() {
        let refused = |round: &str| {
            let typed = Typed::new([("round".to_owned(), round.to_owned())]);
            let errors = FundingTerms::parse(&typed, &[]).expect_err("no funding");
            errors.into_iter().map(|error| (error.key, error.message)).collect::<Vec<_>>()
        };
        let said = |message: &str| vec![("round".to_owned(), message.to_owned())];
        assert_eq!(refused(""), said("Bitte die Förderrunde angeben."));
        assert_eq!(["drei", "21"].map(refused), ["Bitte eine Zahl von 1 bis 20 angeben."; 2].map(said));
    }
}
