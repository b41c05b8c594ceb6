//! Many words as one text: a copy of it costs as little as its letters, and one look finds what stands in any of them.

/// Words, one under the other; each has a number, from 0 on.
#[derive(Clone, Default)]
pub(super) struct Lines {
    text: String,
    /// Where each ends.
    ends: Vec<u32>,
}

impl Lines {
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Adds a word without line breaks.
    pub(super) fn push(&mut self, word: &str) {
        self.text.push_str(word);
        self.ends.push(self.text.len() as u32);
        self.text.push('\n');
    }

    pub(super) fn get(&self, number: u32) -> &str {
        let number = number as usize;
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before] as usize + 1);
        &self.text[start..self.ends[number] as usize]
    }

    /// The whole text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The number of the word that has a place in the text.
    pub(super) fn at(&self, place: usize) -> u32 {
        self.ends.partition_point(|end| (*end as usize) < place) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_found_by_its_number_and_by_its_letters() {
        let mut lines = Lines::default();
        let words = ["roboter", "ä", "labor"];
        words.iter().for_each(|word| lines.push(word));
        assert_eq!(lines.len(), 3);
        assert_eq!([0, 1, 2].map(|number| lines.get(number)), words);
        for (number, word) in (0..).zip(words) {
            let place = lines.text().find(word).expect("a word of it");
            assert_eq!([place, place + word.len()].map(|place| lines.at(place)), [number; 2]);
        }
    }
}
