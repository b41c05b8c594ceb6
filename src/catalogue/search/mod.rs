//! Finding offers by words: an index in memory, the same for all databases.
//!
//! **How offers are ordered.** Each word of a query gives an offer `rarity × place × likeness`, and the offer has the sum of these:
//! - *rarity*: `ln(1 + offers / offers with the word)`;
//! - *place*, the best of those where the word stands: title 8, what it is, for whom and where 4, short text 2.5, the rest 1;
//! - *likeness*: the word itself 1; another form of it 0.9; a word of the same family 0.7; a longer word that begins with it 0.6; a
//!   compound of which it is a part 0.5.
//!
//! The sum grows by up to 15 % the sooner the offer takes place, and by 5 % if its network has confirmed it lately. Who is equal is
//! ordered by the next date.
//!
//! **All words have to match.** If no offer has all of them, those are left out without which there is something, and it is said which. A word
//! that nobody uses is taken for a compound (`Feriencamp`), and else for a slip of the pen.

mod families;
mod index;
mod likeness;
mod slips;
#[cfg(test)]
mod tests;

pub(super) use index::WordIndex;

use fixedbitset::FixedBitSet;

/// What a search by words found.
#[derive(Debug, Clone)]
pub struct Found {
    /// How well each offer fits, by its place in the catalogue; 0 if it does not.
    pub(super) scores: Vec<f32>,
    /// The offers that fit.
    pub(super) offers: FixedBitSet,
    /// Words, as they were typed, that had to be left out.
    pub left_out: Vec<String>,
    /// Words that were taken for others: as typed, and as meant.
    pub meant: Vec<(String, String)>,
}

impl Found {
    /// How many offers fit.
    pub fn count(&self) -> usize {
        self.offers.count_ones(..)
    }
}
