//! In which order offers are shown.

use super::{Found, Listing, Offers, Sort, changes::Changed};
use crate::{
    domain::{date::Timestamp, id::PublicId},
    text::fold::fold,
};
use fixedbitset::FixedBitSet;
use jiff::civil::{Date, DateTime, Time};
use std::cmp::{Ordering, Reverse};

/// Within so many days an offer that takes place sooner goes ahead.
const SOON_DAYS: f32 = 60.0;
const SOON: f32 = 0.15;
/// So many days after its network has confirmed it, an offer goes ahead.
const FRESH_DAYS: i32 = 180;
const FRESH: f32 = 0.05;

/// The places of some offers, in an order.
#[derive(Clone)]
pub(super) struct Sorted(Vec<u32>);

impl Sorted {
    /// Puts places in the order of what a key says of each.
    pub(super) fn new<K: Ord>(places: impl Iterator<Item = u32>, key: impl Fn(u32) -> K) -> Self {
        let mut places: Vec<u32> = places.collect();
        places.sort_by_cached_key(|at| key(*at));
        Self(places)
    }

    /// The same without what has changed, and with what of it belongs there now.
    fn updated<K: Ord>(&self, changed: &Changed, new: &[u32], key: impl Fn(u32) -> K) -> Self {
        let Self(new) = Self::new(new.iter().copied(), &key);
        Self(merged(self.0.iter().copied().filter(|at| !changed.contains(*at)), new, |at| key(*at)))
    }

    /// The one that has a key.
    pub(super) fn with_key<K: Ord>(&self, key: &K, of: impl Fn(u32) -> K) -> Option<u32> {
        let at = self.0.binary_search_by(|at| of(*at).cmp(key)).ok()?;
        self.0.get(at).copied()
    }
}

/// Two sorted rows as one: each of the short one is looked up in the long one, of which only few are looked at. What is equal comes behind.
pub(super) fn merged<T, K: Ord>(long: impl Iterator<Item = T>, short: Vec<T>, key: impl Fn(&T) -> K) -> Vec<T> {
    let mut all: Vec<T> = long.collect();
    all.reserve_exact(short.len());
    for new in short {
        let own = key(&new);
        let at = all.partition_point(|known| key(known) <= own);
        all.insert(at, new);
    }
    all
}

/// The places of all offers in the orders that do not depend on the search.
pub(super) struct Orders {
    soon: Sorted,
    by_title: Sorted,
    newest: Sorted,
    by_public_id: Sorted,
    /// Those with a picture, by its number.
    by_picture: Sorted,
    /// The place of each offer among the soon ones.
    rank: Vec<u32>,
}

impl Orders {
    pub(super) fn new(offers: &Offers, now: DateTime) -> Self {
        let soon = Sorted::new(offers.places(), |at| next(&offers[at], now));
        Self {
            rank: ranks(&soon, offers.size()),
            soon,
            by_title: Sorted::new(offers.places(), |at| by_title(&offers[at])),
            newest: Sorted::new(offers.places(), |at| newest(&offers[at])),
            by_public_id: Sorted::new(offers.places(), |at| &offers[at].public_id),
            by_picture: Sorted::new(with_picture(offers.places(), offers), |at| picture(&offers[at])),
        }
    }

    /// The same after some offers have changed.
    pub(super) fn updated(&self, changed: &Changed, offers: &Offers, now: DateTime) -> Self {
        let new: Vec<u32> = changed.places().filter(|at| offers.get(*at).is_some()).collect();
        let pictured: Vec<u32> = with_picture(new.iter().copied(), offers).collect();
        let soon = self.soon.updated(changed, &new, |at| next(&offers[at], now));
        Self {
            rank: ranks(&soon, offers.size()),
            soon,
            by_title: self.by_title.updated(changed, &new, |at| by_title(&offers[at])),
            newest: self.newest.updated(changed, &new, |at| newest(&offers[at])),
            by_public_id: self.by_public_id.updated(changed, &new, |at| &offers[at].public_id),
            by_picture: self.by_picture.updated(changed, &pictured, |at| picture(&offers[at])),
        }
    }

    /// The place of the offer of that public number.
    pub(super) fn place_of(&self, id: &PublicId, offers: &Offers) -> Option<u32> {
        self.by_public_id.with_key(&id, |at| &offers[at].public_id)
    }

    /// Whether some offer shows a picture.
    pub(super) fn shows_picture(&self, id: &str, offers: &Offers) -> bool {
        self.by_picture.with_key(&Some(id), |at| picture(&offers[at])).is_some()
    }

    /// The first of some offers in an order, at most so many; `searched` is what the words found.
    pub(super) fn first(&self, most: usize, those: &FixedBitSet, order: Sort, searched: Option<&Found>) -> Vec<u32> {
        let kept = |Sorted(places): &Sorted| {
            places.iter().copied().filter(|at| those.contains(*at as usize)).take(most).collect()
        };
        match (order, searched) {
            (Sort::Relevance, Some(found)) => self.best(most, those, found),
            (Sort::New, _) => kept(&self.newest),
            (Sort::Title, _) => kept(&self.by_title),
            // By distance the catalogue itself puts them in order: it depends on where somebody is.
            (Sort::Soon | Sort::Relevance | Sort::Near, _) => kept(&self.soon),
        }
    }

    /// Those that fit best; of equal ones, the soonest. Only as many are put in order as are shown.
    fn best(&self, most: usize, those: &FixedBitSet, found: &Found) -> Vec<u32> {
        let mut best: Vec<u32> = those.ones().map(|at| at as u32).collect();
        let place = |at: &u32| (Reverse(Score(found.scores[*at as usize])), self.rank[*at as usize]);
        if most < best.len() {
            best.select_nth_unstable_by_key(most, place);
            best.truncate(most);
        }
        best.sort_unstable_by_key(place);
        best
    }
}

fn ranks(Sorted(places): &Sorted, size: usize) -> Vec<u32> {
    let mut ranks = vec![u32::MAX; size];
    (0_u32..).zip(places).for_each(|(rank, at)| ranks[*at as usize] = rank);
    ranks
}

/// A score as something that has an order.
#[derive(PartialEq)]
struct Score(f32);

impl Eq for Score {}

impl PartialOrd for Score {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Score {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

/// Of what is otherwise equal, what was put up first comes first: so does each server show it.
type Tie = i64;

/// The day and the time by which something happens next, then the title.
fn next(offer: &Listing, now: DateTime) -> (Date, Time, String, Tie) {
    let content = &offer.content;
    let time = content.taking_place(now).next().and_then(|session| session.from).unwrap_or_default();
    (content.next_day(now), time, content.title.to_string(), offer.number)
}

fn picture(offer: &Listing) -> Option<&str> {
    offer.content.picture.as_ref().map(|picture| picture.id.as_str())
}

fn with_picture(places: impl Iterator<Item = u32>, offers: &Offers) -> impl Iterator<Item = u32> {
    places.filter(|at| picture(&offers[*at]).is_some())
}

fn by_title(offer: &Listing) -> (String, Tie) {
    (fold(offer.content.title.as_str()), offer.number)
}

fn newest(offer: &Listing) -> Reverse<(Timestamp, Tie)> {
    Reverse((offer.approved_at, offer.number))
}

/// By how much an offer goes ahead of others that fit as well: the sooner it takes place, and if its network has confirmed it lately.
pub(super) fn bonus(offer: &Listing, now: DateTime) -> f32 {
    let today = now.date();
    let days = today.until(offer.content.next_day(now)).map_or(f32::MAX, |span| span.get_days() as f32);
    let soon = (1.0 - days / SOON_DAYS).clamp(0.0, 1.0) * SOON;
    let confirmed = offer.confirmed_on.as_ref().and_then(|day| day.parse::<Date>().ok());
    let is_fresh = confirmed.is_some_and(|day| day.until(today).is_ok_and(|span| span.get_days() <= FRESH_DAYS));
    soon + if is_fresh { FRESH } else { 0.0 }
}
