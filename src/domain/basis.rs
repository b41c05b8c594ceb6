//! How the register knows what it says about networks: each statement has a source, a date and a certainty.

use crate::domain::{date::FuzzyDate, vocabulary::vocabulary, web::WebAddress};
use jiff::civil::Date;

vocabulary! {
    /// How sure a statement is, the surest first: what comes later in this order is less certain.
    Certainty in certainty {
        Proved = "proved";
        Claimed = "claimed";
        Inferred = "inferred";
        Unknown = "unknown";
    }

    /// What a statement about a network says. The last four are its own texts: nobody proves them, but they can be wrong.
    Fact in fact {
        Region = "region";
        RegionTime = "region_time";
        RegionPast = "region_past";
        Carrier = "carrier";
        Funding = "funding";
        FundingSince = "funding_since";
        FundingUntil = "funding_until";
        Funder = "funder";
        FundingAmount = "funding_amount";
        Support = "support";
        Kreis = "kreis";
        Statewide = "statewide";
        Theme = "theme";
        Partner = "partner";
        PartnerKind = "partner_kind";
        Link = "link";
        Name = "name";
        ShortText = "short_text";
        Website = "website";
        Email = "email";
    }

    /// Who told a statement without naming a source.
    Claimant in claimant {
        Network = "network";
        Office = "office";
    }
}

impl Fact {
    /// Whether how a cluster stands with its money follows from it: from rounds and times, not from who gives how much.
    pub fn is_of_phase(self) -> bool {
        matches!(self, Self::Funding | Self::FundingSince | Self::FundingUntil)
    }
}

/// One statement about a network, without its words: which fact, of which record, and what it says.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Statement {
    /// What kind of fact it is.
    pub fact: Fact,
    /// The identity of the record that says it.
    pub subject: String,
    /// What it says, in a form that is the same as long as it says the same.
    pub value: String,
}

impl Statement {
    /// A statement of a record.
    pub fn new(fact: Fact, subject: &str, value: impl Into<String>) -> Self {
        Self { fact, subject: subject.to_owned(), value: value.into() }
    }

    /// By what a form names it, with what it says.
    pub fn mark(&self) -> String {
        format!("{} {} {}", self.fact, self.subject, self.value)
    }
}

/// Where something was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Source {
    /// Its title.
    pub title: String,
    /// Its address, if it has one.
    pub address: Option<WebAddress>,
    /// When somebody of the office saw it there, as far as that is known.
    pub seen_on: Option<FuzzyDate>,
}

/// What a statement rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Basis {
    /// A source says so.
    Proved(Source),
    /// Somebody said so, without a source.
    Claimed {
        /// Who.
        by: Claimant,
        /// When, as far as that is known.
        on: Option<Date>,
    },
    /// It follows from something that says something else.
    Inferred {
        /// From what, in words.
        from: String,
        /// Where that was read; without a title if it was read nowhere.
        source: Source,
    },
    /// Nobody knows. What rests on this is not stated.
    Unknown,
}

impl Basis {
    /// What holds of a statement about which nothing was recorded: a network told it, and nobody knows when.
    pub const TOLD: Self = Self::Claimed { by: Claimant::Network, on: None };

    /// How sure it makes a statement.
    pub fn certainty(&self) -> Certainty {
        match self {
            Self::Proved(_) => Certainty::Proved,
            Self::Claimed { .. } => Certainty::Claimed,
            Self::Inferred { .. } => Certainty::Inferred,
            Self::Unknown => Certainty::Unknown,
        }
    }
}

impl Certainty {
    /// How sure a statement is that follows from several: as the least sure of them. What follows from nothing is unknown.
    pub fn least(of: impl IntoIterator<Item = Self>) -> Self {
        of.into_iter().max().unwrap_or(Self::Unknown)
    }

    /// Whether what rests on it is stated at all.
    pub fn is_stated(self) -> bool {
        self != Self::Unknown
    }
}

#[cfg(test)]
mod tests {
    use super::{Certainty, Certainty::*};

    #[test]
    fn a_derived_statement_is_as_sure_as_the_least_sure_of_what_it_rests_on() {
        for first in Certainty::ALL {
            for second in Certainty::ALL {
                let both = Certainty::least([*first, *second]);
                assert_eq!(both, *first.max(second), "{first} and {second}");
                assert!([first, second].iter().all(|one| both >= **one));
            }
        }
        assert_eq!(Certainty::least([]), Unknown);
    }

    #[test]
    fn only_what_nobody_knows_is_not_stated() {
        assert_eq!([Proved, Claimed, Inferred, Unknown].map(Certainty::is_stated), [true, true, true, false]);
    }
}
