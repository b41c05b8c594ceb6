//! In which order offers are shown.

use super::{Found, Listing, Sort};
use crate::text::fold::fold;
use fixedbitset::FixedBitSet;
use jiff::civil::{Date, DateTime, Time};
use std::{cmp::Reverse, sync::Arc};

/// Within so many days an offer that takes place sooner goes ahead.
const SOON_DAYS: f32 = 60.0;
const SOON: f32 = 0.15;
/// So many days after its network has confirmed it, an offer goes ahead.
const FRESH_DAYS: i32 = 180;
const FRESH: f32 = 0.05;

/// The places of all offers in the orders that do not depend on the search.
pub(super) struct Orders {
    soon: Vec<usize>,
    by_title: Vec<usize>,
    newest: Vec<usize>,
    /// The place of each offer among the soon ones.
    rank: Vec<u32>,
}

impl Orders {
    pub(super) fn new(offers: &[Arc<Listing>], now: DateTime) -> Self {
        let all: Vec<usize> = (0..offers.len()).collect();
        let soon = sorted(&all, |at| next(&offers[at], now));
        let mut rank = vec![0; offers.len()];
        (0_u32..).zip(&soon).for_each(|(place, at)| rank[*at] = place);
        Self {
            by_title: sorted(&all, |at| fold(offers[at].content.title.as_str())),
            newest: sorted(&all, |at| Reverse((offers[at].approved_at, offers[at].number))),
            soon,
            rank,
        }
    }

    /// The first of some offers in an order, at most so many; `searched` is what the words found.
    pub(super) fn first(&self, most: usize, those: &FixedBitSet, order: Sort, searched: Option<&Found>) -> Vec<usize> {
        let kept = |places: &[usize]| places.iter().copied().filter(|at| those.contains(*at)).take(most).collect();
        match (order, searched) {
            (Sort::Relevance, Some(found)) => self.best(most, those, found),
            (Sort::New, _) => kept(&self.newest),
            (Sort::Title, _) => kept(&self.by_title),
            // By distance the catalogue itself puts them in order: it depends on where somebody is.
            (Sort::Soon | Sort::Relevance | Sort::Near, _) => kept(&self.soon),
        }
    }

    /// Those that fit best; of equal ones, the soonest. Only as many are put in order as are shown.
    fn best(&self, most: usize, those: &FixedBitSet, found: &Found) -> Vec<usize> {
        let mut best: Vec<usize> = those.ones().collect();
        let place = |at: &usize| (Reverse(Score(found.scores[*at])), self.rank[*at]);
        if most < best.len() {
            best.select_nth_unstable_by_key(most, place);
            best.truncate(most);
        }
        best.sort_unstable_by_key(place);
        best
    }
}

/// A score as something that has an order.
#[derive(PartialEq)]
struct Score(f32);

impl Eq for Score {}

impl PartialOrd for Score {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Score {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.total_cmp(&other.0)
    }
}

fn sorted<K: Ord>(all: &[usize], key: impl Fn(usize) -> K) -> Vec<usize> {
    let mut places = all.to_vec();
    places.sort_by_cached_key(|at| key(*at));
    places
}

/// The day and the time by which something happens next, then the title.
fn next(offer: &Listing, now: DateTime) -> (Date, Time, String) {
    let content = &offer.content;
    let time = content.taking_place(now).next().and_then(|session| session.from).unwrap_or_default();
    (content.next_day(now), time, content.title.to_string())
}

/// By how much each offer goes ahead of others that fit as well: the sooner it takes place, and if its network has confirmed it lately.
pub(super) fn bonus(offers: &[Arc<Listing>], now: DateTime) -> Vec<f32> {
    let today = now.date();
    let of = |offer: &Arc<Listing>| {
        let days = today.until(offer.content.next_day(now)).map_or(f32::MAX, |span| span.get_days() as f32);
        let soon = (1.0 - days / SOON_DAYS).clamp(0.0, 1.0) * SOON;
        let confirmed = offer.confirmed_on.as_ref().and_then(|day| day.parse::<Date>().ok());
        let is_fresh = confirmed.is_some_and(|day| day.until(today).is_ok_and(|span| span.get_days() <= FRESH_DAYS));
        soon + if is_fresh { FRESH } else { 0.0 }
    };
    offers.iter().map(of).collect()
}
