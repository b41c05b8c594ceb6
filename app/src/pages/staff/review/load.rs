//! Everything the review page shows, read in one consistent state.

use super::{
    duplicates::{self, Twin},
    standing::Standing,
};
use crate::http::{Cx, PageError};
use mintverbund::{
    catalogue::Filter,
    domain::{
        content::Names,
        date::Timestamp,
        id::{AccountId, RevisionId},
        review::{OfferState, RevisionState},
    },
    policy::Action,
    store::{
        Reader, account, network, network::Network, offer, offer::Offer, organisation, picture, queue, queue::Waiting,
        remark, remark::Remark, review_presence, revision, revision::Revision,
    },
};
use std::collections::BTreeMap;

/// A revision and what stands around it.
pub struct Review {
    /// What is reviewed.
    pub revision: Revision,
    /// Of which offer.
    pub offer: Offer,
    /// Of which network.
    pub network: Network,
    /// The other revisions of the offer that the state office may read, latest first.
    pub others: Vec<Revision>,
    /// Whether the network is writing a newer one.
    pub is_rewritten: bool,
    /// All remarks on the offer, oldest first.
    pub remarks: Vec<Remark>,
    /// Names of the organisations behind it, namesakes told apart.
    pub names: Names,
    /// Names of accounts.
    pub people: BTreeMap<AccountId, String>,
    /// The names of everybody else who is looking at it at the moment.
    pub here: Vec<String>,
    /// What else waits.
    pub queue: Vec<Waiting>,
    /// Other offers that may be the same thing.
    pub duplicates: Vec<Twin>,
    /// Whether the state office hides the picture of the revision.
    pub is_picture_hidden: bool,
    /// What the person may do.
    pub standing: Standing,
    /// Who looks.
    pub me: AccountId,
    /// When.
    pub now: Timestamp,
}

impl Review {
    /// The revision that was public before this one: what it is compared with.
    pub fn before(&self) -> Option<&Revision> {
        self.earlier().find(|r| r.state.was_approved())
    }

    /// Whether the public can see what is approved: the network is public, and the offer neither rests nor is hidden.
    pub fn is_shown(&self) -> bool {
        self.network.is_public && !self.offer.hidden && self.offer.state == OfferState::Live
    }

    /// The revision before this one that was sent back, if that was the last decision.
    pub fn sent_back(&self) -> Option<&Revision> {
        let last = self.earlier().find(|r| r.decided_at.is_some())?;
        (last.state == RevisionState::ChangesRequested).then_some(last)
    }

    /// A newer revision that waits or is decided.
    pub fn newer(&self) -> Option<&Revision> {
        self.others.iter().find(|other| other.number > self.revision.number)
    }

    /// Decisions about other revisions, latest first.
    pub fn decisions(&self) -> impl Iterator<Item = &Revision> {
        self.others.iter().filter(|other| other.decided_at.is_some())
    }

    /// The name of an account.
    pub fn person(&self, id: Option<&AccountId>) -> String {
        name_in(&self.people, id)
    }

    fn earlier(&self) -> impl Iterator<Item = &Revision> {
        self.others.iter().filter(|other| other.number < self.revision.number)
    }
}

/// The name of an account among these.
pub fn name_in(people: &BTreeMap<AccountId, String>, id: Option<&AccountId>) -> String {
    id.and_then(|id| people.get(id)).cloned().unwrap_or_else(|| "unbekannt".to_owned())
}

/// Reads a revision for somebody who may; drafts are nobody's business but the network's.
pub async fn load(cx: &Cx, id: &RevisionId) -> Result<Review, PageError> {
    let catalogue = cx.app.catalogue.current(&cx.app.store, cx.now.moment()).await?;
    let mut reader = cx.app.store.read().await?;
    let revision = readable(cx, &mut reader, id).await?;
    let offer = offer::get(&mut reader, &revision.offer_id).await?.ok_or(PageError::NotFound)?;
    let network = network::get(&mut reader, &revision.network_id).await?.ok_or(PageError::NotFound)?;
    let all = revision::of_offer(&mut reader, &offer.id).await?;
    let organisers: Vec<_> = all.iter().flat_map(|one| one.content.organiser.all()).cloned().collect();
    let is_rewritten = all.iter().any(|r| r.state == RevisionState::Draft && r.number > revision.number);
    let people = account::names(&mut reader).await?;
    let queue = queue::list(&mut reader).await?;
    let public = catalogue.find_all(&Filter::default(), None);
    let claimer = revision.claimed_by.as_ref().and_then(|id| people.get(id)).cloned().unwrap_or_default();
    Ok(Review {
        standing: Standing::of(&cx.person, &revision, &claimer, cx.now),
        others: all.into_iter().filter(|r| r.id != revision.id && r.state != RevisionState::Draft).collect(),
        is_rewritten,
        remarks: remark::all_of_offer(&mut reader, &offer.id).await?,
        names: organisation::names_of(&mut reader, &organisers).await?,
        people,
        here: review_presence::others(&mut reader, &cx.person.id, id, cx.now).await?,
        is_picture_hidden: match &revision.content.picture {
            Some(shown) => picture::is_hidden(&mut reader, &shown.id).await?,
            None => false,
        },
        duplicates: duplicates::of(&revision, &public, &queue),
        queue,
        me: cx.person.id.clone(),
        now: cx.now,
        revision,
        offer,
        network,
    })
}

/// The revision, if the person may read it here.
pub async fn readable(cx: &Cx, reader: &mut Reader, id: &RevisionId) -> Result<Revision, PageError> {
    let revision = revision::get(reader, id).await?.ok_or(PageError::NotFound)?;
    let may = cx.may(Action::ReadRevision, revision.resource()) && revision.state != RevisionState::Draft;
    may.then_some(revision).ok_or(PageError::NotFound)
}
