//! Two documents field by field: what a reviewer has to see.

use super::{OfferContent, OfferField};
use crate::domain::id::OrganisationId;
use std::collections::BTreeMap;

/// The names of organisations, by identity.
pub type Names = BTreeMap<OrganisationId, String>;

/// One field that differs between two revisions, both sides in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The field.
    pub field: OfferField,
    /// What the earlier one says; empty if nothing.
    pub before: String,
    /// What the later one says; empty if nothing.
    pub after: String,
}

/// Said of values that differ although their words do not: nothing that changed may look unchanged.
const HIDDEN_CHANGE: &str = "(geändert, ohne dass man es am Text sieht)";

/// The fields in which two contents differ, in the order of the editor. Their values are compared,
/// not their words: two organisations may have the same name.
pub fn differences(before: &OfferContent, after: &OfferContent, names: &Names) -> Vec<Difference> {
    let changed = OfferField::ALL.iter().filter(|field| !before.holds_the_same(after, **field));
    changed.map(|field| difference(before, after, *field, names)).collect()
}

fn difference(before: &OfferContent, after: &OfferContent, field: OfferField, names: &Names) -> Difference {
    let (before, mut after) = (before.describe(field, names), after.describe(field, names));
    if before == after {
        after = super::part::joined([after, HIDDEN_CHANGE.to_owned()], "\n");
    }
    Difference { field, before, after }
}
