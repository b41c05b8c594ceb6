//! What makes a network a cluster, a region, or both.

use crate::domain::vocabulary::vocabulary;

vocabulary! {
    /// How far the recognition as a MINT-Region has come.
    RecognitionState {
        Building = "building", "im Aufbau";
        Active = "active", "aktiv";
        Paused = "paused", "pausiert";
        Ended = "ended", "beendet";
    }

    /// What a network is. It may be both.
    NetworkKind {
        Cluster = "cluster", "MINT-Cluster";
        Region = "region", "MINT-Region";
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
        match (self.cluster, self.region) {
            (true, true) => "MINT-Cluster und MINT-Region",
            (true, false) => "MINT-Cluster",
            (false, true) => "MINT-Region",
            (false, false) => "MINT-Netzwerk",
        }
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
    fn a_network_may_be_both() {
        let both = Facets { cluster: true, region: true };
        assert_eq!(both.label(), "MINT-Cluster und MINT-Region");
        assert_eq!(NetworkKind::ALL.iter().map(|k| both.has(*k)).collect::<Vec<_>>(), [true, true]);
    }
}
