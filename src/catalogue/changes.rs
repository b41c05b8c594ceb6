//! A catalogue after something has changed: what has not changed is taken over, so that an approval costs about as much among a hundred
//! thousand offers as among a hundred.

use super::{Catalogue, Kept, Published, Worded, offers::Offers, order::bonus};
use crate::domain::{content::Session, id::PublicId};
use fixedbitset::FixedBitSet;
use jiff::civil::DateTime;

#[cfg(test)]
mod tests;

/// What became of an offer.
#[derive(Debug, Clone)]
pub struct Change {
    /// Of which.
    pub offer: PublicId,
    /// What the public sees of it now; nothing, if it is not public any more.
    pub now: Option<Worded>,
}

/// The places of which something has changed.
#[derive(Default)]
pub(super) struct Changed(FixedBitSet);

impl Changed {
    pub(super) fn add(&mut self, at: u32) {
        self.0.grow_and_insert(at as usize);
    }

    pub(super) fn contains(&self, at: u32) -> bool {
        self.0.contains(at as usize)
    }

    pub(super) fn places(&self) -> impl Iterator<Item = u32> {
        self.0.ones().map(|at| at as u32)
    }
}

impl Catalogue {
    /// The same at another moment, and after changes to some offers and to what stands around them, but for the names of terms.
    pub fn updated(&self, version: i64, now: DateTime, changes: Vec<Change>, published: Published) -> Self {
        let is_later_today = self.holds.start <= now && self.holds.start.date() == now.date();
        if is_later_today {
            self.later_today(version, now, changes, published)
        } else {
            // On another day other offers are soon and over, and what was sorted is not sorted any more.
            let offers = self.offers.clone();
            let words = self.words.with(bonuses(&offers, now));
            let anew = Self::of(self.version, now, offers, words, published.clone());
            anew.later_today(version, now, changes, published)
        }
    }

    /// The same at another moment.
    pub fn later(&self, now: DateTime) -> Self {
        self.updated(self.version, now, Vec::new(), self.published.clone())
    }

    fn later_today(&self, version: i64, now: DateTime, changes: Vec<Change>, published: Published) -> Self {
        let mut offers = self.offers.clone();
        let (mut changed, mut texts) = (Changed::default(), Vec::new());
        for Change { offer, now } in changes {
            let own = self.orders.place_of(&offer, &self.offers);
            let place = match now.filter(Worded::is_shown) {
                None => own.inspect(|at| offers.remove(*at)),
                Some(worded) => {
                    let words = worded.all_words(published.term_names());
                    let at = offers.put(own, worded.listing);
                    texts.push((at, words));
                    Some(at)
                }
            };
            // Its place may go to another offer: as what has changed, it is both the old and the new.
            place.into_iter().for_each(|at| changed.add(at));
        }
        let other_words: Vec<u32> = changed.places().collect();
        self.calendar.ended(&self.offers, now).for_each(|at| changed.add(at));
        let bonus = self.bonus_of(&offers, &changed, now);
        let words = self.words.updated(&other_words, &texts, offers.count(), bonus);
        let start = changed.places().filter_map(|at| offers.get(at)).flat_map(|offer| &offer.content.dates.sessions);
        let start = start.filter_map(Session::end).filter(|end| *end <= now).fold(self.holds.start, DateTime::max);
        let calendar = self.calendar.updated(&changed, &offers, now);
        let end = calendar.next_end(&offers, now);
        let mut ahead = self.ahead.clone();
        ahead.grow(offers.size());
        changed.places().for_each(|at| ahead.set(at as usize, is_ahead(&offers, at, now)));
        let mut next = Self {
            version,
            holds: start..end,
            orders: self.orders.updated(&changed, &offers, now),
            calendar,
            ahead,
            index: self.index.updated(&changed, &self.offers, &offers),
            words,
            id: Self::next_id(),
            kept: Kept::default(),
            published,
            offers,
        };
        next.kept = self.kept.updated(&next, &changed, next.published.holidays() == self.published.holidays());
        next
    }

    fn bonus_of(&self, offers: &Offers, changed: &Changed, now: DateTime) -> Vec<f32> {
        let mut bonuses = self.words.bonus().to_vec();
        bonuses.resize(offers.size(), 0.0);
        for at in changed.places() {
            bonuses[at as usize] = offers.get(at).map_or(0.0, |offer| bonus(offer, now));
        }
        bonuses
    }
}

/// By how much each offer goes ahead, by its place.
pub(super) fn bonuses(offers: &Offers, now: DateTime) -> Vec<f32> {
    let mut bonuses = vec![0.0; offers.size()];
    offers.iter().for_each(|(at, offer)| bonuses[at as usize] = bonus(offer, now));
    bonuses
}

/// Whether there is an offer in a place that is not over.
pub(super) fn is_ahead(offers: &Offers, at: u32, now: DateTime) -> bool {
    offers.get(at).is_some_and(|offer| !offer.content.is_past(now))
}
