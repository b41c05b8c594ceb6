//! The partner directory: one record however many networks an organisation is in.

use super::{Connected, Result, Tx, query::*};
use crate::{
    domain::{
        date::Timestamp,
        id::OrganisationId,
        kreis::Ags,
        organisation::{OrganisationKind, Sector},
        web::{Slug, WebAddress},
    },
    text::{fold::fold, organisation_name},
};
use std::collections::HashMap;

/// All rows of a query about several identities, eight at a time: with a fixed number of places it is one text for both
/// engines.
macro_rules! all_among {
    ($on:expr, $row:ty, $ids:expr, $sql:expr) => {{
        let mut found: Vec<$row> = Vec::new();
        for chunk in $ids.chunks(8) {
            // The last identity fills what is left.
            let id = |at: usize| chunk.get(at).or(chunk.last());
            found.extend(all!($on, $row, $sql, id(0), id(1), id(2), id(3), id(4), id(5), id(6), id(7))?);
        }
        Ok(found)
    }};
}

mod alike;
mod find;
mod former;
mod names;
mod parent;

pub use alike::{MOST_ALIKE, alike, said_to_be_two};
pub use find::{Found, Match, find, find_names};
pub use former::{
    Entry, Former, by_former_slug, entry, former_names, former_names_of, keep_slug, owner_of_slug, put_former_names,
};
pub use names::{Named, named, names, names_of, shown_names_of};
pub use parent::{departments, parent};

/// An organisation of the directory.
#[derive(Debug, Clone, PartialEq, serde::Serialize, sqlx::FromRow)]
pub struct Organisation {
    /// Identity.
    pub id: OrganisationId,
    /// Readable part of its address.
    pub slug: Slug,
    /// Name.
    pub name: String,
    /// One of the four sectors.
    pub sector: Sector,
    /// What it is.
    pub kind: OrganisationKind,
    /// Where it sits.
    pub ags: Option<Ags>,
    /// Its own page.
    pub website: Option<WebAddress>,
    /// What it does, in a Markdown subset.
    pub description: String,
    /// Of which organisation it is a part, if it is a department. That one may have gone into another since.
    #[serde(rename = "parent", skip_serializing_if = "Option::is_none")]
    pub parent_id: Option<OrganisationId>,
}

macro_rules! organisations {
    ($rest:literal) => {
        concat!("SELECT id, slug, name, sector, kind, ags, website, description, parent_id FROM organisation ", $rest)
    };
}

/// Adds an organisation. Fails with `Unique` if the slug is taken.
pub async fn insert(tx: &mut Tx, organisation: &Organisation, now: Timestamp) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO organisation (id, slug, name, folded_name, sector, kind, ags, website, description, created_at,
                                   parent_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        &organisation.id,
        &organisation.slug,
        &organisation.name,
        fold(&organisation.name),
        organisation.sector,
        organisation.kind,
        organisation.ags.as_ref(),
        organisation.website.as_ref(),
        &organisation.description,
        now,
        organisation.parent_id.as_ref(),
    )?;
    Ok(())
}

/// Writes an entry if nobody else has since that version; tells whether it did.
pub async fn update(tx: &mut Tx, organisation: &Organisation, seen_version: i64) -> Result<bool> {
    let changed = execute!(
        tx,
        "UPDATE organisation SET name = $3, folded_name = $4, sector = $5, kind = $6, ags = $7, website = $8,
                description = $9, slug = $10, parent_id = $11, version = version + 1
         WHERE id = $1 AND version = $2",
        &organisation.id,
        seen_version,
        &organisation.name,
        fold(&organisation.name),
        organisation.sector,
        organisation.kind,
        organisation.ags.as_ref(),
        organisation.website.as_ref(),
        &organisation.description,
        &organisation.slug,
        organisation.parent_id.as_ref(),
    )?;
    Ok(changed == 1)
}

/// Counts the changes of an entry, so that a parallel one is noticed.
pub async fn version(on: &mut impl Connected, id: &OrganisationId) -> Result<Option<i64>> {
    let row = optional!(on, (i64,), "SELECT version FROM organisation WHERE id = $1", id)?;
    Ok(row.map(|(version,)| version))
}

/// The columns of an entry, or of the one into which it went: approved texts name it all the same. `o` is the row that is named, `t`
/// the one that stands for it today.
macro_rules! today {
    ($id:literal, $rest:literal) => {
        concat!(
            "SELECT ",
            $id,
            ".id, t.slug, t.name, t.sector, t.kind, t.ags, t.website, t.description, t.parent_id
             FROM organisation o JOIN organisation t ON t.id = COALESCE(o.merged_into, o.id) ",
            $rest
        )
    };
}

/// That `t` has a public page: the state office does not hide it, and it takes part in a published network or carries one.
macro_rules! has_page {
    () => {
        "NOT t.hidden AND (EXISTS (SELECT 1 FROM partnership p JOIN network n ON n.id = p.network_id
                          WHERE p.organisation_id = t.id AND n.is_public
                            AND NOT EXISTS (SELECT 1 FROM basis b WHERE b.fact = 'partner' AND b.subject = p.id
                                                                    AND b.certainty = 'unknown'))
                  OR EXISTS (SELECT 1 FROM network n WHERE n.carrier_id = t.id AND n.is_public
                               AND NOT EXISTS (SELECT 1 FROM basis b WHERE b.fact = 'carrier' AND b.subject = n.id
                                                                       AND b.certainty = 'unknown')))"
    };
}

/// One organisation, as it stands in the directory, whether it went into another or not.
pub async fn get(on: &mut impl Connected, id: &OrganisationId) -> Result<Option<Organisation>> {
    optional!(on, Organisation, organisations!("WHERE id = $1"), id)
}

/// One organisation by the readable part of its address; by that of one that went into another, the other.
pub async fn by_slug(on: &mut impl Connected, slug: &Slug) -> Result<Option<Organisation>> {
    optional!(on, Organisation, today!("t", "WHERE o.slug = $1"), slug)
}

/// Those of several organisations that have a public page, because they take part in a published network or carry one; each under the
/// identity by which it was asked for.
pub async fn in_public(on: &mut impl Connected, ids: &[OrganisationId]) -> Result<Vec<Organisation>> {
    all_among!(
        on,
        Organisation,
        ids,
        concat!(today!("o", "WHERE o.id IN ($1, $2, $3, $4, $5, $6, $7, $8) AND "), has_page!())
    )
}

/// The readable parts of the addresses of all public pages of organisations.
pub async fn public_slugs(on: &mut impl Connected) -> Result<Vec<Slug>> {
    let rows = all!(
        on,
        (Slug,),
        concat!("SELECT t.slug FROM organisation t WHERE t.merged_into IS NULL AND ", has_page!(), " ORDER BY t.slug")
    )?;
    Ok(rows.into_iter().map(|(slug,)| slug).collect())
}

/// The same if the state office does not hide it.
pub async fn get_shown(on: &mut impl Connected, id: &OrganisationId) -> Result<Option<Organisation>> {
    optional!(on, Organisation, organisations!("WHERE id = $1 AND NOT hidden"), id)
}

/// All that the state office does not hide, by name.
async fn list_shown(on: &mut impl Connected) -> Result<Vec<Organisation>> {
    all!(on, Organisation, organisations!("WHERE NOT hidden AND merged_into IS NULL ORDER BY folded_name"))
}

/// All organisations by name, without those that went into another.
pub async fn list(on: &mut impl Connected) -> Result<Vec<Organisation>> {
    all!(on, Organisation, organisations!("WHERE merged_into IS NULL ORDER BY folded_name"))
}

/// The entries that went into others, by the one that stands for them today.
pub async fn gone_into(on: &mut impl Connected) -> Result<HashMap<OrganisationId, Vec<Organisation>>> {
    let into = all!(
        on,
        (OrganisationId, OrganisationId),
        "SELECT id, merged_into FROM organisation WHERE merged_into IS NOT NULL",
    )?;
    let into: HashMap<OrganisationId, OrganisationId> = into.into_iter().collect();
    let mut gone: HashMap<OrganisationId, Vec<Organisation>> = HashMap::new();
    for entry in all!(on, Organisation, organisations!("WHERE merged_into IS NOT NULL ORDER BY folded_name"))? {
        if let Some(today) = into.get(&entry.id) {
            gone.entry(today.clone()).or_default().push(entry);
        }
    }
    Ok(gone)
}

/// Organisations that may be the same by a name that they have or had, or because they have the same website, at most 10, the
/// most similar first.
pub async fn similar(on: &mut impl Connected, name: &str, website: Option<&WebAddress>) -> Result<Vec<Organisation>> {
    let (words, host) = (organisation_name::words(name), website.and_then(WebAddress::own_host));
    let (former, gone) = (former::all(on).await?, gone_into(on).await?);
    let likeness = |organisation: Organisation| {
        // What it was before it went into this one is looked at, too.
        let all: Vec<&Organisation> =
            [&organisation].into_iter().chain(gone.get(&organisation.id).into_iter().flatten()).collect();
        let had = all.iter().filter_map(|one| former.get(&one.id)).flat_map(|names| &names.0);
        let names = all.iter().map(|one| one.name.as_str()).chain(had.map(|former| former.name.as_str()));
        let called: Vec<_> = names.map(organisation_name::words).collect();
        let hosts = |one: &&Organisation| one.website.as_ref().and_then(WebAddress::own_host) == host;
        let same_host = host.is_some() && all.iter().any(hosts);
        let is_similar = same_host || called.iter().any(|others| organisation_name::may_be_same(&words, others));
        is_similar.then_some((!same_host && !called.contains(&words), organisation))
    };
    let mut found: Vec<_> = list(on).await?.into_iter().filter_map(likeness).collect();
    found.sort_by_key(|(is_less_similar, _)| *is_less_similar);
    Ok(found.into_iter().take(10).map(|(_, organisation)| organisation).collect())
}
