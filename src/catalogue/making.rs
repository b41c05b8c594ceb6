//! Making a catalogue of all public offers, some at a time: while one lot is taken in, the next can be read.

use super::{Catalogue, Published, Worded, changes::bonuses, offers::Offers, search::Gathered};
use jiff::civil::DateTime;

/// A catalogue that is being made.
pub struct Making {
    published: Published,
    offers: Offers,
    words: Gathered,
}

impl Making {
    /// One of what stands around the offers, so far without any.
    pub fn new(published: Published) -> Self {
        Self { published, offers: Offers::default(), words: Gathered::default() }
    }

    /// Takes in some offers. One whose title cannot be read has nothing to click on and is left out.
    pub fn add(&mut self, offers: impl IntoIterator<Item = Worded>) {
        for worded in offers.into_iter().filter(Worded::is_shown) {
            let words = worded.all_words(self.published.term_names());
            let at = self.offers.push(worded.listing);
            self.words.add(at, &words);
        }
    }

    /// The catalogue, of that version and as seen at a moment.
    pub fn finish(self, version: i64, now: DateTime) -> Catalogue {
        let bonus = bonuses(&self.offers, now);
        Catalogue::of(version, now, self.offers, self.words.indexed(bonus), self.published)
    }
}
