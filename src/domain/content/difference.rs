//! Two documents field by field: what a reviewer has to see.

use super::{OfferContent, OfferField};
use crate::domain::{
    id::OrganisationId,
    words::{Words, german},
};
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

/// The fields in which two contents differ, in the order of the editor. Their values are compared,
/// not their words: two organisations may have the same name.
pub fn differences(before: &OfferContent, after: &OfferContent, names: &Names) -> Vec<Difference> {
    differences_in(german(), before, after, names)
}

/// The same in some language.
pub fn differences_in(words: &Words, before: &OfferContent, after: &OfferContent, names: &Names) -> Vec<Difference> {
    let changed = OfferField::ALL.iter().filter(|field| !before.holds_the_same(after, **field));
    let told = changed.map(|field| {
        let [before, after] = [before, after].map(|content| content.describe_in(words, *field, names));
        Difference { field: *field, after: if before == after { hidden(words, after) } else { after }, before }
    });
    told.collect()
}

/// In how many fields two contents differ.
pub fn changed_fields(before: &OfferContent, after: &OfferContent) -> usize {
    OfferField::ALL.iter().filter(|field| !before.holds_the_same(after, **field)).count()
}

/// Said of values that differ although their words do not: nothing that changed may look unchanged.
fn hidden(words: &Words, after: String) -> String {
    super::part::joined([after, words.document.hidden_change.to_owned()], "\n")
}
