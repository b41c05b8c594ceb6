//! Which network keeps an entry of the partner directory, and which networks use it.

use super::{Connected, Result, Tx, partnership, query::*};
use crate::{
    domain::{
        id::{NetworkId, OrganisationId, PartnershipId},
        organisation::has_left,
        web::Slug,
    },
    policy::Resource,
};
use jiff::civil::Date;

/// A network that keeps or uses an entry.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct Sharer {
    /// Identity.
    pub id: NetworkId,
    /// Its slug.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// Whether the public sees it: else its name is not for everybody.
    pub is_public: bool,
    /// Whether it keeps the entry.
    pub keeps: bool,
    /// Whether the organisation carries it, or an approved offer of it names the organisation.
    pub names_it: bool,
    /// The organisation as its partner, where its people find the entry; a former one if there is no other.
    #[sqlx(skip)]
    pub partnership: Option<PartnershipId>,
    /// Whether the organisation is its partner now, or will be.
    #[sqlx(skip)]
    pub is_partner: bool,
}

impl Sharer {
    /// Whether what the entry says is shown for it today.
    fn uses(&self) -> bool {
        self.is_partner || self.names_it
    }
}

/// All networks that keep or use an entry, by name.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sharing(Vec<Sharer>);

impl Sharing {
    /// Keeper and users.
    pub fn all(&self) -> &[Sharer] {
        &self.0
    }

    /// Who keeps it; none if the state office does.
    pub fn keeper(&self) -> Option<&Sharer> {
        self.0.iter().find(|network| network.keeps)
    }

    /// Which network keeps it; none if the state office does.
    pub fn keeper_id(&self) -> Option<&NetworkId> {
        self.keeper().map(|keeper| &keeper.id)
    }

    /// One of them.
    pub fn of(&self, id: &NetworkId) -> Option<&Sharer> {
        self.0.iter().find(|network| network.id == *id)
    }

    /// Whether people of that network may correct the entry: as long as it is a partner there, or they keep it.
    pub fn may_be_corrected_in(&self, network: &NetworkId) -> bool {
        self.of(network).is_some_and(|here| here.is_partner || here.keeps)
    }

    /// The same with the networks that keep or use another entry; who keeps stays.
    pub fn with(mut self, other: Self) -> Self {
        for network in other.0 {
            if self.of(&network.id).is_none() {
                self.0.push(Sharer { keeps: false, ..network });
            }
        }
        self
    }

    /// As the policy sees it.
    pub fn resource(&self) -> Resource<'_> {
        Resource::Entry { keeper: self.keeper_id() }
    }

    /// The networks that could keep it instead: its people have to find the entry.
    pub fn successors(&self) -> impl Iterator<Item = &Sharer> {
        self.0.iter().filter(|network| network.is_partner && !network.keeps)
    }
}

/// Who keeps and who uses an entry on a day: a network with that partner, now or planned, one that the organisation
/// carries, and one whose approved offers name it. A former partner alone is no use any more.
pub async fn sharing(on: &mut impl Connected, id: &OrganisationId, today: Date) -> Result<Sharing> {
    let mut networks = all!(
        on,
        Sharer,
        "SELECT n.id, n.slug, n.name, n.is_public,
                EXISTS (SELECT 1 FROM organisation o WHERE o.id = $1 AND o.kept_by = n.id) AS keeps,
                (COALESCE(n.carrier_id = $1, FALSE)
                 OR n.id IN (SELECT l.network_id FROM listing l
                             JOIN organisation o ON l.content LIKE '%\"' || o.id || '\"%'
                             WHERE o.id = $1 OR o.merged_into = $1)) AS names_it
         FROM network n ORDER BY n.name, n.id",
        id,
    )?;
    let partnerships = partnership::of_organisation(on, id).await?;
    for network in &mut networks {
        let of_network = partnerships.iter().filter(|partner| partner.network_id == network.id);
        let last = of_network.max_by_key(|partner| (!has_left(&partner.period, today), &partner.id));
        network.is_partner = last.is_some_and(|partner| !has_left(&partner.period, today));
        network.partnership = last.map(|partner| partner.id.clone());
    }
    networks.retain(|network| network.keeps || network.uses());
    Ok(Sharing(networks))
}

/// Which network keeps an entry; none if the state office does.
pub async fn of(on: &mut impl Connected, id: &OrganisationId) -> Result<Option<NetworkId>> {
    let row = optional!(on, (Option<NetworkId>,), "SELECT kept_by FROM organisation WHERE id = $1", id)?;
    Ok(row.and_then(|(keeper,)| keeper))
}

/// Gives an entry to a network, or to the state office.
pub async fn put(tx: &mut Tx, id: &OrganisationId, keeper: Option<&NetworkId>) -> Result<()> {
    execute!(tx, "UPDATE organisation SET kept_by = $2 WHERE id = $1", id, keeper)?;
    Ok(())
}
