//! All published networks with what lists and maps need: five queries, however many networks there are, and one more for
//! the cards of some.

use crate::http::PageError;
use jiff::civil::Date;
use mintverbund::{
    domain::{
        funding::FundingPhase,
        id::{NetworkId, OrganisationId},
        kreis::{Ags, Bezirk},
        period::Period,
        standing::Standing,
    },
    store::{
        Reader, coverage, coverage::Coverage, funding, link, network, network::Network, organisation, recognition,
        recognition::Recognition,
    },
};
use std::collections::{BTreeMap, HashMap, HashSet};

/// A published network with what belongs to it.
pub struct NetworkOnDay {
    /// The network.
    pub network: Network,
    /// Who carries it; only cards say so, see [`name_carriers`].
    pub carrier: Option<String>,
    /// How it stands today.
    pub standing: Standing,
    /// Its recognition, if it is a region.
    pub recognition: Option<Recognition>,
    /// The Kreise it covers or covered.
    pub coverage: Vec<Coverage>,
}

impl NetworkOnDay {
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

    /// Whether it works in a Kreis on a day.
    pub fn works_in(&self, ags: &Ags, today: Date) -> bool {
        self.standing.works() && self.kreise(today).contains(&ags)
    }

    /// Whether it ever covered a Kreis.
    pub fn ever_covered(&self, ags: &Ags) -> bool {
        self.coverage.iter().any(|c| c.ags == *ags)
    }
}

/// Reads all published networks, by name.
pub async fn published(reader: &mut Reader, today: Date) -> Result<Vec<NetworkOnDay>, PageError> {
    let mut networks = network::list(reader).await?;
    networks.retain(|network| network.published);
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
    let known = networks.into_iter().map(|network| {
        let recognition = recognitions.remove(&network.id);
        let continued = continued.contains(&network.id);
        let cluster = fundings.get(&network.id).map(|fundings| FundingPhase::of(fundings, continued, today));
        NetworkOnDay {
            carrier: None,
            standing: Standing { cluster, region: recognition.as_ref().map(|r| r.standing(today)) },
            recognition,
            coverage: coverages.remove(&network.id).unwrap_or_default(),
            network,
        }
    });
    Ok(known.collect())
}

/// Reads who carries those that are shown as cards: the directory is larger than any page.
pub async fn name_carriers(reader: &mut Reader, shown: &mut [&mut NetworkOnDay]) -> Result<(), PageError> {
    let ids: Vec<OrganisationId> = shown.iter().filter_map(|known| known.network.carrier_id.clone()).collect();
    let names = organisation::written_names_of(reader, &ids).await?;
    for known in shown {
        known.carrier = known.network.carrier_id.as_ref().and_then(|id| names.get(id)).cloned();
    }
    Ok(())
}

/// The Kreise in which any of some networks works on a day, with these networks.
pub fn by_kreis<'a>(
    networks: impl Iterator<Item = &'a NetworkOnDay>,
    today: Date,
) -> BTreeMap<Ags, Vec<&'a NetworkOnDay>> {
    let mut by_kreis: BTreeMap<Ags, Vec<&NetworkOnDay>> = BTreeMap::new();
    for known in networks {
        known.kreise(today).into_iter().for_each(|ags| by_kreis.entry(ags.clone()).or_default().push(known));
    }
    by_kreis
}
