//! Whom the offer addresses in particular.

use super::{Each, Key, Optional, Part, joined};
use crate::domain::{
    content::{Names, OfferContent, OfferField, labels},
    field::Parser,
    vocabulary::{Girls, TargetGroup},
    words::{Text, Words, words},
};

/// The special target groups.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TargetGroups {
    /// Which groups.
    pub groups: Vec<TargetGroup>,
    /// How exclusively it addresses girls; only beside that group.
    pub girls: Option<Girls>,
}

words! {
    /// What is said of the special target groups.
    Said {
        label: Text, "The field.";
        girls: Text, "Input: how it addresses girls.";
        choose_first: Text, "That is said without the group.";
    }
}

/// The boxes of the groups.
pub const GROUPS: Key = Key::new("target_groups", |words| words.offer.target_groups.label);
/// How it addresses girls.
pub const GIRLS: Key = Key::new("girls", |words| words.offer.target_groups.girls);

impl Part for TargetGroups {
    type Value = Self;
    const FIELD: OfferField = OfferField::TargetGroups;

    fn members(target: &mut Self, each: Each<'_>) {
        let Self { groups, girls } = target;
        each(&GROUPS, groups);
        each(&GIRLS, &mut Optional(girls));
    }

    fn in_words(target: &Self, words: &Words, _: &Names) -> String {
        let Self { groups, girls } = target;
        let girls = girls.map(|girls| format!("({})", girls.label_in(words))).unwrap_or_default();
        joined([labels(groups, words), girls], " ")
    }

    fn search_words(target: &Self, _: &OfferContent, words: &Words, names: &Names) -> String {
        Self::in_words(target, words, names)
    }

    fn refuse_contradictions(target: &Self, _: &OfferContent, parser: &mut Parser) {
        if target.girls.is_some() && !target.groups.contains(&TargetGroup::Maedchen) {
            GIRLS.refuse(parser, |words| words.offer.target_groups.choose_first.into());
        }
    }
}
