//! What one has to know already.

use super::{Each, Key, Optional, Part, lacking};
use crate::domain::{
    content::{Missing, Names, OfferContent, OfferField},
    text::Line,
    vocabulary::vocabulary,
    words::{Text, Words, words},
};
use jiff::civil::DateTime;

vocabulary! {
    /// Whether prior knowledge is needed.
    Prior in offer.prior_knowledge.need {
        None = "none";
        Needed = "needed";
    }
}

/// Whether prior knowledge is needed, and which.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PriorKnowledge {
    /// None, or some; not given if nobody said.
    pub need: Option<Prior>,
    /// What is needed.
    pub what: Line<200>,
}

words! {
    /// What is said of prior knowledge.
    Said {
        label: Text, "The field.";
        need: fn(Prior) -> Text, "Whether any is needed.";
        what: Text, "Input: what is needed.";
        search: Text, "What people type who look for an offer without.";
        lacking: Text, "What to do if it is not said which.";
    }
}

/// Whether any is needed.
pub const NEED: Key = Key::new("prior_knowledge", |words| words.offer.prior_knowledge.label);
/// What is needed.
pub const WHAT: Key =
    Key::new("prior_knowledge_what", |words| words.offer.prior_knowledge.what).limit(Line::<200>::LIMIT);

impl Part for PriorKnowledge {
    type Value = Self;
    const FIELD: OfferField = OfferField::PriorKnowledge;

    fn members(prior: &mut Self, each: Each<'_>) {
        let Self { need, what } = prior;
        each(&NEED, &mut Optional(need));
        each(&WHAT, what);
    }

    fn in_words(prior: &Self, words: &Words, _: &Names) -> String {
        let Self { need, what } = prior;
        match (need, what.is_empty()) {
            (None, _) => what.to_string(),
            (Some(need), true) => need.label_in(words).to_owned(),
            (Some(need), false) => format!("{}: {what}", need.label_in(words)),
        }
    }

    /// Whoever looks for a course without prior knowledge types "ohne Vorkenntnisse".
    fn search_words(prior: &Self, _: &OfferContent, words: &Words, _: &Names) -> String {
        match prior.need {
            Some(Prior::None) => words.offer.prior_knowledge.search.to_owned(),
            _ => prior.what.to_string(),
        }
    }

    fn lacking(prior: &Self, _: &OfferContent, _: DateTime) -> Vec<Missing> {
        let silent = prior.need == Some(Prior::Needed) && prior.what.is_empty();
        lacking(Self::FIELD, [(silent, WHAT.name, |words| words.offer.prior_knowledge.lacking)])
    }
}
