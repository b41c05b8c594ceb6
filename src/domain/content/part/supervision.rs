//! Who looks after the children, and from what age they come without their parents.

use super::{Each, Key, Part, joined, years};
use crate::domain::{
    content::{Names, OfferContent, OfferField},
    text::Line,
    words::{Text, Words, words},
};

/// The supervision of those who take part.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Supervision {
    /// Who supervises.
    pub by: Line<120>,
    /// From what age in years one may come without parents.
    pub alone_from: Option<u8>,
}

words! {
    /// What is said of the supervision.
    Said {
        label: Text, "The field.";
        alone_from: Text, "Input: from what age without parents.";
        alone: fn(u8) -> String, "From what age in years one may come without parents.";
    }
}

/// Who supervises.
pub const BY: Key = Key::new("supervision_by", |words| words.offer.supervision.label).limit(Line::<120>::LIMIT);
/// From what age without parents.
pub const ALONE_FROM: Key = Key::new("supervision_alone_from", |words| words.offer.supervision.alone_from);

impl Part for Supervision {
    type Value = Self;
    const FIELD: OfferField = OfferField::Supervision;

    fn members(supervision: &mut Self, each: Each<'_>) {
        let Self { by, alone_from } = supervision;
        each(&BY, by);
        each(&ALONE_FROM, &mut years(alone_from));
    }

    fn in_words(supervision: &Self, words: &Words, _: &Names) -> String {
        let Self { by, alone_from } = supervision;
        let alone = alone_from.map(words.offer.supervision.alone).unwrap_or_default();
        joined([by.to_string(), alone], ", ")
    }

    fn search_words(supervision: &Self, _: &OfferContent, words: &Words, names: &Names) -> String {
        Self::in_words(supervision, words, names)
    }
}
