//! What one network brings to the desk.

use super::{
    item::{Item, Rank, Step},
    offers,
    pile::Pile,
};
use crate::{
    address::workspace::Workspace,
    http::Cx,
    notices::News,
    pages::hiding::reason,
    plural::counted,
    ui::time_words::{ahead, days_between, since_days},
};
use jiff::civil::Date;
use mintverbund::{
    domain::{
        date::{Timestamp, day_in_words},
        funding::FundingPhase,
        id::{NetworkId, RevisionId},
        link::LinkState,
    },
    policy::{Action, Resource},
    store::{
        Reader, Result, account::Membership, funding, hiding, hiding::Hiding, inquiry, link, link::Link, network,
        offer, offer::OfferLine, outbox, remark,
    },
};
use std::collections::HashMap;

/// A network of the person, as far as the desk shows it.
pub struct Network {
    /// Identity.
    pub id: NetworkId,
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Its offers with their latest revision.
    pub lines: Vec<OfferLine>,
    /// How many remarks came back with a revision.
    pub remarks: HashMap<RevisionId, usize>,
    /// What is new, latest first.
    pub notices: Vec<News>,
    /// Whether the person writes its offers.
    pub writes: bool,
    /// Whether the person has other networks, so that its name has to be told.
    several: bool,
    links: Vec<Link>,
    /// What the state office hides of it and it has not answered to.
    unanswered: Vec<Hiding>,
    funding_ends: Option<Date>,
    /// When the inquiries came that are open.
    inquiries: Vec<Timestamp>,
    /// Whether its page names no way to reach it.
    lacks_contact: bool,
}

impl Network {
    /// Reads everything about the network: so many queries, however many offers it has.
    pub async fn load(cx: &Cx, reader: &mut Reader, membership: &Membership) -> Result<Self> {
        let id = &membership.network_id;
        let rows = outbox::of_network(reader, id).await?;
        let links = link::of_network(reader, id).await?;
        Ok(Self {
            id: id.clone(),
            writes: cx.may(Action::EditOffers, Resource::Network(id)),
            slug: membership.slug.to_string(),
            name: membership.name.clone(),
            several: cx.memberships.len() > 1,
            lines: offer::of_network(reader, id).await?,
            remarks: remark::count_by_revision(reader, id).await?,
            notices: rows.iter().map(|row| News::new(row, Some(&Workspace::of(&membership.slug)))).collect(),
            unanswered: unanswered(reader, id).await?,
            funding_ends: funding_ends(reader, id, &links, cx.now.day()).await?,
            inquiries: inquiry::open_of(reader, id).await?,
            lacks_contact: network::without_contact(reader).await?.contains(id),
            links,
        })
    }

    /// The address of one of its rooms.
    pub fn at(&self) -> Workspace {
        Workspace::of(&self.slug)
    }

    /// What of it waits for the person.
    pub fn piles(&self, cx: &Cx) -> Vec<Pile> {
        let mut piles = Vec::new();
        if self.writes {
            piles.push(self.hidden(cx.now));
            piles.extend((!self.inquiries.is_empty()).then(|| self.asked(cx.now)));
            piles.extend(offers::piles(self, cx.now));
        }
        piles.push(self.links(cx));
        if cx.may(Action::EditProfile, Resource::Network(&self.id)) {
            piles.extend(self.lacks_contact.then(|| self.contact()));
            piles.extend(self.funding_ends.map(|day| self.funding(day, cx.now.day())));
        }
        for item in piles.iter_mut().flat_map(|pile| &mut pile.items) {
            self.told_name().into_iter().for_each(|name| item.notes.insert(0, name));
        }
        piles
    }

    /// Its name, if it has to be told.
    pub fn told_name(&self) -> Option<String> {
        self.several.then(|| self.name.clone())
    }

    /// What a list is called among those of all networks of the person.
    pub fn called(&self, list: &str) -> String {
        self.told_name().map_or_else(|| list.to_owned(), |name| format!("{list} von {name}"))
    }

    fn hidden(&self, now: Timestamp) -> Pile {
        let items: Vec<Item> = self.unanswered.iter().map(|hidden| self.hidden_item(hidden, now)).collect();
        Pile { all: items.len(), items, name: self.called("Verborgen"), path: self.at().hidden() }
    }

    fn hidden_item(&self, hidden: &Hiding, now: Timestamp) -> Item {
        Item {
            rank: Rank::SentBack,
            since: hidden.hidden_at,
            mark: ("paused", "Verborgen"),
            what: format!("MINTraum verbirgt {}", hidden.kind.with_name(&hidden.name)),
            path: self.at().hidden(),
            notes: vec![reason(hidden), since_days(hidden.hidden_at.days_until(now))],
            step: Step::Go("Antworten", self.at().hidden()),
        }
    }

    /// What people without an account have written, in one line.
    fn asked(&self, now: Timestamp) -> Pile {
        let since = self.inquiries.iter().min().copied().unwrap_or(now);
        let item = Item {
            rank: Rank::SentBack,
            since,
            mark: ("submitted", "Anfrage"),
            what: counted(self.inquiries.len(), "Anfrage ist offen", "Anfragen sind offen"),
            path: self.at().inquiries(),
            notes: vec![since_days(since.days_until(now))],
            step: Step::Go("Ansehen", self.at().inquiries()),
        };
        Pile { all: 1, items: vec![item], name: self.called("Anfragen"), path: self.at().inquiries() }
    }

    fn links(&self, cx: &Cx) -> Pile {
        let items: Vec<Item> = self.links.iter().filter_map(|link| self.link_item(cx, link)).collect();
        Pile { all: items.len(), items, name: self.called("Verbindungen"), path: self.at().links() }
    }

    fn contact(&self) -> Pile {
        let item = Item {
            rank: Rank::Contact,
            since: Timestamp(0),
            mark: ("changes_requested", "Kontakt fehlt"),
            what: "Auf eurer Seite steht kein Kontakt".to_owned(),
            path: self.at().profile(),
            notes: vec!["am besten eine Adresse für Anfragen, die mehrere von euch lesen".to_owned()],
            step: Step::Go("Kontakt eintragen", self.at().profile()),
        };
        Pile { all: 1, items: vec![item], name: self.called("Profil"), path: self.at().profile() }
    }

    fn funding(&self, ends: Date, today: Date) -> Pile {
        let items = vec![self.funding_item(ends, today)];
        Pile { all: 1, items, name: self.called("Profil"), path: self.at().profile() }
    }

    /// A proposal of another network that is not answered yet.
    fn link_item(&self, cx: &Cx, link: &Link) -> Option<Item> {
        let open = link.state == LinkState::Proposed && link.answered_at.is_none() && *link.other_id() == self.id;
        if !open || !cx.may(Action::AnswerLink, link.resource()) {
            return None;
        }
        let forward = link.proposer_id == link.from_id;
        let proposer = if forward { &link.from_name } else { &link.to_name };
        let [before, after] = link.kind.around(forward);
        let path = self.at().link(&link.id);
        Some(Item {
            rank: Rank::Link,
            since: link.proposed_at,
            mark: ("proposed", "Verbindung"),
            what: format!("{proposer} möchte sich verbinden"),
            path: path.clone(),
            notes: vec![
                format!("„{proposer} {before} {}{after}“", self.name),
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

/// What is hidden still, not for good, and waits for an answer of the network.
async fn unanswered(reader: &mut Reader, id: &NetworkId) -> Result<Vec<Hiding>> {
    let mut hidden = hiding::of_network(reader, id).await?;
    hidden.retain(|hidden| hidden.is_open() && !hidden.for_good);
    let answers = hiding::answers_of(reader, id).await?;
    hidden.retain(|hidden| answers.iter().any(|told| told.hiding_id == hidden.id && told.answered_at.is_none()));
    Ok(hidden)
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
