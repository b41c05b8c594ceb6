//! Networks: clusters, regions, and those that are both.

use super::{Connected, Result, Tx, query::*};
use crate::domain::{
    date::Timestamp,
    id::{AccountId, NetworkId, OrganisationId},
    network::Facets,
    web::{Email, Slug, WebAddress},
};

mod former;

pub use former::{Former, all_former_names, call, former_names};

/// A network's own texts and addresses.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct Network {
    /// Identity.
    pub id: NetworkId,
    /// Readable part of its address.
    pub slug: Slug,
    /// Name.
    pub name: String,
    /// One or two sentences.
    pub short_text: String,
    /// Who it is and what it does, in a Markdown subset.
    pub description: String,
    /// Its own page.
    pub website: Option<WebAddress>,
    /// Functional address of the coordinating office.
    pub email: Option<Email>,
    /// Who carries it.
    pub carrier_id: Option<OrganisationId>,
    /// Where its facts were found.
    pub source: String,
    /// Whether the network wants the public to see it.
    pub published: bool,
    /// Whether people can write to it by the form of its page.
    pub takes_inquiries: bool,
    /// Whether its page has that form: also against its wish, as long as nobody could reach it otherwise.
    pub shows_form: bool,
    /// Whether it works in all of Bavaria, whatever Kreise are entered; changed with its themes.
    pub statewide: bool,
    /// Whether the public sees it: it is published, and the state office does not hide it.
    pub is_public: bool,
    /// Counts changes of the profile, so that a parallel one is noticed.
    pub version: i64,
    /// Whether it has fundings, and the state office has confirmed that these are of the federal programme.
    pub is_cluster: bool,
    /// Whether it has fundings that the state office has not confirmed.
    pub claims_cluster: bool,
    /// Whether it has a recognition.
    pub is_region: bool,
}

impl Network {
    /// Cluster, region, or both.
    pub fn facets(&self) -> Facets {
        Facets { cluster: self.is_cluster, region: self.is_region }
    }
}

macro_rules! networks {
    ($rest:literal) => {
        concat!(
            "SELECT n.id, n.slug, n.name, n.short_text, n.description, n.website, n.email, n.carrier_id, n.source,
                    n.published, n.takes_inquiries, n.statewide, n.is_public, n.version,
                    (n.takes_inquiries OR (n.email IS NULL AND NOT EXISTS (
                        SELECT 1 FROM contact c WHERE c.network_id = n.id AND c.public AND NOT c.hidden))) AS shows_form,
                    (n.cluster_confirmed_at IS NOT NULL AND EXISTS (SELECT 1 FROM funding f WHERE f.network_id = n.id))
                        AS is_cluster,
                    (n.cluster_confirmed_at IS NULL AND EXISTS (SELECT 1 FROM funding f WHERE f.network_id = n.id))
                        AS claims_cluster,
                    EXISTS (SELECT 1 FROM recognition r WHERE r.network_id = n.id) AS is_region
             FROM network n ",
            $rest
        )
    };
}

/// Adds a network. Fails with `Unique` if the slug is taken.
pub async fn insert(tx: &mut Tx, network: &Network, now: Timestamp) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO network (id, slug, name, short_text, description, website, email, carrier_id, source, published,
                              takes_inquiries, statewide, created_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        &network.id,
        &network.slug,
        &network.name,
        &network.short_text,
        &network.description,
        network.website.as_ref(),
        network.email.as_ref(),
        network.carrier_id.as_ref(),
        &network.source,
        network.published,
        network.takes_inquiries,
        network.statewide,
        now,
    )?;
    Ok(())
}

/// Writes the texts if nobody else has since that version; tells whether it did.
pub async fn update(tx: &mut Tx, network: &Network) -> Result<bool> {
    let changed = execute!(
        tx,
        "UPDATE network SET name = $3, short_text = $4, description = $5, website = $6, email = $7,
                carrier_id = $8, published = $9, takes_inquiries = $10, version = version + 1
         WHERE id = $1 AND version = $2",
        &network.id,
        network.version,
        &network.name,
        &network.short_text,
        &network.description,
        network.website.as_ref(),
        network.email.as_ref(),
        network.carrier_id.as_ref(),
        network.published,
        network.takes_inquiries,
    )?;
    Ok(changed == 1)
}

/// Notes that the state office has confirmed it as a cluster.
pub async fn confirm_cluster(tx: &mut Tx, id: &NetworkId, by: &AccountId, now: Timestamp) -> Result<()> {
    execute!(tx, "UPDATE network SET cluster_confirmed_at = $3, cluster_confirmed_by = $2 WHERE id = $1", id, by, now,)?;
    Ok(())
}

/// Notes that a source says so, and nobody of this office.
pub async fn confirm_documented_cluster(tx: &mut Tx, id: &NetworkId, now: Timestamp) -> Result<()> {
    execute!(tx, "UPDATE network SET cluster_confirmed_at = $2 WHERE id = $1", id, now)?;
    Ok(())
}

/// Takes that back.
pub async fn revoke_cluster(tx: &mut Tx, id: &NetworkId) -> Result<()> {
    execute!(tx, "UPDATE network SET cluster_confirmed_at = NULL, cluster_confirmed_by = NULL WHERE id = $1", id)?;
    Ok(())
}

/// How many networks wait for the state office to confirm them as clusters.
pub async fn count_claims(on: &mut impl Connected) -> Result<i64> {
    scalar!(
        on,
        i64,
        "SELECT COUNT(*) FROM network n WHERE n.cluster_confirmed_at IS NULL
         AND EXISTS (SELECT 1 FROM funding f WHERE f.network_id = n.id)",
    )
}

/// The networks with a page of their own on which nobody finds a way to reach them: no functional address, and no contact
/// that the public sees.
pub async fn without_contact(on: &mut impl Connected) -> Result<Vec<NetworkId>> {
    let rows: Vec<(NetworkId,)> = all!(
        on,
        (NetworkId,),
        "SELECT n.id FROM network n WHERE n.published AND n.email IS NULL
         AND NOT EXISTS (SELECT 1 FROM contact c WHERE c.network_id = n.id AND c.public AND NOT c.hidden)",
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// One network.
pub async fn get(on: &mut impl Connected, id: &NetworkId) -> Result<Option<Network>> {
    optional!(on, Network, networks!("WHERE n.id = $1"), id)
}

/// One network by the readable part of its address.
pub async fn by_slug(on: &mut impl Connected, slug: &Slug) -> Result<Option<Network>> {
    optional!(on, Network, networks!("WHERE n.slug = $1"), slug)
}

/// Where a slug that a network once had leads now.
pub async fn by_former_slug(on: &mut impl Connected, slug: &Slug) -> Result<Option<Slug>> {
    let row = optional!(
        on,
        (Slug,),
        "SELECT n.slug FROM former_slug f JOIN network n ON n.id = f.network_id WHERE f.slug = $1",
        slug,
    )?;
    Ok(row.map(|(slug,)| slug))
}

/// All slugs that networks once had, with the present ones.
pub async fn former_slugs(on: &mut impl Connected) -> Result<Vec<(Slug, Slug)>> {
    all!(on, (Slug, Slug), "SELECT f.slug, n.slug FROM former_slug f JOIN network n ON n.id = f.network_id")
}

/// One network by the slug that it has or once had.
pub async fn by_any_slug(on: &mut impl Connected, slug: &Slug) -> Result<Option<Network>> {
    match owner_of_slug(on, slug).await? {
        Some(id) => get(on, &id).await,
        None => Ok(None),
    }
}

/// Which network has or once had a slug.
pub async fn owner_of_slug(on: &mut impl Connected, slug: &Slug) -> Result<Option<NetworkId>> {
    let row = optional!(
        on,
        (NetworkId,),
        "SELECT id FROM network WHERE slug = $1 UNION ALL SELECT network_id FROM former_slug WHERE slug = $1",
        slug,
    )?;
    Ok(row.map(|(id,)| id))
}

/// Gives a network a new slug that no other has or had; the old one goes on leading to it.
pub async fn rename(tx: &mut Tx, id: &NetworkId, from: &Slug, to: &Slug) -> Result<()> {
    execute!(tx, "DELETE FROM former_slug WHERE slug = $1 AND network_id = $2", to, id)?;
    execute!(tx, "INSERT INTO former_slug (slug, network_id) VALUES ($1, $2)", from, id)?;
    execute!(tx, "UPDATE network SET slug = $2 WHERE id = $1", id, to)?;
    Ok(())
}

/// All networks by name.
pub async fn list(on: &mut impl Connected) -> Result<Vec<Network>> {
    all!(on, Network, networks!("ORDER BY n.name"))
}

/// The version of which networks there are and how they stand: grows with every change of networks, fundings, recognitions,
/// covered Kreise and links, by triggers.
pub async fn version(on: &mut impl Connected) -> Result<i64> {
    scalar!(on, i64, "SELECT value FROM counter WHERE name = 'network_version'")
}

/// How many networks there are.
pub async fn count(on: &mut impl Connected) -> Result<i64> {
    scalar!(on, i64, "SELECT COUNT(*) FROM network")
}
