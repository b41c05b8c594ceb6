//! Whom the offer addresses in particular.

use super::{Each, Key, Optional, Part, joined};
use crate::domain::{
    content::{Names, OfferContent, OfferField, labels},
    field::Parser,
    vocabulary::{Girls, TargetGroup},
};

/// The special target groups.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TargetGroups {
    /// Which groups.
    pub groups: Vec<TargetGroup>,
    /// How exclusively it addresses girls; only beside that group.
    pub girls: Option<Girls>,
}

/// The boxes of the groups.
pub const GROUPS: Key = Key::new("target_groups", "Besondere Zielgruppe");
/// How it addresses girls.
pub const GIRLS: Key = Key::new("girls", "Mädchen und junge Frauen: wie?");

impl Part for TargetGroups {
    type Value = Self;
    const FIELD: OfferField = OfferField::TargetGroups;

    fn members(target: &mut Self, each: Each<'_>) {
        let Self { groups, girls } = target;
        each(&GROUPS, groups);
        each(&GIRLS, &mut Optional(girls));
    }

    fn in_words(target: &Self, _: &Names) -> String {
        let Self { groups, girls } = target;
        let girls = girls.map(|girls| format!("({})", girls.label())).unwrap_or_default();
        joined([labels(groups), girls], " ")
    }

    fn search_words(target: &Self, _: &OfferContent, names: &Names) -> String {
        Self::in_words(target, names)
    }

    fn refuse_contradictions(target: &Self, _: &OfferContent, parser: &mut Parser) {
        if target.girls.is_some() && !target.groups.contains(&TargetGroup::Maedchen) {
            parser.refuse(GIRLS.name, GIRLS.label, "Bitte zuerst diese Zielgruppe wählen.");
        }
    }
}

impl TargetGroups {
    /// Whether it addresses girls and young women in particular.
    pub fn addresses_girls(&self) -> bool {
        self.groups.contains(&TargetGroup::Maedchen)
    }
}
