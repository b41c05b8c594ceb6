//! Actors as values: what somebody does, and what the answer was.

use super::{examples::prose, world::World};
use crate::{
    actions::{
        ActionError, By, Result,
        offers::begin::begin_offer,
        offers::change_state::change_offer_state,
        offers::confirm::confirm_offer,
        offers::copy::copy_offer,
        offers::discard::discard_draft,
        offers::restore::restore_revision,
        offers::save::{Losses, save_offer},
        offers::submit::submit_offer,
        offers::withdraw::withdraw_offer,
        review::approve::approve_revision,
        review::claim::{claim_revision, release_revision},
        review::decision::Verdict,
        review::reject::reject_revision,
        review::remark::remark_on_field,
        review::request_changes::request_changes,
        review::stay::stay_on_review,
    },
    domain::{
        content::{OfferContent, OfferField},
        criteria::{Criterion, Finding, Findings, RefusalReason},
        id::{AccountId, NetworkId, OfferId, RevisionId},
        review::{OfferState, RemarkVisibility},
        seen::Seen,
    },
    policy::Actor,
    store::{Tx, revision::Revision},
};
use std::sync::Arc;

/// Somebody with an account.
pub struct Someone {
    pub world: Arc<World>,
    pub id: AccountId,
    pub network: Option<NetworkId>,
    pub actor: Actor,
}

/// What an act gave.
#[must_use = "say whether it is .ok() or .refused()"]
#[derive(Debug)]
pub struct Answer<T>(pub Result<T>);

impl<T: std::fmt::Debug> Answer<T> {
    #[track_caller]
    pub fn ok(self) -> T {
        self.0.expect("the act is carried out")
    }

    pub fn is_ok(&self) -> bool {
        self.0.is_ok()
    }

    /// Why not, in a form that tests can compare.
    #[track_caller]
    pub fn refused(self) -> String {
        match self.0.expect_err("the act is refused") {
            ActionError::NotFound => "not found".to_owned(),
            ActionError::Forbidden => "forbidden".to_owned(),
            ActionError::Stale => "stale".to_owned(),
            ActionError::Refused(_) => "refused".to_owned(),
            ActionError::Invalid(errors) => {
                let keys: Vec<_> = errors.into_iter().map(|error| error.key).collect();
                format!("invalid: {}", keys.join(" "))
            }
            ActionError::Store(error) => format!("failed: {error}"),
        }
    }
}

/// What a reviewer had on the screen, with nothing to complain about.
pub fn verdict(read: &Revision, reason: &str) -> Verdict {
    Verdict {
        revision: read.id.clone(),
        seen: Seen::from(read),
        findings: Findings::new([(Criterion::Complete, Finding::Met)]),
        reason: prose(reason),
    }
}

impl Someone {
    /// Runs an action in a transaction that is committed if it was carried out.
    pub async fn act<T>(&self, action: impl AsyncFnOnce(&mut Tx, By<'_>) -> Result<T>) -> Answer<T> {
        let mut tx = self.world.store.write().await.expect("the writer");
        let done = action(&mut tx, By::new(&self.actor, self.world.now())).await;
        if done.is_ok() {
            tx.commit().await.expect("commit");
            self.world.the_kept_catalogue_is_right().await;
        }
        Answer(done)
    }

    pub fn own_network(&self) -> &NetworkId {
        self.network.as_ref().expect("somebody with a network")
    }

    /// Begins an offer of their network.
    pub async fn begins(&self, content: &OfferContent) -> OfferId {
        self.act(async |tx, by| begin_offer(tx, by, self.own_network(), content).await).await.ok()
    }

    /// What they see when they open the offer now.
    pub async fn opens(&self, offer: &OfferId) -> Seen {
        Seen::from(&self.world.latest(offer).await)
    }

    pub async fn saves(&self, offer: &OfferId, content: &OfferContent) -> Answer<Revision> {
        self.saves_over(offer, &self.opens(offer).await, content).await
    }

    pub async fn saves_over(&self, offer: &OfferId, seen: &Seen, content: &OfferContent) -> Answer<Revision> {
        self.act(async |tx, by| save_offer(tx, by, offer, seen, content, Losses::Refused).await).await
    }

    pub async fn submits(&self, offer: &OfferId) -> Answer<()> {
        self.submits_what_they_saw(offer, &self.opens(offer).await).await
    }

    pub async fn submits_what_they_saw(&self, offer: &OfferId, seen: &Seen) -> Answer<()> {
        self.submits_with_a_word(offer, seen, "").await
    }

    pub async fn submits_with_a_word(&self, offer: &OfferId, seen: &Seen, note: &str) -> Answer<()> {
        self.act(async |tx, by| submit_offer(tx, by, offer, seen, &prose(note)).await).await
    }

    pub async fn withdraws(&self, offer: &OfferId) -> Answer<()> {
        self.withdraws_what_they_saw(offer, &self.opens(offer).await).await
    }

    pub async fn withdraws_what_they_saw(&self, offer: &OfferId, seen: &Seen) -> Answer<()> {
        self.act(async |tx, by| withdraw_offer(tx, by, offer, seen).await).await
    }

    pub async fn discards(&self, offer: &OfferId) -> Answer<()> {
        self.discards_what_they_saw(offer, &self.opens(offer).await).await
    }

    pub async fn discards_what_they_saw(&self, offer: &OfferId, seen: &Seen) -> Answer<()> {
        self.act(async |tx, by| discard_draft(tx, by, offer, seen).await).await
    }

    pub async fn restores(&self, offer: &OfferId, earlier: &RevisionId) -> Answer<Revision> {
        let seen = self.opens(offer).await;
        self.act(async |tx, by| restore_revision(tx, by, offer, &seen, earlier).await).await
    }

    pub async fn copies(&self, offer: &OfferId) -> Answer<OfferId> {
        self.act(async |tx, by| copy_offer(tx, by, offer).await).await
    }

    pub async fn confirms(&self, offer: &OfferId) -> Answer<()> {
        self.confirms_what_they_saw(offer, &self.opens(offer).await).await
    }

    pub async fn confirms_what_they_saw(&self, offer: &OfferId, seen: &Seen) -> Answer<()> {
        self.act(async |tx, by| confirm_offer(tx, by, offer, seen).await).await
    }

    /// Pauses, archives or brings back an offer.
    pub async fn makes(&self, offer: &OfferId, state: OfferState) -> Answer<()> {
        self.makes_what_they_saw(offer, &self.opens(offer).await, state).await
    }

    pub async fn makes_what_they_saw(&self, offer: &OfferId, seen: &Seen, state: OfferState) -> Answer<()> {
        self.act(async |tx, by| change_offer_state(tx, by, offer, seen, None, state).await).await
    }

    pub async fn claims(&self, offer: &OfferId) -> Answer<()> {
        let read = self.world.latest(offer).await;
        self.act(async |tx, by| claim_revision(tx, by, &read.id).await).await
    }

    pub async fn releases(&self, offer: &OfferId) -> Answer<()> {
        let read = self.world.latest(offer).await;
        self.act(async |tx, by| release_revision(tx, by, &read.id).await).await
    }

    /// Has the page of the latest revision open and works there.
    pub async fn stays(&self, offer: &OfferId) -> Answer<()> {
        let read = self.world.latest(offer).await;
        let stayed = self.act(async |tx, by| stay_on_review(tx, by, &read.id).await).await;
        Answer(stayed.0.map(|_| ()))
    }

    pub async fn remarks(
        &self,
        offer: &OfferId,
        field: OfferField,
        text: &str,
        visibility: RemarkVisibility,
    ) -> Answer<()> {
        let read = self.world.latest(offer).await;
        self.act(async |tx, by| remark_on_field(tx, by, &read.id, field, &prose(text), visibility).await).await
    }

    pub async fn approves(&self, offer: &OfferId) -> Answer<()> {
        self.approves_what_they_read(&verdict(&self.world.latest(offer).await, "")).await
    }

    pub async fn approves_what_they_read(&self, verdict: &Verdict) -> Answer<()> {
        self.act(async |tx, by| approve_revision(tx, by, verdict).await).await
    }

    pub async fn sends_back(&self, offer: &OfferId, reason: &str) -> Answer<()> {
        self.sends_back_what_they_read(&verdict(&self.world.latest(offer).await, reason)).await
    }

    pub async fn sends_back_what_they_read(&self, verdict: &Verdict) -> Answer<()> {
        self.act(async |tx, by| request_changes(tx, by, verdict).await).await
    }

    pub async fn rejects(&self, offer: &OfferId, reason: &str) -> Answer<()> {
        self.rejects_what_they_read(&verdict(&self.world.latest(offer).await, reason)).await
    }

    pub async fn rejects_what_they_read(&self, verdict: &Verdict) -> Answer<()> {
        self.act(async |tx, by| reject_revision(tx, by, verdict, RefusalReason::OutsideMint).await).await
    }

    /// Claims and approves what waits.
    pub async fn publishes(&self, offer: &OfferId) {
        self.claims(offer).await.ok();
        self.approves(offer).await.ok();
    }
}
