//! The catalogue in memory: one bitmap for each value of each facet, made anew for each version of the data.
//!
//! Counting the offers behind every filter value is nearly all the work of a catalogue page. A bitmap
//! of 10,000 offers has 157 words, so that counting costs microseconds and no query.

use super::{
    filter::{CostFilter, Filter, Sort, TimeSpan},
    published::Published,
};
use crate::{
    domain::{
        kreis::{Ags, Bezirk},
        vocabulary::{CostKind, Format, Mode, Recurrence, Stage, Subject, Term},
        web::Slug,
    },
    store::{Connected, Result, listing, listing::Listing},
};
use fixedbitset::FixedBitSet;
use jiff::civil::Date;
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    sync::Arc,
};

#[cfg(test)]
mod tests;

/// How many offers stand on a page.
pub const PAGE_SIZE: usize = 24;

/// How many offers each value of a facet would show, in the order of the vocabulary.
pub type Counts<T> = Vec<(T, usize)>;

/// The counts beside all filters.
#[derive(Debug, Clone, Default)]
pub struct Facets {
    /// By stage.
    pub stages: Counts<Stage>,
    /// By subject.
    pub subjects: Counts<Subject>,
    /// By format.
    pub formats: Counts<Format>,
    /// By way of taking place.
    pub modes: Counts<Mode>,
    /// Free or not.
    pub costs: Counts<CostFilter>,
    /// By Regierungsbezirk.
    pub bezirke: Counts<Bezirk>,
    /// By Kreis; Kreise without any are absent.
    pub kreise: BTreeMap<Ags, usize>,
    /// By network; networks without any are absent.
    pub networks: BTreeMap<Slug, usize>,
}

/// What a filter finds.
#[derive(Debug, Clone)]
pub struct Hits {
    /// How many offers in all.
    pub total: usize,
    /// The offers of this page.
    pub page: Vec<Arc<Listing>>,
    /// Which page this is, from 1; the last one if the address asked for more.
    pub number: usize,
    /// How many pages there are, at least 1.
    pub pages: usize,
    /// The counts beside the filters.
    pub facets: Facets,
}

/// All public offers of one version of the data, as seen on one day.
pub struct Catalogue {
    version: i64,
    today: Date,
    offers: Vec<Arc<Listing>>,
    by_number: HashMap<i64, usize>,
    soon: Vec<usize>,
    by_title: Vec<usize>,
    pictures: HashSet<String>,
    ahead: FixedBitSet,
    stages: Bits<Stage>,
    subjects: Bits<Subject>,
    formats: Bits<Format>,
    modes: Bits<Mode>,
    costs: Bits<CostFilter>,
    bezirke: Bits<Bezirk>,
    kreise: Bits<Ags>,
    networks: Bits<Slug>,
    published: Published,
}

/// For each value of a facet, which offers have it.
struct Bits<T>(BTreeMap<T, FixedBitSet>);

impl<T: Ord + Clone> Bits<T> {
    fn new<I: IntoIterator<Item = T>>(offers: &[Arc<Listing>], values: impl Fn(&Listing) -> I) -> Self {
        let mut bits = BTreeMap::new();
        for (at, offer) in offers.iter().enumerate() {
            for value in values(offer) {
                bits.entry(value).or_insert_with(|| FixedBitSet::with_capacity(offers.len())).insert(at);
            }
        }
        Self(bits)
    }

    /// The offers that have any of the values; none if no value is asked for.
    fn any(&self, values: &[T], size: usize) -> Option<FixedBitSet> {
        if values.is_empty() {
            return None;
        }
        let mut union = FixedBitSet::with_capacity(size);
        values.iter().filter_map(|value| self.0.get(value)).for_each(|bits| union.union_with(bits));
        Some(union)
    }

    fn count(&self, value: &T, base: &FixedBitSet) -> usize {
        self.0.get(value).map_or(0, |bits| bits.intersection_count(base))
    }
}

impl<T: Term> Bits<T> {
    fn counts(&self, base: &FixedBitSet) -> Counts<T> {
        T::all().iter().map(|value| (*value, self.count(value, base))).collect()
    }
}

/// The choices of a filter, facet by facet: a facet's own choice does not narrow its own counts.
struct Chosen {
    always: FixedBitSet,
    facets: [Option<FixedBitSet>; 7],
}

impl Chosen {
    /// Offers that satisfy everything but one facet.
    fn without(&self, facet: usize) -> FixedBitSet {
        let mut base = self.always.clone();
        let others = self.facets.iter().enumerate().filter(|(at, _)| *at != facet);
        others.filter_map(|(_, bits)| bits.as_ref()).for_each(|bits| base.intersect_with(bits));
        base
    }

    fn all(&self) -> FixedBitSet {
        self.without(usize::MAX)
    }
}

impl Catalogue {
    /// Reads all public offers.
    pub async fn load(on: &mut impl Connected, today: Date) -> Result<Self> {
        let version = listing::version(on).await?;
        let offers = listing::list(on).await?.into_iter().map(Arc::new).collect();
        Ok(Self::new(version, today, offers, Published::load(on).await?))
    }

    fn new(version: i64, today: Date, offers: Vec<Arc<Listing>>, published: Published) -> Self {
        let mut ahead = FixedBitSet::with_capacity(offers.len());
        ahead.extend(offers.iter().enumerate().filter(|(_, o)| !o.content.is_past(today)).map(|(at, _)| at));
        let mut soon: Vec<usize> = (0..offers.len()).collect();
        soon.sort_by_cached_key(|at| (offers[*at].content.next_day(today), offers[*at].content.title.clone()));
        let mut by_title: Vec<usize> = (0..offers.len()).collect();
        by_title.sort_by_cached_key(|at| crate::text::fold::fold(offers[*at].content.title.as_str()));
        Self {
            version,
            today,
            by_title,
            pictures: offers.iter().filter_map(|o| Some(o.content.picture.as_ref()?.id.clone())).collect(),
            by_number: offers.iter().enumerate().map(|(at, offer)| (offer.number, at)).collect(),
            soon,
            ahead,
            stages: Bits::new(&offers, |o| o.content.stages.all()),
            subjects: Bits::new(&offers, |o| o.content.subjects.mint.clone()),
            formats: Bits::new(&offers, |o| o.content.formats.clone()),
            modes: Bits::new(&offers, |o| o.content.mode),
            costs: Bits::new(&offers, cost),
            bezirke: Bits::new(&offers, |o| o.content.kreise().map(|ags| ags.kreis().bezirk).collect::<Vec<_>>()),
            kreise: Bits::new(&offers, |o| o.content.kreise().cloned().collect::<Vec<_>>()),
            networks: Bits::new(&offers, |o| [o.network_slug.clone()]),
            published,
            offers,
        }
    }

    /// What a filter finds. `hits` are the numbers that the full-text search found, best first.
    pub fn find(&self, filter: &Filter, hits: Option<&[i64]>) -> Hits {
        let chosen = self.chosen(filter, hits);
        let found = chosen.all();
        let ordered = self.ordered(&found, filter.order(), hits);
        let pages = ordered.len().div_ceil(PAGE_SIZE).max(1);
        let number = filter.page.clamp(1, pages);
        let page = ordered.iter().skip((number - 1) * PAGE_SIZE).take(PAGE_SIZE);
        Hits {
            total: ordered.len(),
            page: page.map(|at| self.offers[*at].clone()).collect(),
            number,
            pages,
            facets: self.facets(&chosen),
        }
    }

    /// Everything a filter finds, without pages: for maps, calendars and feeds.
    pub fn find_all(&self, filter: &Filter, hits: Option<&[i64]>) -> Vec<Arc<Listing>> {
        let found = self.chosen(filter, hits).all();
        self.ordered(&found, filter.order(), hits).into_iter().map(|at| self.offers[at].clone()).collect()
    }

    /// Whether it shows at least that version of the data, as seen on that day.
    pub(super) fn is_of(&self, version: i64, today: Date) -> bool {
        self.version >= version && self.today == today
    }

    /// Whether it shows what another one does not yet show.
    pub(super) fn is_newer_than(&self, other: &Self) -> bool {
        (self.version, self.today) > (other.version, other.today)
    }

    /// Whether a picture stands in a public offer of a published network.
    pub fn shows_picture(&self, id: &str) -> bool {
        self.pictures.contains(id)
    }

    /// How many offers are to come.
    pub fn count(&self) -> usize {
        self.ahead.count_ones(..)
    }

    /// The published networks.
    pub fn published(&self) -> &Published {
        &self.published
    }

    fn chosen(&self, filter: &Filter, hits: Option<&[i64]>) -> Chosen {
        let size = self.offers.len();
        let mut always = self.ahead.clone();
        if let Some(hits) = hits {
            always.intersect_with(&self.positions(hits).into_iter().collect());
        }
        self.narrow(&mut always, |o| filter.age.is_none_or(|age| fits(o, age)));
        self.narrow(&mut always, |o| filter.when.is_none_or(|when| self.takes_place(o, when)));
        let place = match (self.kreise.any(&filter.kreise, size), self.bezirke.any(&filter.bezirke, size)) {
            (Some(mut kreise), Some(bezirke)) => {
                kreise.union_with(&bezirke);
                Some(kreise)
            }
            (kreise, bezirke) => kreise.or(bezirke),
        };
        let facets = [
            self.stages.any(&filter.stages, size),
            self.subjects.any(&filter.subjects, size),
            self.formats.any(&filter.formats, size),
            self.modes.any(&filter.modes, size),
            self.costs.any(&filter.costs, size),
            place,
            self.networks.any(&filter.networks, size),
        ];
        Chosen { always, facets }
    }

    fn narrow(&self, bits: &mut FixedBitSet, keep: impl Fn(&Listing) -> bool) {
        let gone: Vec<usize> = bits.ones().filter(|at| !keep(&self.offers[*at])).collect();
        gone.into_iter().for_each(|at| bits.set(at, false));
    }

    fn positions(&self, numbers: &[i64]) -> Vec<usize> {
        numbers.iter().filter_map(|number| self.by_number.get(number).copied()).collect()
    }

    fn ordered(&self, found: &FixedBitSet, order: Sort, hits: Option<&[i64]>) -> Vec<usize> {
        match (order, hits) {
            (Sort::Relevance, Some(hits)) => {
                self.positions(hits).into_iter().filter(|at| found.contains(*at)).collect()
            }
            (Sort::New, _) => self.sorted_by_key(found, |o| std::cmp::Reverse((o.approved_at, o.number))),
            (Sort::Title, _) => self.by_title.iter().copied().filter(|at| found.contains(*at)).collect(),
            _ => self.soon.iter().copied().filter(|at| found.contains(*at)).collect(),
        }
    }

    fn sorted_by_key<K: Ord>(&self, found: &FixedBitSet, key: impl Fn(&Listing) -> K) -> Vec<usize> {
        let mut positions: Vec<usize> = found.ones().collect();
        positions.sort_by_cached_key(|at| key(&self.offers[*at]));
        positions
    }

    fn facets(&self, chosen: &Chosen) -> Facets {
        let place = chosen.without(5);
        let network = chosen.without(6);
        Facets {
            stages: self.stages.counts(&chosen.without(0)),
            subjects: self.subjects.counts(&chosen.without(1)),
            formats: self.formats.counts(&chosen.without(2)),
            modes: self.modes.counts(&chosen.without(3)),
            costs: self.costs.counts(&chosen.without(4)),
            bezirke: self.bezirke.counts(&place),
            kreise: present(&self.kreise, &place),
            networks: present(&self.networks, &network),
        }
    }

    fn takes_place(&self, offer: &Listing, when: TimeSpan) -> bool {
        let content = &offer.content;
        match (when, when.days()) {
            (_, Some(days)) => content.happens_within(self.today, days),
            (TimeSpan::Holidays, _) => content.dates.holidays == Some(true),
            _ => matches!(content.recurrence, Some(Recurrence::Permanent | Recurrence::OnRequest)),
        }
    }
}

fn present<T: Ord + Clone>(bits: &Bits<T>, base: &FixedBitSet) -> BTreeMap<T, usize> {
    bits.0.keys().map(|value| (value.clone(), bits.count(value, base))).filter(|(_, count)| *count > 0).collect()
}

fn cost(offer: &Listing) -> Option<CostFilter> {
    match offer.content.cost.kind {
        None => None,
        Some(CostKind::Free) => Some(CostFilter::Free),
        Some(CostKind::Amount | CostKind::Range) => Some(CostFilter::Paid),
    }
}

/// Whether an offer is for that age: by the ages it names, else by its stages.
fn fits(offer: &Listing, age: u8) -> bool {
    offer.content.ages().is_none_or(|ages| ages.contains(&age))
}
