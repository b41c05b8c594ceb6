//! An organisation's part in a network.

use super::{Connected, Result, Tx, query::*};
use crate::domain::{
    date::FuzzyDate,
    id::{NetworkId, OrganisationId, PartnershipId},
    organisation::{OrganisationKind, PartnerRole, Sector, takes_part},
    period::Period,
    programme::ProgrammeSector,
    web::{Slug, WebAddress},
};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// A partner of a network, with what the directory says about it.
#[derive(Debug, Clone, PartialEq, serde::Serialize, sqlx::FromRow)]
pub struct Partner {
    /// Identity of the partnership.
    pub id: PartnershipId,
    /// The network.
    pub network_id: NetworkId,
    /// The organisation.
    pub organisation_id: OrganisationId,
    /// Its slug.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// Its sector.
    pub sector: Sector,
    /// Its kind.
    pub kind: OrganisationKind,
    /// Its page.
    pub website: Option<WebAddress>,
    /// Its part.
    pub role: PartnerRole,
    /// What it does in the network.
    pub tasks: String,
    /// From when until when.
    #[sqlx(flatten)]
    #[serde(flatten)]
    pub period: Period,
    /// In which sector of the federal programme it counts, where somebody has said so.
    pub programme_sector: Option<ProgrammeSector>,
    /// The name of the organisation of which it is a department, if that is not hidden.
    pub part_of: Option<String>,
}

impl Partner {
    /// In which sector of the federal programme it counts: as somebody said, or as its group and kind make likely.
    pub fn counts_as(&self) -> Option<ProgrammeSector> {
        self.programme_sector.or_else(|| ProgrammeSector::likely(self.sector, self.kind))
    }

    /// What the partnership says, apart from whose it is.
    pub fn terms(&self) -> Terms {
        Terms {
            role: self.role,
            tasks: self.tasks.clone(),
            programme_sector: self.programme_sector,
            period: self.period,
        }
    }

    /// The same partner with other terms.
    pub fn with(&self, terms: &Terms) -> Self {
        Self {
            role: terms.role,
            tasks: terms.tasks.clone(),
            programme_sector: terms.programme_sector,
            period: terms.period,
            ..self.clone()
        }
    }
}

macro_rules! partners {
    ($rest:literal) => {
        concat!(
            "SELECT p.id, p.network_id, p.organisation_id, o.slug, o.name, o.sector, o.kind, o.website, p.role,
                    p.tasks, p.programme_sector, p.since, p.until,
                    (SELECT t.name FROM organisation d JOIN organisation t ON t.id = COALESCE(d.merged_into, d.id)
                     WHERE d.id = o.parent_id AND t.id <> o.id AND NOT t.hidden) AS part_of
             FROM partnership p JOIN organisation o ON o.id = p.organisation_id AND o.merged_into IS NULL ",
            $rest
        )
    };
}

/// What a partnership says, apart from whose it is.
#[derive(Debug, Clone, PartialEq, serde::Serialize)]
pub struct Terms {
    /// The part.
    pub role: PartnerRole,
    /// The tasks.
    pub tasks: String,
    /// In which sector of the federal programme it counts, where somebody has said so.
    pub programme_sector: Option<ProgrammeSector>,
    /// From when until when.
    pub period: Period,
}

/// Adds a partner. Fails with the rule `partnership_overlap` if the organisation already is one at that time.
pub async fn insert(
    tx: &mut Tx,
    id: &PartnershipId,
    network: &NetworkId,
    organisation: &OrganisationId,
    terms: &Terms,
) -> Result<()> {
    execute!(
        tx,
        "INSERT INTO partnership (id, network_id, organisation_id, role, tasks, since, until, programme_sector)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        id,
        network,
        organisation,
        terms.role,
        &terms.tasks,
        terms.period.since,
        terms.period.until,
        terms.programme_sector,
    )?;
    Ok(())
}

/// Changes a partner of that network; tells whether it was there. Fails as [`insert`] does.
pub async fn update(tx: &mut Tx, network: &NetworkId, id: &PartnershipId, terms: &Terms) -> Result<bool> {
    let changed = execute!(
        tx,
        "UPDATE partnership SET role = $3, tasks = $4, since = $5, until = $6, programme_sector = $7 WHERE id = $1 AND network_id = $2",
        id,
        network,
        terms.role,
        &terms.tasks,
        terms.period.since,
        terms.period.until,
        terms.programme_sector,
    )?;
    Ok(changed == 1)
}

/// Ends a partnership; tells whether it was there and open.
pub async fn end(tx: &mut Tx, network: &NetworkId, id: &PartnershipId, until: FuzzyDate) -> Result<bool> {
    let changed = execute!(
        tx,
        "UPDATE partnership SET until = $3 WHERE id = $1 AND network_id = $2 AND until IS NULL",
        id,
        network,
        until,
    )?;
    Ok(changed == 1)
}

/// Removes a partnership that was entered by mistake.
pub async fn delete(tx: &mut Tx, id: &PartnershipId) -> Result<()> {
    execute!(tx, "DELETE FROM partnership WHERE id = $1", id)?;
    Ok(())
}

/// Whether the public or the latest revision of an offer names the organisation, while no other
/// partnership between this network and it explains that.
pub async fn is_needed_by_offers(on: &mut impl Connected, partner: &Partner) -> Result<bool> {
    let offers = scalar!(
        on,
        i64,
        "SELECT COUNT(*) FROM offer o JOIN revision r ON r.offer_id = o.id
         WHERE o.network_id = $1
           AND EXISTS (SELECT 1 FROM organisation named WHERE (named.id = $2 OR named.merged_into = $2)
                                                          AND r.content LIKE '%\"' || named.id || '\"%')
           AND (r.id = o.public_revision
                OR r.number = (SELECT MAX(latest.number) FROM revision latest WHERE latest.offer_id = o.id))
           AND NOT EXISTS (SELECT 1 FROM partnership p
                           WHERE p.network_id = $1 AND p.organisation_id = $2 AND p.id <> $3)",
        &partner.network_id,
        &partner.organisation_id,
        &partner.id,
    )?;
    Ok(offers > 0)
}

/// One partner of a network.
pub async fn get(on: &mut impl Connected, network: &NetworkId, id: &PartnershipId) -> Result<Option<Partner>> {
    optional!(on, Partner, partners!("WHERE p.id = $1 AND p.network_id = $2"), id, network)
}

/// All partners of a network, present and former.
pub async fn of_network(on: &mut impl Connected, network: &NetworkId) -> Result<Vec<Partner>> {
    all!(on, Partner, partners!("WHERE p.network_id = $1 ORDER BY o.folded_name"), network)
}

/// Those of them that the public sees.
pub async fn public_of_network(on: &mut impl Connected, network: &NetworkId) -> Result<Vec<Partner>> {
    all!(on, Partner, partners!("WHERE p.network_id = $1 AND NOT o.hidden ORDER BY o.folded_name"), network)
}

/// In which networks an organisation takes part.
pub async fn of_organisation(on: &mut impl Connected, organisation: &OrganisationId) -> Result<Vec<Partner>> {
    all!(on, Partner, partners!("WHERE p.organisation_id = $1 ORDER BY p.network_id"), organisation)
}

/// How many organisations take part in a published network on a day, as far as anybody knows.
pub async fn count_public(on: &mut impl Connected, today: Date) -> Result<usize> {
    let rows = all!(
        on,
        (OrganisationId, Option<FuzzyDate>, Option<FuzzyDate>),
        "SELECT p.organisation_id, p.since, p.until FROM partnership p JOIN network n ON n.id = p.network_id
         JOIN organisation o ON o.id = p.organisation_id AND o.merged_into IS NULL
         WHERE n.is_public AND NOT o.hidden
           AND NOT EXISTS (SELECT 1 FROM basis b
                           WHERE b.fact = 'partner' AND b.subject = p.id AND b.certainty = 'unknown')",
    )?;
    let present =
        rows.into_iter().filter(|(_, since, until)| takes_part(&Period { since: *since, until: *until }, today));
    Ok(present.map(|(organisation, ..)| organisation).collect::<BTreeSet<_>>().len())
}

/// What a partner of a network counts as in the federal programme.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct SectorOf {
    /// The network.
    pub network_id: NetworkId,
    /// The partner's group.
    pub sector: Sector,
    /// Its kind.
    pub kind: OrganisationKind,
    /// What somebody has said.
    pub programme_sector: Option<ProgrammeSector>,
    /// From when until when.
    #[sqlx(flatten)]
    pub period: Period,
}

impl SectorOf {
    /// As [`Partner::counts_as`].
    pub fn counts_as(&self) -> Option<ProgrammeSector> {
        self.programme_sector.or_else(|| ProgrammeSector::likely(self.sector, self.kind))
    }
}

/// What all partners of all networks count as.
pub async fn sectors(on: &mut impl Connected) -> Result<Vec<SectorOf>> {
    all!(
        on,
        SectorOf,
        "SELECT p.network_id, o.sector, o.kind, p.programme_sector, p.since, p.until
         FROM partnership p JOIN organisation o ON o.id = p.organisation_id AND o.merged_into IS NULL",
    )
}
