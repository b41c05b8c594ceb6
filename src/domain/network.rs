//! What makes a network a cluster, a region, or both.

use crate::domain::{
    period::Period,
    text::{Line, Prose},
    vocabulary::vocabulary,
    words::{Words, german},
};
use jiff::civil::Date;

vocabulary! {
    /// How far the recognition as a MINT-Region has come.
    RecognitionState in recognition_state {
        Building = "building";
        Active = "active";
        Paused = "paused";
        Ended = "ended";
    }

    /// What a network is. It may be both.
    NetworkKind in network_kind {
        Cluster = "cluster";
        Region = "region";
    }
}

/// What a network is called.
pub type NetworkName = Line<120>;
/// A network in one or two sentences.
pub type NetworkShortText = Line<300>;
/// Who it is and what it does, in a Markdown subset.
pub type NetworkDescription = Prose<6000>;

impl RecognitionState {
    /// The state on a day: what was recognised for a time has ended when that time has passed, and is
    /// being built before it begins.
    pub fn on(self, today: Date, period: &Period) -> Self {
        match self {
            _ if period.is_over(today) => Self::Ended,
            Self::Active if period.is_to_come(today) => Self::Building,
            // It has ended since; on a day that surely lies in its time it worked.
            Self::Ended if period.surely_holds_on(today) => Self::Active,
            state => state,
        }
    }
}

/// Which of the two facets a network has: fundings make a cluster, a recognition makes a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Facets {
    /// It has fundings.
    pub cluster: bool,
    /// It has a recognition.
    pub region: bool,
}

impl Facets {
    /// What people read.
    pub fn label(self) -> &'static str {
        self.label_in(german())
    }

    /// The same in some language.
    pub fn label_in(self, words: &Words) -> &'static str {
        (words.phrases.facets)(self)
    }

    /// Whether the network is of that kind.
    pub fn has(self, kind: NetworkKind) -> bool {
        match kind {
            NetworkKind::Cluster => self.cluster,
            NetworkKind::Region => self.region,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recognition_holds_in_its_time() {
        let on = |since: &str, until: &str| {
            let period = Period { since: since.parse().ok(), until: until.parse().ok() };
            RecognitionState::ALL
                .iter()
                .map(|state| state.on(Date::constant(2026, 11, 23), &period))
                .collect::<Vec<_>>()
        };
        use RecognitionState::*;
        assert_eq!(on("2024", ""), [Building, Active, Paused, Ended]);
        assert_eq!(on("2027", ""), [Building, Building, Paused, Ended]);
        assert_eq!(on("2024", "2025"), [Ended; 4]);
        assert_eq!(on("2024", "2027"), [Building, Active, Paused, Active], "what is to end works until then");
        assert_eq!(on("2024", "2026"), [Building, Active, Paused, Ended], "nobody knows when in that year it ended");
        assert_eq!(on("", "2027"), [Building, Active, Paused, Ended], "nobody knows whether it had begun");
    }

    #[test]
    fn a_network_may_be_both() {
        let both = Facets { cluster: true, region: true };
        assert_eq!(both.label(), "MINT-Cluster und MINT-Region");
        assert_eq!(NetworkKind::ALL.iter().map(|k| both.has(*k)).collect::<Vec<_>>(), [true, true]);
    }
}
