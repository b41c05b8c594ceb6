//! The real networks, as `data/netzwerke.json` reports them. What is not documented stays empty.

mod directory;
mod file;

use super::people::People;
use crate::failure::Failure;
use directory::{Directory, kind_of_carrier, kind_of_partner, sector_of};
use file::{Cluster, File, Grant, Region};
use mintverbund::{
    actions::{By, links::propose},
    domain::{
        date::Timestamp,
        id::{CoverageId, FundingId, LinkId, NetworkId, OrganisationId, PartnershipId},
        kreis::Ags,
        link::LinkKind,
        network::RecognitionState,
        organisation::{OrganisationKind, PartnerRole, Sector},
        period::Period,
    },
    policy::Actor,
    store::{Tx, coverage, funding, keeper, link, network, partnership, partnership::Terms, recognition},
};
use std::collections::BTreeMap;

/// The networks by slug, and the directory.
#[derive(Clone, Default)]
pub(super) struct Networks {
    ids: BTreeMap<String, NetworkId>,
    directory: Directory,
}

impl Networks {
    pub(super) fn len(&self) -> usize {
        self.ids.len()
    }

    pub(super) fn ids(&self) -> impl Iterator<Item = &NetworkId> {
        self.ids.values()
    }

    pub(super) fn id(&self, slug: &str) -> Result<&NetworkId, Failure> {
        self.ids.get(slug).ok_or_else(|| format!("no network {slug}").into())
    }

    /// The organisation of that name, entered into the directory if it is new.
    pub(super) async fn organisation(
        &mut self,
        tx: &mut Tx,
        name: &str,
        kind: (Sector, OrganisationKind),
        now: Timestamp,
    ) -> Result<OrganisationId, Failure> {
        self.directory.organisation(tx, name, kind, now).await
    }
}

pub(super) async fn fill(tx: &mut Tx, now: Timestamp) -> Result<Networks, Failure> {
    let file: File = serde_json::from_str(include_str!("../../../data/netzwerke.json"))?;
    let mut networks = Networks::default();
    for region in &file.regionen {
        add_region(tx, &mut networks, region, &file.cluster, now).await?;
    }
    for cluster in &file.cluster {
        add_cluster(tx, &mut networks, cluster, now).await?;
    }
    for cluster in &file.cluster {
        link_cluster(tx, &networks, cluster, now).await?;
    }
    Ok(networks)
}

async fn add_region(
    tx: &mut Tx,
    networks: &mut Networks,
    region: &Region,
    clusters: &[Cluster],
    now: Timestamp,
) -> Result<(), Failure> {
    let carrier = match &region.traeger {
        Some(name) => {
            let kind = kind_of_carrier(name, region.traegertyp.as_deref(), clusters);
            Some(networks.organisation(tx, name, kind, now).await?)
        }
        None => None,
    };
    let doubt = if region.kreise_gesichert { "" } else { " (Kreise aus dem Namen erschlossen)" };
    let source = format!("{}{doubt}", region.quelle);
    let id = add_network(tx, networks, &region.slug, &region.name, carrier.clone(), source, now).await?;
    let state = match region.status.as_str() {
        "aktiv" => RecognitionState::Active,
        "im Aufbau" => RecognitionState::Building,
        "beendet" => RecognitionState::Ended,
        other => return Err(format!("{}: no state of a region: {other}", region.slug).into()),
    };
    let ended = state == RecognitionState::Ended;
    let period = Period { since: region.seit, until: region.bis };
    recognition::put(tx, &recognition::Recognition { network_id: id.clone(), state, period }).await?;
    for ags in &region.kreise {
        let since = region.kreise_seit.get(ags).copied();
        cover(tx, &id, std::slice::from_ref(ags), Period { since, until: region.bis }).await?;
    }
    if let Some(carrier) = carrier {
        let terms = Terms {
            role: PartnerRole::Lead,
            tasks: String::new(),
            period: Period { since: None, until: if ended { region.bis } else { None } },
        };
        take_in(tx, &id, &carrier, &terms).await?;
    }
    Ok(())
}

async fn add_cluster(tx: &mut Tx, networks: &mut Networks, cluster: &Cluster, now: Timestamp) -> Result<(), Failure> {
    let mut partners = Vec::new();
    for partner in &cluster.partner {
        let kind = (sector_of(&partner.bereich), kind_of_partner(&partner.name));
        partners.push((networks.organisation(tx, &partner.name, kind, now).await?, partner_role(&partner.rolle)));
    }
    let carrier = partners.iter().find(|(_, role)| *role == PartnerRole::Lead).map(|(id, _)| id.clone());
    let id = add_network(tx, networks, &cluster.slug, &cluster.name, carrier, cluster.source(), now).await?;
    for (organisation, role) in partners {
        let terms = Terms { role, tasks: String::new(), period: Period::default() };
        take_in(tx, &id, &organisation, &terms).await?;
    }
    for grant in &cluster.foerderung {
        let row = funding::Funding {
            id: FundingId::fresh(),
            network_id: id.clone(),
            round: grant.runde,
            phase: grant.phase,
            funder: Some(ministry_of(grant).to_owned()),
            reference: String::new(),
            period: Period { since: grant.von, until: grant.bis },
        };
        funding::insert(tx, &row).await?;
    }
    network::confirm_documented_cluster(tx, &id, now).await?;
    cover(tx, &id, &cluster.kreise, Period::default()).await
}

/// The ministry of the federal programme: it had another name until May 2025, before any second phase began.
fn ministry_of(grant: &Grant) -> &'static str {
    if grant.phase.is_some() { "bmftr" } else { "bmbf" }
}

/// Takes an organisation in as a partner; the network that does so first keeps its entry.
async fn take_in(
    tx: &mut Tx,
    network: &NetworkId,
    organisation: &OrganisationId,
    terms: &Terms,
) -> Result<(), Failure> {
    partnership::insert(tx, &PartnershipId::fresh(), network, organisation, terms).await?;
    if keeper::of(tx, organisation).await?.is_none() {
        keeper::put(tx, organisation, Some(network)).await?;
    }
    Ok(())
}

async fn add_network(
    tx: &mut Tx,
    networks: &mut Networks,
    slug: &str,
    name: &str,
    carrier_id: Option<OrganisationId>,
    source: String,
    now: Timestamp,
) -> Result<NetworkId, Failure> {
    let row = network::Network {
        id: NetworkId::fresh(),
        slug: slug.parse()?,
        name: name.to_owned(),
        short_text: String::new(),
        description: String::new(),
        website: None,
        email: None,
        carrier_id,
        source,
        published: true,
        is_public: true,
        version: 1,
        is_cluster: false,
        claims_cluster: false,
        is_region: false,
    };
    network::insert(tx, &row, now).await?;
    networks.ids.insert(slug.to_owned(), row.id.clone());
    Ok(row.id)
}

async fn cover(tx: &mut Tx, network: &NetworkId, kreise: &[Ags], period: Period) -> Result<(), Failure> {
    for ags in kreise {
        let row = coverage::Coverage { id: CoverageId::fresh(), network_id: network.clone(), ags: ags.clone(), period };
        coverage::insert(tx, &row).await?;
    }
    Ok(())
}

/// A cluster works in its regions, and where one follows it, that region carries it on.
async fn link_cluster(tx: &mut Tx, networks: &Networks, cluster: &Cluster, now: Timestamp) -> Result<(), Failure> {
    let id = networks.id(&cluster.slug)?;
    for region in &cluster.regionen {
        documented_link(tx, id, networks.id(region)?, LinkKind::Covers, now).await?;
    }
    if let Some(successor) = &cluster.nachfolge {
        documented_link(tx, networks.id(successor)?, id, LinkKind::Succeeds, now).await?;
    }
    Ok(())
}

async fn documented_link(
    tx: &mut Tx,
    from: &NetworkId,
    to: &NetworkId,
    kind: LinkKind,
    now: Timestamp,
) -> Result<(), Failure> {
    let id = LinkId::fresh();
    let proposal = link::NewLink {
        id: &id,
        from,
        to,
        kind,
        period: Period::default(),
        note: "",
        proposer: from,
        by: None,
        by_staff: false,
    };
    link::propose(tx, proposal, now).await?;
    link::answer(tx, &id, None, now).await?;
    link::approve(tx, &id, None, now).await?;
    link::confirm_if_agreed(tx, &id).await?;
    Ok(())
}

/// One proposal that waits, so that there is something to decide. It is not public before that.
pub(super) async fn propose_example_link(
    tx: &mut Tx,
    people: &People,
    networks: &Networks,
    now: Timestamp,
) -> Result<(), Failure> {
    let (from, to) = (networks.id("zukunftswerker")?, networks.id("mintmobil")?);
    let by = By::new(&people.author, now.plus(-3 * 86_400));
    let lead = lead_of(&people.author, from);
    let proposal = propose::LinkForm {
        other: to.clone(),
        kind: LinkKind::Cooperates,
        reversed: false,
        period: Period::default(),
        note: "Beispiel der Vorführung: gemeinsame Fortbildung für Lehrkräfte".parse()?,
        insists: false,
    };
    propose::propose_link(tx, By { actor: &lead, ..by }, from, &proposal).await?;
    Ok(())
}

fn lead_of(author: &Actor, network: &NetworkId) -> Actor {
    let mut actor = author.clone();
    if let Actor::SignedIn(person) = &mut actor {
        person.memberships = vec![(network.clone(), mintverbund::domain::account::NetworkRole::Lead)];
    }
    actor
}

fn partner_role(role: &str) -> PartnerRole {
    match role {
        "koordination" => PartnerRole::Lead,
        "verbund" => PartnerRole::Consortium,
        _ => PartnerRole::Associated,
    }
}
