//! What one network brings to the desk.

use super::{
    item::{Item, Rank, Step},
    offers,
};
use crate::{
    address::workspace::Workspace,
    http::Cx,
    notices::News,
    ui::time_words::{ahead, days_between, since_days},
};
use jiff::civil::Date;
use mintverbund::{
    domain::{
        date::{Timestamp, day_in_words},
        funding::FundingPhase,
        id::NetworkId,
        link::LinkState,
    },
    policy::{Action, Resource},
    store::{
        Reader, Result,
        account::Membership,
        funding, link,
        link::Link,
        offer,
        offer::{OfferLine, PublicLine},
        outbox,
    },
};

/// A network of the person, as far as the desk shows it.
pub struct Network {
    /// Identity.
    pub id: NetworkId,
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Its offers with their latest revision, and how many remarks came with it.
    pub lines: Vec<(OfferLine, usize)>,
    /// What the public reads of them.
    pub public: Vec<PublicLine>,
    /// What is new, latest first.
    pub notices: Vec<News>,
    /// Whether the person writes its offers.
    pub writes: bool,
    links: Vec<Link>,
    funding_ends: Option<Date>,
}

impl Network {
    /// Reads everything about the network.
    pub async fn load(cx: &Cx, reader: &mut Reader, membership: &Membership) -> Result<Self> {
        let id = &membership.network_id;
        let rows = outbox::of_network(reader, id).await?;
        let links = link::of_network(reader, id).await?;
        Ok(Self {
            id: id.clone(),
            writes: cx.may(Action::EditOffers, Resource::Network(id)),
            slug: membership.slug.to_string(),
            name: membership.name.clone(),
            lines: offers::lines(reader, id).await?,
            public: offer::public_of_network(reader, id).await?,
            notices: rows.iter().map(|row| News::new(row, Some(&Workspace::of(&membership.slug)))).collect(),
            funding_ends: funding_ends(reader, id, &links, cx.now.day()).await?,
            links,
        })
    }

    /// The address of one of its rooms.
    pub fn at(&self) -> Workspace {
        Workspace::of(&self.slug)
    }

    /// What of it waits for the person. `several` says whether its name has to be told.
    pub fn items(&self, cx: &Cx, several: bool) -> Vec<Item> {
        let mut items = Vec::new();
        if self.writes {
            items.extend(offers::items(self, cx.now));
        }
        items.extend(self.links.iter().filter_map(|link| self.link_item(cx, link)));
        if cx.may(Action::EditProfile, Resource::Network(&self.id)) {
            items.extend(self.funding_ends.map(|day| self.funding_item(day, cx.now.day())));
        }
        if several {
            items.iter_mut().for_each(|item| item.notes.insert(0, self.name.clone()));
        }
        items
    }

    /// A proposal of another network that is not answered yet.
    fn link_item(&self, cx: &Cx, link: &Link) -> Option<Item> {
        let open = link.state == LinkState::Proposed && link.answered_at.is_none() && *link.other_id() == self.id;
        if !open || !cx.may(Action::AnswerLink, link.resource()) {
            return None;
        }
        let (proposer, reading) = match link.proposer_id == link.from_id {
            true => (&link.from_name, link.kind.label()),
            false => (&link.to_name, link.kind.reverse_label()),
        };
        let path = self.at().link(&link.id);
        Some(Item {
            rank: Rank::Link,
            since: link.proposed_at,
            mark: ("proposed", "Verbindung"),
            what: format!("{proposer} möchte sich verbinden"),
            path: path.clone(),
            notes: vec![
                format!("„{proposer} {reading} {}“", self.name),
                since_days(link.proposed_at.days_until(cx.now)),
            ],
            step: Step::Go("Antworten", path),
        })
    }

    fn funding_item(&self, ends: Date, today: Date) -> Item {
        let path = format!("{}#foerderung", self.at().profile());
        let goes_on = self.links.iter().any(|link| link.carries_on(&self.id, today));
        let afterwards = if goes_on { "wie es weitergeht, steht fest" } else { "Wie geht es danach weiter?" };
        Item {
            rank: Rank::Funding,
            since: Timestamp(0),
            mark: ("changes_requested", "Förderung endet"),
            what: format!("Die Förderung endet am {}", day_in_words(ends)),
            path: path.clone(),
            notes: vec![ahead(days_between(today, ends)), afterwards.to_owned()],
            step: Step::Go("Förderung ansehen", path),
        }
    }
}

/// The day on which the last funding ends, if that is within a year.
async fn funding_ends(reader: &mut Reader, id: &NetworkId, links: &[Link], today: Date) -> Result<Option<Date>> {
    let fundings = funding::of_network(reader, id).await?;
    let periods: Vec<_> = fundings.iter().map(|funding| funding.period).collect();
    let continued = links.iter().any(|link| link.carries_on(id, today));
    let soon = FundingPhase::of(&periods, continued, today) == FundingPhase::EndsSoon;
    let last = periods.iter().filter_map(|period| period.until).map(|until| until.latest()).max();
    Ok(last.filter(|_| soon))
}
