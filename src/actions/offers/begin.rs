//! Beginning an offer: nothing but a first draft, which only its network sees.

use crate::actions::{By, Result};
use crate::{
    domain::{
        act::{Nothing, OfferAct},
        content::OfferContent,
        id::{NetworkId, OfferId, PublicId, RevisionId},
        review::OfferState,
    },
    policy::Action,
    store::{Tx, offer, revision},
};

/// Begins an offer of a network with what is already known.
pub async fn begin_offer(tx: &mut Tx, by: By<'_>, network: &NetworkId, content: &OfferContent) -> Result<OfferId> {
    begin(tx, by, network, content, false).await
}

/// The same for an example of the demonstration, which the public is told about.
pub async fn begin_example(tx: &mut Tx, by: By<'_>, network: &NetworkId, content: &OfferContent) -> Result<OfferId> {
    begin(tx, by, network, content, true).await
}

async fn begin(
    tx: &mut Tx,
    by: By<'_>,
    network: &NetworkId,
    content: &OfferContent,
    is_example: bool,
) -> Result<OfferId> {
    let person = by.may_on(Action::EditOffers, network)?;
    let offer = offer::Offer {
        id: OfferId::fresh(),
        public_id: PublicId::fresh(),
        network_id: network.clone(),
        state: OfferState::Live,
        public_revision: None,
        confirmed_on: None,
        is_example,
        hidden: false,
    };
    offer::insert(tx, &offer, by.now).await?;
    let draft = revision::NewDraft {
        id: &RevisionId::fresh(),
        offer: &offer.id,
        number: 1,
        content,
        based_on: None,
        author: &person.id,
    };
    revision::insert(tx, draft, by.now).await?;
    by.log(tx, &offer.id, OfferAct::Begun { before: Nothing, after: Nothing }, None).await?;
    Ok(offer.id)
}
