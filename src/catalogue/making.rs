//! Making a catalogue of all public offers, some at a time: while one lot is taken in, the next can be read.

use super::{Catalogue, Published, Worded, changes::bonuses, offers::Offers, search::Gathered};
use jiff::civil::DateTime;

/// A catalogue that is being made.
#[derive(Default)]
pub struct Making {
    offers: Offers,
    words: Gathered,
}

impl Making {
    /// Takes in some offers. One whose title cannot be read has nothing to click on and is left out.
    pub fn add(&mut self, offers: impl IntoIterator<Item = Worded>) {
        for Worded { listing, words } in offers.into_iter().filter(Worded::is_shown) {
            let at = self.offers.push(listing);
            self.words.add(at, &words);
        }
    }

    /// The catalogue, of that version and as seen at a moment.
    pub fn finish(self, version: i64, now: DateTime, published: Published) -> Catalogue {
        let bonus = bonuses(&self.offers, now);
        Catalogue::of(version, now, self.offers, self.words.indexed(bonus), published)
    }
}
