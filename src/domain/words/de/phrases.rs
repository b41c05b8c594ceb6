//! German phrases.

use super::Text;
use crate::domain::{
    funding::FundingPhase,
    hiding::HidableKind,
    kreis::KreisKind,
    link::{Consent, LinkKind},
    network::Facets,
    words::Phrases,
};

pub(super) const PHRASES: Phrases =
    Phrases { funding_phase, round, facets, link_reverse, link_around, awaited, kreis, hides, kreis_in_list };

fn funding_phase(phase: FundingPhase) -> Text {
    match phase {
        FundingPhase::Planned => "Förderung geplant",
        FundingPhase::Funded => "gefördert",
        FundingPhase::EndsSoon => "Förderung endet bald",
        FundingPhase::Ended => "Förderung beendet",
        FundingPhase::Continued => "wird fortgeführt",
        FundingPhase::Unknown => "Förderzeit nicht belegt",
    }
}

/// Rounds in Roman numerals, phases in Arabic ones, so that neither is taken for the other.
fn round(round: i64, phase: Option<i64>) -> String {
    let round = match round {
        1 => "I".to_owned(),
        2 => "II".to_owned(),
        3 => "III".to_owned(),
        4 => "IV".to_owned(),
        later => later.to_string(),
    };
    match phase {
        Some(phase) => format!("Runde {round}, Phase {phase}"),
        None => format!("Runde {round}"),
    }
}

fn hides(kind: HidableKind, name: &str) -> String {
    let article = match kind {
        HidableKind::Offer | HidableKind::Network | HidableKind::Picture => "das",
        HidableKind::Organisation | HidableKind::Contact => "den",
    };
    format!("{article} {} „{name}“", kind.label())
}

fn facets(facets: Facets) -> Text {
    match (facets.cluster, facets.region) {
        (true, true) => "MINT-Cluster und MINT-Region",
        (true, false) => "MINT-Cluster",
        (false, true) => "MINT-Region",
        (false, false) => "MINT-Netzwerk",
    }
}

fn link_reverse(kind: LinkKind) -> Text {
    match kind {
        LinkKind::Covers => "umfasst das Gebiet von",
        LinkKind::Cooperates => "arbeitet zusammen mit",
        LinkKind::Hosts => "wird getragen von",
        LinkKind::Succeeds => "wird fortgeführt als",
        LinkKind::MergedInto => "nimmt … auf",
    }
}

fn link_around(kind: LinkKind, forward: bool) -> [Text; 2] {
    let words = if forward { super::networks::link_kind(kind) } else { link_reverse(kind) };
    words.split_once(" …").map_or([words, ""], <[Text; 2]>::from)
}

fn awaited(consent: Consent, other: &str) -> String {
    match (consent.by_other, consent.by_staff) {
        (false, false) => format!("wartet auf {other} und auf MINTraum"),
        (false, true) => format!("wartet auf {other}"),
        (true, false) => "wartet auf MINTraum".to_owned(),
        (true, true) => "von allen bestätigt".to_owned(),
    }
}

fn kreis(kind: KreisKind, name: &str) -> String {
    match kind {
        KreisKind::City => format!("Stadt {name}"),
        KreisKind::District => format!("Landkreis {name}"),
    }
}

fn kreis_in_list(kind: KreisKind, name: &str) -> String {
    match kind {
        KreisKind::City => format!("{name} (Stadt)"),
        KreisKind::District => format!("{name} (Landkreis)"),
    }
}
