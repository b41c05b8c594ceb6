//! Who and what there is in each Kreis.

use crate::pages::staff::facts::NetworkFacts;
use mintverbund::{
    domain::{
        kreis::{Ags, KREISE, by_name},
        vocabulary::Stage,
    },
    store::listing::Listing,
};
use std::{collections::BTreeMap, sync::Arc};

/// The stages in which offers for young people are counted.
pub const STAGES: [Stage; 4] = [Stage::Kita, Stage::Grundschule, Stage::Sek1, Stage::Sek2];

/// What a Kreis may lack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// No active region covers it.
    Region,
    /// No running cluster covers it.
    Cluster,
    /// No public offer takes place there.
    Offer,
}

impl Lack {
    /// All three.
    pub const ALL: [Lack; 3] = [Self::Region, Self::Cluster, Self::Offer];

    /// The word in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Region => "ohne-region",
            Self::Cluster => "ohne-cluster",
            Self::Offer => "ohne-angebot",
        }
    }

    /// What people read.
    pub fn label(self) -> &'static str {
        match self {
            Self::Region => "ohne Region",
            Self::Cluster => "ohne Cluster",
            Self::Offer => "ohne Angebot",
        }
    }

    /// The lack of that code.
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lack| lack.code() == code)
    }
}

/// A network that covers a Kreis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cover {
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Whether it counts: an active region, a running cluster.
    pub counts: bool,
    /// Whether it is only inferred that the Kreis belongs to it.
    pub inferred: bool,
    /// How it stands, in words.
    pub stand: &'static str,
}

/// What there is in a Kreis.
#[derive(Debug, Clone, Default)]
pub struct Spot {
    /// The regions that cover it.
    pub regions: Vec<Cover>,
    /// The clusters that cover it.
    pub clusters: Vec<Cover>,
    /// Public offers in all.
    pub offers: usize,
    /// Public offers for each of the [`STAGES`].
    pub by_stage: [usize; 4],
}

impl Spot {
    fn lacks(&self, lack: Lack) -> bool {
        match lack {
            Lack::Region => !self.regions.iter().any(|cover| cover.counts),
            Lack::Cluster => !self.clusters.iter().any(|cover| cover.counts),
            Lack::Offer => self.offers == 0,
        }
    }
}

/// All Kreise with what there is.
pub struct Spots(BTreeMap<Ags, Spot>);

impl Spots {
    /// Counts once over networks and offers.
    pub fn new(networks: &[NetworkFacts], offers: &[Arc<Listing>]) -> Self {
        let mut spots: BTreeMap<Ags, Spot> = KREISE.keys().map(|ags| (ags.clone(), Spot::default())).collect();
        for facts in networks {
            for ags in &facts.kreise {
                if let Some(spot) = spots.get_mut(ags) {
                    spot.regions.extend(region(facts, ags));
                    spot.clusters.extend(cluster(facts, ags));
                }
            }
        }
        for offer in offers {
            for ags in offer.content.kreise() {
                if let Some(spot) = spots.get_mut(ags) {
                    count(spot, &offer.content.stages.all());
                }
            }
        }
        Self(spots)
    }

    /// How many Kreise there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// How many Kreise lack this.
    pub fn lacking(&self, lack: Lack) -> usize {
        self.0.values().filter(|spot| spot.lacks(lack)).count()
    }

    /// What a Kreis lacks.
    pub fn lacks(&self, ags: &Ags) -> Vec<Lack> {
        let lacks = |lack: &Lack| self.0.get(ags).is_some_and(|spot| spot.lacks(*lack));
        Lack::ALL.into_iter().filter(lacks).collect()
    }

    /// The Kreise that lack this, by name; all if nothing is asked for.
    pub fn chosen(&self, lack: Option<Lack>) -> impl Iterator<Item = (&Ags, &Spot)> {
        let all = by_name().filter_map(|kreis| self.0.get_key_value(&kreis.ags));
        all.filter(move |(_, spot)| lack.is_none_or(|lack| spot.lacks(lack)))
    }
}

fn region(facts: &NetworkFacts, ags: &Ags) -> Option<Cover> {
    Some(cover(facts, ags, facts.standing.is_active_region(), facts.standing.region?.label()))
}

fn cluster(facts: &NetworkFacts, ags: &Ags) -> Option<Cover> {
    Some(cover(facts, ags, facts.standing.is_funded(), facts.standing.cluster?.label()))
}

fn cover(facts: &NetworkFacts, ags: &Ags, counts: bool, stand: &'static str) -> Cover {
    let inferred = facts.inferred.contains(ags);
    Cover { slug: facts.network.slug.to_string(), name: facts.network.name.clone(), counts, inferred, stand }
}

fn count(spot: &mut Spot, stages: &[Stage]) {
    spot.offers += 1;
    for (at, stage) in STAGES.iter().enumerate() {
        spot.by_stage[at] += usize::from(stages.contains(stage));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn covered(counts: bool) -> Cover {
        Cover { slug: "n".into(), name: "N".into(), counts, inferred: false, stand: "pausiert" }
    }

    #[test]
    fn a_paused_region_leaves_its_kreis_white() {
        let spot = Spot { regions: vec![covered(false)], clusters: vec![covered(true)], offers: 1, by_stage: [0; 4] };
        assert_eq!(Lack::ALL.map(|lack| spot.lacks(lack)), [true, false, false]);
    }

    #[test]
    fn an_offer_counts_once_in_all_and_once_for_each_of_its_stages() {
        let mut spot = Spot::default();
        count(&mut spot, &[Stage::Grundschule, Stage::Sek1, Stage::Familien]);
        assert_eq!((spot.offers, spot.by_stage), (1, [0, 1, 1, 0]));
    }

    #[test]
    fn without_anything_all_96_kreise_are_white() {
        let spots = Spots::new(&[], &[]);
        assert_eq!((spots.count(), Lack::ALL.map(|lack| spots.lacking(lack))), (96, [96; 3]));
    }
}
