//! Finding offers by words: an index in memory, the same for all databases.
//!
//! **How offers are ordered.** Each word of a query gives an offer `rarity × place × likeness`, and the offer has the sum of these:
//! - *rarity*: `ln(1 + offers / offers with the word)`;
//! - *place*, the best of those where the word stands: title 8, what it is, for whom and where 4, short text 2.5, what people call
//!   these otherwise 1.75, the rest 1;
//! - *likeness*: the word itself 1; another form of it 0.9; a word of the same family 0.7; a longer word that begins with it 0.6; a
//!   compound of which it is a part 0.5.
//!
//! The sum grows by up to 15 % the sooner the offer takes place, and by 5 % if its network has confirmed it lately. Who is equal is
//! ordered by the next date.
//!
//! **All words have to match.** If no offer that fits what was chosen has all of them, those are shown that have most, by rarity: the words that
//! tell more count more. A word that nobody uses is taken for a compound (`Feriencamp`), and else for a slip of the pen.

mod families;
mod index;
mod likeness;
mod lines;
mod slips;
#[cfg(test)]
mod tests;

pub(super) use index::{Gathered, WordIndex};

use fixedbitset::FixedBitSet;

/// What a search by words found.
#[derive(Debug, Clone)]
pub struct Found {
    /// How well each offer fits, by its place in the catalogue; 0 if it has none of the words.
    pub(super) scores: Vec<f32>,
    /// The offers with all words.
    pub(super) all: FixedBitSet,
    /// The offers with most words: those that are shown where none has all.
    pub(super) most: FixedBitSet,
    /// Each word that some offer has, as it was typed, with its offers.
    words: Vec<(String, FixedBitSet)>,
    /// Words, as they were typed, that no offer has.
    pub left_out: Vec<String>,
    /// Words that were taken for others: as typed, and as meant.
    pub meant: Vec<(String, String)>,
}

impl Found {
    /// Of some offers, those with all words; if there are none, those with most.
    pub(super) fn among(&self, those: &FixedBitSet) -> FixedBitSet {
        let set = if those.is_disjoint(&self.all) { &self.most } else { &self.all };
        let mut among = those.clone();
        among.intersect_with(set);
        among
    }

    /// The words that the offer at a place lacks.
    pub(super) fn lacking(&self, at: usize) -> Vec<String> {
        self.words.iter().filter(|(_, own)| !own.contains(at)).map(|(word, _)| word.clone()).collect()
    }
}
