//! German labels of how the register knows what it says.

use super::Text;
use crate::domain::{
    basis::{Certainty, Claimant, Fact},
    check::{Settlement, Verdict},
    private_link::LinkPurpose,
};

pub(super) fn certainty(term: Certainty) -> Text {
    match term {
        Certainty::Proved => "belegt",
        Certainty::Claimed => "selbst angegeben",
        Certainty::Inferred => "erschlossen",
        Certainty::Unknown => "unbekannt",
    }
}

pub(super) fn claimant(term: Claimant) -> Text {
    match term {
        Claimant::Network => "vom Netzwerk",
        Claimant::Office => "von MINTraum",
    }
}

pub(super) fn fact(term: Fact) -> Text {
    match term {
        Fact::Region => "Stand als MINT-Region",
        Fact::RegionPast => "Frühere Zeit als MINT-Region",
        Fact::RegionTime => "MINT-Region seit oder bis",
        Fact::Carrier => "Träger",
        Fact::Funding => "Förderung und Runde",
        Fact::FundingSince => "Beginn der Förderung",
        Fact::FundingUntil => "Ende der Förderung",
        Fact::Funder => "Fördergeber",
        Fact::FundingAmount => "Betrag der Förderung",
        Fact::Support => "Weitere Finanzierung",
        Fact::Kreis => "Kreis",
        Fact::Statewide => "Reichweite",
        Fact::Theme => "Thema",
        Fact::Partner => "Partner und Rolle",
        Fact::PartnerKind => "Bereich und Art",
        Fact::Link => "Verbindung",
        Fact::Name => "Name",
        Fact::ShortText => "Kurz gesagt",
        Fact::Website => "Internetseite",
        Fact::Email => "E-Mail",
    }
}

pub(super) fn verdict(term: Verdict) -> Text {
    match term {
        Verdict::Right => "stimmt",
        Verdict::Wrong => "stimmt nicht",
        Verdict::Unsure => "weiß ich nicht",
    }
}

pub(super) fn settlement(term: Settlement) -> Text {
    match term {
        Settlement::Taken => "übernommen",
        Settlement::Declined => "nicht übernommen",
    }
}

pub(super) fn link_purpose(term: LinkPurpose) -> Text {
    match term {
        LinkPurpose::Check => "Stimmt das?",
    }
}
