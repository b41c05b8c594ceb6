//! Proposing a link to another network.

use super::{ActionError, By, Result, edit_fundings::period};
use crate::{
    domain::{
        date::Period,
        field::{FieldError, Parser, Typed},
        id::{LinkId, NetworkId},
        link::LinkKind,
        text::Prose,
    },
    policy::Action,
    store::{StoreError, Tx, audit, link, network, outbox},
};

/// A proposal as it is typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// The other network.
    pub other: NetworkId,
    /// How the two are related, read from the proposer.
    pub kind: LinkKind,
    /// Whether it reads from the other network instead.
    pub reversed: bool,
    /// From when until when.
    pub period: Period,
    /// Why.
    pub note: Prose<1000>,
}

impl Proposal {
    /// Reads a form; `relation` is a link kind, with `~` behind it if it reads from the other side.
    pub fn parse(typed: &Typed) -> std::result::Result<Self, Vec<FieldError>> {
        let mut p = Parser::new(typed);
        let other = p.required("other", "Netzwerk");
        let relation = typed.get("relation");
        let reversed = relation.ends_with('~');
        let kind = relation.trim_end_matches('~').parse().ok();
        if kind.is_none() {
            p.refuse("relation", "Art der Verbindung", "Bitte auswählen.");
        }
        let period = period(&mut p);
        let note = p.text("note", "Begründung");
        match (other, kind, p.errors.is_empty()) {
            (Some(other), Some(kind), true) => Ok(Self { other, kind, reversed, period, note }),
            _ => Err(p.errors),
        }
    }
}

/// Proposes a link. It holds once the other network and the state office have agreed.
///
/// The state office proposes on behalf of the first network: its own consent is then given, the other
/// network's is still needed.
pub async fn propose_link(tx: &mut Tx, by: By<'_>, proposer: &NetworkId, proposal: &Proposal) -> Result<LinkId> {
    let person = by.may_on(Action::ProposeLink, proposer)?;
    let other = network::get(tx, &proposal.other).await?.ok_or_else(unknown_network)?;
    if other.id == *proposer {
        return Err(ActionError::field("other", "Netzwerk", "Ein Netzwerk wird nicht mit sich selbst verbunden."));
    }
    let (from, to) = if proposal.reversed { (&other.id, proposer) } else { (proposer, &other.id) };
    if proposal.kind.is_mutual() && link::is_open_between(tx, from, to, proposal.kind).await? {
        return Err(already_there());
    }
    let id = LinkId::fresh();
    let row = link::Proposal {
        id: &id,
        from,
        to,
        kind: proposal.kind,
        period: proposal.period,
        note: proposal.note.as_str(),
        proposer,
        by: Some(&person.id),
    };
    match link::propose(tx, row, by.now).await {
        Err(StoreError::Unique(_)) => return Err(already_there()),
        done => done?,
    }
    if person.is_staff() {
        link::approve(tx, &id, Some(&person.id), by.now).await?;
    }
    tell(tx, by, proposer, &other.id, &id, proposal.kind).await?;
    Ok(id)
}

async fn tell(
    tx: &mut Tx,
    by: By<'_>,
    proposer: &NetworkId,
    other: &NetworkId,
    id: &LinkId,
    kind: LinkKind,
) -> Result<()> {
    let act = audit::Act {
        act: "link.propose",
        subject_kind: "link",
        subject_id: id.as_str(),
        after: format!("{proposer} {kind} {other}"),
        on_behalf_of: by.on_behalf_of(proposer),
        ..Default::default()
    };
    audit::append(tx, by.actor, act, by.now).await?;
    let notice = outbox::Notice {
        kind: "link.proposed",
        network: Some(other),
        subject_id: id.as_str(),
        body: "Ein anderes Netzwerk schlägt eine Verbindung vor.".to_owned(),
        dedup_key: format!("proposed:{id}"),
    };
    Ok(outbox::push(tx, notice, by.now).await?)
}

fn already_there() -> ActionError {
    ActionError::field("relation", "Art der Verbindung", "Diese Verbindung gibt es schon oder sie ist vorgeschlagen.")
}

fn unknown_network() -> ActionError {
    ActionError::field("other", "Netzwerk", "Bitte ein Netzwerk auswählen.")
}
