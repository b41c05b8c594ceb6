//! The real networks, as `data/netzwerke.toml` reports them. What is not documented stays empty.

mod directory;
pub(super) mod file;
mod links;
mod sources;

pub use links::propose_example_link;

use crate::failure::Failure;
use directory::{Directory, kind_of_carrier, kind_of_partner, sector_of};
use file::{File, Rolle};
use links::link_network;
use mintverbund::{
    domain::{
        basis::Fact,
        date::Timestamp,
        id::{CoverageId, FundingId, NetworkId, OrganisationId, PartnershipId, StretchId},
        network::RecognitionState,
        organisation::{OrganisationKind, PartnerRole, Sector},
        period::Period,
        theme::ThemeCode,
    },
    store::{Tx, basis, coverage, funding, keeper, network, partnership, partnership::Terms, recognition, theme},
    text::slug::slugify,
};
use sources::Sources;
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

/// Fills in the networks of a file, and then the links between them, which need both ends.
pub(super) async fn fill(tx: &mut Tx, file: &File, now: Timestamp) -> Result<Networks, Failure> {
    let mut networks = Networks::default();
    for network in &file.networks {
        add(tx, &mut networks, network, file, now).await?;
    }
    for network in &file.networks {
        link_network(tx, &networks, network, now).await?;
    }
    Ok(networks)
}

async fn add(
    tx: &mut Tx,
    networks: &mut Networks,
    network: &file::Network,
    file: &File,
    now: Timestamp,
) -> Result<(), Failure> {
    let carrier = match &network.traeger {
        Some(name) => {
            let kind = kind_of_carrier(name, network.traeger_art.as_deref(), &file.networks);
            Some(networks.organisation(tx, name, kind, now).await?)
        }
        None => None,
    };
    let mut partners = Vec::new();
    for partner in &network.partners {
        let kind = (sector_of(partner.bereich), kind_of_partner(&partner.name));
        let organisation = networks.organisation(tx, &partner.name, kind, now).await?;
        partners.push((organisation, partner_role(partner.rolle), &partner.erschlossen));
    }
    let leads = partners.iter().find(|(_, role, _)| *role == PartnerRole::Lead).map(|(id, ..)| id.clone());
    let row = network_row(network, carrier.clone().or(leads))?;
    network::insert(tx, &row, now).await?;
    networks.ids.insert(network.slug.to_string(), row.id.clone());
    let sources = Sources { network, id: &row.id, now };
    if network.traeger.is_some() {
        sources.note(tx, basis::carrier(&row), &network.erschlossen, "traeger").await?;
    } else {
        // The file names who coordinates, not who carries it.
        let guessed = BTreeMap::from([("traeger".to_owned(), "aus der Koordination".to_owned())]);
        sources.note(tx, basis::carrier(&row), &guessed, "traeger").await?;
    }
    add_recognition(tx, &sources).await?;
    add_kreise(tx, &sources).await?;
    add_themes(tx, &sources).await?;
    add_fundings(tx, &sources).await?;
    let until = network.bis.filter(|_| network.stand == Some(RecognitionState::Ended));
    if let Some(carrier) = carrier.filter(|id| partners.iter().all(|(partner, ..)| partner != id)) {
        let terms = Terms {
            role: PartnerRole::Lead,
            tasks: String::new(),
            programme_sector: None,
            period: Period { since: None, until },
        };
        take_in(tx, &sources, &carrier, &terms, ["traeger", "traeger_art"], &network.erschlossen).await?;
    }
    for (organisation, role, inferred) in partners {
        let terms = Terms { role, tasks: String::new(), programme_sector: None, period: Period { since: None, until } };
        take_in(tx, &sources, &organisation, &terms, ["rolle", "bereich"], inferred).await?;
    }
    Ok(())
}

async fn add_recognition(tx: &mut Tx, sources: &Sources<'_>) -> Result<(), Failure> {
    let network = sources.network;
    let Some(state) = network.stand else { return Ok(()) };
    let period = Period { since: network.seit, until: network.bis };
    recognition::put(tx, &recognition::Recognition { network_id: sources.id.clone(), state, period, past: Vec::new() })
        .await?;
    for earlier in &network.frueher {
        let period = Period { since: earlier.von, until: Some(earlier.bis) };
        let id = StretchId::fresh();
        let row = recognition::Stretch { id, network_id: sources.id.clone(), state: earlier.stand, period };
        recognition::insert_past(tx, &row).await?;
    }
    let row = recognition::of_network(tx, sources.id).await?.ok_or("no recognition")?;
    for statement in basis::recognition(&row) {
        let field = match statement.fact {
            Fact::RegionTime => "seit",
            Fact::RegionPast => "frueher",
            _ => "stand",
        };
        sources.note(tx, [statement], &network.erschlossen, field).await?;
    }
    Ok(())
}

async fn add_kreise(tx: &mut Tx, sources: &Sources<'_>) -> Result<(), Failure> {
    let network = sources.network;
    for ags in &network.kreise {
        let period = Period { since: network.kreise_seit.get(ags).copied(), until: network.bis };
        let row =
            coverage::Coverage { id: CoverageId::fresh(), network_id: sources.id.clone(), ags: ags.clone(), period };
        coverage::insert(tx, &row).await?;
        sources.note(tx, [basis::coverage(&row)], &network.erschlossen, "kreise").await?;
    }
    Ok(())
}

/// Themes by their names; one that is not on the list comes onto it.
async fn add_themes(tx: &mut Tx, sources: &Sources<'_>) -> Result<(), Failure> {
    let (network, mut chosen) = (sources.network, Vec::new());
    for name in &network.themen {
        let code: ThemeCode = slugify(name.as_str()).parse()?;
        let known = theme::list(tx)
            .await?
            .into_iter()
            .find(|theme| theme.code == code || slugify(&theme.label()) == code.as_str());
        match known {
            Some(theme) => chosen.push(theme.code),
            None => {
                theme::insert(tx, &code, name.as_str()).await?;
                chosen.push(code);
            }
        }
    }
    theme::put(tx, sources.id, &chosen, network.landesweit).await?;
    for theme in theme::of_network(tx, sources.id).await? {
        sources.note(tx, [basis::theme(sources.id, &theme)], &network.erschlossen, "themen").await?;
    }
    sources.note(tx, basis::statewide(sources.id, network.landesweit), &network.erschlossen, "landesweit").await
}

/// The file reports fundings of the federal programme alone, so their network is a cluster.
async fn add_fundings(tx: &mut Tx, sources: &Sources<'_>) -> Result<(), Failure> {
    for grant in &sources.network.fundings {
        let row = funding::Funding {
            id: FundingId::fresh(),
            network_id: sources.id.clone(),
            round: grant.runde,
            phase: grant.phase,
            funder: grant.geber.clone(),
            reference: String::new(),
            amount: grant.betrag,
            own_share: grant.eigenanteil,
            period: Period { since: grant.von, until: grant.bis },
        };
        funding::insert(tx, &row).await?;
        for statement in basis::funding(&row) {
            let field = match statement.fact {
                Fact::FundingSince => "von",
                Fact::FundingUntil => "bis",
                Fact::Funder => "geber",
                Fact::FundingAmount => "betrag",
                _ => "runde",
            };
            sources.note(tx, [statement], &grant.erschlossen, field).await?;
        }
    }
    if !sources.network.fundings.is_empty() {
        network::confirm_documented_cluster(tx, sources.id, sources.now).await?;
    }
    Ok(())
}

/// Takes an organisation in as a partner; the network that does so first keeps its entry. `fields` are those of the file that say
/// that it is one, and what it is.
async fn take_in(
    tx: &mut Tx,
    sources: &Sources<'_>,
    organisation: &OrganisationId,
    terms: &Terms,
    fields: [&str; 2],
    inferred: &BTreeMap<String, String>,
) -> Result<(), Failure> {
    let id = PartnershipId::fresh();
    partnership::insert(tx, &id, sources.id, organisation, terms).await?;
    if keeper::of(tx, organisation).await?.is_none() {
        keeper::put(tx, organisation, Some(sources.id)).await?;
    }
    let partner = partnership::get(tx, sources.id, &id).await?.ok_or("no partner")?;
    sources.note(tx, [basis::partner(&partner)], inferred, fields[0]).await?;
    sources.note(tx, [basis::kind_of(&partner)], inferred, fields[1]).await
}

fn network_row(network: &file::Network, carrier_id: Option<OrganisationId>) -> Result<network::Network, Failure> {
    Ok(network::Network {
        id: NetworkId::fresh(),
        slug: network.slug.clone(),
        name: network.name.clone(),
        short_text: String::new(),
        description: String::new(),
        website: None,
        email: None,
        carrier_id,
        source: network.quelle.as_ref().map(|source| source.titel.clone()).unwrap_or_default(),
        published: true,
        takes_inquiries: true,
        shows_form: true,
        statewide: false,
        is_public: true,
        version: 1,
        is_cluster: false,
        claims_cluster: false,
        is_region: false,
    })
}

fn partner_role(role: Rolle) -> PartnerRole {
    match role {
        Rolle::Koordination => PartnerRole::Lead,
        Rolle::Verbund => PartnerRole::Consortium,
        Rolle::Assoziiert => PartnerRole::Associated,
    }
}
