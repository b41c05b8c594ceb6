//! The fundings that make a network a cluster.

use super::{ActionError, By, Result};
use crate::{
    domain::{
        date::{FuzzyDate, Period},
        field::{FieldError, Parser, Typed},
        id::{FundingId, NetworkId},
        text::Line,
    },
    policy::Action,
    store::{StoreError, Tx, audit, funding, funding::Funding, network},
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
    pub reference: Line<40>,
    /// From when until when.
    pub period: Period,
}

impl FundingTerms {
    /// Reads a form; `funders` are the codes that exist.
    pub fn parse(typed: &Typed, funders: &[String]) -> std::result::Result<Self, Vec<FieldError>> {
        let mut p = Parser::new(typed);
        let number = |p: &mut Parser, key: &str, label: &str, most: i64| {
            let range = format!("Bitte eine Zahl von 1 bis {most} angeben.");
            let read = |text: &str| text.parse::<i64>().ok().filter(|n| (1..=most).contains(n)).ok_or(range);
            p.optional_by(key, label, read)
        };
        let round = number(&mut p, "round", "Förderrunde", 20);
        let phase = number(&mut p, "phase", "Phase", 9);
        let known = |code: &str| funders.iter().find(|known| *known == code).cloned().ok_or("Bitte auswählen.");
        let funder = p.optional_by("funder", "Fördergeber", known);
        let reference = p.text("reference", "Förderkennzeichen");
        let period = period(&mut p);
        if round.is_none() && p.errors.iter().all(|error| error.key != "round") {
            p.refuse("round", "Förderrunde", "Bitte die Förderrunde angeben.");
        }
        match (round, p.errors.is_empty()) {
            (Some(round), true) => Ok(Self { round, phase, funder, reference, period }),
            _ => Err(p.errors),
        }
    }
}

/// Reads `since` and `until` of any form.
pub(super) fn period(p: &mut Parser) -> Period {
    let since: Option<FuzzyDate> = p.optional("since", "Von");
    let until: Option<FuzzyDate> = p.optional("until", "Bis");
    Period::new(since, until).unwrap_or_else(|error| {
        p.refuse("until", "Bis", error);
        Period::default()
    })
}

/// Adds a funding, or changes the one named.
pub async fn put_funding(
    tx: &mut Tx,
    by: By<'_>,
    network: &NetworkId,
    id: Option<&FundingId>,
    terms: FundingTerms,
) -> Result<()> {
    by.may_on(Action::EditProfile, network)?;
    let row = Funding {
        id: id.cloned().unwrap_or_else(FundingId::fresh),
        network_id: network.clone(),
        round: terms.round,
        phase: terms.phase,
        funder: terms.funder,
        reference: terms.reference.to_string(),
        period: terms.period,
    };
    let written = match id {
        None => funding::insert(tx, &row).await.map(|()| true),
        Some(_) => funding::update(tx, &row).await,
    };
    match written {
        Ok(true) => {
            let phase = row.phase.map(|phase| format!(" {phase}")).unwrap_or_default();
            log(tx, by, network, "funding.put", format!("{}{phase} {}", row.round, row.period.in_words())).await
        }
        Ok(false) => Err(ActionError::NotFound),
        Err(StoreError::Unique(_)) => {
            Err(ActionError::field("phase", "Phase", "Diese Runde und Phase ist schon eingetragen."))
        }
        Err(error) => Err(error.into()),
    }
}

/// Removes a funding that was entered by mistake.
pub async fn remove_funding(tx: &mut Tx, by: By<'_>, network: &NetworkId, id: &FundingId) -> Result<()> {
    by.may_on(Action::EditProfile, network)?;
    if !funding::delete(tx, network, id).await? {
        return Err(ActionError::NotFound);
    }
    log(tx, by, network, "funding.remove", id.to_string()).await
}

async fn log(tx: &mut Tx, by: By<'_>, network: &NetworkId, act: &str, after: String) -> Result<()> {
    network::touch(tx, network).await?;
    let on_behalf_of = by.on_behalf_of(network);
    let act = audit::Act {
        act,
        subject_kind: "network",
        subject_id: network.as_str(),
        after,
        on_behalf_of,
        ..Default::default()
    };
    Ok(audit::append(tx, by.actor, act, by.now).await?)
}
