//! The links between the networks of the file, and one that waits.

use super::{Networks, file, sources::Sources};
use crate::{demo::people::People, failure::Failure};
use mintverbund::{
    actions::{By, links::propose},
    domain::{
        account::NetworkRole,
        date::Timestamp,
        id::{LinkId, NetworkId},
        link::LinkKind,
        period::Period,
    },
    policy::Actor,
    store::{Tx, basis, link},
};

/// A cluster works in its regions, and where one follows it, that region carries it on.
pub async fn link_network(
    tx: &mut Tx,
    networks: &Networks,
    network: &file::Network,
    now: Timestamp,
) -> Result<(), Failure> {
    let id = networks.id(network.slug.as_str())?;
    let sources = Sources { network, id, now };
    for region in &network.wirkt_in {
        documented_link(tx, &sources, [id, networks.id(region)?], LinkKind::Covers, "wirkt_in").await?;
    }
    if let Some(successor) = &network.fortgefuehrt_als {
        documented_link(tx, &sources, [networks.id(successor)?, id], LinkKind::Succeeds, "fortgefuehrt_als").await?;
    }
    Ok(())
}

async fn documented_link(
    tx: &mut Tx,
    sources: &Sources<'_>,
    [from, to]: [&NetworkId; 2],
    kind: LinkKind,
    field: &str,
) -> Result<(), Failure> {
    let (id, now) = (LinkId::fresh(), sources.now);
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
    let link = link::get(tx, &id).await?.ok_or("no link")?;
    sources.note(tx, [basis::link(&link)], &sources.network.erschlossen, field).await
}

/// One proposal that waits, so that there is something to decide. It is not public before that.
pub async fn propose_example_link(
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
        person.memberships = vec![(network.clone(), NetworkRole::Lead)];
    }
    actor
}
