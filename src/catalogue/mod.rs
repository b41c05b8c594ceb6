//! The catalogue in memory: all public offers of one version of the data, and how they are narrowed and ordered.
//!
//! Pure: it reads no database and knows no address. A facet is one line in `facet.rs`.

mod blocks;
mod calendar;
mod changes;
mod choice;
mod chosen;
mod facet;
mod index;
mod listing;
mod making;
mod offers;
mod order;
mod points;
mod published;
mod search;
mod suggest;
#[cfg(test)]
mod tests;
mod value;

pub use crate::domain::search::{Access, Booking, CostFilter, Sort, TimeSpan};
pub use calendar::{DATES, DateHit, Dates};
pub use changes::Change;
pub use choice::Filter;
pub use facet::{Choices, Counts, Facet, Facets, label};
pub use listing::{Listing, Worded};
pub use making::Making;
pub use points::Point;
pub use published::Published;
pub use search::Found;
pub use suggest::Suggestion;
pub use value::{Day, Grade, Value};

use crate::domain::{
    content::{Session, after},
    id::PublicId,
};
use calendar::Calendar;
use changes::is_ahead;
use chosen::{Kept, those};
use facet::Index;
use fixedbitset::FixedBitSet;
use jiff::civil::{Date, DateTime, Time};
use offers::Offers;
use order::Orders;
use search::WordIndex;
use std::{
    collections::{BTreeMap, HashSet},
    ops::Range,
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

/// How many offers stand on a page.
pub const PAGE_SIZE: usize = 24;

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
    /// The words, as they were typed, that the best of them lacks: where none has all, those with most are found.
    pub lacking: Vec<String>,
}

/// The number of the next catalogue.
static NEXT_ID: AtomicU64 = AtomicU64::new(0);

/// All public offers of one version of the data, as seen while no day and no date ends.
pub struct Catalogue {
    version: i64,
    holds: Range<DateTime>,
    offers: Offers,
    orders: Orders,
    calendar: Calendar,
    ahead: FixedBitSet,
    index: Index,
    words: WordIndex,
    published: Published,
    id: u64,
    kept: Kept,
}

impl Catalogue {
    /// Makes it of all public offers, as seen at a moment.
    pub fn new(
        version: i64,
        now: DateTime,
        offers: impl IntoIterator<Item: Into<Worded>>,
        published: Published,
    ) -> Self {
        let mut making = Making::new(published);
        making.add(offers.into_iter().map(Into::into));
        making.finish(version, now)
    }

    fn of(version: i64, now: DateTime, offers: Offers, words: WordIndex, published: Published) -> Self {
        let ahead = offers.places().filter(|at| is_ahead(&offers, *at, now)).map(|at| at as usize);
        Self {
            version,
            holds: between_ends(&offers, now),
            orders: Orders::new(&offers, now),
            calendar: Calendar::new(&offers, now),
            ahead: ahead.collect(),
            index: Index::new(&offers),
            words,
            published,
            id: Self::next_id(),
            kept: Kept::default(),
            offers,
        }
    }

    fn next_id() -> u64 {
        NEXT_ID.fetch_add(1, Ordering::Relaxed)
    }

    /// A number that no other catalogue of this process has, by which what was drawn of it is known.
    pub fn id(&self) -> u64 {
        self.id
    }

    /// The public offer of that number, whether over or not.
    pub fn offer(&self, id: &PublicId) -> Option<&Arc<Listing>> {
        self.orders.place_of(id, &self.offers).map(|at| &self.offers[at])
    }

    /// What the words of a filter find, whatever else was chosen; none if nothing was typed.
    pub fn search(&self, filter: &Filter) -> Option<Found> {
        (!filter.query.is_empty()).then(|| self.words.find(&filter.words()))
    }

    /// What a filter finds. `found` is what its words find.
    pub fn find(&self, filter: &Filter, found: Option<&Found>) -> Hits {
        self.find_so_many(PAGE_SIZE, filter, found)
    }

    /// The same with another number of offers on a page.
    pub fn find_so_many(&self, most: usize, filter: &Filter, found: Option<&Found>) -> Hits {
        let chosen = self.chosen(filter);
        let all = those(&chosen.all(), found);
        let total = all.count_ones(..);
        let pages = total.div_ceil(most).max(1);
        let number = filter.page.clamp(1, pages);
        let ordered = self.ordered(number * most, &all, filter, found);
        let page = ordered.iter().skip((number - 1) * most);
        Hits {
            total,
            page: page.map(|at| self.offers[*at].clone()).collect(),
            number,
            pages,
            lacking: self.lacking(&all, found),
        }
    }

    /// How many offers each value of each facet would show beside a filter.
    pub fn facets(&self, filter: &Filter, found: Option<&Found>) -> Facets {
        let chosen = self.chosen(filter);
        self.index.counts(|facet| chosen.among(facet, found))
    }

    /// What the one of some offers lacks that fits the words best, in whatever order they are shown.
    fn lacking(&self, those: &FixedBitSet, found: Option<&Found>) -> Vec<String> {
        let found = found.filter(|found| those.is_disjoint(&found.all));
        let best = self.orders.first(1, those, Sort::Relevance, found);
        best.first().zip(found).map(|(best, found)| found.lacking(*best as usize)).unwrap_or_default()
    }

    /// Everything a filter finds, without pages: for maps and feeds.
    pub fn find_all(&self, filter: &Filter, found: Option<&Found>) -> Vec<Arc<Listing>> {
        let all = those(&self.chosen(filter).all(), found);
        let ordered = self.ordered(usize::MAX, &all, filter, found);
        ordered.into_iter().map(|at| self.offers[at].clone()).collect()
    }

    /// The offers of some public numbers, in that order, those that are over as well; of others there is nothing public.
    pub fn of_ids(&self, ids: &[PublicId]) -> Vec<Arc<Listing>> {
        let mut known = HashSet::new();
        ids.iter().filter(|id| known.insert(*id)).filter_map(|id| self.offer(id).cloned()).collect()
    }

    /// The first offers that a filter finds, and how many there are: without the counts of all facets.
    pub fn first_of(&self, most: usize, filter: &Filter) -> (Vec<Arc<Listing>>, usize) {
        let all = self.chosen(filter).all();
        let first = self.ordered(most, &all, filter, None).into_iter().map(|at| self.offers[at].clone());
        (first.collect(), all.count_ones(..))
    }

    /// How many of the offers that a filter finds are in no Kreis.
    pub fn count_nowhere(&self, filter: &Filter, found: Option<&Found>) -> usize {
        let all = those(&self.chosen(filter).all(), found);
        all.count_ones(..) - all.intersection_count(&self.index.placed(self.offers.size()))
    }

    /// How many offers a filter finds.
    pub fn count_of(&self, filter: &Filter, found: Option<&Found>) -> usize {
        those(&self.chosen(filter).all(), found).count_ones(..)
    }

    /// A page of the dates that the offers of a filter have to come, within the time that was asked for.
    pub fn dates(&self, filter: &Filter, found: Option<&Found>) -> Dates {
        self.so_many_dates(DATES, filter, found)
    }

    /// The same with another number of dates on a page.
    pub fn so_many_dates(&self, most: usize, filter: &Filter, found: Option<&Found>) -> Dates {
        let found = those(&self.chosen(filter).all(), found);
        self.calendar.of(&self.offers, &found, self.last_day(filter), filter, most)
    }

    /// How many of these dates each day of a month has, whichever days the filter asks for.
    pub fn days_of_month(&self, month: Date, filter: &Filter, found: Option<&Found>) -> BTreeMap<Date, usize> {
        let filter = Filter { from: None, until: None, ..filter.clone() };
        let found = those(&self.chosen(&filter).all(), found);
        let month = month.first_of_month()..=month.last_of_month();
        self.calendar.days(&self.offers, &found, month, self.last_day(&filter), &filter)
    }

    /// The last day on which the time ends that was asked for.
    fn last_day(&self, filter: &Filter) -> Date {
        filter.when.and_then(TimeSpan::days).map_or(Date::MAX, |days| after(self.holds.start.date(), days))
    }

    /// Other offers that somebody may want who looks at one: of its subjects and for its stages, first in its Kreis, then in its Bezirk, then
    /// anywhere; the soonest first.
    pub fn similar(&self, offer: &Listing, most: usize) -> Vec<Arc<Listing>> {
        let content = &offer.content;
        let choices = Choices {
            subjects: content.subjects.mint.clone(),
            stages: content.stages.all(),
            kreise: content.kreise().cloned().collect(),
            bezirke: content.kreise().map(|ags| ags.kreis().bezirk).collect(),
            ..Choices::default()
        };
        let fitting = |facet| self.index.fitting(facet, &choices, self.offers.size());
        let mut alike = self.ahead.clone();
        for bits in [Facet::Subjects, Facet::Stages].into_iter().filter_map(fitting) {
            alike.intersect_with(&bits);
        }
        let mut found: Vec<u32> = Vec::new();
        for near in [fitting(Facet::Kreise), fitting(Facet::Bezirke), Some(alike.clone())].into_iter().flatten() {
            let mut those = alike.clone();
            those.intersect_with(&near);
            let those = self.orders.first(most + 1 + found.len(), &those, Sort::Soon, None);
            let new = those.into_iter().filter(|at| self.offers[*at].offer_id != offer.offer_id);
            let new: Vec<u32> = new.filter(|at| !found.contains(at)).collect();
            found.extend(new);
        }
        found.truncate(most);
        found.into_iter().map(|at| self.offers[at].clone()).collect()
    }

    /// Whether it shows at least that version of the data, as seen at that moment.
    pub fn is_of(&self, version: i64, now: DateTime) -> bool {
        self.has(version) && self.holds.contains(&now)
    }

    /// The version of the data that it shows.
    pub fn version(&self) -> i64 {
        self.version
    }

    /// Whether it shows at least that version of the data, at whatever moment.
    pub fn has(&self, version: i64) -> bool {
        self.version >= version
    }

    /// Whether a picture stands in a public offer of a published network.
    pub fn shows_picture(&self, id: &str) -> bool {
        self.orders.shows_picture(id, &self.offers)
    }

    /// How many offers there are, those that are over as well.
    pub fn size(&self) -> usize {
        self.offers.count()
    }

    /// How many offers are to come.
    pub fn count(&self) -> usize {
        self.ahead.count_ones(..)
    }

    /// The published networks.
    pub fn published(&self) -> &Published {
        &self.published
    }

    /// The first of some offers in the order that a filter asks for.
    fn ordered(&self, most: usize, those: &FixedBitSet, filter: &Filter, found: Option<&Found>) -> Vec<u32> {
        let (Sort::Near, Some(spot)) = (filter.order(), filter.near) else {
            return self.orders.first(most, those, filter.order(), found);
        };
        let far = |at: &u32| {
            let metres = self.offers.whereabouts(*at).kilometres_from(spot).map_or(f64::MAX, |far| far * 1e3);
            metres as u32
        };
        // Of what is equally near, the soonest.
        let mut nearest = self.orders.first(usize::MAX, those, Sort::Soon, None);
        nearest.sort_by_cached_key(far);
        nearest.truncate(most);
        nearest
    }
}

#[cfg(test)]
impl Catalogue {
    /// All that it holds: the offers as they were put up, what stands around them, and which words each has.
    pub fn contents(&self) -> (i64, Vec<(Listing, Vec<&str>)>, &Published) {
        let offers = self.offers.iter().map(|(at, offer)| (Listing::clone(offer), self.words.of(at)));
        let mut offers: Vec<(Listing, Vec<&str>)> = offers.collect();
        offers.sort_by_key(|(offer, _)| offer.number);
        (self.version, offers, &self.published)
    }
}

/// The time around a moment in which no day and no date of these offers ends: all moments in it see them alike.
fn between_ends(offers: &Offers, now: DateTime) -> Range<DateTime> {
    let ends = || offers.iter().flat_map(|(_, offer)| &offer.content.dates.sessions).filter_map(Session::end);
    let day = now.date().to_datetime(Time::midnight());
    let next_day = end_of_day(now);
    let start = ends().filter(|end| *end <= now).fold(day, DateTime::max);
    let end = ends().filter(|end| *end > now).fold(next_day, DateTime::min);
    start..end
}

fn end_of_day(now: DateTime) -> DateTime {
    after(now.date(), 1).to_datetime(Time::midnight())
}
