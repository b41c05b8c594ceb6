//! The catalogue in memory: all public offers of one version of the data, and how they are narrowed and ordered.
//!
//! Pure: it reads no database and knows no address. A facet is one line in `facet.rs`.

mod calendar;
mod choice;
mod facet;
mod index;
mod listing;
mod order;
mod published;
#[cfg(test)]
mod tests;
mod value;

pub use crate::domain::search::{Access, Booking, CostFilter, Sort, TimeSpan};
pub use calendar::{DATES, DateHit, Dates};
pub use choice::Filter;
pub use facet::{Choices, Counts, Facet, Facets, label};
pub use listing::Listing;
pub use published::Published;
pub use value::{Grade, Value};

use crate::domain::{
    content::{Session, after},
    vocabulary::Recurrence,
};
use calendar::Calendar;
use facet::Index;
use fixedbitset::FixedBitSet;
use jiff::civil::{Date, DateTime, Time};
use order::Orders;
use std::{collections::HashSet, ops::Range, sync::Arc};

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
    /// The counts beside the filters.
    pub facets: Facets,
}

/// All public offers of one version of the data, as seen while no day and no date ends.
pub struct Catalogue {
    version: i64,
    holds: Range<DateTime>,
    offers: Vec<Arc<Listing>>,
    orders: Orders,
    calendar: Calendar,
    pictures: HashSet<String>,
    ahead: FixedBitSet,
    index: Index,
    published: Published,
}

/// What remains for each question that a visitor has answered; a question does not narrow its own counts.
struct Chosen {
    always: FixedBitSet,
    answers: Vec<(Facet, FixedBitSet)>,
}

impl Chosen {
    /// Offers that fit all answers but those to one question.
    fn without(&self, question: Option<Facet>) -> FixedBitSet {
        let mut base = self.always.clone();
        let others = self.answers.iter().filter(|(answered, _)| Some(*answered) != question);
        others.for_each(|(_, bits)| base.intersect_with(bits));
        base
    }

    fn all(&self) -> FixedBitSet {
        self.without(None)
    }

    /// Among which offers the values of a facet are counted.
    fn among(&self, facet: Facet) -> FixedBitSet {
        // Where all values are needed, a further one narrows what the others have left.
        self.without((!facet.needs_all()).then_some(facet.question()))
    }
}

impl Catalogue {
    /// Makes it of all public offers, as seen at a moment. An offer whose title cannot be read has nothing to click on and
    /// is left out.
    pub fn new(version: i64, now: DateTime, offers: Vec<Listing>, published: Published) -> Self {
        let named = offers.into_iter().filter(|offer| !offer.content.title.is_empty());
        Self::of(version, now, named.map(Arc::new).collect(), published)
    }

    /// The same version of the data at another moment.
    pub fn at(&self, now: DateTime) -> Self {
        Self::of(self.version, now, self.offers.clone(), self.published.clone())
    }

    fn of(version: i64, now: DateTime, offers: Vec<Arc<Listing>>, published: Published) -> Self {
        let mut ahead = FixedBitSet::with_capacity(offers.len());
        ahead.extend(offers.iter().enumerate().filter(|(_, o)| !o.content.is_past(now)).map(|(at, _)| at));
        Self {
            version,
            holds: between_ends(&offers, now),
            orders: Orders::new(&offers, now),
            calendar: Calendar::new(&offers, now),
            pictures: offers.iter().filter_map(|o| Some(o.content.picture.as_ref()?.id.clone())).collect(),
            ahead,
            index: Index::new(&offers),
            published,
            offers,
        }
    }

    /// What a filter finds. `hits` are the numbers that the full-text search found, best first.
    pub fn find(&self, filter: &Filter, hits: Option<&[i64]>) -> Hits {
        let chosen = self.chosen(filter, hits);
        let ordered = self.orders.of(&self.offers, &chosen.all(), filter.order(), hits);
        let pages = ordered.len().div_ceil(PAGE_SIZE).max(1);
        let number = filter.page.clamp(1, pages);
        let page = ordered.iter().skip((number - 1) * PAGE_SIZE).take(PAGE_SIZE);
        Hits {
            total: ordered.len(),
            page: page.map(|at| self.offers[*at].clone()).collect(),
            number,
            pages,
            facets: self.index.counts(|facet| chosen.among(facet)),
        }
    }

    /// Everything a filter finds, without pages: for maps and feeds.
    pub fn find_all(&self, filter: &Filter, hits: Option<&[i64]>) -> Vec<Arc<Listing>> {
        let found = self.chosen(filter, hits).all();
        self.orders
            .of(&self.offers, &found, filter.order(), hits)
            .into_iter()
            .map(|at| self.offers[at].clone())
            .collect()
    }

    /// A page of the dates that the offers of a filter have to come, within the time that was asked for.
    pub fn dates(&self, filter: &Filter, hits: Option<&[i64]>) -> Dates {
        let found = self.chosen(filter, hits).all();
        let last = filter.when.and_then(TimeSpan::days).map_or(Date::MAX, |days| after(self.holds.start.date(), days));
        self.calendar.of(&self.offers, &found, last, filter.page)
    }

    /// Whether it shows at least that version of the data, as seen at that moment.
    pub fn is_of(&self, version: i64, now: DateTime) -> bool {
        self.has(version) && self.holds.contains(&now)
    }

    /// Whether it shows at least that version of the data, at whatever moment.
    pub fn has(&self, version: i64) -> bool {
        self.version >= version
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
        let mut always = self.ahead.clone();
        if let Some(hits) = hits {
            always.intersect_with(&self.orders.positions(hits).collect());
        }
        self.narrow(&mut always, |o| filter.age.is_none_or(|age| fits(o, age)));
        self.narrow(&mut always, |o| filter.when.is_none_or(|when| self.takes_place(o, when)));
        let mut answers: Vec<(Facet, FixedBitSet)> = Vec::new();
        for facet in Facet::ALL {
            let Some(bits) = self.index.fitting(*facet, &filter.choices, self.offers.len()) else { continue };
            match answers.iter_mut().find(|(question, _)| *question == facet.question()) {
                Some((_, answer)) => answer.union_with(&bits),
                None => answers.push((facet.question(), bits)),
            }
        }
        Chosen { always, answers }
    }

    fn narrow(&self, bits: &mut FixedBitSet, keep: impl Fn(&Listing) -> bool) {
        let gone: Vec<usize> = bits.ones().filter(|at| !keep(&self.offers[*at])).collect();
        gone.into_iter().for_each(|at| bits.set(at, false));
    }

    fn takes_place(&self, offer: &Listing, when: TimeSpan) -> bool {
        let content = &offer.content;
        match (when, when.days()) {
            (_, Some(days)) => content.happens_within(self.holds.start, days),
            (TimeSpan::Holidays, _) => content.dates.holidays == Some(true),
            _ => matches!(content.recurrence, Some(Recurrence::Permanent | Recurrence::OnRequest)),
        }
    }
}

/// The time around a moment in which no day and no date of these offers ends: all moments in it see them alike.
fn between_ends(offers: &[Arc<Listing>], now: DateTime) -> Range<DateTime> {
    let ends = || offers.iter().flat_map(|offer| &offer.content.dates.sessions).filter_map(Session::end);
    let day = now.date().to_datetime(Time::midnight());
    let next_day = after(now.date(), 1).to_datetime(Time::midnight());
    let start = ends().filter(|end| *end <= now).fold(day, DateTime::max);
    let end = ends().filter(|end| *end > now).fold(next_day, DateTime::min);
    start..end
}

/// Whether an offer is for that age: by the ages it names, else by its stages.
fn fits(offer: &Listing, age: u8) -> bool {
    offer.content.fits_age(age)
}
