//! All published networks as they stand on a day, kept between requests: what they are made of changes seldom, and lists and
//! maps read all of it.

use super::{
    Reader, Result, StoreError, basis, basis::Bases, coverage, coverage::Coverage, funding, funding::Funding, link,
    network, network::Network, recognition, recognition::Recognition, theme,
};
use crate::domain::{
    as_of::AsOf,
    basis::{Certainty, Statement},
    date::FuzzyDate,
    funding::FundingPhase,
    id::NetworkId,
    kreis::{Ags, Bezirk},
    names::FormerNames,
    standing::Standing,
    theme::{Theme, ThemeCode},
};
use jiff::civil::Date;
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::{Arc, RwLock},
};
use tokio::sync::Semaphore;

/// A published network with what belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub struct NetworkOnDay {
    /// The network.
    pub network: Network,
    /// What it was called before.
    pub former: FormerNames,
    /// Who carries it; only cards say so, and whoever draws them fills it in.
    pub carrier: Option<String>,
    /// How it stands today.
    pub standing: Standing,
    /// On which day.
    pub day: Date,
    /// Its recognition, if it is a region.
    pub recognition: Option<Recognition>,
    /// The Kreise it covers or covered.
    pub coverage: Vec<Coverage>,
    /// What it works on.
    pub themes: Vec<Theme>,
    /// How sure that is.
    pub sure: Sureness,
}

/// How sure it is what stands of a network.
#[derive(Debug, Clone, PartialEq)]
pub struct Sureness {
    /// How it stands with its money.
    pub cluster: Certainty,
    /// How it stands as a region.
    pub region: Certainty,
    /// What it works on.
    pub themes: Certainty,
    /// That it works in all of Bavaria, if it does.
    pub reach: Certainty,
    /// Of these of its Kreise it is only inferred that they belong to it.
    pub inferred: Vec<Ags>,
}

impl Default for Sureness {
    /// As sure as what a network says of itself.
    fn default() -> Self {
        Self {
            cluster: Certainty::Claimed,
            region: Certainty::Claimed,
            themes: Certainty::Claimed,
            reach: Certainty::Claimed,
            inferred: Vec::new(),
        }
    }
}

impl Sureness {
    fn of(
        bases: &Bases,
        network: &Network,
        fundings: &[Funding],
        recognition: Option<&Recognition>,
        coverage: &[Coverage],
        themes: &[Theme],
        day: Date,
    ) -> Self {
        let least = |all: Vec<Statement>| Certainty::least(all.iter().map(|one| bases.certainty(one)));
        let is_inferred = |one: &&Coverage| bases.certainty(&basis::coverage(one)) == Certainty::Inferred;
        Self {
            cluster: bases.phase(fundings),
            region: recognition.map_or(Certainty::Unknown, |one| bases.standing(one, day)),
            themes: least(themes.iter().map(|one| basis::theme(&network.id, one)).collect()),
            reach: least(basis::statewide(&network.id, network.statewide).into_iter().collect()),
            inferred: coverage.iter().filter(is_inferred).map(|one| one.ags.clone()).collect(),
        }
    }
}

impl NetworkOnDay {
    /// What it was called on that day, if it has another name today.
    pub fn then(&self) -> Option<&str> {
        self.former.on(FuzzyDate::Day(self.day))
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

    /// Whether it is only inferred that a Kreis belongs to it, for example from its name.
    pub fn is_inferred(&self, ags: &Ags) -> bool {
        self.sure.inferred.contains(ags)
    }

    /// Whether it works in a Kreis on a day.
    pub fn works_in(&self, ags: &Ags, today: Date) -> bool {
        self.standing.works() && self.kreise(today).contains(&ags)
    }

    /// Whether it works on a theme.
    pub fn works_on(&self, theme: &ThemeCode) -> bool {
        self.themes.iter().any(|one| one.code == *theme)
    }

    /// Whether it works in all of Bavaria on a day.
    pub fn works_everywhere(&self) -> bool {
        self.network.statewide && self.standing.works()
    }

    /// Whether it ever covered a Kreis.
    pub fn ever_covered(&self, ags: &Ags) -> bool {
        self.coverage.iter().any(|c| c.ags == *ags)
    }
}

/// So many at once may ask for another day than today: each reads all networks anew, and there are some forty thousand days.
const OTHER_DAYS_AT_ONCE: usize = 3;
/// So many other days are kept.
const OTHER_DAYS_KEPT: usize = 8;

/// What was made of one version of the data for a day.
struct Kept {
    version: i64,
    day: Date,
    networks: Arc<Vec<NetworkOnDay>>,
}

/// The published networks of the latest version, shared by all requests.
#[derive(Clone, Default)]
pub struct NetworkCache(Arc<Shelf>);

struct Shelf {
    today: RwLock<Option<Kept>>,
    /// Other days, the one asked for last at the end.
    others: RwLock<Vec<Kept>>,
    asked: Semaphore,
}

impl Default for Shelf {
    fn default() -> Self {
        Self { today: RwLock::default(), others: RwLock::default(), asked: Semaphore::new(OTHER_DAYS_AT_ONCE) }
    }
}

impl NetworkCache {
    /// All published networks by name: one small query, unless something about them has changed or a day has passed. Then
    /// eight more, however many networks there are.
    pub async fn on(&self, reader: &mut Reader, today: Date) -> Result<Arc<Vec<NetworkOnDay>>> {
        // The reader sees one state of the database: what it reads below belongs to this version.
        let version = network::version(reader).await?;
        let kept = self.0.today.read().ok().and_then(|kept| kept.as_ref()?.of(version, today));
        if let Some(networks) = kept {
            return Ok(networks);
        }
        let networks = Arc::new(published(reader, &AsOf::of_today(today)).await?);
        if let Ok(mut kept) = self.0.today.write() {
            *kept = Some(Kept { version, day: today, networks: networks.clone() });
        }
        Ok(networks)
    }

    /// The same on any day by what is known today. Fails as `Unavailable` if too many ask for other days at once: nobody waits for
    /// what today's readers need.
    pub async fn as_of(&self, reader: &mut Reader, as_of: &AsOf) -> Result<Arc<Vec<NetworkOnDay>>> {
        if as_of.is_today() {
            return self.on(reader, as_of.day).await;
        }
        let version = network::version(reader).await?;
        let kept = |all: &Vec<Kept>| all.iter().find_map(|kept| kept.of(version, as_of.day));
        if let Some(networks) = self.0.others.read().ok().and_then(|all| kept(&all)) {
            return Ok(networks);
        }
        let _turn = self
            .0
            .asked
            .try_acquire()
            .map_err(|_| StoreError::Unavailable("too many ask for other days".to_owned()))?;
        let networks = Arc::new(published(reader, as_of).await?);
        if let Ok(mut all) = self.0.others.write() {
            all.retain(|kept| kept.version == version && kept.day != as_of.day);
            if all.len() == OTHER_DAYS_KEPT {
                all.remove(0);
            }
            all.push(Kept { version, day: as_of.day, networks: networks.clone() });
        }
        Ok(networks)
    }
}

impl Kept {
    fn of(&self, version: i64, day: Date) -> Option<Arc<Vec<NetworkOnDay>>> {
        ((self.version, self.day) == (version, day)).then(|| self.networks.clone())
    }
}

/// How a network stands on a day, by its fundings and its recognition as far as anybody knows of them.
pub fn on_day(fundings: &[Funding], recognition: Option<&Recognition>, continued: bool, as_of: &AsOf) -> Standing {
    let cluster = funding::phase(fundings, continued, as_of.day);
    let region = recognition.map(|recognition| recognition.standing(as_of.day));
    let standing = Standing { cluster, region, not_yet: false };
    match as_of.is_past() {
        false => standing,
        true => standing.begun(
            cluster != Some(FundingPhase::Planned),
            recognition.is_some_and(|recognition| recognition.has_begun(as_of.day)),
        ),
    }
}

/// Reads all published networks, by name; on a day that is over without those of which nothing had begun.
async fn published(reader: &mut Reader, as_of: &AsOf) -> Result<Vec<NetworkOnDay>> {
    let today = as_of.day;
    let mut networks = network::list(reader).await?;
    networks.retain(|network| network.is_public);
    // What nobody knows is no part of it.
    let bases = basis::list(reader).await?;
    let mut fundings: HashMap<NetworkId, Vec<Funding>> = HashMap::new();
    for funding in bases.fundings(funding::list(reader).await?) {
        fundings.entry(funding.network_id.clone()).or_default().push(funding);
    }
    let links = link::holding(reader, as_of).await?;
    let public: HashSet<&NetworkId> = networks.iter().map(|network| &network.id).collect();
    let seen = links.iter().filter(|link| public.contains(&link.from_id) && public.contains(&link.to_id));
    let continued: HashSet<NetworkId> = seen.filter_map(|link| link.continued(today)).cloned().collect();
    let mut recognitions: BTreeMap<NetworkId, Recognition> =
        recognition::list(reader).await?.into_iter().map(|r| (r.network_id.clone(), r)).collect();
    let mut coverages: HashMap<NetworkId, Vec<Coverage>> = HashMap::new();
    for coverage in bases.coverage(coverage::list(reader).await?) {
        coverages.entry(coverage.network_id.clone()).or_default().push(coverage);
    }
    let mut former = network::all_former_names(reader).await?;
    let all_themes = theme::list(reader).await?;
    let mut themes: HashMap<NetworkId, Vec<Theme>> = HashMap::new();
    let works_on: HashSet<(NetworkId, ThemeCode)> = theme::of_all(reader).await?.into_iter().collect();
    for network in &networks {
        // In the order of all themes.
        let own = all_themes.iter().filter(|one| works_on.contains(&(network.id.clone(), one.code.clone())));
        themes.insert(network.id.clone(), bases.themes(&network.id, own.cloned().collect()));
    }
    let known = networks.into_iter().map(|network| {
        let recognition = bases.recognition(recognitions.remove(&network.id));
        let fundings = fundings.remove(&network.id).filter(|_| network.is_cluster).unwrap_or_default();
        let coverage = coverages.remove(&network.id).unwrap_or_default();
        let themes = themes.remove(&network.id).unwrap_or_default();
        NetworkOnDay {
            former: former.remove(&network.id).unwrap_or_default(),
            carrier: None,
            day: today,
            standing: on_day(&fundings, recognition.as_ref(), continued.contains(&network.id), as_of),
            sure: Sureness::of(&bases, &network, &fundings, recognition.as_ref(), &coverage, &themes, today),
            themes,
            network: Network {
                // What it is follows from what is stated, too.
                is_region: recognition.is_some(),
                is_cluster: !fundings.is_empty(),
                ..bases.network(network)
            },
            recognition,
            coverage,
        }
    });
    Ok(known.filter(|known: &NetworkOnDay| !known.standing.not_yet).collect())
}
