//! The words of all offers, with the offers in which each stands.

use super::{
    Found,
    likeness::{Likeness, Vocabulary},
    lines::Lines,
};
use crate::{catalogue::blocks::Blocks, text::search::AskedWord};
use fixedbitset::FixedBitSet;
use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

/// What a word weighs by the part of an offer in which it stands, from the rest to the title.
const WEIGHTS: [f32; 5] = [1.0, 1.75, 2.5, 4.0, 8.0];
/// The parts of a text, in its order, by their place among the weights: as it is stored, and last what its terms are called besides.
const PARTS: [u32; 5] = [4, 3, 2, 0, 1];
/// Where no offer has all words, those are shown whose words tell at least this share of what the best one's tell.
const MOST: f32 = 0.5;
/// So many words of a query are taken for others at most; with more, nobody knows what was meant, and each is searched far.
const MOST_MEANT: usize = 3;
/// How many bits of a posting tell the part.
const PART_BITS: u32 = 3;

/// That a word stands in an offer, and in which of its parts at best: the place of the offer, and below it the part.
#[derive(Clone, Copy)]
struct Posting(u32);

impl Posting {
    fn new(offer: u32, part: u32) -> Self {
        Self(offer << PART_BITS | part)
    }

    fn offer(self) -> usize {
        (self.0 >> PART_BITS) as usize
    }

    fn part(self) -> u32 {
        self.0 & ((1 << PART_BITS) - 1)
    }
}

/// The index.
pub(in crate::catalogue) struct WordIndex {
    words: Arc<Words>,
    /// How many offers there are.
    count: usize,
    /// By how much each offer goes ahead of another that fits as well, whatever was asked.
    bonus: Vec<f32>,
}

/// What does not change with the day.
#[derive(Clone)]
struct Words {
    vocabulary: Vocabulary,
    /// By the number of the word, in the order of the places; empty of a word that nobody uses any more.
    postings: Blocks<Arc<[Posting]>>,
}

/// The words of offers as they come, before they are put in order.
#[derive(Default)]
pub(in crate::catalogue) struct Gathered {
    numbers: HashMap<Box<str>, usize>,
    all: Lines,
    postings: Vec<Vec<Posting>>,
}

impl Gathered {
    /// Adds the stored words of an offer, which comes behind those that are there.
    pub(in crate::catalogue) fn add(&mut self, offer: u32, text: &str) {
        for (word, part) in words_of(text) {
            let known = self.numbers.get(word).copied();
            let of_word = &mut self.postings;
            let number = known.unwrap_or_else(|| {
                self.all.push(word);
                of_word.push(Vec::new());
                self.numbers.insert(word.into(), of_word.len() - 1);
                of_word.len() - 1
            });
            noted(&mut of_word[number], Posting::new(offer, part));
        }
    }

    /// The index of them, with what each offer is ahead by.
    pub(in crate::catalogue) fn indexed(self, bonus: Vec<f32>) -> WordIndex {
        let postings = self.postings.into_iter().map(Arc::from).collect();
        let words = Words { vocabulary: Vocabulary::new(self.all), postings };
        WordIndex { words: Arc::new(words), count: bonus.len(), bonus }
    }
}

/// What one word of a query found. Only the places of the offers that have it are looked at: most words are in few.
struct Matched {
    /// The best of each offer, by its place.
    scores: Vec<f32>,
    /// The offers that have it.
    own: FixedBitSet,
    /// How many they are.
    count: usize,
    /// By what the scores are still to be multiplied.
    scale: f32,
}

impl Matched {
    /// With its scores as they count.
    fn weighed(mut self) -> Self {
        self.own.ones().for_each(|at| self.scores[at] *= self.scale);
        Self { scale: 1.0, ..self }
    }

    /// Of two ways to write a word, the better one for each offer.
    fn or(self, other: Self) -> Self {
        let (mut one, other) = (self.weighed(), other.weighed());
        other.own.ones().for_each(|at| one.scores[at] = one.scores[at].max(other.scores[at]));
        one.own.union_with(&other.own);
        Self { count: one.own.count_ones(..), ..one }
    }

    /// Of two words that are one, the offers that have both, for the mean of what each gives.
    fn and(self, other: Self) -> Self {
        let (mut one, other) = (self.weighed(), other.weighed());
        one.own.intersect_with(&other.own);
        one.own.ones().for_each(|at| one.scores[at] = f32::midpoint(one.scores[at], other.scores[at]));
        Self { count: one.own.count_ones(..), ..one }
    }
}

impl WordIndex {
    /// The same words on another day, on which other offers are ahead.
    pub(in crate::catalogue) fn with(&self, bonus: Vec<f32>) -> Self {
        Self { words: self.words.clone(), count: self.count, bonus }
    }

    /// The same after the words of some places have changed; `texts` are those that stand there now, `count` is how many offers there are.
    pub(in crate::catalogue) fn updated(
        &self,
        changed: &[u32],
        texts: &[(u32, String)],
        count: usize,
        bonus: Vec<f32>,
    ) -> Self {
        let words = if changed.is_empty() {
            self.words.clone()
        } else {
            let mut words = Words::clone(&self.words);
            words.change(changed, texts);
            Arc::new(words)
        };
        Self { words, count, bonus }
    }

    /// By how much each offer goes ahead of others, by its place.
    pub(in crate::catalogue) fn bonus(&self) -> &[f32] {
        &self.bonus
    }

    /// How many places there are.
    fn size(&self) -> usize {
        self.bonus.len()
    }

    /// The offers that have the words, the best of each word counted.
    pub(in crate::catalogue) fn find(&self, asked: &[AskedWord]) -> Found {
        let (mut left_out, mut meant) = (Vec::new(), Vec::new());
        let mut matched: Vec<(String, Matched)> = Vec::new();
        for word in asked {
            match self.matched(word, &mut meant) {
                Some(of_word) => matched.push((word.typed.clone(), of_word)),
                None => {
                    let parts = self.of_parts(word);
                    if parts.is_empty() {
                        left_out.push(word.typed.clone());
                    }
                    matched.extend(parts);
                }
            }
        }
        let mut scores = vec![0.0; self.size()];
        for (_, of_word) in &matched {
            of_word.own.ones().for_each(|at| scores[at] += of_word.scores[at] * of_word.scale);
        }
        let some = matched.iter().fold(FixedBitSet::with_capacity(self.size()), |mut some, (_, of_word)| {
            some.union_with(&of_word.own);
            some
        });
        some.ones().for_each(|at| scores[at] *= 1.0 + self.bonus[at]);
        let most = self.with_most(&matched, some);
        let words: Vec<(String, FixedBitSet)> =
            matched.into_iter().map(|(word, of_word)| (word, of_word.own)).collect();
        let mut all = most.clone();
        words.iter().for_each(|(_, own)| all.intersect_with(own));
        Found { scores, all, most, words, left_out, meant }
    }

    /// The offers in whose title a word begins so.
    pub(in crate::catalogue) fn entitled(&self, beginning: &str) -> FixedBitSet {
        const TITLE: u32 = PARTS[0];
        let words = self.words.vocabulary.beginning(beginning);
        let postings = words.flat_map(|number| self.words.postings[number as usize].iter());
        let mut offers = FixedBitSet::with_capacity(self.size());
        offers.extend(postings.filter(|posting| posting.part() == TITLE).map(|posting| posting.offer()));
        offers
    }

    /// The offers whose words together are rare enough, measured by the offer that has most; of those that have some.
    fn with_most(&self, matched: &[(String, Matched)], some: FixedBitSet) -> FixedBitSet {
        if matched.len() < 2 {
            return some;
        }
        let mut told = vec![0.0_f32; self.size()];
        for (_, word) in matched {
            let rarity = self.rarity(word.count);
            word.own.ones().for_each(|at| told[at] += rarity);
        }
        let best = some.ones().map(|at| told[at]).fold(0.0, f32::max);
        let mut most = FixedBitSet::with_capacity(self.size());
        some.ones().filter(|at| told[*at] >= MOST * best).for_each(|at| most.insert(at));
        most
    }

    /// How much it tells that an offer has a word that so many have.
    fn rarity(&self, count: usize) -> f32 {
        (1.0 + self.count as f32 / count.max(1) as f32).ln()
    }

    /// What a word finds as it is, as a compound, or as the word that was meant; nothing if it is nowhere.
    fn matched(&self, word: &AskedWord, meant: &mut Vec<(String, String)>) -> Option<Matched> {
        let joined = word.joined.as_ref().map(|joined| self.of_all(std::slice::from_ref(joined)));
        let parts = self.of_all(&word.parts);
        let best = [joined, Some(parts)].into_iter().flatten().reduce(Matched::or).filter(|found| found.count > 0);
        if best.is_some() {
            return best;
        }
        let [single] = word.parts.as_slice() else { return None };
        if let Some(parts) = self.words.vocabulary.parted(single) {
            return Some(self.of_all(&parts)).filter(|found| found.count > 0);
        }
        if meant.len() == MOST_MEANT {
            return None;
        }
        let other = self.words.vocabulary.nearest(single, |number| self.words.postings[number].len())?;
        meant.push((word.typed.clone(), other.to_owned()));
        Some(self.of_all(&[other.to_owned()])).filter(|found| found.count > 0)
    }

    /// What the words of a compound find each by itself, if no offer has both: `Roboterwettbewerb` is about robots, or a competition.
    fn of_parts(&self, word: &AskedWord) -> Vec<(String, Matched)> {
        let parts = match word.parts.as_slice() {
            [single] => self.words.vocabulary.parted(single).unwrap_or_default(),
            several => several.to_vec(),
        };
        let parts = parts.into_iter();
        let found = parts.map(|part| (part.clone(), self.of_all(&[part])));
        found.filter(|(_, of_part)| of_part.count > 0).collect()
    }

    /// The offers that have all of some words.
    fn of_all(&self, words: &[String]) -> Matched {
        let mut all: Option<Matched> = None;
        for word in words {
            let own = self.of_one(word);
            all = Some(match all {
                None => own,
                Some(known) => known.and(own),
            });
        }
        all.unwrap_or_else(|| Matched {
            scores: vec![0.0; self.size()],
            own: FixedBitSet::with_capacity(self.size()),
            count: 0,
            scale: 1.0,
        })
    }

    fn of_one(&self, word: &str) -> Matched {
        let mut scores = vec![0.0_f32; self.size()];
        let mut own = FixedBitSet::with_capacity(self.size());
        let mut count = 0;
        for (number, Likeness(likeness)) in self.words.vocabulary.like(word) {
            let weights = WEIGHTS.map(|weight| weight * likeness);
            for posting in self.words.postings[number].iter() {
                count += usize::from(!own.put(posting.offer()));
                let score = &mut scores[posting.offer()];
                *score = score.max(weights[posting.part() as usize]);
            }
        }
        Matched { scores, own, count, scale: self.rarity(count) }
    }
}

#[cfg(test)]
impl WordIndex {
    /// The words of the offer in a place.
    pub(in crate::catalogue) fn of(&self, at: u32) -> Vec<&str> {
        let stands_in_it = |of_word: &[Posting]| of_word.iter().any(|posting| posting.offer() == at as usize);
        let words = self.words.vocabulary.beginning("");
        words
            .filter(|word| stands_in_it(&self.words.postings[*word as usize]))
            .map(|word| self.words.vocabulary.word(word))
            .collect()
    }
}

impl Words {
    /// Takes the words of some places out, and in what stands there now.
    fn change(&mut self, changed: &[u32], texts: &[(u32, String)]) {
        let mut new: BTreeMap<usize, Vec<Posting>> = BTreeMap::new();
        let mut numbers: HashMap<&str, usize> = HashMap::new();
        for (offer, text) in texts {
            for (word, part) in words_of(text) {
                let number = *numbers.entry(word).or_insert_with(|| self.number(word));
                let own = new.entry(number).or_default();
                noted(own, Posting::new(*offer, part));
            }
        }
        let stands_in_one = |of_word: &[Posting]| {
            changed.iter().any(|at| of_word.binary_search_by_key(&(*at as usize), |posting| posting.offer()).is_ok())
        };
        for (number, of_word) in self.postings.iter().enumerate() {
            if stands_in_one(of_word) {
                new.entry(number).or_default();
            }
        }
        let (mut come, mut gone) = (Vec::new(), Vec::new());
        for (number, own) in new {
            let before = self.postings[number].clone();
            let stays = before.iter().filter(|posting| !changed.contains(&(posting.offer() as u32)));
            let mut now: Vec<Posting> = stays.copied().chain(own).collect();
            now.sort_unstable_by_key(|posting| posting.offer());
            match (before.is_empty(), now.is_empty()) {
                (true, false) => come.push(number),
                (false, true) => gone.push(number),
                _ => {}
            }
            self.postings.put(number, now.into());
        }
        self.vocabulary.change(&come, &gone);
    }

    /// The number of a word; a new one each time, as long as nobody uses it.
    fn number(&mut self, word: &str) -> usize {
        self.vocabulary.number(word).unwrap_or_else(|| {
            let number = self.vocabulary.add(word);
            self.postings.put(number, Arc::default());
            number
        })
    }
}

/// Notes that a word stands in an offer, of which the weightiest part counts.
fn noted(of_word: &mut Vec<Posting>, new: Posting) {
    match of_word.last_mut().filter(|last| last.offer() == new.offer()) {
        Some(last) => last.0 = last.0.max(new.0),
        None => of_word.push(new),
    }
}

/// The words of a text, each with the part in which it stands.
fn words_of(text: &str) -> impl Iterator<Item = (&str, u32)> {
    let parts = PARTS.into_iter().zip(text.split('\n'));
    parts.flat_map(|(part, line)| line.split(' ').filter(|word| !word.is_empty()).map(move |word| (word, part)))
}
