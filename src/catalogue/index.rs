//! One bitmap for each value of a facet: counting them is nearly all the work of a catalogue page, and a
//! bitmap of 10,000 offers has 157 words, so that it costs microseconds and no query.

use super::{Listing, Offers, changes::Changed, facet::Counts, value::Value};
use fixedbitset::FixedBitSet;
use std::{collections::BTreeMap, sync::Arc};

/// Among which offers values are counted: those with all words that were searched for, and where there are none, those with most.
pub(super) struct Among {
    pub(super) first: FixedBitSet,
    pub(super) otherwise: Option<FixedBitSet>,
}

impl Among {
    /// How many of them are in a set.
    fn count(&self, bits: &FixedBitSet) -> usize {
        let otherwise = || self.otherwise.as_ref().map_or(0, |others| bits.intersection_count(others));
        match bits.intersection_count(&self.first) {
            0 => otherwise(),
            count => count,
        }
    }
}

/// For each value of a facet, which offers have it. What does not change is shared by the catalogues of several versions.
#[derive(Clone)]
pub(super) struct Bits<T>(BTreeMap<T, Arc<FixedBitSet>>);

impl<T: Value> Bits<T> {
    pub(super) fn new(offers: &Offers, values: impl Fn(&Listing) -> Vec<T>) -> Self {
        let mut bits: BTreeMap<T, FixedBitSet> = BTreeMap::new();
        for (at, offer) in offers.iter() {
            for value in values(offer) {
                let own = bits.entry(value).or_insert_with(|| FixedBitSet::with_capacity(offers.size()));
                own.insert(at as usize);
            }
        }
        Self(bits.into_iter().map(|(value, own)| (value, Arc::new(own))).collect())
    }

    /// The same after some offers have changed.
    pub(super) fn updated(
        &self,
        changed: &Changed,
        before: &Offers,
        now: &Offers,
        values: impl Fn(&Listing) -> Vec<T>,
    ) -> Self {
        let mut bits = self.0.clone();
        for at in changed.places() {
            let of = |offers: &Offers| offers.get(at).map(|offer| values(offer)).unwrap_or_default();
            let (old, new) = (of(before), of(now));
            for value in old.iter().filter(|value| !new.contains(value)) {
                if let Some(own) = bits.get_mut(value) {
                    Arc::make_mut(own).set(at as usize, false);
                }
            }
            for value in new.into_iter().filter(|value| !old.contains(value)) {
                Arc::make_mut(bits.entry(value).or_default()).grow_and_insert(at as usize);
            }
        }
        Self(bits)
    }

    /// The offers that have any, or all, of the values; none if no value is asked for.
    pub(super) fn fitting(&self, values: &[T], all: bool, size: usize) -> Option<FixedBitSet> {
        let nothing = FixedBitSet::with_capacity(size);
        let mut sets = values.iter().map(|value| self.0.get(value).map_or(&nothing, AsRef::as_ref));
        let mut fitting = sets.next()?.clone();
        sets.for_each(|set| if all { fitting.intersect_with(set) } else { fitting.union_with(set) });
        Some(fitting)
    }

    /// The offers that have any value.
    pub(super) fn any(&self, size: usize) -> FixedBitSet {
        let mut any = FixedBitSet::with_capacity(size);
        self.0.values().for_each(|bits| any.union_with(bits));
        any
    }

    /// How many of some offers have each value.
    pub(super) fn counts(&self, among: &Among) -> Counts<T> {
        let mut counts: Counts<T> = T::always().into_iter().map(|value| (value, 0)).collect();
        for (value, bits) in &self.0 {
            let count = among.count(bits);
            if count > 0 {
                counts.insert(value.clone(), count);
            }
        }
        counts
    }
}
