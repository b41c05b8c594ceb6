//! Making and revoking the links by which networks are asked.

use crate::actions::{ActionError, By, Result};
use crate::{
    domain::{
        act::NetworkAct,
        check::{DAYS, MOST_DAYS},
        date::FuzzyDate,
        field::{FieldError, Parser, Typed},
        id::NetworkId,
        kept::Nothing,
        private_link::{LinkPurpose, Token},
    },
    policy::{Action, Resource},
    store::{Tx, network, network::Network, private_link},
};

/// Whom to ask, and until when.
#[derive(Debug, Clone, PartialEq)]
pub struct Asking {
    /// The networks.
    pub networks: Vec<NetworkId>,
    /// For so many days the links work.
    pub days: i64,
}

/// Why a number of days is none.
pub const RANGE: &str = "Bitte eine Zahl von 1 bis 90 angeben.";
const _: () = assert!(MOST_DAYS == 90, "the message says it");

impl Asking {
    /// Reads a form.
    pub fn parse(typed: &Typed) -> std::result::Result<Self, Vec<FieldError>> {
        let mut p = Parser::new(typed);
        let networks = p.many("network", "Netzwerke");
        if networks.is_empty() && p.errors.is_empty() {
            p.refuse("network", "Netzwerke", "Bitte mindestens ein Netzwerk ankreuzen.");
        }
        let read = |text: &str| text.parse::<i64>().ok().filter(|days| (1..=MOST_DAYS).contains(days)).ok_or(RANGE);
        let days = p.optional_by("days", "Tage", read).unwrap_or(DAYS);
        if p.errors.is_empty() { Ok(Self { networks, days }) } else { Err(p.errors) }
    }
}

/// Makes a link for each of the networks, in place of an earlier one. Its address is in the answer and nowhere else. One that is not
/// public has nothing to be asked about.
pub async fn ask_networks(tx: &mut Tx, by: By<'_>, asking: &Asking) -> Result<Vec<(Network, Token)>> {
    let person = by.may(Action::AskNetworks, Resource::Platform)?;
    let ends_at = by.now.plus(asking.days * 86_400);
    let mut made = Vec::new();
    for id in &asking.networks {
        let network = network::get(tx, id).await?.filter(|network| network.is_public).ok_or(ActionError::NotFound)?;
        let (_, token) = private_link::make(tx, LinkPurpose::Check, id.as_str(), &person.id, by.now, ends_at).await?;
        let until = FuzzyDate::Day(ends_at.day());
        by.log(tx, id, NetworkAct::CheckAsked { before: Nothing, after: until.into() }, by.on_behalf_of(id)).await?;
        made.push((network, token));
    }
    Ok(made)
}

/// Ends the link of a network at once. Where there is none that works, nothing is done.
pub async fn revoke_check(tx: &mut Tx, by: By<'_>, id: &NetworkId) -> Result<()> {
    by.may(Action::AskNetworks, Resource::Platform)?;
    if private_link::revoke(tx, LinkPurpose::Check, id.as_str(), by.now).await? {
        by.log(tx, id, NetworkAct::CheckRevoked { before: Nothing, after: Nothing }, by.on_behalf_of(id)).await?;
    }
    Ok(())
}
