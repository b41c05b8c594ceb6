//! Departments, and of which organisation they are a part.
//!
//! A department names the entry that was chosen. If that goes into another, the other is read in its place, and nothing has to move.

use super::{Connected, Organisation, Result};
use crate::{domain::id::OrganisationId, store::query::*};

/// Of which organisation one is a part.
pub async fn parent(on: &mut impl Connected, id: &OrganisationId) -> Result<Option<Organisation>> {
    optional!(
        on,
        Organisation,
        "SELECT t.id, t.slug, t.name, t.sector, t.kind, t.ags, t.website, t.description, t.parent_id
         FROM organisation d JOIN organisation o ON o.id = d.parent_id
         JOIN organisation t ON t.id = COALESCE(o.merged_into, o.id) WHERE d.id = $1 AND t.id <> d.id",
        id,
    )
}

/// The departments of one, by name.
pub async fn departments(on: &mut impl Connected, id: &OrganisationId) -> Result<Vec<Organisation>> {
    all!(
        on,
        Organisation,
        "SELECT d.id, d.slug, d.name, d.sector, d.kind, d.ags, d.website, d.description, d.parent_id
         FROM organisation d JOIN organisation o ON o.id = d.parent_id AND COALESCE(o.merged_into, o.id) = $1
         WHERE d.merged_into IS NULL AND d.id <> $1 ORDER BY d.folded_name, d.id",
        id,
    )
}
