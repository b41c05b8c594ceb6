//! All that the register says about a network, statement by statement, with what each rests on.

use crate::{http::PageError, messages::said};
use jiff::civil::Date;
use mintverbund::{
    domain::{
        basis::{Basis, Fact, Statement},
        id::NetworkId,
    },
    store::{
        Reader, basis,
        basis::Bases,
        coverage, funding,
        funding::{Funder, Funding},
        link, network,
        network::Network,
        organisation, partnership,
        partnership::Partner,
        recognition, support, theme,
    },
};
use std::collections::HashSet;

/// One statement in words.
pub struct Line {
    /// What it says, for comparing.
    pub statement: Statement,
    /// What it is about.
    pub name: String,
    /// What it says, for people.
    pub says: String,
    /// What it rests on.
    pub basis: Basis,
}

/// Whose view it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// What anybody can read on public pages, with the network's own texts.
    Public,
    /// All that is entered.
    Staff,
}

/// The statements in the order of the network's page.
pub async fn lines(on: &mut Reader, network: &Network, view: View, today: Date) -> Result<Vec<Line>, PageError> {
    let bases = basis::of_network(on, &network.id).await?;
    let mut lines = Lines { bases, view, today, all: Vec::new() };
    if view == View::Public {
        basis::texts(network).into_iter().for_each(|one| {
            let says = one.value.clone();
            lines.push(one, "", says);
        });
    }
    lines.of_region(on, &network.id).await?;
    lines.of_carrier(on, network).await?;
    lines.of_fundings(on, network).await?;
    lines.of_supports(on, &network.id).await?;
    lines.of_kreise(on, &network.id).await?;
    lines.of_focus(on, network).await?;
    lines.of_partners(on, &network.id).await?;
    lines.of_links(on, &network.id).await?;
    Ok(lines.all)
}

struct Lines {
    bases: Bases,
    view: View,
    today: Date,
    all: Vec<Line>,
}

impl Lines {
    /// What nobody knows, the public does not read.
    fn push(&mut self, statement: Statement, about: &str, says: impl Into<String>) {
        let basis = self.bases.of(&statement);
        if self.view == View::Public && !basis.certainty().is_stated() {
            return;
        }
        let fact = statement.fact.label_in(&said().words);
        let name = if about.is_empty() { fact.to_owned() } else { format!("{fact}: {about}") };
        self.all.push(Line { statement, name, says: says.into(), basis });
    }

    async fn of_region(&mut self, on: &mut Reader, id: &NetworkId) -> Result<(), PageError> {
        let stored = recognition::of_network(on, id).await?;
        let found = if self.view == View::Public { self.bases.recognition(stored) } else { stored };
        let Some(found) = found else { return Ok(()) };
        for statement in basis::recognition(&found) {
            let says = match statement.fact {
                Fact::RegionTime => said().words.period(&found.period),
                Fact::RegionPast => match found.past.iter().find(|one| one.id.as_str() == statement.subject) {
                    Some(one) => with_time(one.state.label_in(&said().words), &said().words.period(&one.period)),
                    None => continue,
                },
                _ => (said().network.recognition)(found.state.label_in(&said().words), ""),
            };
            self.push(statement, "", says);
        }
        Ok(())
    }

    async fn of_carrier(&mut self, on: &mut Reader, network: &Network) -> Result<(), PageError> {
        let (Some(statement), Some(id)) = (basis::carrier(network), &network.carrier_id) else { return Ok(()) };
        let carrier = match self.view {
            View::Public => organisation::get_shown(on, id).await?,
            View::Staff => organisation::get(on, id).await?,
        };
        if let Some(carrier) = carrier {
            self.push(statement, "", carrier.name);
        }
        Ok(())
    }

    async fn of_fundings(&mut self, on: &mut Reader, network: &Network) -> Result<(), PageError> {
        if self.view == View::Public && !network.is_cluster {
            return Ok(());
        }
        let funders = funding::funders(on).await?;
        let stored = funding::of_network(on, &network.id).await?;
        let fundings = if self.view == View::Public { self.bases.fundings(stored) } else { stored };
        for funding in fundings {
            let round = (said().words.phrases.round)(funding.round, funding.phase);
            for statement in basis::funding(&funding) {
                let about = if statement.fact == Fact::Funding { "" } else { &round };
                let says = of_funding(statement.fact, &funding, &funders);
                self.push(statement, about, says);
            }
        }
        Ok(())
    }

    async fn of_supports(&mut self, on: &mut Reader, id: &NetworkId) -> Result<(), PageError> {
        for support in support::of_network(on, id).await? {
            let named = [support.kind.label_in(&said().words), &support.title, &support.giver];
            let named = named.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
            let amounts = [
                support.amount.map(|amount| amount.to_string()),
                support.own_share.map(|share| (said().network.own_share)(&share.to_string())),
                Some(support.reference.clone()).filter(|reference| !reference.is_empty()),
            ];
            let amount: String = amounts.into_iter().flatten().map(|part| format!(", {part}")).collect();
            let says = with_time(&format!("{named}{amount}"), &said().words.period(&support.period));
            self.push(basis::support(&support), "", says);
        }
        Ok(())
    }

    async fn of_kreise(&mut self, on: &mut Reader, id: &NetworkId) -> Result<(), PageError> {
        for coverage in coverage::of_network(on, id).await? {
            let time = said().words.period(&coverage.period);
            let says = with_time(&coverage.ags.kreis().full_name_in(&said().words), &time);
            self.push(basis::coverage(&coverage), "", says);
        }
        Ok(())
    }

    async fn of_focus(&mut self, on: &mut Reader, network: &Network) -> Result<(), PageError> {
        if let Some(statement) = basis::statewide(&network.id, network.statewide) {
            self.push(statement, "", said().themes.statewide);
        }
        for theme in theme::of_network(on, &network.id).await? {
            self.push(basis::theme(&network.id, &theme), "", theme.label_in(&said().words));
        }
        Ok(())
    }

    async fn of_partners(&mut self, on: &mut Reader, id: &NetworkId) -> Result<(), PageError> {
        let partners = match self.view {
            View::Public => partnership::public_of_network(on, id).await?,
            View::Staff => partnership::of_network(on, id).await?,
        };
        // Who comes later is not named in public before.
        let today = self.today;
        let is_named = |partner: &&Partner| self.view == View::Staff || !partner.period.is_to_come(today);
        for partner in partners.iter().filter(is_named).collect::<Vec<_>>() {
            let part = basis::partner(partner);
            let is_stated = self.view == View::Staff || self.bases.states(&part);
            self.push(part, &partner.name, part_of(partner));
            let kind = basis::kind_of(partner);
            // Who left and came back is the same organisation.
            if is_stated && self.all.iter().all(|line| line.statement != kind) {
                self.push(basis::kind_of(partner), &partner.name, kind_of(partner));
            }
        }
        Ok(())
    }

    async fn of_links(&mut self, on: &mut Reader, id: &NetworkId) -> Result<(), PageError> {
        let networks = network::list(on).await?;
        let public: HashSet<NetworkId> = networks.into_iter().filter(|one| one.is_public).map(|one| one.id).collect();
        for link in link::of_network(on, id).await?.into_iter().filter(|link| link.has_held()) {
            let is_public = public.contains(&link.from_id) && public.contains(&link.to_id);
            if is_public || self.view == View::Staff {
                let says =
                    with_time(&link.kind.sentence(&link.from_name, &link.to_name), &said().words.period(&link.period));
                self.push(basis::link(&link), "", says);
            }
        }
        Ok(())
    }
}

fn of_funding(fact: Fact, funding: &Funding, funders: &[Funder]) -> String {
    let date = |date: Option<mintverbund::domain::date::FuzzyDate>| date.map(|date| said().words.date(date));
    match fact {
        Fact::FundingSince => date(funding.period.since).unwrap_or_default(),
        Fact::FundingUntil => date(funding.period.until).unwrap_or_default(),
        Fact::FundingAmount => {
            let [amount, share] = [funding.amount, funding.own_share].map(|euro| euro.map(|euro| euro.to_string()));
            let share = share.map(|share| (said().network.own_share)(&share));
            [amount, share].into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
        Fact::Funder => funding::named(funding, funders).map(|funder| funder.name.clone()).unwrap_or_default(),
        _ => {
            let round = (said().words.phrases.round)(funding.round, funding.phase);
            match funding.reference.is_empty() {
                true => round,
                false => format!("{round}, {}", (said().network.reference)(&funding.reference)),
            }
        }
    }
}

fn part_of(partner: &Partner) -> String {
    with_time(partner.role.label_in(&said().words), &said().words.period(&partner.period))
}

fn kind_of(partner: &Partner) -> String {
    let words = &said().words;
    format!("{}, {}", partner.sector.label_in(words), partner.kind.label_in(words))
}

fn with_time(text: &str, time: &str) -> String {
    if time.is_empty() { text.to_owned() } else { format!("{text} ({time})") }
}
