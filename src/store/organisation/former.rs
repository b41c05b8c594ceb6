//! What organisations were called before, and the addresses that they had.

use super::{Connected, Organisation, Result, Tx, get};
use crate::{
    domain::{
        date::FuzzyDate,
        id::OrganisationId,
        names::{FormerName, FormerNames},
        period::Period,
        web::Slug,
    },
    store::query::*,
    text::fold::fold,
};
use std::collections::{BTreeMap, BTreeSet};

/// An organisation with its former names.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// What the directory says today.
    pub organisation: Organisation,
    /// What it was called before.
    pub former: FormerNames,
}

/// The former names of several organisations; who has none is not among them.
pub type Former = BTreeMap<OrganisationId, FormerNames>;

type Row = (OrganisationId, String, Option<FuzzyDate>, Option<FuzzyDate>);

/// One organisation with its former names.
pub async fn entry(on: &mut impl Connected, id: &OrganisationId) -> Result<Option<Entry>> {
    let Some(organisation) = get(on, id).await? else { return Ok(None) };
    Ok(Some(Entry { organisation, former: former_names(on, id).await? }))
}

/// The former names of one organisation.
pub async fn former_names(on: &mut impl Connected, id: &OrganisationId) -> Result<FormerNames> {
    Ok(former_names_of(on, std::slice::from_ref(id)).await?.remove(id).unwrap_or_default())
}

/// The former names of several organisations.
pub async fn former_names_of(on: &mut impl Connected, ids: &[OrganisationId]) -> Result<Former> {
    let ids: Vec<OrganisationId> = ids.iter().collect::<BTreeSet<_>>().into_iter().cloned().collect();
    let rows: Result<Vec<Row>> = all_among!(
        on,
        Row,
        ids,
        "SELECT o.id, f.name, f.valid_from, f.valid_until
         FROM organisation o JOIN organisation_name f ON f.organisation_id = COALESCE(o.merged_into, o.id)
         WHERE o.id IN ($1, $2, $3, $4, $5, $6, $7, $8) ORDER BY o.id, f.position"
    );
    Ok(grouped(rows?))
}

/// All former names of those that the state office does not hide.
pub(super) async fn all_shown(on: &mut impl Connected) -> Result<Former> {
    Ok(grouped(all!(
        on,
        Row,
        "SELECT f.organisation_id, f.name, f.valid_from, f.valid_until FROM organisation_name f
         JOIN organisation o ON o.id = f.organisation_id AND NOT o.hidden ORDER BY f.organisation_id, f.position",
    )?))
}

/// All former names.
pub(super) async fn all(on: &mut impl Connected) -> Result<Former> {
    Ok(grouped(all!(
        on,
        Row,
        "SELECT organisation_id, name, valid_from, valid_until FROM organisation_name ORDER BY organisation_id, position",
    )?))
}

fn grouped(rows: Vec<Row>) -> Former {
    let mut all = Former::new();
    for (id, name, since, until) in rows {
        all.entry(id).or_default().0.push(FormerName { name, period: Period { since, until } });
    }
    all
}

/// Writes the former names of an organisation in place of those that stood there.
pub async fn put_former_names(tx: &mut Tx, id: &OrganisationId, names: &FormerNames) -> Result<()> {
    execute!(tx, "DELETE FROM organisation_name WHERE organisation_id = $1", id)?;
    for (position, former) in (0_i64..).zip(&names.0) {
        execute!(
            tx,
            "INSERT INTO organisation_name (organisation_id, position, name, folded_name, valid_from, valid_until)
             VALUES ($1, $2, $3, $4, $5, $6)",
            id,
            position,
            &former.name,
            fold(&former.name),
            former.period.since,
            former.period.until,
        )?;
    }
    Ok(())
}

/// Which organisation has or once had a slug.
pub async fn owner_of_slug(on: &mut impl Connected, slug: &str) -> Result<Option<OrganisationId>> {
    let row = optional!(
        on,
        (OrganisationId,),
        "SELECT id FROM organisation WHERE slug = $1
         UNION ALL SELECT organisation_id FROM former_organisation_slug WHERE slug = $1",
        slug,
    )?;
    Ok(row.map(|(id,)| id))
}

/// Where a slug that an organisation once had leads now.
pub async fn by_former_slug(on: &mut impl Connected, slug: &Slug) -> Result<Option<Slug>> {
    let row = optional!(
        on,
        (Slug,),
        "SELECT t.slug FROM former_organisation_slug f JOIN organisation o ON o.id = f.organisation_id
         JOIN organisation t ON t.id = COALESCE(o.merged_into, o.id) WHERE f.slug = $1",
        slug,
    )?;
    Ok(row.map(|(slug,)| slug))
}

/// Keeps the slug that an organisation had until now, so that it goes on leading to it under the new one.
pub async fn keep_slug(tx: &mut Tx, id: &OrganisationId, from: &Slug, to: &Slug) -> Result<()> {
    execute!(tx, "DELETE FROM former_organisation_slug WHERE slug = $1 AND organisation_id = $2", to, id)?;
    execute!(
        tx,
        "INSERT INTO former_organisation_slug (slug, organisation_id) VALUES ($1, $2) ON CONFLICT (slug) DO NOTHING",
        from,
        id,
    )?;
    Ok(())
}
