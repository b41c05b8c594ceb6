//! What organisations are called, as far as a page needs it; one that went into another is called as that.

use super::{Connected, Result};
use crate::{
    domain::{content::Names, id::OrganisationId, kreis::Ags},
    store::query::*,
};
use std::collections::BTreeSet;

/// An organisation to choose or to read about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Identity.
    pub id: OrganisationId,
    /// Its name; namesakes are told apart by what their addresses say.
    pub name: String,
    /// Where it sits.
    pub ags: Option<Ags>,
}

/// Folded name, slug, identity, name, Kreis, and how many have that name.
type Row = (String, String, OrganisationId, String, Option<Ags>, i64);

impl From<Row> for Named {
    fn from((_, slug, id, name, ags, namesakes): Row) -> Self {
        let name = if namesakes == 1 { name } else { format!("{name} ({slug})") };
        Self { id, name, ags }
    }
}

/// Those of several organisations that the directory knows, by name.
pub async fn named(on: &mut impl Connected, ids: &[OrganisationId]) -> Result<Vec<Named>> {
    let ids: Vec<OrganisationId> = ids.iter().collect::<BTreeSet<_>>().into_iter().cloned().collect();
    let mut rows = among(on, &ids).await?;
    // Each engine has an order of its own for text.
    rows.sort_by(|(name, slug, ..), (other, other_slug, ..)| (name, slug).cmp(&(other, other_slug)));
    Ok(rows.into_iter().map(Named::from).collect())
}

async fn among(on: &mut impl Connected, ids: &[OrganisationId]) -> Result<Vec<Row>> {
    all_among!(
        on,
        Row,
        ids,
        "SELECT t.folded_name, t.slug, o.id, t.name, t.ags,
                (SELECT COUNT(*) FROM organisation other
                 WHERE other.folded_name = t.folded_name AND other.name = t.name AND other.merged_into IS NULL)
         FROM organisation o JOIN organisation t ON t.id = COALESCE(o.merged_into, o.id)
         WHERE o.id IN ($1, $2, $3, $4, $5, $6, $7, $8)"
    )
}

/// The names of several organisations, for reading and comparing.
pub async fn names_of(on: &mut impl Connected, ids: &[OrganisationId]) -> Result<Names> {
    Ok(named(on, ids).await?.into_iter().map(|named| (named.id, named.name)).collect())
}

/// The names of several organisations, as they write them: of those that the state office does not hide.
pub async fn shown_names_of(on: &mut impl Connected, ids: &[OrganisationId]) -> Result<Names> {
    let ids: Vec<OrganisationId> = ids.iter().collect::<BTreeSet<_>>().into_iter().cloned().collect();
    let rows: Result<Vec<(OrganisationId, String)>> = all_among!(
        on,
        (OrganisationId, String),
        ids,
        "SELECT o.id, t.name FROM organisation o JOIN organisation t ON t.id = COALESCE(o.merged_into, o.id)
         WHERE o.id IN ($1, $2, $3, $4, $5, $6, $7, $8) AND NOT t.hidden"
    );
    Ok(rows?.into_iter().collect())
}

/// The names of all organisations, as they write them.
pub async fn names(on: &mut impl Connected) -> Result<Names> {
    let rows = all!(
        on,
        (OrganisationId, String),
        "SELECT o.id, t.name FROM organisation o JOIN organisation t ON t.id = COALESCE(o.merged_into, o.id)",
    )?;
    Ok(rows.into_iter().collect())
}
