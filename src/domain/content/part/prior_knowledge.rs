//! What one has to know already.

use super::{Each, Key, Optional, Part, lacking};
use crate::domain::{
    content::{Missing, Names, OfferContent, OfferField},
    text::Line,
    vocabulary::vocabulary,
};
use jiff::civil::Date;

vocabulary! {
    /// Whether prior knowledge is needed.
    Prior {
        None = "none", "keins nötig";
        Needed = "needed", "nötig";
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

/// Whether any is needed.
pub const NEED: Key = Key::new("prior_knowledge", "Vorwissen");
/// What is needed.
pub const WHAT: Key = Key::new("prior_knowledge_what", "Was man schon können sollte").limit(Line::<200>::LIMIT);

impl Part for PriorKnowledge {
    type Value = Self;
    const FIELD: OfferField = OfferField::PriorKnowledge;

    fn members(prior: &mut Self, each: Each<'_>) {
        let Self { need, what } = prior;
        each(&NEED, &mut Optional(need));
        each(&WHAT, what);
    }

    fn in_words(prior: &Self, _: &Names) -> String {
        let Self { need, what } = prior;
        match (need, what.is_empty()) {
            (None, _) => what.to_string(),
            (Some(need), true) => need.label().to_owned(),
            (Some(need), false) => format!("{}: {what}", need.label()),
        }
    }

    /// Whoever looks for a course without prior knowledge types "ohne Vorkenntnisse".
    fn search_words(prior: &Self, _: &OfferContent, _: &Names) -> String {
        match prior.need {
            Some(Prior::None) => "ohne Vorwissen ohne Vorkenntnisse Einsteiger Anfänger".to_owned(),
            _ => prior.what.to_string(),
        }
    }

    fn lacking(prior: &Self, _: &OfferContent, _: Date) -> Vec<Missing> {
        let silent = prior.need == Some(Prior::Needed) && prior.what.is_empty();
        lacking(Self::FIELD, [(silent, WHAT.name, "welches Vorwissen nötig ist")])
    }
}
