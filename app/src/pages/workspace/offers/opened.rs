//! An offer as somebody opened it: everything its pages need, read as one consistent state.

use crate::{
    address::{self, workspace::Workspace},
    http::{Cx, PageError, Where},
    pages::hiding::HidingNote,
};
use mintverbund::{
    actions::offers::submit::unreadable,
    domain::{
        content::Names,
        field::FieldError,
        hiding::Hidable,
        id::OfferId,
        review::{OfferState, RevisionState},
    },
    policy::{Action, Resource},
    store::{network::Network, offer, offer::Offer, organisation, revision, revision::Revision},
};

/// An offer of a network with the revisions that this person may read.
pub struct Opened {
    /// Whose it is.
    pub network: Network,
    /// What stays the same over all revisions.
    pub offer: Offer,
    /// All revisions, latest first; at least one.
    pub revisions: Vec<Revision>,
    /// The latest one.
    pub latest: Revision,
    /// What was typed into the latest one and cannot be read.
    pub unread: Vec<FieldError>,
    /// The names of the organisations behind them, namesakes told apart.
    pub names: Names,
    /// Whether this person writes the network's offers.
    pub may_edit: bool,
    /// Whether the state office hides it.
    pub hiding: HidingNote,
    /// The same of the picture in the latest revision, if there is one.
    pub picture_hiding: Option<HidingNote>,
}

/// An offer and the text that is written on: all that saving it needs.
pub struct Written {
    /// Whose it is.
    pub network: Network,
    /// What stays the same over all revisions.
    pub offer: Offer,
    /// The latest revision.
    pub latest: Revision,
}

/// The offer of an address for somebody who writes it: without its history and the names that only pages show.
pub async fn written(cx: &Cx, slug: &str, id: &str) -> Result<Written, PageError> {
    let network = cx.network(slug, Action::EditOffers).await?;
    let id: OfferId = id.parse().map_err(|_| PageError::NotFound)?;
    let mut reader = cx.app.store.read().await?;
    let offer = offer::get(&mut reader, &id).await?.filter(|offer| offer.network_id == network.id);
    let offer = offer.ok_or(PageError::NotFound)?;
    let latest = revision::latest(&mut reader, &id).await?.ok_or(PageError::NotFound)?;
    Ok(Written { network, offer, latest })
}

/// Opens the offer of an address for somebody who may do this in the network.
pub async fn open(cx: &Cx, slug: &str, id: &str, action: Action) -> Result<Opened, PageError> {
    let network = cx.network(slug, action).await?;
    let id: OfferId = id.parse().map_err(|_| PageError::NotFound)?;
    let mut reader = cx.app.store.read().await?;
    let offer = offer::get(&mut reader, &id).await?.filter(|offer| offer.network_id == network.id);
    let offer = offer.ok_or(PageError::NotFound)?;
    let mut revisions = revision::of_offer(&mut reader, &id).await?;
    revisions.retain(|revision| cx.may(Action::ReadRevision, revision.resource()));
    let organisers: Vec<_> = revisions.iter().flat_map(|one| one.content.organiser.all()).cloned().collect();
    let names = organisation::names_of(&mut reader, &organisers).await?;
    let latest = revisions.first().cloned().ok_or(PageError::NotFound)?;
    let unread = unreadable(&mut reader, &latest).await?;
    let at = Workspace::of(&network.slug);
    let hiding = HidingNote::load(cx, &mut reader, Hidable::Offer(id.clone()), &at).await?;
    let picture_hiding = match &latest.content.picture {
        Some(picture) => Some(HidingNote::load(cx, &mut reader, Hidable::Picture(picture.id.clone()), &at).await?),
        None => None,
    };
    drop(reader);
    let may_edit = cx.may(Action::EditOffers, Resource::Network(&network.id));
    Ok(Opened { network, offer, revisions, latest, unread, names, may_edit, hiding, picture_hiding })
}

/// The address of a network's offers.
pub fn list_path(network: &Network) -> String {
    Workspace::of(&network.slug).offers()
}

/// Where in the workspace these pages stand.
pub fn place(network: &Network) -> Where {
    Where::Network { slug: network.slug.to_string(), name: network.name.clone(), room: "angebote" }
}

/// A title to show: drafts may have none yet.
pub fn shown_title(title: &str) -> String {
    if title.is_empty() { "Angebot ohne Titel".to_owned() } else { title.to_owned() }
}

impl Written {
    /// Where it is found in the workspace.
    pub fn at(&self) -> address::workspace::Offer {
        Workspace::of(&self.network.slug).offer(&self.offer.id)
    }

    /// The same offer with everything that its pages show, as it is now.
    pub async fn open(&self, cx: &Cx) -> Result<Opened, PageError> {
        open(cx, self.network.slug.as_str(), self.offer.id.as_str(), Action::EditOffers).await
    }
}

impl Opened {
    /// Where it is found in the workspace.
    pub fn at(&self) -> address::workspace::Offer {
        Workspace::of(&self.network.slug).offer(&self.offer.id)
    }

    /// The address of the editor.
    pub fn path(&self) -> String {
        self.at().editor()
    }

    /// Where the page stands.
    pub fn place(&self) -> Where {
        place(&self.network)
    }

    /// The title of the latest revision.
    pub fn title(&self) -> String {
        shown_title(self.latest.content.title.as_str())
    }

    /// The steps that lead to a page below the editor.
    pub fn steps(&self) -> Vec<(String, String)> {
        vec![(format!("Angebote von {}", self.network.name), list_path(&self.network)), (self.title(), self.path())]
    }

    /// The revision that the public reads, or would read if the offer were not paused.
    pub fn public(&self) -> Option<&Revision> {
        self.revisions.iter().find(|revision| Some(&revision.id) == self.offer.public_revision.as_ref())
    }

    /// Whether the public can see what is approved: the network is public, and the offer neither rests nor is hidden.
    pub fn is_shown(&self) -> bool {
        self.network.is_public && !self.offer.hidden && self.offer.state == OfferState::Live
    }

    /// The public address, if there is anything to see.
    pub fn public_path(&self) -> Option<String> {
        let revision = self.public().filter(|_| self.is_shown())?;
        Some(address::public::offer(&self.offer.public_id, revision.content.title.as_str()))
    }

    /// The revision that last came back from review and has not been handed in again.
    pub fn sent_back(&self) -> Option<&Revision> {
        last_sent_back(&self.revisions)
    }

    /// Whether the latest revision can be written on.
    pub fn is_writable(&self) -> bool {
        self.may_edit && !self.latest.state.is_in_review() && self.offer.state != OfferState::Archived
    }
}

/// Drafts and withdrawn revisions after it do not settle what the review said; a newer decision does.
fn last_sent_back(revisions: &[Revision]) -> Option<&Revision> {
    use RevisionState as S;
    let unsettled = |revision: &&Revision| !matches!(revision.state, S::Draft | S::Withdrawn);
    let last = revisions.iter().find(unsettled)?;
    last.state.came_back().then_some(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use mintverbund::domain::{content::OfferContent, date::Timestamp};

    const ID: &str = "0192f0c1-2d3e-7abc-8def-0123456789ab";

    fn revision(number: i64, state: RevisionState) -> Revision {
        Revision {
            id: ID.parse().expect("an id"),
            offer_id: ID.parse().expect("an id"),
            network_id: ID.parse().expect("an id"),
            number,
            content: OfferContent::default().into(),
            state,
            based_on: None,
            author_id: ID.parse().expect("an id"),
            authors: Default::default(),
            lock_version: 1,
            note: String::new(),
            submitted_by: None,
            submitted_at: None,
            claimed_by: None,
            claimed_until: None,
            decided_by: None,
            decided_at: None,
            reason: String::new(),
            refusal: None,
            findings: None,
            created_at: Timestamp(0),
            updated_at: Timestamp(0),
        }
    }

    fn sent_back(states: &[RevisionState]) -> Option<i64> {
        let numbers = (1..=states.len() as i64).rev();
        let revisions: Vec<_> = numbers.zip(states).map(|(number, state)| revision(number, *state)).collect();
        last_sent_back(&revisions).map(|revision| revision.number)
    }

    #[test]
    fn what_the_review_said_stays_in_sight_until_the_text_is_handed_in_again() {
        use RevisionState::*;
        assert_eq!(sent_back(&[ChangesRequested]), Some(1));
        assert_eq!(sent_back(&[Draft, Withdrawn, Rejected, Superseded]), Some(2));
        assert_eq!(sent_back(&[Submitted, ChangesRequested]), None);
        assert_eq!(sent_back(&[Draft, Approved, ChangesRequested]), None);
        assert_eq!(sent_back(&[Draft]), None);
    }
}
