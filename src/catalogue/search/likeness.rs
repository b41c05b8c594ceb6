//! Which words of the offers are like a word of a query.

use super::{families::family, lines::Lines, slips};
use crate::{catalogue::order::merged, text::fold::stem};
use aho_corasick::AhoCorasick;
use std::collections::{BTreeMap, HashSet};

/// How like a word is, from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Likeness(pub f32);

const SAME: f32 = 1.0;
const OTHER_FORM: f32 = 0.9;
const FAMILY: f32 = 0.7;
const LONGER: f32 = 0.6;
const COMPOUND: f32 = 0.5;

/// Shorter words match whole words only: `KI` is no beginning of `Kino`.
const LEAST_BEGINNING: usize = 4;
/// Shorter stems are shared by words that have nothing in common: `Jungs` and `junge Frauen`.
const LEAST_STEM: usize = 5;
/// Shorter words are no compounds.
const LEAST_COMPOUND: usize = 7;
/// The parts of a compound have at least so many letters.
const LEAST_PART: usize = 3;
/// A part whose other half nobody knows has at least so many.
const LEAST_LONE_PART: usize = 5;
/// By what the forms of a noun differ.
const ENDINGS: [&str; 7] = ["e", "en", "n", "s", "es", "er", "ern"];
/// What stands between the parts of a compound.
const LINKS: [&str; 6] = ["", "s", "n", "en", "es", "er"];

/// All words of the offers; a word has a number, which it keeps.
#[derive(Clone)]
pub(super) struct Vocabulary {
    all: Lines,
    /// The numbers of the words that somebody uses, in the order of the alphabet.
    words: Vec<u32>,
    /// The same in the order of their stems.
    stems: Vec<u32>,
    /// The same in the order of their letters from the last one on.
    backwards: Vec<u32>,
    /// The ends of compounds from each of their words on but the first, in the order of the alphabet.
    ends: Vec<End>,
}

/// The end of a compound: the number of the compound, and from which byte on.
#[derive(Clone, Copy)]
struct End {
    word: u32,
    from: u32,
}

impl End {
    fn of(self, all: &Lines) -> &str {
        &all.get(self.word)[self.from as usize..]
    }
}

impl Vocabulary {
    /// Of distinct words, all of which somebody uses.
    pub(super) fn new(all: Lines) -> Self {
        let mut words: Vec<u32> = (0..all.len() as u32).collect();
        words.sort_unstable_by(|one, other| all.get(*one).cmp(all.get(*other)));
        let mut stems = words.clone();
        stems.sort_by(|one, other| stem(all.get(*one)).cmp(stem(all.get(*other))));
        let mut backwards = words.clone();
        backwards.sort_by(|one, other| from_behind(all.get(*one)).cmp(from_behind(all.get(*other))));
        let mut new = Self { all, words, stems, backwards, ends: Vec::new() };
        new.ends = new.ends_among(&new.words);
        new
    }

    /// Gives a word a number; nobody uses it yet.
    pub(super) fn add(&mut self, word: &str) -> usize {
        self.all.push(word);
        self.all.len() - 1
    }

    /// Notes which words somebody uses now, and which nobody uses any more.
    pub(super) fn change(&mut self, come: &[usize], gone: &[usize]) {
        let numbers = |those: &[usize]| -> HashSet<u32> { those.iter().map(|number| *number as u32).collect() };
        let (come, gone) = (numbers(come), numbers(gone));
        if come.is_empty() && gone.is_empty() {
            return;
        }
        let all = &self.all;
        self.words = changed(&self.words, &come, &gone, |number| all.get(number));
        self.stems = changed(&self.stems, &come, &gone, |number| (stem(all.get(number)), all.get(number)));
        self.backwards =
            changed(&self.backwards, &come, &gone, |number| from_behind(all.get(number)).collect::<Vec<_>>());
        let concerned = self.having_within(come.iter().chain(&gone).copied());
        let concerned: HashSet<u32> = concerned.into_iter().chain(come).chain(gone).collect();
        let used: Vec<u32> = concerned.iter().copied().filter(|number| self.is_used(*number)).collect();
        let others = self.ends.iter().copied().filter(|end| !concerned.contains(&end.word));
        self.ends = merged(others, self.ends_among(&used), |end| end.of(&self.all));
    }

    #[cfg(test)]
    pub(super) fn word(&self, number: u32) -> &str {
        self.all.get(number)
    }

    fn is_used(&self, number: u32) -> bool {
        self.number(self.all.get(number)) == Some(number as usize)
    }

    /// The words in which one of some words may stand as a part, in whatever form a part may have.
    fn having_within(&self, parts: impl Iterator<Item = u32>) -> Vec<u32> {
        let shorter = |word: &'_ str| -> Vec<String> {
            let without = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending)).map(str::to_owned);
            std::iter::once(word.to_owned()).chain(without).filter(|form| form.len() >= LEAST_PART).collect()
        };
        let forms: Vec<String> = parts.flat_map(|number| shorter(self.all.get(number))).collect();
        let Ok(finder) = AhoCorasick::new(&forms) else { return self.words.clone() };
        let found = finder.find_overlapping_iter(self.all.text());
        let mut words: Vec<u32> = found.map(|found| self.all.at(found.end())).collect();
        words.sort_unstable();
        words.dedup();
        words
    }

    fn ends_among(&self, words: &[u32]) -> Vec<End> {
        let of = |word: u32| self.ends_of(self.all.get(word)).into_iter().map(move |from| End { word, from });
        let mut ends: Vec<End> = words.iter().copied().flat_map(of).collect();
        ends.sort_by(|one, other| one.of(&self.all).cmp(other.of(&self.all)));
        ends
    }

    /// The numbers of the words that are like one, each with the best likeness.
    pub(super) fn like(&self, word: &str) -> BTreeMap<usize, Likeness> {
        let mut like = BTreeMap::new();
        self.like_itself(word, SAME, &mut like);
        for other in family(word) {
            self.like_itself(other, FAMILY, &mut like);
        }
        like
    }

    fn like_itself(&self, word: &str, most: f32, like: &mut BTreeMap<usize, Likeness>) {
        let root = stem(word);
        let forms = self.of_stem(root).filter(|known| are_forms(root, word, self.all.get(*known)));
        let all = forms
            .map(|number| (number, OTHER_FORM))
            .chain(self.beginning_with(word, root).map(|number| (number, LONGER)))
            .chain(self.within(word, root).chain(self.ending_with(word)).map(|number| (number, COMPOUND)))
            .map(|(number, likeness)| (number as usize, likeness))
            .chain(self.number(word).map(|number| (number, SAME)));
        for (number, likeness) in all {
            let best = like.entry(number).or_insert(Likeness(0.0));
            best.0 = best.0.max(likeness * most);
        }
    }

    fn of_stem(&self, root: &str) -> impl Iterator<Item = u32> {
        let stem_of = |number: &u32| stem(self.all.get(*number));
        let first = self.stems.partition_point(|known| stem_of(known) < root);
        self.stems[first..].iter().copied().take_while(move |known| stem_of(known) == root)
    }

    /// The numbers of the words that begin so, in the order of the alphabet.
    pub(super) fn beginning(&self, beginning: &str) -> impl Iterator<Item = u32> {
        let first = self.words.partition_point(|known| self.all.get(*known) < beginning);
        self.words[first..].iter().copied().take_while(move |known| self.all.get(*known).starts_with(beginning))
    }

    /// The number of a word that somebody uses.
    pub(super) fn number(&self, word: &str) -> Option<usize> {
        let at = self.words.binary_search_by(|known| self.all.get(*known).cmp(word)).ok()?;
        self.words.get(at).map(|number| *number as usize)
    }

    /// Longer words that begin with it, or with its stem if that says enough.
    fn beginning_with<'a>(&'a self, word: &'a str, root: &'a str) -> impl Iterator<Item = u32> {
        let says_enough = word.chars().count() >= LEAST_BEGINNING && !word.bytes().all(|byte| byte.is_ascii_digit());
        let beginning = if root.len() >= LEAST_STEM { root } else { word };
        says_enough.then(|| self.beginning(beginning)).into_iter().flatten()
    }

    /// Longer words that end with one that nobody uses by itself, and that is long enough to be meant.
    fn ending_with(&self, word: &str) -> impl Iterator<Item = u32> {
        let may_be = word.is_ascii() && word.len() >= LEAST_LONE_PART && self.number(word).is_none();
        let ending = || {
            let before = |known: &u32| from_behind(self.all.get(*known)).lt(from_behind(word));
            let first = self.backwards.partition_point(before);
            self.backwards[first..].iter().copied().take_while(move |known| self.all.get(*known).ends_with(word))
        };
        let words = may_be.then(ending).into_iter().flatten();
        words.filter(move |known| self.all.get(*known).len() >= word.len() + LEAST_PART)
    }

    /// Whether it is a word that somebody uses by itself, as it is or with another ending of a noun. What the stem has in common is not
    /// enough: `Berufsorien-tierung` is no animal.
    fn is_word(&self, part: &str) -> bool {
        let is_used = |word: &str| word.len() >= LEAST_PART && self.number(word).is_some();
        let shorter = || ENDINGS.iter().filter_map(|ending| part.strip_suffix(ending)).any(is_used);
        let longer = || ENDINGS.iter().any(|ending| is_used(&format!("{part}{ending}")));
        part.len() >= LEAST_PART && (is_used(part) || shorter() || longer())
    }

    /// Where each word of a compound but the first begins: behind a word, or a word that is long enough to be meant. Only of
    /// German ones: elsewhere they mean nothing, and are not cut between two bytes.
    fn ends_of(&self, word: &str) -> Vec<u32> {
        if !word.is_ascii() || word.len() < LEAST_COMPOUND {
            return Vec::new();
        }
        let cuts = LEAST_PART..=word.len() - LEAST_PART;
        let mut begun: Vec<usize> = Vec::new();
        for at in cuts {
            // Each word of it may be the last before the next: `Schüler` and `Forschungs` before `Zentrum`.
            let starts = std::iter::once(0).chain(begun.iter().copied());
            let behind_a_word =
                starts.into_iter().any(|start| at - start >= LEAST_PART && self.begins(&word[start..at]));
            let end = &word[at..];
            let is_one = end.len() >= LEAST_LONE_PART && self.is_word(end);
            if behind_a_word || is_one {
                begun.push(at);
            }
        }
        begun.into_iter().map(|at| at as u32).collect()
    }

    /// The compounds that have it, in some form, as a word that is not their first.
    fn within(&self, word: &str, root: &str) -> impl Iterator<Item = u32> {
        let first = self.ends.partition_point(|end| end.of(&self.all) < root);
        let those = self.ends[first..].iter().take_while(move |end| end.of(&self.all).starts_with(root));
        // A short stem says too little to be the beginning of something else.
        let fits = move |end: &str| root.len() >= LEAST_STEM || stem(end) == root && are_forms(root, word, end);
        let those = (root.len() >= LEAST_PART).then_some(those).into_iter().flatten();
        those.filter(move |end| fits(end.of(&self.all))).map(|end| end.word)
    }

    /// Whether a beginning is a word, perhaps with what links it to the next.
    fn begins(&self, beginning: &str) -> bool {
        LINKS.iter().any(|link| beginning.strip_suffix(link).is_some_and(|part| self.is_word(part)))
    }

    /// The two words of a compound that nobody uses.
    pub(super) fn parted(&self, word: &str) -> Option<Vec<String>> {
        if !word.is_ascii() || word.len() < LEAST_COMPOUND {
            return None;
        }
        let cuts = LEAST_PART..=word.len() - LEAST_PART;
        // The longest last part says most.
        let mut cuts = cuts.filter(|at| self.is_word(&word[*at..]) && self.begins(&word[..*at]));
        let at = cuts.next()?;
        let beginning =
            LINKS.iter().find_map(|link| word[..at].strip_suffix(link).filter(|part| self.is_word(part)))?;
        Some(vec![beginning.to_owned(), word[at..].to_owned()])
    }

    /// The word that was meant by one that nobody uses: the nearest, and of these the one that most offers have.
    pub(super) fn nearest(&self, word: &str, offers: impl Fn(usize) -> usize) -> Option<&str> {
        // Of a postcode or a model nobody knows which digit was meant.
        if word.chars().any(char::is_numeric) {
            return None;
        }
        let letters: Vec<char> = word.chars().collect();
        let (most, root) = (slips::allowed(letters.len())?, stem(word));
        // Only what begins with the same letter, or with its second one in a swap, is near.
        let mut firsts: Vec<char> = letters.iter().copied().take(2).collect();
        firsts.dedup();
        let alike =
            firsts.into_iter().flat_map(|first| self.beginning(first.encode_utf8(&mut [0; 4])).collect::<Vec<_>>());
        let near = alike.filter_map(|number| {
            let known = self.all.get(number);
            // What has its stem and is no form of it is another word: `Jungs` are no young women.
            let slips = slips::between(&letters, known, most).filter(|_| stem(known) != root)?;
            Some((slips, std::cmp::Reverse(offers(number as usize)), known))
        });
        near.min().map(|(.., known)| known)
    }
}

/// The bytes of a word from the last one on.
fn from_behind(word: &str) -> impl Iterator<Item = u8> {
    word.bytes().rev()
}

/// A row in the order of a key, with what has come and without what is gone.
fn changed<K: Ord>(row: &[u32], come: &HashSet<u32>, gone: &HashSet<u32>, key: impl Fn(u32) -> K) -> Vec<u32> {
    let mut new: Vec<u32> = come.iter().copied().collect();
    new.sort_by_cached_key(|number| key(*number));
    merged(row.iter().copied().filter(|number| !gone.contains(number)), new, |number| key(*number))
}

/// Whether two words of one stem are forms of one word. Of a short stem, one of them has to be the stem itself, or they are the same.
fn are_forms(root: &str, one: &str, other: &str) -> bool {
    root.len() >= LEAST_STEM || one == other || one == root || other == root
}
