//! Links between networks.

mod write;

pub use write::*;

use super::{Connected, Result, query::*};
use crate::{
    domain::{
        as_of::AsOf,
        date::Timestamp,
        id::{LinkId, NetworkId},
        link::{Consent, LinkKind, LinkState},
        period::Period,
        web::Slug,
    },
    policy::Resource,
};
use jiff::civil::Date;

/// A link with the names of both networks.
#[derive(Debug, Clone, PartialEq, sqlx::FromRow)]
pub struct Link {
    /// Identity.
    pub id: LinkId,
    /// The first network: the link reads from here.
    pub from_id: NetworkId,
    /// Its name.
    pub from_name: String,
    /// Its slug.
    pub from_slug: Slug,
    /// The second network.
    pub to_id: NetworkId,
    /// Its name.
    pub to_name: String,
    /// Its slug.
    pub to_slug: Slug,
    /// How they are related.
    pub kind: LinkKind,
    /// How far it has come, as somebody left it; see [`Link::standing`].
    pub state: LinkState,
    /// From when until when.
    #[sqlx(flatten)]
    pub period: Period,
    /// Why, in the words of the proposer.
    pub note: String,
    /// Which of the two proposed it.
    pub proposer_id: NetworkId,
    /// When.
    pub proposed_at: Timestamp,
    /// Whether the state office proposed it on behalf of that network.
    pub proposed_by_staff: bool,
    /// When the other side agreed.
    pub answered_at: Option<Timestamp>,
    /// Whether the state office recorded that, because nobody led the other side.
    pub answered_by_staff: bool,
    /// When the state office agreed.
    pub decided_at: Option<Timestamp>,
    /// Why it was declined.
    pub reason: String,
    /// The network that declined it or wrote its end; none if the state office did.
    pub closed_for: Option<NetworkId>,
    /// When it was declined, or its end was written.
    pub closed_at: Option<Timestamp>,
}

impl Link {
    /// The network that did not propose it.
    pub fn other_id(&self) -> &NetworkId {
        if self.proposer_id == self.from_id { &self.to_id } else { &self.from_id }
    }

    /// How it stands on a day.
    pub fn standing(&self, today: Date) -> LinkState {
        self.state.on(today, &self.period)
    }

    /// Whether it is confirmed and its time is not over on a day; one that was ended held until its last day.
    pub fn holds(&self, day: Date) -> bool {
        match self.standing(day) {
            LinkState::Confirmed => true,
            LinkState::Ended => self.has_held() && self.period.holds_on(day) && self.ends_after(day),
            LinkState::Proposed | LinkState::Declined => false,
        }
    }

    /// The same as a list of that day shows it: today what is agreed holds, whenever it begins; on another day it has to have begun.
    pub fn holds_as_of(&self, as_of: &AsOf) -> bool {
        self.holds(as_of.day) && (as_of.is_today() || !self.period.is_to_come(as_of.day))
    }

    fn ends_after(&self, day: Date) -> bool {
        self.period.until.is_some_and(|until| until.latest() > day)
    }

    /// Whether it holds or once did: not what was declined, nor what was taken back before it began.
    pub fn has_held(&self) -> bool {
        let too_early = |at: Timestamp| self.state == LinkState::Ended && self.period.is_to_come(at.day());
        self.state != LinkState::Declined && self.consent().is_complete() && !self.closed_at.is_some_and(too_early)
    }

    /// The network that another one carries on, as long as the link holds.
    pub fn continued(&self, today: Date) -> Option<&NetworkId> {
        match self.kind {
            LinkKind::Succeeds if self.holds(today) => Some(&self.to_id),
            LinkKind::MergedInto if self.holds(today) => Some(&self.from_id),
            _ => None,
        }
    }

    /// Whether it says that another network carries on what this one began, and holds.
    pub fn carries_on(&self, network: &NetworkId, today: Date) -> bool {
        self.continued(today) == Some(network)
    }

    /// Who acts for one of the two networks, by name; for none of them, the state office.
    pub fn name_of(&self, side: Option<&NetworkId>) -> &str {
        match side {
            None => "MINTraum",
            Some(network) if *network == self.from_id => &self.from_name,
            Some(_) => &self.to_name,
        }
    }

    /// As a sentence: `MINTmobil wirkt in MINT-Region Bamberg`.
    pub fn sentence(&self) -> String {
        self.kind.sentence(&self.from_name, &self.to_name)
    }

    /// The name of the network that did not propose it.
    pub fn other_name(&self) -> &str {
        self.name_of(Some(self.other_id()))
    }

    /// Who has agreed besides the proposer.
    pub fn consent(&self) -> Consent {
        Consent { by_other: self.answered_at.is_some(), by_staff: self.decided_at.is_some() }
    }

    /// As the policy sees it, for everything that does not depend on who leads the other side.
    pub fn resource(&self) -> Resource<'_> {
        self.resource_if(true)
    }

    /// The same, with whether somebody leads the other side; see [`crate::store::account::is_led`].
    pub fn resource_if(&self, other_is_led: bool) -> Resource<'_> {
        let (proposer, other, state) = (&self.proposer_id, self.other_id(), self.state);
        Resource::Link { proposer, other, state, other_is_led }
    }
}

macro_rules! links {
    ($rest:literal) => {
        concat!(
            "SELECT l.id, l.from_id, f.name AS from_name, f.slug AS from_slug, l.to_id, t.name AS to_name,
                    t.slug AS to_slug, l.kind, l.state, l.since, l.until, l.note, l.proposer_id, l.proposed_at, l.proposed_by_staff,
                    l.answered_at, l.answered_by_staff, l.decided_at, l.reason, l.closed_for, l.closed_at
             FROM link l JOIN network f ON f.id = l.from_id JOIN network t ON t.id = l.to_id ",
            $rest
        )
    };
}

/// One link.
pub async fn get(on: &mut impl Connected, id: &LinkId) -> Result<Option<Link>> {
    optional!(on, Link, links!("WHERE l.id = $1"), id)
}

/// All links of a network, latest first.
pub async fn of_network(on: &mut impl Connected, network: &NetworkId) -> Result<Vec<Link>> {
    all!(on, Link, links!("WHERE l.from_id = $1 OR l.to_id = $1 ORDER BY l.proposed_at DESC, l.id"), network)
}

/// All links in whatever state, latest first.
pub async fn list(on: &mut impl Connected) -> Result<Vec<Link>> {
    all!(on, Link, links!("ORDER BY l.proposed_at DESC, l.id"))
}

/// All links in a state, oldest first.
pub async fn in_state(on: &mut impl Connected, state: LinkState) -> Result<Vec<Link>> {
    all!(on, Link, links!("WHERE l.state = $1 ORDER BY l.proposed_at, l.id"), state)
}

/// All links that hold on a day, those that were ended since last. On another day than today only those that had begun by then.
pub async fn holding(on: &mut impl Connected, as_of: &AsOf) -> Result<Vec<Link>> {
    let mut links = in_state(on, LinkState::Confirmed).await?;
    links.extend(in_state(on, LinkState::Ended).await?);
    links.retain(|link| link.holds_as_of(as_of));
    Ok(links)
}

/// The open link of that kind between the two, whichever way round it reads. One whose time has passed
/// is open until [`lapse`] closes it.
pub async fn open_between(
    on: &mut impl Connected,
    a: &NetworkId,
    b: &NetworkId,
    kind: LinkKind,
) -> Result<Option<Link>> {
    optional!(
        on,
        Link,
        links!(
            "WHERE l.kind = $3 AND l.state IN ('proposed', 'confirmed')
             AND ((l.from_id = $1 AND l.to_id = $2) OR (l.from_id = $2 AND l.to_id = $1))"
        ),
        a,
        b,
        kind,
    )
}
