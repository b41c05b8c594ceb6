//! Proposing a link to another network.

use crate::actions::{ActionError, By, Result, links::shared::about};
use crate::{
    domain::{
        act::{self, LinkAct, Nothing},
        field::{FieldError, Parser, Typed},
        id::{LinkId, NetworkId},
        link::{LinkKind, LinkState, LinkText, REASON, areas_meet},
        notice::{self, Notice},
        period::Period,
    },
    policy::Action,
    store::{Tx, coverage, link, link::Link, network},
};
use jiff::civil::Date;

/// A proposal as it is typed.
#[derive(Debug, Clone, PartialEq)]
pub struct LinkForm {
    /// The other network.
    pub other: NetworkId,
    /// How the two are related, read from the proposer.
    pub kind: LinkKind,
    /// Whether it reads from the other network instead.
    pub reversed: bool,
    /// From when until when.
    pub period: Period,
    /// Why.
    pub note: LinkText,
    /// Whether the state office proposes it though the areas do not meet.
    pub insists: bool,
}

impl LinkForm {
    /// Reads a form; `relation` is a link kind, with `~` behind it if it reads from the other side.
    pub fn parse(typed: &Typed) -> std::result::Result<Self, Vec<FieldError>> {
        let mut p = Parser::new(typed);
        let other = p.required("other", "Netzwerk");
        let relation = typed.get("relation");
        let reversed = relation.ends_with('~');
        let kind = relation.trim_end_matches('~').parse().ok();
        if kind.is_none() {
            p.refuse("relation", RELATION, "Bitte auswählen.");
        }
        let period = Period::read(&mut p);
        let note = p.text("note", REASON);
        let insists = p.ticked(INSISTS);
        match (other, kind, p.errors.is_empty()) {
            (Some(other), Some(kind), true) => Ok(Self { other, kind, reversed, period, note, insists }),
            _ => Err(p.errors),
        }
    }
}

/// Proposes a link. It holds once the other network and the state office have agreed.
///
/// The state office proposes on behalf of the first network: its own consent is then given, unless the
/// person belongs to one of the two. The other network's is still needed.
pub async fn propose_link(tx: &mut Tx, by: By<'_>, proposer: &NetworkId, proposal: &LinkForm) -> Result<LinkId> {
    let person = by.may_on(Action::ProposeLink, proposer)?;
    let other = network::get(tx, &proposal.other).await?.ok_or_else(unknown_network)?;
    if other.id == *proposer {
        return Err(ActionError::field("other", "Netzwerk", "Ein Netzwerk wird nicht mit sich selbst verbunden."));
    }
    let are_apart = proposal.kind.is_about_areas() && !meet(tx, proposer, &other.id, by.now.day()).await?;
    if are_apart {
        may_insist(by.on_behalf_of(proposer).is_some(), proposal)?;
    }
    make_room(tx, by, proposer, &other.id, proposal.kind).await?;
    let (from, to) = if proposal.reversed { (&other.id, proposer) } else { (proposer, &other.id) };
    let id = LinkId::fresh();
    let row = link::NewLink {
        id: &id,
        from,
        to,
        kind: proposal.kind,
        period: proposal.period,
        note: proposal.note.as_str(),
        proposer,
        by: Some(&person.id),
        by_staff: by.on_behalf_of(proposer).is_some(),
    };
    link::propose(tx, row, by.now).await?;
    let link = link::get(tx, &id).await?.ok_or(ActionError::NotFound)?;
    if by.actor.may(Action::DecideLink, link.resource()) {
        link::approve(tx, &id, Some(&person.id), by.now).await?;
    }
    record(tx, by, &link).await?;
    tell(tx, by, &link).await?;
    Ok(id)
}

async fn meet(tx: &mut Tx, one: &NetworkId, other: &NetworkId, today: Date) -> Result<bool> {
    let mut areas = Vec::new();
    for network in [one, other] {
        let all = coverage::of_network(tx, network).await?;
        areas.push(all.into_iter().filter(|row| row.period.holds_on(today)).map(|row| row.ags).collect::<Vec<_>>());
    }
    Ok(areas_meet(&areas[0], &areas[1]))
}

/// Why it holds though the areas do not meet has to be said, and only the state office may, for networks of which nobody there is.
fn may_insist(is_office: bool, proposal: &LinkForm) -> Result<()> {
    match (is_office, proposal.insists, proposal.note.is_empty()) {
        (true, true, false) => Ok(()),
        (true, true, true) => Err(ActionError::field("note", REASON, "Bitte begründe, warum sie trotzdem gilt.")),
        (true, false, _) => Err(ActionError::field("relation", RELATION, format!("{APART} {INSIST}"))),
        (false, ..) => Err(ActionError::field("relation", RELATION, format!("{APART} {ENTER}"))),
    }
}

/// The label of how two networks are related.
const RELATION: &str = "Art der Verbindung";
/// The box by which the state office says that a link holds though the areas do not meet.
pub const INSISTS: &str = "insists";
/// Why somebody is asked whether the relation is right: the beginning of what they are told.
pub const APART: &str = "Die eingetragenen Gebiete der beiden haben keinen Kreis gemeinsam.";
const INSIST: &str = "Passt „arbeitet zusammen mit“? Sonst setze den Haken und begründe es.";
const ENTER: &str = "Passt „arbeitet zusammen mit“? Sonst trage zuerst das Gebiet im Profil ein.";

/// One link of a kind is open for a pair, whichever way round it reads; one whose time has passed is closed.
async fn make_room(tx: &mut Tx, by: By<'_>, a: &NetworkId, b: &NetworkId, kind: LinkKind) -> Result<()> {
    let Some(open) = link::open_between(tx, a, b, kind).await? else { return Ok(()) };
    match open.standing(by.now.day()) {
        LinkState::Ended => {
            link::lapse(tx, &open.id).await?;
            let done = LinkAct::Lapsed { before: open.state.into(), after: LinkState::Ended.into() };
            by.log(tx, &open.id, done, None).await
        }
        state => {
            let text = format!("„{}“ gibt es schon ({}).", open.sentence(), state.label());
            let way_on = "Zwischen zwei Netzwerken steht jede Art nur einmal, in einer der beiden Richtungen.";
            Err(ActionError::field("relation", RELATION, format!("{text} {way_on}")))
        }
    }
}

async fn record(tx: &mut Tx, by: By<'_>, link: &Link) -> Result<()> {
    let after =
        act::Proposal { from: link.from_id.clone().into(), kind: link.kind.into(), to: link.to_id.clone().into() };
    let done = LinkAct::Proposed { before: Nothing, after };
    by.log(tx, &link.id, done, by.on_behalf_of(&link.proposer_id)).await
}

/// Tells the other network; the proposer too if it was the state office that spoke for it.
async fn tell(tx: &mut Tx, by: By<'_>, link: &Link) -> Result<()> {
    let proposal = notice::Proposal {
        about: about(link, link.other_id()),
        proposer: link.name_of(Some(&link.proposer_id)).to_owned(),
        by_office: link.proposed_by_staff,
    };
    by.tell(tx, &Notice::LinkProposed(proposal)).await?;
    match link.proposed_by_staff {
        true => by.tell(tx, &Notice::LinkProposedForYou(about(link, &link.proposer_id))).await,
        false => Ok(()),
    }
}

fn unknown_network() -> ActionError {
    ActionError::field("other", "Netzwerk", "Bitte ein Netzwerk auswählen.")
}
