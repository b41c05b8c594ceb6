//! The offers of a catalogue, each in a place of its own that it keeps as long as it is public: bitmaps, orders and words name offers by
//! their places, and a change touches only what concerns the places that have changed.

use super::{Listing, blocks::Blocks};
use crate::domain::{cell::Cell, content::Whereabouts};
use fixedbitset::FixedBitSet;
use std::{ops::Index, sync::Arc};

#[derive(Clone, Default)]
pub(super) struct Offers {
    placed: Blocks<Placed>,
    /// Where an offer is; what is elsewhere is gone, and its place is for the next one.
    there: FixedBitSet,
}

#[derive(Clone)]
struct Placed {
    listing: Arc<Listing>,
    whereabouts: Whereabouts,
    cell: Option<Cell>,
}

impl From<Listing> for Placed {
    fn from(listing: Listing) -> Self {
        let cell = listing.content.point().and_then(Cell::of);
        Self { whereabouts: listing.content.whereabouts(), cell, listing: Arc::new(listing) }
    }
}

impl Offers {
    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.there.count_ones(..)
    }

    /// How many places there are, taken or not.
    pub(super) fn size(&self) -> usize {
        self.placed.len()
    }

    /// The places of all offers.
    pub(super) fn places(&self) -> impl Iterator<Item = u32> {
        self.there.ones().map(|at| at as u32)
    }

    /// All offers with their places.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, &Arc<Listing>)> {
        self.places().map(|at| (at, &self[at]))
    }

    /// The offer in a place, if there is one.
    pub(super) fn get(&self, at: u32) -> Option<&Arc<Listing>> {
        let placed = self.placed.get(at as usize).filter(|_| self.there.contains(at as usize));
        placed.map(|placed| &placed.listing)
    }

    /// Where the offer in a place is to be had.
    pub(super) fn whereabouts(&self, at: u32) -> &Whereabouts {
        &self.placed[at as usize].whereabouts
    }

    /// In which cell of the map the offer in a place lies, if a point is known of it.
    pub(super) fn cell(&self, at: u32) -> Option<Cell> {
        self.placed[at as usize].cell
    }

    /// Puts an offer behind all others; tells into which place.
    pub(super) fn push(&mut self, offer: Listing) -> u32 {
        self.put(Some(self.size() as u32), offer)
    }

    /// Puts an offer into its place, or into a free one if it has none; tells into which.
    pub(super) fn put(&mut self, own: Option<u32>, offer: Listing) -> u32 {
        let free = || self.there.zeroes().next().unwrap_or(self.size());
        let at = own.map_or_else(free, |at| at as usize);
        self.placed.put(at, offer.into());
        self.there.grow_and_insert(at);
        at as u32
    }

    /// Takes the offer out of a place.
    pub(super) fn remove(&mut self, at: u32) {
        self.there.set(at as usize, false);
    }
}

/// The offer in a place that is taken.
impl Index<u32> for Offers {
    type Output = Arc<Listing>;
    fn index(&self, at: u32) -> &Self::Output {
        &self.placed[at as usize].listing
    }
}
