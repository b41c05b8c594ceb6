//! Links between networks: proposed by one, confirmed by the other and by the state office.

use crate::domain::vocabulary::vocabulary;

vocabulary! {
    /// How two networks are related, read from the first to the second.
    LinkKind {
        Covers = "covers", "wirkt in";
        Cooperates = "cooperates", "arbeitet zusammen mit";
        Hosts = "hosts", "trägt";
        Succeeds = "succeeds", "führt fort";
        MergedInto = "merged_into", "ist aufgegangen in";
    }

    /// How far a link has come.
    LinkState {
        Proposed = "proposed", "vorgeschlagen";
        Confirmed = "confirmed", "bestätigt";
        Declined = "declined", "abgelehnt";
        Ended = "ended", "beendet";
    }
}

impl LinkKind {
    /// The same relation, read from the second network to the first.
    pub fn reverse_label(self) -> &'static str {
        match self {
            Self::Covers => "umfasst das Gebiet von",
            Self::Cooperates => "arbeitet zusammen mit",
            Self::Hosts => "wird getragen von",
            Self::Succeeds => "wird fortgeführt als",
            Self::MergedInto => "nimmt auf",
        }
    }

    /// Whether both directions mean the same, so that only one row may stand for the pair.
    pub fn is_mutual(self) -> bool {
        self == Self::Cooperates
    }

    /// Whether a confirmed link of this kind means that the network goes on elsewhere.
    pub fn continues(self) -> bool {
        matches!(self, Self::Succeeds | Self::MergedInto)
    }
}

/// Who still has to agree before a link holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Consent {
    /// The network that did not propose it.
    pub by_other: bool,
    /// The state office.
    pub by_staff: bool,
}

impl Consent {
    /// Whether the link holds.
    pub fn is_complete(self) -> bool {
        self.by_other && self.by_staff
    }

    /// Who is still awaited, in words.
    pub fn awaited(self) -> &'static str {
        match (self.by_other, self.by_staff) {
            (false, false) => "wartet auf das andere Netzwerk und auf MINTraum",
            (false, true) => "wartet auf das andere Netzwerk",
            (true, false) => "wartet auf MINTraum",
            (true, true) => "von beiden bestätigt",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_holds_when_both_have_agreed() {
        let waiting = Consent { by_other: true, by_staff: false };
        assert_eq!((waiting.is_complete(), waiting.awaited()), (false, "wartet auf MINTraum"));
        assert_eq!(Consent { by_other: true, by_staff: true }.is_complete(), true);
    }
}
