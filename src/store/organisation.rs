//! The partner directory: one record however many networks an organisation is in.

use super::{Connected, Result, Tx, query::*};
use crate::{
    domain::{
        content::Names,
        date::Timestamp,
        id::OrganisationId,
        kreis::Ags,
        organisation::{OrganisationKind, Sector},
        web::{Slug, WebAddress},
    },
    text::{
        fold::{fold, tokens},
        organisation_name,
    },
};

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
}

macro_rules! organisations {
    ($rest:literal) => {
        concat!("SELECT id, slug, name, sector, kind, ags, website, description FROM organisation ", $rest)
    };
}

/// Adds an organisation. Fails with `Unique` if the slug is taken.
pub async fn insert(tx: &mut Tx, organisation: &Organisation, now: Timestamp) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO organisation (id, slug, name, folded_name, sector, kind, ags, website, description, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
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
    )?;
    Ok(())
}

/// Writes an entry if nobody else has since that version; tells whether it did.
pub async fn update(tx: &mut Tx, organisation: &Organisation, seen_version: i64) -> Result<bool> {
    let changed = execute!(
        tx,
        "UPDATE organisation SET name = $3, folded_name = $4, sector = $5, kind = $6, ags = $7, website = $8,
                description = $9, version = version + 1
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
    )?;
    Ok(changed == 1)
}

/// Counts the changes of an entry, so that a parallel one is noticed.
pub async fn version(on: &mut impl Connected, id: &OrganisationId) -> Result<Option<i64>> {
    let row = optional!(on, (i64,), "SELECT version FROM organisation WHERE id = $1", id)?;
    Ok(row.map(|(version,)| version))
}

/// One organisation.
pub async fn get(on: &mut impl Connected, id: &OrganisationId) -> Result<Option<Organisation>> {
    optional!(on, Organisation, organisations!("WHERE id = $1"), id)
}

/// One organisation by the readable part of its address.
pub async fn by_slug(on: &mut impl Connected, slug: &Slug) -> Result<Option<Organisation>> {
    optional!(on, Organisation, organisations!("WHERE slug = $1"), slug)
}

/// How many identities one query of [`in_public`] takes.
const CHUNK: usize = 8;

/// Those of several organisations that have a public page, because they take part in a published network or carry one.
pub async fn in_public(on: &mut impl Connected, ids: &[OrganisationId]) -> Result<Vec<Organisation>> {
    let mut found = Vec::new();
    for chunk in ids.chunks(CHUNK) {
        // A query with a fixed number of places is one text for both engines; the last identity fills what is left.
        let id = |at: usize| chunk.get(at).or(chunk.last());
        found.extend(all!(
            on,
            Organisation,
            organisations!(
                "WHERE id IN ($1, $2, $3, $4, $5, $6, $7, $8)
                 AND (EXISTS (SELECT 1 FROM partnership p JOIN network n ON n.id = p.network_id
                              WHERE p.organisation_id = organisation.id AND n.published)
                      OR EXISTS (SELECT 1 FROM network n WHERE n.carrier_id = organisation.id AND n.published))"
            ),
            id(0),
            id(1),
            id(2),
            id(3),
            id(4),
            id(5),
            id(6),
            id(7),
        )?);
    }
    Ok(found)
}

/// All organisations by name.
pub async fn list(on: &mut impl Connected) -> Result<Vec<Organisation>> {
    all!(on, Organisation, organisations!("ORDER BY folded_name"))
}

/// Organisations whose name contains all words of a search, as they are typed or written out, at most 20.
///
/// The directory has a few hundred rows: reading their names costs less than an index.
pub async fn find(on: &mut impl Connected, search: &str) -> Result<Vec<Organisation>> {
    let (typed, written_out) = (tokens(search), organisation_name::words(search));
    let holds = |name: &str, words: &[String]| words.iter().all(|word| name.contains(word.as_str()));
    let matches = |organisation: &Organisation| {
        let name = organisation_name::words(&organisation.name).join(" ");
        holds(&fold(&organisation.name), &typed) || holds(&name, &written_out)
    };
    Ok(list(on).await?.into_iter().filter(matches).take(20).collect())
}

/// Organisations that may be the same by their name or because they have the same website, at most 10, the most
/// similar first.
pub async fn similar(on: &mut impl Connected, name: &str, website: Option<&WebAddress>) -> Result<Vec<Organisation>> {
    let (words, host) = (organisation_name::words(name), website.and_then(WebAddress::own_host));
    let likeness = |organisation: Organisation| {
        let others = organisation_name::words(&organisation.name);
        let same_host = host.is_some() && organisation.website.as_ref().and_then(WebAddress::own_host) == host;
        let is_similar = same_host || organisation_name::may_be_same(&words, &others);
        is_similar.then_some((!same_host && words != others, organisation))
    };
    let mut found: Vec<_> = list(on).await?.into_iter().filter_map(likeness).collect();
    found.sort_by_key(|(is_less_similar, _)| *is_less_similar);
    Ok(found.into_iter().take(10).map(|(_, organisation)| organisation).collect())
}

/// The names of all organisations.
pub async fn names(on: &mut impl Connected) -> Result<Names> {
    let rows = all!(on, (OrganisationId, String), "SELECT id, name FROM organisation")?;
    Ok(rows.into_iter().collect())
}

/// The same for reading and comparing: namesakes are told apart by what their addresses say.
pub async fn names_told_apart(on: &mut impl Connected) -> Result<Names> {
    let rows = all!(
        on,
        (OrganisationId, String, String, i64),
        "SELECT id, name, slug, COUNT(*) OVER (PARTITION BY name) FROM organisation",
    )?;
    let told_apart = |(id, name, slug, namesakes)| match namesakes {
        1 => (id, name),
        _ => (id, format!("{name} ({slug})")),
    };
    Ok(rows.into_iter().map(told_apart).collect())
}

/// Whether a slug is taken.
pub async fn slug_is_taken(on: &mut impl Connected, slug: &str) -> Result<bool> {
    Ok(scalar!(on, i64, "SELECT COUNT(*) FROM organisation WHERE slug = $1", slug)? > 0)
}
