//! All networks with what the state office asks about them, loaded at once and joined in memory.

use mintverbund::{
    domain::{
        as_of::AsOf, basis::Certainty, date::FuzzyDate, id::NetworkId, kreis::Ags, organisation::takes_part,
        programme::ProgrammeSector, standing::Standing, theme::ThemeCode,
    },
    store::{
        Reader, StoreError, basis, coverage, funding,
        funding::Funding,
        link, listing,
        network::{self, Network},
        partnership, queue, recognition,
        recognition::Recognition,
        standing::on_day,
        theme,
    },
};
use std::collections::{BTreeMap, BTreeSet};

/// A network and what follows from the rows around it.
#[derive(Clone)]
pub struct NetworkFacts {
    /// The network.
    pub network: Network,
    /// Its fundings, in order.
    pub fundings: Vec<Funding>,
    /// How it stands today.
    pub standing: Standing,
    /// Its recognition, if it is a region.
    pub recognition: Option<Recognition>,
    /// The Kreise it covers today.
    pub kreise: Vec<Ags>,
    /// Of these of them it is only inferred that they belong to it.
    pub inferred: BTreeSet<Ags>,
    /// The themes it works on.
    pub themes: BTreeSet<ThemeCode>,
    /// The sectors of the federal programme that its partners count as today.
    pub sectors: BTreeSet<ProgrammeSector>,
    /// Whether its page names no way to reach it.
    pub lacks_contact: bool,
    /// How many of its offers are public.
    pub public: i64,
    /// How many of its offers wait for review.
    pub waiting: i64,
}

impl NetworkFacts {
    /// When the last funding ends, if that is known.
    pub fn funded_until(&self) -> Option<FuzzyDate> {
        self.fundings.iter().filter_map(|funding| funding.period.until).max_by_key(|until| until.latest())
    }
}

/// All networks by name: ten queries, however many networks there are.
pub async fn load(reader: &mut Reader, as_of: &AsOf) -> Result<Vec<NetworkFacts>, StoreError> {
    let today = as_of.day;
    // How a network stands follows from what anybody knows; what is entered besides stands on its page all the same.
    let bases = basis::list(reader).await?;
    let mut fundings = grouped(funding::list(reader).await?, |funding| funding.network_id.clone());
    let recognitions = recognition::list(reader).await?;
    let mut recognitions: BTreeMap<_, _> = recognitions.into_iter().map(|r| (r.network_id.clone(), r)).collect();
    let mut coverage = grouped(bases.coverage(coverage::list(reader).await?), |coverage| coverage.network_id.clone());
    let mut sectors = grouped(partnership::sectors(reader).await?, |sector| sector.network_id.clone());
    let public: BTreeMap<NetworkId, i64> = listing::count_by_network(reader).await?.into_iter().collect();
    let waiting: BTreeMap<NetworkId, i64> = queue::count_by_network(reader).await?.into_iter().collect();
    let confirmed = link::holding(reader, as_of).await?;
    let continued: BTreeSet<&NetworkId> = confirmed.iter().filter_map(|link| link.continued(today)).collect();
    let without_contact: BTreeSet<NetworkId> = network::without_contact(reader).await?.into_iter().collect();
    let mut themes: BTreeMap<NetworkId, BTreeSet<ThemeCode>> = BTreeMap::new();
    for (id, code) in theme::of_all(reader).await? {
        themes.entry(id).or_default().insert(code);
    }
    let facts = |network: Network| {
        let id = network.id.clone();
        let fundings = fundings.remove(&id).unwrap_or_default();
        let covered = coverage.remove(&id).unwrap_or_default();
        let partners = sectors.remove(&id).unwrap_or_default();
        let recognition = recognitions.remove(&id);
        NetworkFacts {
            standing: {
                let stated = if network.is_cluster { bases.fundings(fundings.clone()) } else { Vec::new() };
                on_day(&stated, bases.recognition(recognition.clone()).as_ref(), continued.contains(&id), as_of)
            },
            recognition,
            inferred: covered
                .iter()
                .filter(|one| bases.certainty(&basis::coverage(one)) == Certainty::Inferred)
                .map(|one| one.ags.clone())
                .collect(),
            kreise: covered.into_iter().filter(|c| c.period.holds_on(today)).map(|c| c.ags).collect(),
            sectors: partners
                .into_iter()
                .filter(|p| takes_part(&p.period, today))
                .filter_map(|p| p.counts_as())
                .collect(),
            themes: themes.remove(&id).unwrap_or_default(),
            lacks_contact: without_contact.contains(&id),
            public: public.get(&id).copied().unwrap_or_default(),
            waiting: waiting.get(&id).copied().unwrap_or_default(),
            fundings,
            network,
        }
    };
    Ok(network::list(reader).await?.into_iter().map(facts).collect())
}

fn grouped<T>(rows: Vec<T>, key: impl Fn(&T) -> NetworkId) -> BTreeMap<NetworkId, Vec<T>> {
    let mut groups: BTreeMap<NetworkId, Vec<T>> = BTreeMap::new();
    for row in rows {
        groups.entry(key(&row)).or_default().push(row);
    }
    groups
}
