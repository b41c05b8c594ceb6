//! Adding, changing and removing money that is not of the federal programme.

use crate::actions::{ActionError, By, Result, basis::claim};
use crate::{
    domain::{
        act::{NetworkAct, Nothing},
        field::{FieldError, Parser, Typed},
        funding::FundingReference,
        id::{NetworkId, SupportId},
        money::Euro,
        period::Period,
        seen::Seen,
        support::{SupportGiver, SupportKind, SupportTitle},
    },
    policy::Action,
    store::{Tx, basis, support, support::Support},
};

/// What a form says of such money.
#[derive(Debug, Clone, PartialEq)]
pub struct SupportTerms {
    /// Where it is from.
    pub kind: SupportKind,
    /// The name of the programme.
    pub title: SupportTitle,
    /// Who gives it.
    pub giver: SupportGiver,
    /// Reference number.
    pub reference: FundingReference,
    /// How much, and how much of it the network pays itself.
    pub money: Money,
    /// From when until when.
    pub period: Period,
}

/// Two amounts that belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Money {
    /// How much.
    pub amount: Option<Euro>,
    /// How much of it the network pays itself.
    pub own_share: Option<Euro>,
}

impl Money {
    /// Reads both of a form; nobody pays more than all of it.
    pub fn read(p: &mut Parser) -> Self {
        let (amount, own_share) = (p.optional("amount", "Betrag"), p.optional("own_share", "Eigenanteil"));
        if let (Some(amount), Some(share)) = (amount, own_share)
            && share > amount
        {
            p.refuse("own_share", "Eigenanteil", "Der Eigenanteil ist größer als der Betrag.");
        }
        Self { amount, own_share }
    }

    /// Adds both to what stands in a form.
    pub fn write(self, typed: &mut Typed) {
        typed.push_some("amount", self.amount);
        typed.push_some("own_share", self.own_share);
    }
}

impl SupportTerms {
    /// Reads a form.
    pub fn parse(typed: &Typed) -> std::result::Result<Self, Vec<FieldError>> {
        let mut p = Parser::new(typed);
        let kind: Option<SupportKind> = p.required("support_kind", "Art");
        let title: SupportTitle = p.text("title", "Programm");
        let giver: SupportGiver = p.text("giver", "Wer gibt es");
        let reference = p.text("reference", "Förderkennzeichen");
        let money = Money::read(&mut p);
        let period = Period::read(&mut p);
        if title.is_empty() && giver.is_empty() && p.errors.is_empty() {
            p.refuse("giver", "Wer gibt es", "Bitte das Programm nennen oder wer das Geld gibt.");
        }
        match (kind, p.errors.is_empty()) {
            (Some(kind), true) => Ok(Self { kind, title, giver, reference, money, period }),
            _ => Err(p.errors),
        }
    }

    /// Such money as it stands in the form.
    pub fn typed(support: &Support) -> Typed {
        let mut typed = Typed::default();
        typed.push("support_kind", support.kind.code());
        typed.push("title", support.title.as_str());
        typed.push("giver", support.giver.as_str());
        typed.push("reference", support.reference.as_str());
        Money { amount: support.amount, own_share: support.own_share }.write(&mut typed);
        support.period.write(&mut typed);
        typed
    }
}

impl From<&Support> for Seen {
    fn from(support: &Support) -> Self {
        Self::of_values(&SupportTerms::typed(support))
    }
}

/// Adds such money, or changes what was on the screen. Fails with `Stale` if it has changed since. Saving without a change changes nothing.
pub async fn put_support(
    tx: &mut Tx,
    by: By<'_>,
    network: &NetworkId,
    on_screen: Option<(&SupportId, &Seen)>,
    terms: SupportTerms,
) -> Result<()> {
    by.may_on(Action::EditProfile, network)?;
    let before = match on_screen {
        Some((id, seen)) => Some(as_seen(tx, network, id, seen).await?),
        None => None,
    };
    let row = Support {
        id: before.as_ref().map_or_else(SupportId::fresh, |before| before.id.clone()),
        network_id: network.clone(),
        kind: terms.kind,
        title: terms.title.to_string(),
        giver: terms.giver.to_string(),
        reference: terms.reference.to_string(),
        amount: terms.money.amount,
        own_share: terms.money.own_share,
        period: terms.period,
    };
    match &before {
        None => support::insert(tx, &row).await?,
        Some(before) if *before == row => return Ok(()),
        Some(_) => {
            support::update(tx, &row).await?;
        }
    }
    let done = NetworkAct::SupportPut { before: before.as_ref().map(Into::into), after: (&row).into() };
    by.log(tx, network, done, by.on_behalf_of(network)).await?;
    claim(tx, by, network, before.iter().map(basis::support), [basis::support(&row)]).await
}

/// Removes what was entered by mistake. Fails with `Stale` if it is not what was on the screen.
pub async fn remove_support(tx: &mut Tx, by: By<'_>, network: &NetworkId, id: &SupportId, seen: &Seen) -> Result<()> {
    by.may_on(Action::EditProfile, network)?;
    let before = as_seen(tx, network, id, seen).await?;
    support::delete(tx, network, id).await?;
    let done = NetworkAct::SupportRemoved { before: (&before).into(), after: Nothing };
    by.log(tx, network, done, by.on_behalf_of(network)).await
}

async fn as_seen(tx: &mut Tx, network: &NetworkId, id: &SupportId, seen: &Seen) -> Result<Support> {
    let found = support::get(tx, network, id).await?.ok_or(ActionError::NotFound)?;
    if Seen::from(&found) == *seen { Ok(found) } else { Err(ActionError::Stale) }
}
