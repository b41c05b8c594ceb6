//! Which words of the offers are like a word of a query.

use super::{families::family, slips};
use crate::text::fold::stem;
use std::collections::{BTreeMap, HashMap};

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

/// All words of the offers, in the order of the alphabet; a word has a number.
pub(super) struct Vocabulary {
    words: Vec<Box<str>>,
    /// The words of a stem.
    stems: HashMap<Box<str>, Vec<u32>>,
    /// The ends of compounds from each of their words on but the first, in the order of the alphabet, with the compound.
    ends: Vec<(Box<str>, u32)>,
}

impl Vocabulary {
    /// Of distinct words; with it, where each stood among them.
    pub(super) fn new(words: &[&str]) -> (Self, Vec<usize>) {
        let mut order: Vec<usize> = (0..words.len()).collect();
        order.sort_unstable_by_key(|at| words[*at]);
        let words: Vec<Box<str>> = order.iter().map(|at| words[*at].into()).collect();
        let mut stems: HashMap<Box<str>, Vec<u32>> = HashMap::new();
        for (number, word) in (0_u32..).zip(&words) {
            stems.entry(stem(word).into()).or_default().push(number);
        }
        let mut known = Self { words, stems, ends: Vec::new() };
        let ends = (0_u32..).zip(&known.words);
        let ends = ends.flat_map(|(number, word)| known.ends_of(word).into_iter().map(move |end| (end.into(), number)));
        let mut ends: Vec<(Box<str>, u32)> = ends.collect();
        ends.sort_unstable();
        known.ends = ends;
        (known, order)
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
        let forms = self.stems.get(root.as_str()).into_iter().flatten().map(|number| *number as usize);
        let forms = forms.filter(|number| are_forms(&root, word, &self.words[*number]));
        let begin = self.beginning_with(word, &root);
        let ends = self.ending_with(word);
        let all = forms
            .map(|number| (number, OTHER_FORM))
            .chain(begin.into_iter().map(|number| (number, LONGER)))
            .chain(self.within(word, &root).into_iter().chain(ends).map(|number| (number, COMPOUND)))
            .chain(self.number(word).map(|number| (number, SAME)));
        for (number, likeness) in all {
            let best = like.entry(number).or_insert(Likeness(0.0));
            best.0 = best.0.max(likeness * most);
        }
    }

    /// The numbers of the words that begin so.
    pub(super) fn beginning(&self, beginning: &str) -> std::ops::Range<usize> {
        let first = self.words.partition_point(|known| known.as_ref() < beginning);
        let count = self.words[first..].partition_point(|known| known.starts_with(beginning));
        first..first + count
    }

    fn number(&self, word: &str) -> Option<usize> {
        self.words.binary_search_by(|known| known.as_ref().cmp(word)).ok()
    }

    /// Longer words that begin with it, or with its stem if that says enough.
    fn beginning_with(&self, word: &str, root: &str) -> Vec<usize> {
        if word.chars().count() < LEAST_BEGINNING || word.bytes().all(|byte| byte.is_ascii_digit()) {
            return Vec::new();
        }
        let beginning = if root.len() >= LEAST_STEM { root } else { word };
        let first = self.words.partition_point(|known| known.as_ref() < beginning);
        let those = self.words[first..].iter().take_while(|known| known.starts_with(beginning));
        (first..).zip(those).map(|(number, _)| number).collect()
    }

    /// Longer words that end with one that nobody uses by itself, and that is long enough to be meant.
    fn ending_with(&self, word: &str) -> Vec<usize> {
        if !word.is_ascii() || word.len() < LEAST_LONE_PART || self.number(word).is_some() {
            return Vec::new();
        }
        let longer = |known: &str| known.len() >= word.len() + LEAST_PART && known.ends_with(word);
        self.words.iter().enumerate().filter(|(_, known)| longer(known)).map(|(number, _)| number).collect()
    }

    /// Whether it is a word that somebody uses by itself, as it is or with another ending of a noun. What the stem has in common is not
    /// enough: `Berufsorien-tierung` is no animal.
    fn is_word(&self, part: &str) -> bool {
        let is_used = |word: &str| word.len() >= LEAST_PART && self.number(word).is_some();
        let shorter = || ENDINGS.iter().filter_map(|ending| part.strip_suffix(ending)).any(is_used);
        let longer = || ENDINGS.iter().any(|ending| is_used(&format!("{part}{ending}")));
        part.len() >= LEAST_PART && (is_used(part) || shorter() || longer())
    }

    /// The ends of a compound from each of its words on but the first: behind a word, or a word that is long enough to be meant. Only of
    /// German ones: elsewhere they mean nothing, and are not cut between two bytes.
    fn ends_of<'a>(&self, word: &'a str) -> Vec<&'a str> {
        if !word.is_ascii() || word.len() < LEAST_COMPOUND {
            return Vec::new();
        }
        let cuts = LEAST_PART..=word.len() - LEAST_PART;
        let mut ends: Vec<&'a str> = Vec::new();
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
                ends.push(end);
            }
        }
        ends
    }

    /// The compounds that have it, in some form, as a word that is not their first.
    fn within(&self, word: &str, root: &str) -> Vec<usize> {
        if root.len() < LEAST_PART {
            return Vec::new();
        }
        let first = self.ends.partition_point(|(end, _)| end.as_ref() < root);
        let those = self.ends[first..].iter().take_while(|(end, _)| end.starts_with(root));
        // A short stem says too little to be the beginning of something else.
        let fits = |end: &str| root.len() >= LEAST_STEM || stem(end) == root && are_forms(root, word, end);
        those.filter(|(end, _)| fits(end)).map(|(_, number)| *number as usize).collect()
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

    /// The words that begin with a letter, with their numbers.
    fn with_first(&self, first: char) -> impl Iterator<Item = (usize, &str)> {
        let from = self.words.partition_point(|known| known.chars().next() < Some(first));
        let those =
            self.words[from..].iter().map(AsRef::as_ref).take_while(move |known: &&str| known.starts_with(first));
        (from..).zip(those)
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
        let alike = firsts.into_iter().flat_map(|first| self.with_first(first));
        let near = alike.filter_map(|(number, known)| {
            // What has its stem and is no form of it is another word: `Jungs` are no young women.
            let slips = slips::between(&letters, known, most).filter(|_| stem(known) != root)?;
            Some((slips, std::cmp::Reverse(offers(number)), known))
        });
        near.min().map(|(.., known)| known)
    }
}

/// Whether two words of one stem are forms of one word. Of a short stem, one of them has to be the stem itself, or they are the same.
fn are_forms(root: &str, one: &str, other: &str) -> bool {
    root.len() >= LEAST_STEM || one == other || one == root || other == root
}
