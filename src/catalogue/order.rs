//! In which order offers are shown.

use super::{Listing, Sort};
use crate::text::fold::fold;
use fixedbitset::FixedBitSet;
use jiff::civil::{Date, DateTime};
use std::{cmp::Reverse, collections::HashMap, sync::Arc};

/// The places of all offers in the orders that do not depend on the search.
pub(super) struct Orders {
    by_number: HashMap<i64, usize>,
    soon: Vec<usize>,
    by_title: Vec<usize>,
}

impl Orders {
    pub(super) fn new(offers: &[Arc<Listing>], now: DateTime) -> Self {
        let sorted = |mut places: Vec<usize>, key: &dyn Fn(&Listing) -> (Date, String)| {
            places.sort_by_cached_key(|at| key(&offers[*at]));
            places
        };
        let all: Vec<usize> = (0..offers.len()).collect();
        Self {
            by_number: offers.iter().enumerate().map(|(at, offer)| (offer.number, at)).collect(),
            soon: sorted(all.clone(), &|o| (o.content.next_day(now), o.content.title.to_string())),
            by_title: sorted(all, &|o| (Date::MIN, fold(o.content.title.as_str()))),
        }
    }

    /// Where the offers of these numbers stand, as far as they are there.
    pub(super) fn positions(&self, numbers: &[i64]) -> impl Iterator<Item = usize> {
        numbers.iter().filter_map(|number| self.by_number.get(number).copied())
    }

    /// Some offers in an order; `hits` are the numbers that the full-text search found, best first.
    pub(super) fn of(
        &self,
        offers: &[Arc<Listing>],
        found: &FixedBitSet,
        order: Sort,
        hits: Option<&[i64]>,
    ) -> Vec<usize> {
        let kept = |places: &[usize]| places.iter().copied().filter(|at| found.contains(*at)).collect();
        match (order, hits) {
            (Sort::Relevance, Some(hits)) => self.positions(hits).filter(|at| found.contains(*at)).collect(),
            (Sort::New, _) => {
                let mut newest: Vec<usize> = found.ones().collect();
                newest.sort_by_key(|at| Reverse((offers[*at].approved_at, offers[*at].number)));
                newest
            }
            (Sort::Title, _) => kept(&self.by_title),
            (Sort::Soon | Sort::Relevance, _) => kept(&self.soon),
        }
    }
}
