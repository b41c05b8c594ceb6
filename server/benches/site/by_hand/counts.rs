//! What a visitor has chosen, and how many offers each value would show.

use super::{
    facets::{BITS, Bits, Facet, KREISE, NETWORKS, NETWORKS_END},
    values::{ACCESS, BEZIRKE, FACETS},
};

/// One question that a visitor has answered.
#[derive(Debug, Clone, Copy)]
struct Question {
    /// The values of the question.
    own: Bits,
    /// The chosen ones.
    chosen: Bits,
    /// Whether an offer needs all of them.
    all: bool,
}

/// All answers of a visitor.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    /// What was chosen.
    pub chosen: Bits,
    /// The same, question by question.
    questions: Vec<Question>,
}

impl Choices {
    /// Sorts what was chosen by questions. A Kreis and a Bezirk answer the same one.
    pub fn new(chosen: Bits) -> Self {
        let range = |facet: &Facet| facet.first..facet.first + facet.values.len();
        let fixed = FACETS.iter().map(|facet| match facet.name {
            name if name == BEZIRKE.name => (range(facet), KREISE..KREISE + 96, false),
            name => (range(facet), 0..0, name == ACCESS.name),
        });
        let all = fixed.chain([(NETWORKS..NETWORKS_END, 0..0, false)]);
        let questions = all.map(|(values, more, all)| {
            let mut own = Bits::default();
            own.set_range(values);
            own.set_range(more);
            Question { own, chosen: own.and(&chosen), all }
        });
        Self { chosen, questions: questions.filter(|question| !question.chosen.is_empty()).collect() }
    }

    /// Whether nothing was chosen.
    pub fn is_empty(&self) -> bool {
        self.questions.is_empty()
    }

    /// Whether an offer fits all answers.
    pub fn fits(&self, offer: &Bits) -> bool {
        self.questions.iter().all(|question| question.fits(offer))
    }
}

impl Question {
    /// Whether an offer fits the answer.
    fn fits(&self, offer: &Bits) -> bool {
        let common = offer.and(&self.chosen);
        if self.all { common == self.chosen } else { !common.is_empty() }
    }
}

/// The counts beside the filters.
#[derive(Debug, Clone)]
pub struct Counts {
    /// How many offers fit.
    pub total: usize,
    /// How many each value would show.
    pub of: [u32; BITS],
}

impl Counts {
    /// Before anything is counted.
    pub fn new() -> Self {
        Self { total: 0, of: [0; BITS] }
    }

    /// Counts an offer: everywhere if it fits, and if it fits all answers but one, beside that question; whether it fits.
    pub fn add(&mut self, offer: &Bits, choices: &Choices) -> bool {
        let mut failed = choices.questions.iter().filter(|question| !question.fits(offer));
        match (failed.next(), failed.next()) {
            (None, _) => {
                self.total += 1;
                self.count(offer);
                true
            }
            // Where all values are needed, a further one narrows what the others have left.
            (Some(question), None) if !question.all => {
                self.count(&offer.and(&question.own));
                false
            }
            _ => false,
        }
    }

    /// Counts some values.
    fn count(&mut self, values: &Bits) {
        for (at, word) in values.0.into_iter().enumerate() {
            let mut left = word;
            while left != 0 {
                self.of[at * 64 + left.trailing_zeros() as usize] += 1;
                left &= left - 1;
            }
        }
    }
}
