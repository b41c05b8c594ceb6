//! Reads everything that the page of a network shows.

use crate::{http::PageError, messages::said, state::AppState, ui::basis::Stated};
use jiff::civil::{Date, DateTime};
use mintverbund::{
    catalogue::{Choices, Filter},
    domain::{as_of::AsOf, basis::Statement, id::NetworkId, names::FormerNames, standing::Standing, theme::Theme},
    store::{
        Reader,
        basis::{self, Bases},
        contact::{self, Contact},
        coverage::{self, Coverage},
        funding::{self, Funder, Funding},
        link::{self, Link},
        listing::Listing,
        network::{self, Network},
        organisation::{self, Former, Organisation},
        partnership::{self, Partner},
        recognition::{self, Recognition},
        standing,
        support::{self, Support},
        theme,
    },
};
use std::{collections::HashSet, sync::Arc};

/// A published network with everything around it.
pub struct PublicNetwork {
    /// The network.
    pub network: Network,
    /// Who carries it.
    pub carrier: Option<Organisation>,
    /// Its fundings, in order.
    pub fundings: Vec<Funding>,
    /// Money that is not of the federal programme, in order.
    pub supports: Vec<Support>,
    /// All ministries.
    pub funders: Vec<Funder>,
    /// How it stands on that day.
    pub standing: Standing,
    /// How far it has come, if it is a region.
    pub recognition: Option<Recognition>,
    /// The Kreise it covers or covered.
    pub coverage: Vec<Coverage>,
    /// What it works on.
    pub themes: Vec<Theme>,
    /// Its partners, present and former.
    pub partners: Vec<Partner>,
    /// What they were called before.
    pub former_names: Former,
    /// What networks were called before, this one and those it is linked with.
    pub networks_before: network::Former,
    /// The contacts that the public sees.
    pub contacts: Vec<Contact>,
    /// What its statements rest on.
    pub bases: Bases,
    /// Links with other published networks that hold or held.
    pub links: Vec<Link>,
    /// Which day that is.
    pub as_of: AsOf,
    /// The day from which it is seen.
    pub today: Date,
}

/// How many offers stand on the page itself.
const OFFERS: usize = 12;

/// The public offers of a network, as they are now.
pub struct Offers {
    /// The first of them.
    pub first: Vec<Arc<Listing>>,
    /// How many there are.
    pub total: usize,
    /// The moment from which dates are seen.
    pub now: DateTime,
}

/// Finds them.
pub async fn offers(app: &AppState, network: &Network) -> Result<Offers, PageError> {
    let now = app.now().moment();
    let choices = Choices { networks: vec![network.slug.clone()], ..Choices::default() };
    let catalogue = app.catalogue.current(&app.store, now).await?;
    let (first, total) = catalogue.first_of(OFFERS, &Filter { choices, ..Filter::default() });
    Ok(Offers { first, total, now })
}

impl PublicNetwork {
    /// Statements by the name of their fact, with what they rest on.
    pub fn by_fact(&self, statements: impl IntoIterator<Item = Statement>) -> Vec<Stated> {
        let named = |one: Statement| (one.fact.label_in(&said().words).to_owned(), self.bases.of(&one));
        statements.into_iter().map(named).collect()
    }

    /// What the network was called before.
    pub fn former(&self) -> FormerNames {
        self.networks_before.get(&self.network.id).cloned().unwrap_or_default()
    }

    /// A statement by the name of what it is about.
    pub fn named(&self, name: String, statement: &Statement) -> Stated {
        (name, self.bases.of(statement))
    }
}

/// Reads it all in one consistent state.
pub async fn load(mut reader: Reader, network: Network, as_of: AsOf) -> Result<PublicNetwork, PageError> {
    let on = &mut reader;
    let today = as_of.day;
    // What nobody knows is not stated.
    let bases = basis::of_network(on, &network.id).await?;
    let network = bases.network(network);
    let carrier = match &network.carrier_id {
        Some(id) => organisation::get_shown(on, id).await?,
        None => None,
    };
    // Only what the state office has confirmed is told: a network does not make itself a cluster.
    let fundings = match network.is_cluster {
        true => bases.fundings(funding::of_network(on, &network.id).await?),
        false => Vec::new(),
    };
    let mut links = public_links(on, &network.id).await?;
    links.retain(|link| as_of.is_today() || !link.period.is_to_come(today));
    let continued = links.iter().any(|link| link.carries_on(&network.id, today));
    let recognition = bases.recognition(recognition::of_network(on, &network.id).await?);
    let standing = standing::on_day(&fundings, recognition.as_ref(), continued, &as_of);
    let funders = funding::funders(on).await?;
    let supports = bases.supports(support::of_network(on, &network.id).await?);
    let coverage = bases.coverage(coverage::of_network(on, &network.id).await?);
    let themes = bases.themes(&network.id, theme::of_network(on, &network.id).await?);
    let partners = bases.partners(partnership::public_of_network(on, &network.id).await?);
    let organisations: Vec<_> = partners.iter().map(|partner| partner.organisation_id.clone()).collect();
    let former_names = organisation::former_names_of(on, &organisations).await?;
    let networks_before = network::all_former_names(on).await?;
    // What it is follows from what is stated, too.
    let network = Network { is_region: recognition.is_some(), is_cluster: !fundings.is_empty(), ..network };
    let contacts = contact::public_of_network(on, &network.id).await?;
    Ok(PublicNetwork {
        network,
        carrier,
        fundings,
        funders,
        supports,
        standing,
        recognition,
        coverage,
        themes,
        partners,
        former_names,
        networks_before,
        contacts,
        bases,
        links,
        as_of,
        today,
    })
}

/// Links that both sides and the state office agreed to, with networks that are public themselves.
async fn public_links(reader: &mut Reader, network: &NetworkId) -> Result<Vec<Link>, PageError> {
    let mut links = link::of_network(reader, network).await?;
    links.retain(Link::has_held);
    if links.is_empty() {
        return Ok(links);
    }
    let networks = network::list(reader).await?;
    let public: HashSet<NetworkId> = networks.into_iter().filter(|n| n.is_public).map(|n| n.id).collect();
    links.retain(|link| public.contains(&link.from_id) && public.contains(&link.to_id));
    Ok(links)
}
