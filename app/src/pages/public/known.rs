//! All published networks with what lists and maps need: seven queries, however many networks there are.

use crate::http::PageError;
use jiff::civil::Date;
use mintverbund::{
    domain::{
        content::Names,
        date::Period,
        funding::FundingPhase,
        id::NetworkId,
        kreis::{Ags, Bezirk},
        network::RecognitionState,
    },
    store::{
        Reader, coverage, coverage::Coverage, funding, link, network, network::Network, organisation, recognition,
        recognition::Recognition,
    },
};
use std::collections::{BTreeMap, HashMap, HashSet};

/// A published network with what belongs to it.
pub struct Known {
    /// The network.
    pub network: Network,
    /// Who carries it.
    pub carrier: Option<String>,
    /// How it stands with its money, if it is a cluster.
    pub phase: Option<FundingPhase>,
    /// How far it has come, if it is a region.
    pub recognition: Option<Recognition>,
    coverage: Vec<Coverage>,
}

impl Known {
    /// Whether it works at the moment: neither over nor paused.
    pub fn works(&self) -> bool {
        let paused = self.recognition.as_ref().is_some_and(|r| r.state == RecognitionState::Paused);
        !self.is_over() && (!paused || self.is_funded())
    }

    /// Whether everything that it was has ended.
    pub fn is_over(&self) -> bool {
        let region = self.recognition.as_ref().map(|r| r.state == RecognitionState::Ended);
        match (self.phase.map(is_over), region) {
            (None, None) => false,
            (cluster, region) => cluster.unwrap_or(true) && region.unwrap_or(true),
        }
    }

    /// Whether it is an active region.
    pub fn is_active_region(&self) -> bool {
        self.recognition.as_ref().is_some_and(|r| r.state == RecognitionState::Active)
    }

    /// Whether it is a cluster whose funding is not over.
    pub fn is_funded(&self) -> bool {
        self.phase.is_some_and(|phase| !is_over(phase))
    }

    /// The Kreise it covers on a day.
    pub fn kreise(&self, today: Date) -> Vec<&Ags> {
        self.coverage.iter().filter(|c| c.period.holds_on(today)).map(|c| &c.ags).collect()
    }

    /// The Bezirke of these Kreise, or of those it once covered.
    pub fn bezirke(&self, today: Date) -> Vec<Bezirk> {
        let now = self.kreise(today);
        let all = if now.is_empty() { self.coverage.iter().map(|c| &c.ags).collect() } else { now };
        let mut bezirke: Vec<Bezirk> = all.into_iter().map(|ags| ags.kreis().bezirk).collect();
        bezirke.sort();
        bezirke.dedup();
        bezirke
    }

    /// Whether it covers a Kreis on a day and is not over.
    pub fn covers(&self, ags: &Ags, today: Date) -> bool {
        !self.is_over() && self.kreise(today).contains(&ags)
    }

    /// Whether it ever covered a Kreis.
    pub fn ever_covered(&self, ags: &Ags) -> bool {
        self.coverage.iter().any(|c| c.ags == *ags)
    }
}

/// Whether a phase is behind a cluster.
pub fn is_over(phase: FundingPhase) -> bool {
    matches!(phase, FundingPhase::Ended | FundingPhase::Continued)
}

/// Reads all published networks, by name.
pub async fn published(reader: &mut Reader, today: Date) -> Result<Vec<Known>, PageError> {
    let mut networks = network::list(reader).await?;
    networks.retain(|network| network.published);
    let names = organisation::names(reader).await?;
    let mut fundings: HashMap<NetworkId, Vec<Period>> = HashMap::new();
    for funding in funding::list(reader).await? {
        fundings.entry(funding.network_id).or_default().push(funding.period);
    }
    let links = link::holding(reader, today).await?;
    let public: HashSet<&NetworkId> = networks.iter().map(|network| &network.id).collect();
    let seen = links.iter().filter(|link| public.contains(&link.from_id) && public.contains(&link.to_id));
    let continued: HashSet<NetworkId> = seen.filter_map(|link| link.continued(today)).cloned().collect();
    let mut recognitions: BTreeMap<NetworkId, Recognition> =
        recognition::list(reader).await?.into_iter().map(|r| (r.network_id.clone(), r)).collect();
    let mut coverages: HashMap<NetworkId, Vec<Coverage>> = HashMap::new();
    for coverage in coverage::list(reader).await? {
        coverages.entry(coverage.network_id.clone()).or_default().push(coverage);
    }
    let known = networks.into_iter().map(|network| Known {
        carrier: carrier(&network, &names),
        phase: fundings.get(&network.id).map(|f| FundingPhase::of(f, continued.contains(&network.id), today)),
        recognition: recognitions.remove(&network.id),
        coverage: coverages.remove(&network.id).unwrap_or_default(),
        network,
    });
    Ok(known.collect())
}

fn carrier(network: &Network, names: &Names) -> Option<String> {
    network.carrier_id.as_ref().and_then(|id| names.get(id)).cloned()
}

/// The Kreise in which any of some networks works on a day, with these networks.
pub fn by_kreis<'a>(networks: impl Iterator<Item = &'a Known>, today: Date) -> BTreeMap<Ags, Vec<&'a Known>> {
    let mut by_kreis: BTreeMap<Ags, Vec<&Known>> = BTreeMap::new();
    for known in networks {
        known.kreise(today).into_iter().for_each(|ags| by_kreis.entry(ags.clone()).or_default().push(known));
    }
    by_kreis
}
