//! Records without what nobody knows: what rests on nothing is not stated.

use super::{
    Bases, carrier, coverage, funding, kind_of, partner, recognition, region_on, statewide, stretch, support, theme,
};
use crate::{
    domain::{
        basis::{Certainty, Fact},
        id::NetworkId,
        period::Period,
        theme::Theme,
    },
    store::{
        coverage::Coverage, funding::Funding, network::Network, partnership::Partner, recognition::Recognition,
        support::Support,
    },
};
use jiff::civil::Date;

impl Bases {
    /// Fundings of which anything is known; what is not known of them is left out.
    pub fn fundings(&self, mut all: Vec<Funding>) -> Vec<Funding> {
        all.retain(|one| self.knows(one, Fact::Funding));
        for one in &mut all {
            let known = [Fact::FundingSince, Fact::FundingUntil, Fact::Funder, Fact::FundingAmount]
                .map(|fact| self.knows(one, fact));
            one.period =
                Period { since: one.period.since.filter(|_| known[0]), until: one.period.until.filter(|_| known[1]) };
            one.funder = one.funder.take().filter(|_| known[2]);
            one.amount = one.amount.filter(|_| known[3]);
            one.own_share = one.own_share.filter(|_| known[3]);
        }
        all
    }

    fn knows(&self, one: &Funding, fact: Fact) -> bool {
        funding(one).iter().filter(|statement| statement.fact == fact).all(|statement| self.states(statement))
    }

    /// The recognition, without a time that nobody knows.
    pub fn recognition(&self, recognition: Option<Recognition>) -> Option<Recognition> {
        let mut found = recognition?;
        found.past.retain(|one| self.states(&stretch(one)));
        let statements = self::recognition(&found);
        let knows =
            |fact: Fact| statements.iter().filter(|one| one.fact == fact).all(|statement| self.states(statement));
        if !knows(Fact::RegionTime) {
            found.period = Period::default();
        }
        knows(Fact::Region).then_some(found)
    }

    /// Other money of which anybody knows.
    pub fn supports(&self, mut all: Vec<Support>) -> Vec<Support> {
        all.retain(|one| self.states(&support(one)));
        all
    }

    /// Kreise of which anybody knows that the network covers them.
    pub fn coverage(&self, mut all: Vec<Coverage>) -> Vec<Coverage> {
        all.retain(|one| self.states(&coverage(one)));
        all
    }

    /// Themes of which anybody knows that the network works on them.
    pub fn themes(&self, network: &NetworkId, mut all: Vec<Theme>) -> Vec<Theme> {
        all.retain(|one| self.states(&theme(network, one)));
        all
    }

    /// Partners of whom anybody knows that they are.
    pub fn partners(&self, mut all: Vec<Partner>) -> Vec<Partner> {
        all.retain(|one| self.states(&partner(one)));
        all
    }

    /// Whether anybody knows what a partner is.
    pub fn knows_kind(&self, one: &Partner) -> bool {
        self.states(&kind_of(one))
    }

    /// The network, without a carrier and a reach that nobody knows.
    pub fn network(&self, mut network: Network) -> Network {
        if carrier(&network).is_some_and(|statement| !self.states(&statement)) {
            network.carrier_id = None;
        }
        network.statewide = statewide(&network.id, network.statewide).is_some_and(|one| self.states(&one));
        network
    }

    /// How sure it is how a cluster stands with its money: as what is said of the rounds and times of its fundings.
    pub fn phase(&self, fundings: &[Funding]) -> Certainty {
        let statements = fundings.iter().flat_map(funding).filter(|one| one.fact.is_of_phase());
        Certainty::least(statements.map(|one| self.certainty(&one)))
    }

    /// How sure it is how a region stands on a day: its time counts, because the state follows from it.
    pub fn standing(&self, recognition: &Recognition, day: Date) -> Certainty {
        Certainty::least(region_on(recognition, day).iter().map(|one| self.certainty(one)))
    }
}
